/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"
#include "instant.h"
#include "listing-rows.h"
#include "tags.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
day_cell (CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  return g_strdup (corrin_day_format (day, text));
}

/* What has no day of its own is told by the one on which it was typed. */
static char *
recorded_cell (const CorrinRecord *record)
{
  CorrinDay day;

  corrin_instant_to_local (record->recorded_at, (int) record->recorded_offset, &day, NULL);
  return day_cell (day);
}

static char *
number_cell (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

void
corrin_listing_fill_follow_up (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinReactionFollowUp *follow_up = (const CorrinReactionFollowUp *) record;

  (void) names;
  *cells++ = day_cell (follow_up->day);
  *cells++ = isnan (follow_up->severity) ? NULL : g_strdup_printf ("%g", follow_up->severity);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_earlier (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinEarlierTreatment *earlier = (const CorrinEarlierTreatment *) record;

  (void) names;
  *cells++ = g_strdup (earlier->started);
  *cells++ = g_strdup (earlier->ended);
  *cells++ = g_strdup (earlier->substance_other != NULL ? earlier->substance_other
                       : earlier->substance == CORRIN_SUBSTANCE_NOT_KNOWN
                           ? NULL
                           : corrin_substance_display (earlier->substance));
  *cells++ = earlier->micrograms != 0 ? number_cell (earlier->micrograms) : NULL;
  *cells++ = g_strdup (earlier->about_every);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_supply (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinSupply *supply = (const CorrinSupply *) record;

  (void) names;
  *cells++ = g_strdup (supply->product);
  *cells++ = number_cell (supply->ampoules);
  *cells++ = g_strdup (supply->batch);
  *cells++ = g_strdup (supply->expiry);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_note (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinDayNote *note = (const CorrinDayNote *) record;

  (void) names;
  *cells++ = day_cell (note->day);
  *cells++ = g_strdup (note->text);
}

void
corrin_listing_fill_tag (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinDayTag *tag = (const CorrinDayTag *) record;

  (void) names;
  *cells++ = day_cell (tag->day);
  *cells++ = g_strdup (corrin_tag_display (tag->tag));
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_place (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinTinglingPlace *place = (const CorrinTinglingPlace *) record;

  (void) names;
  *cells++ = recorded_cell (record);
  *cells++ = corrin_place_display (place->side, place->reach);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_symptom (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinSymptom *symptom = (const CorrinSymptom *) record;

  (void) names;
  *cells++ = g_strdup (corrin_symptom_display (symptom));
  *cells++ = symptom->archived ? g_strdup (_ ("yes")) : NULL;
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_wording (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinSymptomVersion *wording = (const CorrinSymptomVersion *) record;

  *cells++ = recorded_cell (record);
  *cells++ = g_strdup (corrin_names_symptom (names, record->id));
  *cells++ = g_strdup (wording->word_0);
  *cells++ = g_strdup (wording->word_2);
  *cells++ = g_strdup (wording->word_5);
  *cells++ = g_strdup (wording->word_8);
  *cells++ = g_strdup (wording->word_10);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_person (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinPerson *person = (const CorrinPerson *) record;

  (void) names;
  *cells++ = g_strdup (person->name);
  *cells++ = day_cell (person->birth_day);
  *cells++ = g_strdup (person->diagnosis);
  *cells++ = g_strdup (person->injections_since);
  *cells++ = g_strdup (person->clinician);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_carer (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  (void) names;
  *cells++ = g_strdup (((const CorrinCarer *) record)->name);
  *cells++ = g_strdup (record->note);
}

void
corrin_listing_fill_import (const CorrinRecord *record, const CorrinNames *names, char **cells)
{
  const CorrinImport *import = (const CorrinImport *) record;

  (void) names;
  *cells++ = recorded_cell (record);
  *cells++ = g_strdup (import->source);
  *cells++ = g_strdup (import->format);
  *cells++ = g_strdup (record->note);
}

char *
corrin_listing_count_follow_ups (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u follow-up", "%u follow-ups", n), n);
}

char *
corrin_listing_count_earlier (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u earlier treatment", "%u earlier treatments", n), n);
}

char *
corrin_listing_count_supplies (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u package", "%u packages", n), n);
}

char *
corrin_listing_count_notes (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u note", "%u notes", n), n);
}

char *
corrin_listing_count_tags (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u tag", "%u tags", n), n);
}

char *
corrin_listing_count_places (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u place", "%u places", n), n);
}

char *
corrin_listing_count_symptoms (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u symptom", "%u symptoms", n), n);
}

char *
corrin_listing_count_wordings (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u wording", "%u wordings", n), n);
}

char *
corrin_listing_count_people (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
}

char *
corrin_listing_count_carers (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u carer", "%u carers", n), n);
}

char *
corrin_listing_count_imports (guint n)
{
  /* Translators: %u is a number, also 0. */
  return g_strdup_printf (ngettext ("%u import", "%u imports", n), n);
}
