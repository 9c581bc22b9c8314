/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-words.h"

#include "catalog.h"
#include "day-words.h"
#include "entry-parts.h"
#include "instant.h"
#include "lab-value.h"
#include "phrases.h"
#include "plan.h"
#include "tags.h"
#include "undated-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static char *
at_time (CorrinTime time)
{
  g_autofree char *clock = NULL;

  if (time == CORRIN_TIME_NONE)
    return NULL;
  clock = corrin_day_words_time (time);
  /* Translators: a part of an entry: the time of day, such as "at 14:05". */
  return g_strdup_printf (_ ("at %s"), clock);
}

static char *
out_of_ten (double severity)
{
  g_autofree char *number = NULL;

  if (isnan (severity))
    return NULL;
  number = corrin_phrase_number (severity);
  /* Translators: a part of an entry: how strong a reaction was, on the scale from 0 to 10. */
  return g_strdup_printf (_ ("%s of 10"), number);
}

static void
say_rating (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinRating *rating = (const CorrinRating *) item->record;
  GPtrArray *parts = corrin_parts_new ();
  const char *symptom = corrin_names_symptom (names, rating->version);
  const char *observer = corrin_names_carer (names, rating->observer);
  g_autofree char *value = corrin_phrase_number (rating->value);

  /* Translators: a symptom and how it was rated, such as "Fatigue 7". */
  corrin_parts_put (parts,
                    g_strdup_printf (C_ ("rating", "%1$s %2$s"), symptom != NULL ? symptom : "", value));
  corrin_parts_put (parts, at_time (rating->time));
  if (item->place != NULL)
    corrin_parts_put (
        parts, corrin_place_display ((CorrinSide) item->place->side, (CorrinReach) item->place->reach));
  /* Translators: a part of an entry: a carer rated what they saw. %s is the name of the carer. */
  CORRIN_PARTS_PUT_WITH (parts, _ ("as %s saw it"), observer);
  entry->text = corrin_parts_join (parts, _ (", "));
  entry->detail = g_strdup (item->record->note);
  entry->is_short = entry->detail == NULL;
}

static char *
dose_when (const CorrinDose *dose)
{
  g_autofree char *month = NULL;

  switch ((CorrinPrecision) dose->precision)
    {
    case CORRIN_PRECISION_EXACT:
      return at_time (dose->time);
    case CORRIN_PRECISION_MORNING:
      /* Translators: a part of an entry: when a dose was given. */
      return g_strdup (_ ("in the morning"));
    case CORRIN_PRECISION_AFTERNOON:
      /* Translators: a part of an entry: when a dose was given. */
      return g_strdup (_ ("in the afternoon"));
    case CORRIN_PRECISION_EVENING:
      /* Translators: a part of an entry: when a dose was given. */
      return g_strdup (_ ("in the evening"));
    case CORRIN_PRECISION_MONTH:
      month = corrin_phrase_dose_day (dose);
      /* Translators: a part of an entry: %s is a month, such as "May 2026". */
      return g_strdup_printf (_ ("in %s, day not known"), month);
    case CORRIN_PRECISION_DAY:
    default:
      return NULL;
    }
}

static const char *
name_dose (const CorrinDose *dose)
{
  if (!corrin_route_is_injection ((CorrinRoute) dose->route))
    return dose->status == CORRIN_DOSE_SKIPPED
               /* Translators: an entry: a dose that is no injection was not taken. */
               ? _ ("Dose not taken")
               /* Translators: what an entry of the journal is: a dose that is no injection. */
               : _ ("Dose");
  return dose->status == CORRIN_DOSE_SKIPPED
             /* Translators: an entry: an injection was not given. */
             ? _ ("Injection not given")
             : corrin_history_kind_display (&corrin_dose_kind);
}

static char *
name_site (const CorrinDose *dose)
{
  if (dose->site_other != NULL)
    return g_strdup (dose->site_other);
  return dose->site != CORRIN_SITE_NOT_KNOWN ? g_strdup (corrin_site_display ((CorrinSite) dose->site))
                                             : NULL;
}

static char *
dose_detail (const CorrinDose *dose)
{
  GPtrArray *facts = corrin_parts_new ();
  GPtrArray *lines = corrin_parts_new ();

  corrin_parts_put (facts, g_strdup (dose->skipped_reason));
  /* Translators: a part of an entry: %s is who gave the injection. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("given by %s"), dose->given_by);
  corrin_parts_put (facts, g_strdup (dose->product));
  /* Translators: a part of an entry: %s is the batch printed on the ampoule. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("batch %s"), dose->batch);
  /* Translators: a part of an entry: %s is the expiry date printed on the ampoule. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("expiry %s"), dose->expiry);
  corrin_parts_put (facts, g_strdup (dose->needle));
  /* Translators: a part of an entry: %s is why a dose was given at another time than planned. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("off plan: %s"), dose->off_plan_reason);
  corrin_parts_put (lines, corrin_parts_join (facts, " · "));
  corrin_parts_put (lines, g_strdup (dose->record.note));
  return corrin_parts_join (lines, "\n");
}

static void
say_dose (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinDose *dose = (const CorrinDose *) item->record;
  GPtrArray *parts = corrin_parts_new ();

  (void) names;
  corrin_parts_put (parts, g_strdup (name_dose (dose)));
  corrin_parts_put (parts, corrin_parts_drug (dose->substance, dose->substance_other, dose->micrograms));
  if (!corrin_route_is_injection ((CorrinRoute) dose->route))
    corrin_parts_put (parts, g_strdup (corrin_route_display ((CorrinRoute) dose->route)));
  corrin_parts_put (parts, name_site (dose));
  corrin_parts_put (parts, dose_when (dose));
  entry->text = corrin_parts_join (parts, _ (", "));
  entry->detail = dose_detail (dose);
}

static const char *
name_reaction (const CorrinReaction *reaction)
{
  return reaction->what_other != NULL ? reaction->what_other
                                      : corrin_reaction_display ((CorrinReactionWhat) reaction->what);
}

static char *
reaction_detail (const CorrinReaction *reaction)
{
  GPtrArray *facts = corrin_parts_new ();
  GPtrArray *lines = corrin_parts_new ();

  /* Translators: a part of an entry: %s is when a reaction began. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("began: %s"), reaction->onset);
  /* Translators: a part of an entry: %s is how long a reaction lasted. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("lasted: %s"), reaction->how_long);
  /* Translators: a part of an entry: %s is what was done about a reaction. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("what was done: %s"), reaction->what_was_done);
  if (reaction->needed_care)
    /* Translators: a part of an entry: the reaction needed care by a doctor or the like. */
    corrin_parts_put (facts, g_strdup (_ ("needed care")));
  corrin_parts_put (lines, corrin_parts_join (facts, " · "));
  corrin_parts_put (lines, g_strdup (reaction->record.note));
  return corrin_parts_join (lines, "\n");
}

static char *
after_dose (const CorrinRecord *about)
{
  g_autofree char *day = NULL;

  if (about == NULL || about->kind != &corrin_dose_kind)
    return NULL;
  day = corrin_phrase_dose_day ((const CorrinDose *) about);
  /* Translators: a part of an entry: %s is the day of the injection that a reaction came after. */
  return g_strdup_printf (_ ("after the injection of %s"), day);
}

static void
say_reaction (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinReaction *reaction = (const CorrinReaction *) item->record;
  GPtrArray *parts = corrin_parts_new ();

  (void) names;
  corrin_parts_put (parts, g_strdup (corrin_history_kind_display (item->record->kind)));
  corrin_parts_put (parts, g_strdup (name_reaction (reaction)));
  corrin_parts_put (parts, out_of_ten (reaction->severity));
  corrin_parts_put (parts, after_dose (item->about));
  entry->text = corrin_parts_join (parts, _ (", "));
  entry->detail = reaction_detail (reaction);
}

static void
say_follow_up (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinReactionFollowUp *follow_up = (const CorrinReactionFollowUp *) item->record;
  const CorrinReaction *reaction = (const CorrinReaction *) item->about;
  GPtrArray *parts = corrin_parts_new ();
  g_autofree char *day = corrin_day_display (reaction->day);

  (void) names;
  corrin_parts_put (parts, g_strdup (corrin_history_kind_display (item->record->kind)));
  corrin_parts_put (parts, g_strdup (name_reaction (reaction)));
  corrin_parts_put (parts, out_of_ten (follow_up->severity));
  /* Translators: a part of an entry on how a reaction went on: %s is the day of the reaction. */
  corrin_parts_put (parts, g_strdup_printf (_ ("first noted on %s"), day));
  entry->text = corrin_parts_join (parts, _ (", "));
  entry->detail = g_strdup (item->record->note);
}

static void
say_note (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinDayNote *note = (const CorrinDayNote *) item->record;

  (void) names;
  entry->text = g_strdup (note->text);
  entry->detail = g_strdup (item->record->note);
}

static void
say_tag (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinDayTag *tag = (const CorrinDayTag *) item->record;

  (void) names;
  entry->text = g_strdup (corrin_tag_display (tag->tag));
  entry->detail = g_strdup (item->record->note);
  entry->is_short = entry->detail == NULL;
}

static char *
lab_detail (const CorrinLabResult *lab)
{
  GPtrArray *facts = corrin_parts_new ();
  GPtrArray *lines = corrin_parts_new ();
  g_autofree char *range = corrin_lab_range_display (lab);

  /* Translators: a part of an entry: %s is the range that the laboratory printed. */
  CORRIN_PARTS_PUT_WITH (facts, _ ("printed range %s"), range);
  /* Translators: a part of an entry: %s is the mark that the laboratory printed, such as "L". */
  CORRIN_PARTS_PUT_WITH (facts, _ ("printed mark %s"), lab->flag);
  corrin_parts_put (facts, g_strdup (lab->laboratory));
  corrin_parts_put (lines, corrin_parts_join (facts, " · "));
  corrin_parts_put (lines, g_strdup (lab->record.note));
  return corrin_parts_join (lines, "\n");
}

static void
say_lab (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  static const char *const signs[] = { "", "<", ">" };
  const CorrinLabResult *lab = (const CorrinLabResult *) item->record;

  (void) names;
  entry->text = g_strdup_printf (
      /* Translators: an entry: "Lab result", what was measured, the sign "<" or ">" or nothing, the value, the unit. */
      C_ ("lab result", "%1$s, %2$s %3$s%4$s %5$s"), corrin_history_kind_display (item->record->kind),
      corrin_analyte_display (lab->analyte), signs[lab->comparator], lab->value, lab->unit);
  entry->detail = lab_detail (lab);
}

static void
put_question (GPtrArray *lines, const CorrinQuestion *question)
{
  const char *text = corrin_question_display (question);

  if (question->answer != NULL)
    /* Translators: a question for an appointment, and its answer. */
    corrin_parts_put (lines, g_strdup_printf (C_ ("question", "%1$s %2$s"), text, question->answer));
  else
    corrin_parts_put (lines, g_strdup (text));
}

static void
say_appointment (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinAppointment *appointment = (const CorrinAppointment *) item->record;
  GPtrArray *parts = corrin_parts_new ();
  GPtrArray *lines = corrin_parts_new ();
  g_autofree char *made =
      appointment->summary_made != CORRIN_DAY_NONE ? corrin_day_display (appointment->summary_made) : NULL;

  (void) names;
  corrin_parts_put (parts, g_strdup (corrin_history_kind_display (item->record->kind)));
  /* Translators: a part of an entry: with whom an appointment is. */
  CORRIN_PARTS_PUT_WITH (parts, _ ("with %s"), appointment->with_whom);
  corrin_parts_put (parts, at_time (appointment->time));
  entry->text = corrin_parts_join (parts, _ (", "));
  corrin_parts_put (lines, g_strdup (appointment->purpose));
  for (guint i = 0; item->questions != NULL && i < item->questions->len; i++)
    put_question (lines, item->questions->pdata[i]);
  /* Translators: a part of an entry: %s is what was said at an appointment. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("What was said: %s"), appointment->said);
  /* Translators: a part of an entry: %s is the day on which the summary for an appointment was made. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Summary made on %s"), made);
  corrin_parts_put (lines, g_strdup (item->record->note));
  entry->detail = corrin_parts_join (lines, "\n");
}

static void
say_step (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  const CorrinPlanStep *step = (const CorrinPlanStep *) item->record;
  GPtrArray *parts = corrin_parts_new ();
  GPtrArray *lines = corrin_parts_new ();

  (void) names;
  /* Translators: an entry: "Plan" and a phase such as "Maintenance". */
  corrin_parts_put (parts, g_strdup_printf (C_ ("plan", "%1$s: %2$s"),
                                            corrin_history_kind_display (item->record->kind),
                                            corrin_phase_display ((CorrinPhase) step->phase)));
  corrin_parts_put (parts, corrin_parts_drug (step->substance, step->substance_other, step->micrograms));
  corrin_parts_put (parts, corrin_plan_step_interval (step));
  entry->text = corrin_parts_join (parts, _ (", "));
  /* Translators: a part of an entry: %s is with whom a plan was agreed. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("agreed with %s"), step->agreed_with);
  corrin_parts_put (lines, g_strdup (step->why));
  corrin_parts_put (lines, g_strdup (item->record->note));
  entry->detail = corrin_parts_join (lines, "\n");
}

static const struct
{
  const CorrinKind *kind;
  void (*say) (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names);
  gboolean can_be_late; /* a result or a plan comes when it comes */
} sayings[] = {
  { &corrin_rating_kind, say_rating, TRUE },
  { &corrin_dose_kind, say_dose, TRUE },
  { &corrin_day_note_kind, say_note, TRUE },
  { &corrin_day_tag_kind, say_tag, TRUE },
  { &corrin_reaction_kind, say_reaction, TRUE },
  { &corrin_reaction_follow_up_kind, say_follow_up, TRUE },
  { &corrin_lab_result_kind, say_lab, FALSE },
  { &corrin_appointment_kind, say_appointment, FALSE },
  { &corrin_plan_step_kind, say_step, FALSE },
  { &corrin_supply_kind, corrin_undated_say, FALSE },
  { &corrin_earlier_treatment_kind, corrin_undated_say, FALSE },
  { &corrin_question_kind, corrin_undated_say, FALSE },
  { &corrin_person_kind, corrin_undated_say, FALSE },
  { &corrin_carer_kind, corrin_undated_say, FALSE },
};

static gboolean
is_late (const CorrinHistoryEntry *entry, const CorrinRecord *record)
{
  return record->recorded_at != CORRIN_INSTANT_NONE
         && corrin_instant_is_late (record->recorded_at, (int) record->recorded_offset, entry->day);
}

static gboolean
is_of_month (const CorrinRecord *record)
{
  return record->kind == &corrin_dose_kind
         && ((const CorrinDose *) record)->precision == CORRIN_PRECISION_MONTH;
}

/* A carer who rated what they saw is named already. */
static const char *
find_typist (const CorrinRecord *record, const CorrinNames *names)
{
  if (record->kind == &corrin_rating_kind && ((const CorrinRating *) record)->observer == record->author)
    return NULL;
  return corrin_names_carer (names, record->author);
}

static char *
mark (const CorrinHistoryEntry *entry, const CorrinRecord *record, gboolean can_be_late)
{
  GPtrArray *marks = corrin_parts_new ();

  if (corrin_kind_field (record->kind, "day") == NULL)
    {
      g_autofree char *day = corrin_day_display (entry->day);

      /* Translators: a quiet mark at an entry that belongs to no day, such as a supply. %s is when it was recorded. */
      corrin_parts_put (marks, g_strdup_printf (_ ("no day of its own, recorded on %s"), day));
    }
  if (record->import != 0)
    /* Translators: a quiet mark at an entry: it came from a file. */
    corrin_parts_put (marks, g_strdup (_ ("imported")));
  else if (can_be_late && !is_of_month (record) && is_late (entry, record))
    /* Translators: a quiet mark at an entry: it was typed days after it was. */
    corrin_parts_put (marks, g_strdup (_ ("typed late")));
  /* Translators: a quiet mark at an entry: %s is the name of the carer who typed it. */
  CORRIN_PARTS_PUT_WITH (marks, _ ("typed by %s"), entry->typist);
  if (record->is_private)
    /* Translators: a quiet mark at an entry: it is left out of summaries. */
    corrin_parts_put (marks, g_strdup (_ ("private")));
  return corrin_parts_join (marks, _ (", "));
}

static char *
name_entry (const CorrinHistoryEntry *entry)
{
  g_autofree char *day = corrin_day_display (entry->day);

  if (corrin_kind_field (entry->kind, "day") == NULL)
    /* Translators: an entry that belongs to no day, and the day on which it was recorded. */
    return g_strdup_printf (C_ ("entry", "%1$s, recorded on %2$s"), entry->text, day);
  /* Translators: an entry and its day, such as "Fatigue 7, 4 May 2026". */
  return g_strdup_printf (C_ ("entry", "%1$s, %2$s"), entry->text, day);
}

/**
 * corrin_history_entry_new:
 * @item: an entry of the journal
 * @names: the names that it refers to
 *
 * Returns: (transfer full): the entry in words
 */
CorrinHistoryEntry *
corrin_history_entry_new (const CorrinHistoryItem *item, const CorrinNames *names)
{
  CorrinHistoryEntry *entry = g_new0 (CorrinHistoryEntry, 1);

  entry->kind = item->record->kind;
  entry->id = item->record->id;
  entry->day = corrin_history_day_of (item->record);
  entry->typist = g_strdup (find_typist (item->record, names));
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (sayings[i].kind == entry->kind)
      {
        sayings[i].say (entry, item, names);
        entry->marks = mark (entry, item->record, sayings[i].can_be_late);
      }
  entry->name = name_entry (entry);
  return entry;
}

/**
 * corrin_history_entry_free:
 * @entry: (nullable) (transfer full): an entry
 */
void
corrin_history_entry_free (CorrinHistoryEntry *entry)
{
  if (entry == NULL)
    return;
  g_free (entry->text);
  g_free (entry->detail);
  g_free (entry->marks);
  g_free (entry->typist);
  g_free (entry->name);
  g_free (entry);
}

/**
 * corrin_history_entry_equal:
 * @a: an entry
 * @b: an entry
 *
 * Returns: whether both are the same one and say the same
 */
gboolean
corrin_history_entry_equal (const CorrinHistoryEntry *a, const CorrinHistoryEntry *b)
{
  return a->kind == b->kind && a->id == b->id && a->is_short == b->is_short
         && g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->detail, b->detail) == 0
         && g_strcmp0 (a->marks, b->marks) == 0 && g_strcmp0 (a->typist, b->typist) == 0;
}

/* What opens when an entry is to be changed: a form of its own, for which its id is the target, or else a place. */
static const struct
{
  const CorrinKind *kind;
  const char *action;
  const char *page; /* the target, where it is a page */
  gboolean takes_id;
} forms[] = {
  { &corrin_dose_kind, "journal.edit-injection", NULL, TRUE },
  { &corrin_reaction_kind, "journal.edit-reaction", NULL, TRUE },
  { &corrin_lab_result_kind, "journal.edit-lab", NULL, TRUE },
  { &corrin_appointment_kind, "journal.edit-appointment", NULL, TRUE },
  { &corrin_plan_step_kind, "journal.edit-plan-step", NULL, TRUE },
  { &corrin_supply_kind, "journal.edit-supply", NULL, TRUE },
  { &corrin_earlier_treatment_kind, "journal.edit-earlier-treatment", NULL, TRUE },
  { &corrin_question_kind, "journal.show-page", "visits", FALSE },
  { &corrin_person_kind, "journal.edit-person", NULL, FALSE },
  { &corrin_carer_kind, "journal.people", NULL, FALSE },
};

/**
 * corrin_history_entry_action:
 * @entry: an entry
 * @target: (out) (transfer floating) (nullable): the target of the action
 *
 * Returns: (nullable): the action of the window that opens where the entry can be changed, or %NULL if there is no such
 *   place
 */
const char *
corrin_history_entry_action (const CorrinHistoryEntry *entry, GVariant **target)
{
  char day[CORRIN_DAY_TEXT_SIZE];

  *target = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (entry->kind == forms[i].kind)
      {
        if (forms[i].takes_id)
          *target = g_variant_new_int64 (entry->id);
        else if (forms[i].page != NULL)
          *target = g_variant_new_string (forms[i].page);
        return forms[i].action;
      }
  if (entry->kind != &corrin_rating_kind && entry->kind != &corrin_day_note_kind
      && entry->kind != &corrin_day_tag_kind)
    return NULL;
  *target = g_variant_new_string (corrin_day_format (entry->day, day));
  return "journal.show-day";
}

/**
 * corrin_history_entries_take_marks:
 * @entries: (element-type CorrinHistoryEntry): the entries of one day
 *
 * What is true of all entries is said once, above them, and not again at each.
 *
 * Returns: (transfer full) (nullable): the marks that all of them have; they are taken from them
 */
char *
corrin_history_entries_take_marks (GPtrArray *entries)
{
  const CorrinHistoryEntry *first = entries->len > 0 ? entries->pdata[0] : NULL;
  g_autofree char *marks = first != NULL ? g_strdup (first->marks) : NULL;

  for (guint i = 0; marks != NULL && i < entries->len; i++)
    if (g_strcmp0 (((CorrinHistoryEntry *) entries->pdata[i])->marks, marks) != 0)
      return NULL;
  for (guint i = 0; marks != NULL && i < entries->len; i++)
    g_clear_pointer (&((CorrinHistoryEntry *) entries->pdata[i])->marks, g_free);
  return g_steal_pointer (&marks);
}
