/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "listing-rows.h"

#include "catalog.h"
#include "lab-context.h"
#include "lab-value.h"
#include "phrases.h"
#include "plan.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
day_cell (CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  return g_strdup (corrin_day_format (day, text));
}

static char *
number_cell (double number)
{
  return isnan (number) ? NULL : g_strdup_printf ("%g", number);
}

static char *
micrograms_cell (gint64 micrograms)
{
  return micrograms != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, micrograms) : NULL;
}

/* Terms have their own words for "not known"; in a table a blank says it. */
static char *
substance_cell (int substance, const char *other)
{
  if (other != NULL)
    return g_strdup (other);
  return substance == CORRIN_SUBSTANCE_NOT_KNOWN ? NULL : g_strdup (corrin_substance_display (substance));
}

static char *
route_cell (int route)
{
  return route == CORRIN_ROUTE_NOT_KNOWN ? NULL : g_strdup (corrin_route_display (route));
}

void
corrin_listing_fill_rating (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinRating *rating = (const CorrinRating *) record;

  *cells++ = day_cell (rating->day);
  *cells++ = corrin_time_format (rating->time);
  *cells++ = g_strdup (corrin_names_symptom (names, rating->version));
  *cells++ = corrin_phrase_number (rating->value);
  *cells++ = g_strdup (corrin_names_carer (names, rating->observer));
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_ratings (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u rating", "%u ratings", n), n);
}

static char *
dose_day_cell (const CorrinDose *dose)
{
  char *day = day_cell (dose->day);

  if (dose->precision == CORRIN_PRECISION_MONTH)
    day[sizeof "YYYY-MM" - 1] = '\0';
  return day;
}

static char *
dose_time_cell (const CorrinDose *dose)
{
  switch ((CorrinPrecision) dose->precision)
    {
    case CORRIN_PRECISION_EXACT:
      return corrin_time_format (dose->time);
    case CORRIN_PRECISION_MORNING:
      /* Translators: the part of the day at which a dose was given. */
      return g_strdup (_ ("morning"));
    case CORRIN_PRECISION_AFTERNOON:
      /* Translators: the part of the day at which a dose was given. */
      return g_strdup (_ ("afternoon"));
    case CORRIN_PRECISION_EVENING:
      /* Translators: the part of the day at which a dose was given. */
      return g_strdup (_ ("evening"));
    case CORRIN_PRECISION_DAY:
    case CORRIN_PRECISION_MONTH:
    default:
      return NULL;
    }
}

static char *
dose_site_cell (const CorrinDose *dose)
{
  if (dose->site_other != NULL)
    return g_strdup (dose->site_other);
  return dose->site == CORRIN_SITE_NOT_KNOWN ? NULL : g_strdup (corrin_site_display (dose->site));
}

void
corrin_listing_fill_dose (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinDose *dose = (const CorrinDose *) record;

  (void) names;
  *cells++ = dose_day_cell (dose);
  *cells++ = dose_time_cell (dose);
  /* Translators: a dose that was not given. */
  *cells++ = dose->status == CORRIN_DOSE_SKIPPED ? g_strdup (_ ("skipped")) : NULL;
  *cells++ = substance_cell (dose->substance, dose->substance_other);
  *cells++ = micrograms_cell (dose->micrograms);
  *cells++ = route_cell (dose->route);
  *cells++ = dose_site_cell (dose);
  *cells++ = g_strdup (dose->batch);
  *cells++ = g_strdup (dose->given_by);
  *cells++ = g_strdup (dose->skipped_reason);
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_doses (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u dose", "%u doses", n), n);
}

void
corrin_listing_fill_lab (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  static const char *const signs[] = { "", "<", ">" };
  const CorrinLabResult *lab = (const CorrinLabResult *) record;

  int days = corrin_lab_days_since_injection (corrin_names_get_doses (names), lab->day);

  *cells++ = day_cell (lab->day);
  *cells++ = g_strdup (corrin_analyte_display (lab->analyte));
  *cells++ = g_strconcat (signs[lab->comparator], lab->value, NULL);
  *cells++ = g_strdup (lab->unit);
  *cells++ = corrin_lab_range_display (lab);
  *cells++ = g_strdup (lab->flag);
  *cells++ = g_strdup (lab->laboratory);
  *cells++ = days >= 0 ? g_strdup_printf ("%d", days) : NULL;
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_labs (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u lab result", "%u lab results", n), n);
}

static char *
reaction_dose_cell (const CorrinReaction *reaction, const CorrinNames *names)
{
  return reaction->dose != 0 ? day_cell (corrin_names_dose_day (names, reaction->dose)) : NULL;
}

void
corrin_listing_fill_reaction (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinReaction *reaction = (const CorrinReaction *) record;

  *cells++ = day_cell (reaction->day);
  *cells++ = g_strdup (reaction->what_other != NULL ? reaction->what_other
                                                    : corrin_reaction_display (reaction->what));
  *cells++ = number_cell (reaction->severity);
  *cells++ = reaction_dose_cell (reaction, names);
  *cells++ = g_strdup (reaction->onset);
  *cells++ = g_strdup (reaction->how_long);
  *cells++ = g_strdup (reaction->what_was_done);
  /* Translators: a reaction needed care. */
  *cells++ = reaction->needed_care ? g_strdup (_ ("yes")) : NULL;
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_reactions (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u reaction", "%u reactions", n), n);
}

void
corrin_listing_fill_step (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinPlanStep *step = (const CorrinPlanStep *) record;

  (void) names;
  *cells++ = day_cell (step->day);
  *cells++ = g_strdup (corrin_phase_display (step->phase));
  *cells++ = substance_cell (step->substance, step->substance_other);
  *cells++ = micrograms_cell (step->micrograms);
  *cells++ = route_cell (step->route);
  *cells++ = corrin_plan_step_interval (step);
  *cells++ = g_strdup (step->agreed_with);
  *cells++ = day_cell (step->agreed_on);
  *cells++ = g_strdup (step->why);
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_steps (guint n)
{
  /* Translators: %u is a number, also 0; the steps of a treatment plan. */
  return g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
}

void
corrin_listing_fill_appointment (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinAppointment *appointment = (const CorrinAppointment *) record;

  (void) names;
  *cells++ = day_cell (appointment->day);
  *cells++ = corrin_time_format (appointment->time);
  *cells++ = g_strdup (appointment->with_whom);
  *cells++ = g_strdup (appointment->purpose);
  *cells++ = g_strdup (appointment->said);
  *cells++ = day_cell (appointment->recheck_planned);
  *cells++ = day_cell (appointment->recheck_done);
  *cells++ = day_cell (appointment->summary_made);
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_appointments (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u appointment", "%u appointments", n), n);
}

void
corrin_listing_fill_question (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinQuestion *question = (const CorrinQuestion *) record;

  *cells++ = question->appointment != 0
                 ? day_cell (corrin_names_appointment_day (names, question->appointment))
                 : NULL;
  *cells++ = question->starred ? g_strdup (_ ("yes")) : NULL;
  *cells++ = g_strdup (corrin_question_display (question));
  *cells++ = question->asked ? g_strdup (_ ("yes")) : NULL;
  *cells++ = g_strdup (question->answer);
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_questions (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u question", "%u questions", n), n);
}
