/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-doses.h"

#include "given-words.h"
#include "phrases.h"
#include "planned-doses.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static void
dose_line_free (gpointer data)
{
  CorrinDoseLine *line = data;

  g_free (line->day);
  g_free (line->what);
  g_free (line->more);
  g_free (line);
}

static char *
skipped (const CorrinDose *dose)
{
  g_autofree char *reason = corrin_plain_text (dose->skipped_reason);

  if (reason == NULL)
    /* Translators: what became of a planned dose. */
    return g_strdup (_ ("Skipped"));
  /* Translators: a planned dose was skipped; %s is the reason in the person's own words. */
  return g_strdup_printf (_ ("Skipped: %s"), reason);
}

/* A dose from before the step that planned the day has nothing to do with it, unless it names that day. */
static const CorrinPlannedDose *
find_planned (const GArray *planned, const CorrinDose *dose)
{
  for (guint i = 0; i < planned->len; i++)
    {
      const CorrinPlannedDose *one = &g_array_index (planned, CorrinPlannedDose, i);

      if (one->dose == dose && (dose->planned_day != CORRIN_DAY_NONE || dose->day >= one->planned.step->day))
        return one;
    }
  return NULL;
}

static char *
days_from_plan (int days_off)
{
  guint days = (guint) ABS (days_off);

  if (days_off < 0)
    return g_strdup_printf (
        /* Translators: how many days before the planned day an injection was given. */
        ngettext ("%u day before the planned day", "%u days before the planned day", days), days);
  return g_strdup_printf (
      /* Translators: how many days after the planned day an injection was given. */
      ngettext ("%u day after the planned day", "%u days after the planned day", days), days);
}

static char *
details (const CorrinDose *dose, const GArray *planned)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const CorrinPlannedDose *one = find_planned (planned, dose);
  g_autofree char *given_by = corrin_plain_text (dose->given_by);
  g_autofree char *batch = corrin_plain_text (dose->batch);
  g_autofree char *reason = corrin_plain_text (dose->off_plan_reason);

  if (given_by != NULL)
    /* Translators: %s is whoever gave an injection. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("given by %s"), given_by));
  if (batch != NULL)
    /* Translators: %s is the batch that is printed on an ampoule. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("batch %s"), batch));
  if (one != NULL && one->days_off != 0 && dose->status == CORRIN_DOSE_GIVEN)
    g_ptr_array_add (parts, days_from_plan (one->days_off));
  if (reason != NULL)
    /* Translators: %s is why an injection was not given as planned, in the person's own words. */
    g_ptr_array_add (parts, g_strdup_printf (_ ("off plan: %s"), reason));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static CorrinDoseLine *
dose_line_new (const CorrinDose *dose, const GArray *planned)
{
  CorrinDoseLine *line = g_new0 (CorrinDoseLine, 1);
  int month, day;

  line->id = dose->record.id;
  corrin_day_get_ymd (dose->day, &line->year, &month, &day);
  line->day = corrin_phrase_dose_day (dose);
  line->what = dose->status == CORRIN_DOSE_SKIPPED ? skipped (dose) : corrin_given_words_what (dose);
  line->more = details (dose, planned);
  return line;
}

/* The latest first. */
static GPtrArray *
choose (const GPtrArray *doses, gboolean injections, guint most, gboolean *has_more)
{
  GPtrArray *chosen = g_ptr_array_new ();

  *has_more = FALSE;
  for (guint i = doses->len; i-- > 0 && !*has_more;)
    {
      CorrinDose *dose = g_ptr_array_index (doses, i);

      if (!!corrin_route_is_injection ((CorrinRoute) dose->route) != !!injections)
        continue;
      if (chosen->len == most)
        *has_more = TRUE;
      else
        g_ptr_array_add (chosen, dose);
    }
  return chosen;
}

/**
 * corrin_dose_lines_new:
 * @evidence: doses and plan
 * @injections: whether injections are asked for, given and skipped; otherwise all other doses
 * @most: how many at most
 * @has_more: (out): whether there are more of them
 *
 * Returns: (transfer full) (element-type CorrinDoseLine): the latest doses, newest first
 */
GPtrArray *
corrin_dose_lines_new (const CorrinEvidence *evidence, gboolean injections, guint most, gboolean *has_more)
{
  g_autoptr (GPtrArray) chosen = choose (evidence->doses, injections, most, has_more);
  GPtrArray *lines = g_ptr_array_new_with_free_func (dose_line_free);
  g_autoptr (GArray) planned = NULL;
  guint n_outside;

  if (chosen->len == 0)
    return lines;
  planned = corrin_planned_doses_new (
      evidence,
      (CorrinPeriod){ ((CorrinDose *) g_ptr_array_index (chosen, chosen->len - 1))->day, evidence->today },
      &n_outside);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (lines, dose_line_new (g_ptr_array_index (chosen, i), planned));
  return lines;
}

/**
 * corrin_dose_line_sentence:
 * @line: a dose
 *
 * Returns: (transfer full): all that its line says
 */
char *
corrin_dose_line_sentence (const CorrinDoseLine *line)
{
  if (line->more == NULL)
    /* Translators: the day of a dose and what was given. */
    return g_strdup_printf (C_ ("dose line", "%1$s: %2$s"), line->day, line->what);
  /* Translators: the day of a dose, what was given, and more about it. */
  return g_strdup_printf (C_ ("dose line", "%1$s: %2$s; %3$s"), line->day, line->what, line->more);
}
