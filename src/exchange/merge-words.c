/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"
#include "merge-private.h"
#include "tags.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char *key;
  const char *words;
} Words;

static const Words field_words[] = {
  /* Translators: what a value of an entry is. */
  { "note", N_ ("Note") },
  /* Translators: what a value of an entry is. */
  { "private", N_ ("Private") },
  { "author", N_ ("Written By") },
  /* Translators: what a value of an entry is. */
  { "name", N_ ("Name") },
  { "birth_day", N_ ("Born On") },
  /* Translators: what a value of an entry is. */
  { "diagnosis", N_ ("Diagnosis") },
  { "diagnosed_by", N_ ("Diagnosis by") },
  { "diagnosed_on", N_ ("Diagnosis on") },
  /* Translators: what a value of an entry is. */
  { "causes", N_ ("Causes") },
  { "cause_other", N_ ("Other Cause") },
  { "injections_since", N_ ("Injections Since") },
  { "conditions", N_ ("Other Conditions") },
  { "medicines", N_ ("Other Medicines") },
  { "other_sources", N_ ("Other Sources of B12") },
  { "clinician", N_ ("Doctor or Nurse") },
  { "what_matters", N_ ("What Matters Most") },
  { "stops_me", N_ ("What It Stops Me From") },
  { "archived", N_ ("Put Away") },
  /* Translators: what a value of an entry is. */
  { "symptom", N_ ("Symptom") },
  /* Translators: what a value of an entry is. */
  { "version", N_ ("Symptom") },
  { "word_0", N_ ("Words for 0") },
  { "word_2", N_ ("Words for 2") },
  { "word_5", N_ ("Words for 5") },
  { "word_8", N_ ("Words for 8") },
  { "word_10", N_ ("Words for 10") },
  /* Translators: what a value of an entry is. */
  { "day", N_ ("Day") },
  /* Translators: what a value of an entry is. */
  { "time", N_ ("Time") },
  /* Translators: what a value of an entry is. */
  { "value", N_ ("Value") },
  { "observer", N_ ("Rated By") },
  { "source_value", N_ ("Value in the File") },
  { "source_scale", N_ ("Scale of the File") },
  /* Translators: what a value of an entry is. */
  { "side", N_ ("Side") },
  { "reach", N_ ("How Far") },
  /* Translators: what a value of an entry is. */
  { "product", N_ ("Product") },
  /* Translators: what a value of an entry is. */
  { "ampoules", N_ ("Ampoules") },
  /* Translators: what a value of an entry is. */
  { "batch", N_ ("Batch") },
  /* Translators: what a value of an entry is. */
  { "expiry", N_ ("Expiry") },
  { "status", N_ ("Given or Skipped") },
  { "skipped_reason", N_ ("Why It Was Skipped") },
  { "precision", N_ ("How Exactly") },
  { "zone", N_ ("Time Zone") },
  /* Translators: what a value of an entry is. */
  { "substance", N_ ("Substance") },
  { "substance_other", N_ ("Other Substance") },
  /* Translators: what a value of an entry is. */
  { "micrograms", N_ ("Micrograms") },
  { "amount_typed", N_ ("Amount as Typed") },
  /* Translators: what a value of an entry is. */
  { "volume_ml", N_ ("Millilitres") },
  { "strength", N_ ("Micrograms per Millilitre") },
  /* Translators: what a value of an entry is. */
  { "route", N_ ("Route") },
  /* Translators: what a value of an entry is. */
  { "site", N_ ("Site") },
  { "site_other", N_ ("Other Site") },
  /* Translators: what a value of an entry is. */
  { "needle", N_ ("Needle") },
  { "given_by", N_ ("Given By") },
  { "planned_day", N_ ("Planned For") },
  { "off_plan_reason", N_ ("Why Off Plan") },
  /* Translators: what a value of an entry is. */
  { "supply", N_ ("Supply") },
  /* Translators: what a value of an entry is. */
  { "started", N_ ("From") },
  /* Translators: what a value of an entry is. */
  { "ended", N_ ("Until") },
  { "about_every", N_ ("About Every") },
  { "dose", N_ ("After the Injection Of") },
  { "what", N_ ("What It Was") },
  { "what_other", N_ ("In Your Own Words") },
  { "onset", N_ ("When It Began") },
  { "severity", N_ ("How Strong") },
  { "how_long", N_ ("How Long It Lasted") },
  { "what_was_done", N_ ("What Was Done") },
  { "needed_care", N_ ("A Doctor or Nurse Was Needed") },
  /* Translators: what a value of an entry is. */
  { "phase", N_ ("Phase") },
  /* Translators: what a value of an entry is. */
  { "rule", N_ ("Rule") },
  { "interval_min", N_ ("At Least Every") },
  { "interval_max", N_ ("At Most Every") },
  { "counted_from", N_ ("Counted From") },
  /* Translators: what a value of an entry is. */
  { "ends", N_ ("Ends") },
  { "end_count", N_ ("After How Many") },
  { "end_day", N_ ("Ends On") },
  { "agreed_with", N_ ("Agreed With") },
  { "agreed_on", N_ ("Agreed On") },
  /* Translators: what a value of an entry is. */
  { "why", N_ ("Why") },
  { "replaced_by", N_ ("Replaced by the Step From") },
  { "analyte", N_ ("What Was Measured") },
  { "comparator", N_ ("Below or Above") },
  /* Translators: what a value of an entry is. */
  { "unit", N_ ("Unit") },
  { "low", N_ ("Range From") },
  { "high", N_ ("Range To") },
  { "range_text", N_ ("Range as Printed") },
  /* Translators: what a value of an entry is. */
  { "flag", N_ ("Flag") },
  /* Translators: what a value of an entry is. */
  { "laboratory", N_ ("Laboratory") },
  /* Translators: what a value of an entry is. */
  { "with_whom", N_ ("With") },
  /* Translators: what a value of an entry is. */
  { "purpose", N_ ("Purpose") },
  { "said", N_ ("What Was Said") },
  { "recheck_planned", N_ ("Recheck Planned For") },
  { "recheck_done", N_ ("Recheck Done On") },
  { "summary_made", N_ ("Summary Made On") },
  { "summary_from", N_ ("First Day of the Summary") },
  { "summary_to", N_ ("Last Day of the Summary") },
  { "summary_sections", N_ ("Sections of the Summary") },
  { "summary_pages", N_ ("Pages of the Summary") },
  /* Translators: what a value of an entry is. */
  { "appointment", N_ ("Appointment") },
  /* Translators: what a value of an entry is. */
  { "text", N_ ("Text") },
  /* Translators: what a value of an entry is. */
  { "starred", N_ ("Starred") },
  /* Translators: what a value of an entry is. */
  { "asked", N_ ("Asked") },
  /* Translators: what a value of an entry is. */
  { "answer", N_ ("Answer") },
  /* Translators: what a value of an entry is. */
  { "tag", N_ ("Tag") },
  { NULL, NULL },
};

static const Words term_words[] = {
  /* Translators: a value of an entry. */
  { "given", N_ ("given") },
  /* Translators: a value of an entry. */
  { "skipped", N_ ("skipped") },
  { "exact", N_ ("exact time") },
  /* Translators: a value of an entry. */
  { "morning", N_ ("morning") },
  /* Translators: a value of an entry. */
  { "afternoon", N_ ("afternoon") },
  /* Translators: a value of an entry. */
  { "evening", N_ ("evening") },
  /* Translators: a value of an entry. */
  { "day", N_ ("day") },
  /* Translators: a value of an entry. */
  { "month", N_ ("month") },
  { "every-days", N_ ("every so many days") },
  { "every-weeks", N_ ("every so many weeks") },
  { "every-months", N_ ("every so many months") },
  { "times-a-week", N_ ("so many times a week") },
  { "alternate-days", N_ ("every other day") },
  { "at-least-days", N_ ("at least so many days apart") },
  { "plan", N_ ("the plan") },
  { "last-given", N_ ("the last injection given") },
  /* Translators: a value of an entry. */
  { "open", N_ ("open") },
  { "after-doses", N_ ("after so many injections") },
  { "after-days", N_ ("after so many days") },
  { "after-weeks", N_ ("after so many weeks") },
  { "after-months", N_ ("after so many months") },
  { "on-day", N_ ("on a day") },
  /* Translators: a value of an entry. */
  { "equal", N_ ("neither") },
  { "below", N_ ("below (<)") },
  { "above", N_ ("above (>)") },
  { NULL, NULL },
};

static const char *
find_words (const Words *words, const char *key)
{
  for (guint i = 0; words[i].key != NULL; i++)
    if (g_str_equal (words[i].key, key))
      return _ (words[i].words);
  return key;
}

/**
 * corrin_merge_field_display:
 * @field: a field
 *
 * Returns: (nullable): what it is called, or %NULL for what only the file itself needs
 */
const char *
corrin_merge_field_display (const CorrinField *field)
{
  const char *words = find_words (field_words, field->name);

  return words != field->name ? words : NULL;
}

static char *
term_display (const CorrinField *field, int term)
{
  if (field->terms == corrin_substance_terms)
    return g_strdup (corrin_substance_display ((CorrinSubstance) term));
  if (field->terms == corrin_route_terms)
    return g_strdup (corrin_route_display ((CorrinRoute) term));
  if (field->terms == corrin_site_terms)
    return g_strdup (corrin_site_display ((CorrinSite) term));
  if (field->terms == corrin_phase_terms)
    return g_strdup (corrin_phase_display ((CorrinPhase) term));
  if (field->terms == corrin_reaction_terms)
    return g_strdup (corrin_reaction_display ((CorrinReactionWhat) term));
  if (field->terms == corrin_side_terms)
    return g_strdup (corrin_side_display ((CorrinSide) term));
  if (field->terms == corrin_reach_terms)
    return g_strdup (corrin_reach_display ((CorrinReach) term));
  return g_strdup (find_words (term_words, field->terms[term]));
}

static const char *
flag_display (gboolean flag)
{
  if (flag)
    /* Translators: a value of an entry. */
    return _ ("Yes");
  /* Translators: a value of an entry. */
  return _ ("No");
}

static char *
symptom_of (CorrinMerge *self, gint64 id)
{
  g_autoptr (CorrinSymptomVersion) version =
      corrin_store_get (self->here, &corrin_symptom_version_kind, id, NULL);
  g_autoptr (CorrinSymptom) symptom =
      version != NULL ? corrin_store_get (self->here, &corrin_symptom_kind, version->symptom, NULL) : NULL;

  return symptom != NULL ? g_strdup (corrin_symptom_display (symptom)) : NULL;
}

static char *
text_of (const CorrinRecord *record, const char *name)
{
  const CorrinField *field = corrin_kind_field (record->kind, name);

  return field != NULL && field->type == CORRIN_FIELD_TEXT ? corrin_field_get_text (field, record) : NULL;
}

static CorrinDay
day_of (const CorrinRecord *record)
{
  const CorrinField *field = corrin_kind_field (record->kind, "day");

  return field != NULL ? G_STRUCT_MEMBER (CorrinDay, record, field->offset) : CORRIN_DAY_NONE;
}

/* Of a dose that is known by its month alone, no day is invented. */
static char *
day_display (const CorrinRecord *record)
{
  CorrinDay day = day_of (record);
  g_autoptr (GDateTime) date = NULL;
  int year, month, day_of_month;

  if (day == CORRIN_DAY_NONE)
    return NULL;
  if (record->kind != &corrin_dose_kind || ((const CorrinDose *) record)->precision != CORRIN_PRECISION_MONTH)
    return corrin_day_display (day);
  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  /* Translators: a month and its year as a heading, for g_date_time_format(), such as "May 2026". */
  return g_date_time_format (date, _ ("%OB %Y"));
}

/* What a record is called that stands on no day. */
static char *
name_of (CorrinMerge *self, const CorrinRecord *record)
{
  static const char *const names[] = { "name", "product", "source", "started" };

  if (record->kind == &corrin_symptom_kind)
    return g_strdup (corrin_symptom_display ((const CorrinSymptom *) record));
  if (record->kind == &corrin_symptom_version_kind)
    return symptom_of (self, record->id);
  if (record->kind == &corrin_question_kind)
    return g_strdup (corrin_question_display ((const CorrinQuestion *) record));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *name = text_of (record, names[i]);

      if (name != NULL)
        return name;
    }
  return NULL;
}

static char *
reference_display (CorrinMerge *self, const CorrinField *field, gint64 id)
{
  g_autoptr (CorrinRecord) record = corrin_store_get (self->here, corrin_reference_kind (field), id, NULL);

  if (record == NULL)
    return NULL;
  if (day_of (record) != CORRIN_DAY_NONE)
    return day_display (record);
  return name_of (self, record);
}

static char *
text_display (const CorrinKind *kind, const CorrinField *field, const char *text)
{
  if (kind == &corrin_day_tag_kind && g_str_equal (field->name, "tag"))
    return g_strdup (corrin_tag_display (text));
  if (kind == &corrin_lab_result_kind && g_str_equal (field->name, "analyte"))
    return g_strdup (corrin_analyte_display (text));
  return g_strdup (text);
}

/**
 * corrin_merge_field_words:
 * @self: a merge
 * @field: a field
 * @record: a record, its references those of the journal
 *
 * Returns: (transfer full): what the record says there, for a person
 */
char *
corrin_merge_field_words (CorrinMerge *self, const CorrinField *field, const CorrinRecord *record)
{
  gconstpointer place = G_STRUCT_MEMBER_P (record, field->offset);
  char *words = NULL;

  if (corrin_field_is_set (field, record))
    switch (field->type)
      {
      case CORRIN_FIELD_TEXT:
        words = text_display (record->kind, field, *(char *const *) place);
        break;
      case CORRIN_FIELD_REFERENCE:
        words = reference_display (self, field, *(const gint64 *) place);
        break;
      case CORRIN_FIELD_DAY:
        words = corrin_day_display (*(const CorrinDay *) place);
        break;
      case CORRIN_FIELD_REAL:
        words = g_strdup_printf ("%.10g", *(const double *) place);
        break;
      case CORRIN_FIELD_TERM:
        words = term_display (field, *(const int *) place);
        break;
      case CORRIN_FIELD_FLAG:
        words = g_strdup (flag_display (*(const gboolean *) place));
        break;
      case CORRIN_FIELD_INTEGER:
      case CORRIN_FIELD_QUANTITY:
      case CORRIN_FIELD_INSTANT:
      case CORRIN_FIELD_TIME:
      default:
        words = corrin_field_get_text (field, record);
      }
  /* Translators: stands where an entry says nothing. */
  return words != NULL ? words : g_strdup (_ ("Blank"));
}

/**
 * corrin_merge_title:
 * @self: a merge
 * @record: a record, its references those of the journal
 *
 * Returns: (transfer full): what a person would call it, such as "Fatigue, 4 May 2026"
 */
char *
corrin_merge_title (CorrinMerge *self, const CorrinRecord *record)
{
  const char *kind = corrin_merge_kind_display (record->kind, FALSE);
  g_autofree char *name = NULL;
  g_autofree char *day = day_display (record);

  if (record->kind == &corrin_rating_kind)
    name = symptom_of (self, ((const CorrinRating *) record)->version);
  else if (day == NULL)
    name = name_of (self, record);
  if (day != NULL)
    /* Translators: an entry: %1$s is what it is, such as "Injection", %2$s its day. */
    return g_strdup_printf (_ ("%1$s, %2$s"), name != NULL ? name : kind, day);
  if (name != NULL)
    /* Translators: an entry: %1$s is what it is, such as "Supply", %2$s its name. */
    return g_strdup_printf (_ ("%1$s: %2$s"), kind, name);
  return g_strdup (kind);
}
