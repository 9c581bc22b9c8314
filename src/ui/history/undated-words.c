/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "undated-words.h"

#include "catalog.h"
#include "entry-parts.h"
#include "phrases.h"

#include <glib/gi18n-lib.h>

static void
put_kind (GPtrArray *parts, const CorrinHistoryItem *item)
{
  corrin_parts_put (parts, g_strdup (corrin_history_kind_display (item->record->kind)));
}

static void
say_supply (CorrinHistoryEntry *entry, const CorrinHistoryItem *item)
{
  const CorrinSupply *supply = (const CorrinSupply *) item->record;
  gulong n = (gulong) supply->ampoules;
  GPtrArray *parts = corrin_parts_new ();
  GPtrArray *lines = corrin_parts_new ();

  put_kind (parts, item);
  corrin_parts_put (parts, g_strdup (supply->product));
  /* Translators: a part of an entry: how many ampoules were put in. */
  corrin_parts_put (parts, g_strdup_printf (ngettext ("%lu ampoule", "%lu ampoules", n), n));
  entry->text = corrin_parts_join (parts, _ (", "));
  /* Translators: a part of an entry: %s is the batch printed on the ampoule. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("batch %s"), supply->batch);
  /* Translators: a part of an entry: %s is the expiry date printed on the ampoule. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("expiry %s"), supply->expiry);
  corrin_parts_put (lines, g_strdup (supply->record.note));
  entry->detail = corrin_parts_join (lines, "\n");
}

static char *
span (const CorrinEarlierTreatment *treatment)
{
  g_autofree char *started = corrin_phrase_remembered (treatment->started);
  g_autofree char *ended = corrin_phrase_remembered (treatment->ended);

  if (started == NULL)
    return NULL;
  if (ended == NULL)
    /* Translators: a part of an entry: %s is when a treatment began, such as "2019". */
    return g_strdup_printf (_ ("from %s"), started);
  /* Translators: a part of an entry: when a treatment began and ended, such as "2019 to 2023". */
  return g_strdup_printf (_ ("%1$s to %2$s"), started, ended);
}

static void
say_earlier (CorrinHistoryEntry *entry, const CorrinHistoryItem *item)
{
  const CorrinEarlierTreatment *treatment = (const CorrinEarlierTreatment *) item->record;
  GPtrArray *parts = corrin_parts_new ();

  put_kind (parts, item);
  corrin_parts_put (
      parts, corrin_parts_drug (treatment->substance, treatment->substance_other, treatment->micrograms));
  corrin_parts_put (parts, span (treatment));
  corrin_parts_put (parts, g_strdup (treatment->about_every));
  entry->text = corrin_parts_join (parts, _ (", "));
  entry->detail = g_strdup (item->record->note);
}

static void
say_question (CorrinHistoryEntry *entry, const CorrinHistoryItem *item)
{
  const CorrinQuestion *question = (const CorrinQuestion *) item->record;
  GPtrArray *lines = corrin_parts_new ();

  /* Translators: an entry: "Question", and the question. */
  entry->text = g_strdup_printf (C_ ("question", "%1$s: %2$s"), corrin_history_kind_display (entry->kind),
                                 corrin_question_display (question));
  corrin_parts_put (lines, g_strdup (question->answer));
  corrin_parts_put (lines, g_strdup (item->record->note));
  entry->detail = corrin_parts_join (lines, "\n");
}

static char *
name_causes (const CorrinPerson *person)
{
  GPtrArray *parts = corrin_parts_new ();
  g_auto (GStrv) causes = g_strsplit (person->causes != NULL ? person->causes : "", " ", -1);

  for (char **cause = causes; *cause != NULL; cause++)
    if (**cause != '\0' && !g_str_equal (*cause, "other"))
      corrin_parts_put (parts, g_strdup (corrin_cause_display (*cause)));
  corrin_parts_put (parts, g_strdup (person->cause_other));
  return corrin_parts_join (parts, _ (", "));
}

static char *
say_diagnosis (const CorrinPerson *person)
{
  GPtrArray *parts = corrin_parts_new ();

  corrin_parts_put (parts, g_strdup (person->diagnosis));
  /* Translators: a part of an entry: %s is who told the diagnosis. */
  CORRIN_PARTS_PUT_WITH (parts, _ ("told by %s"), person->diagnosed_by);
  corrin_parts_put (parts, corrin_phrase_remembered (person->diagnosed_on));
  return corrin_parts_join (parts, _ (", "));
}

static void
say_person (CorrinHistoryEntry *entry, const CorrinHistoryItem *item)
{
  const CorrinPerson *person = (const CorrinPerson *) item->record;
  g_autofree char *diagnosis = say_diagnosis (person);
  g_autofree char *causes = name_causes (person);
  g_autofree char *born =
      person->birth_day != CORRIN_DAY_NONE ? corrin_day_display (person->birth_day) : NULL;
  g_autofree char *since = corrin_phrase_remembered (person->injections_since);
  GPtrArray *lines = corrin_parts_new ();

  entry->text = person->name != NULL
                    /* Translators: an entry: what is known of somebody. %s is the name. */
                    ? g_strdup_printf (_ ("About %s"), person->name)
                    : g_strdup (corrin_history_kind_display (entry->kind));
  /* Translators: a part of an entry: %s is a day of birth. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Born: %s"), born);
  /* Translators: a part of an entry: %s is a diagnosis as it was told. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Diagnosis: %s"), diagnosis);
  /* Translators: a part of an entry: %s are causes of a lack of vitamin B12, as they were told. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Cause: %s"), causes);
  /* Translators: a part of an entry: %s is a year, a month or a day. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Injections since %s"), since);
  /* Translators: a part of an entry: %s are other illnesses. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Other conditions: %s"), person->conditions);
  /* Translators: a part of an entry: %s are medicines. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Other medicines: %s"), person->medicines);
  /* Translators: a part of an entry: %s is where else vitamin B12 comes from. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Other B12: %s"), person->other_sources);
  /* Translators: a part of an entry: %s is a doctor or a nurse. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("Treated by %s"), person->clinician);
  /* Translators: a part of an entry: %s is what somebody wants most from the treatment. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("What matters most: %s"), person->what_matters);
  /* Translators: a part of an entry: %s is what somebody cannot do because of the symptoms. */
  CORRIN_PARTS_PUT_WITH (lines, _ ("What the symptoms stop: %s"), person->stops_me);
  corrin_parts_put (lines, g_strdup (person->record.note));
  entry->detail = corrin_parts_join (lines, "\n");
}

static void
say_carer (CorrinHistoryEntry *entry, const CorrinHistoryItem *item)
{
  GPtrArray *parts = corrin_parts_new ();

  put_kind (parts, item);
  corrin_parts_put (parts, g_strdup (((const CorrinCarer *) item->record)->name));
  entry->text = corrin_parts_join (parts, _ (", "));
  entry->detail = g_strdup (item->record->note);
}

static const struct
{
  const CorrinKind *kind;
  void (*say) (CorrinHistoryEntry *entry, const CorrinHistoryItem *item);
} sayings[] = {
  { &corrin_supply_kind, say_supply },     { &corrin_earlier_treatment_kind, say_earlier },
  { &corrin_question_kind, say_question }, { &corrin_person_kind, say_person },
  { &corrin_carer_kind, say_carer },
};

/**
 * corrin_undated_say:
 * @entry: an entry to be put in words
 * @item: a record without a day of its own
 * @names: the names that it refers to
 */
void
corrin_undated_say (CorrinHistoryEntry *entry, const CorrinHistoryItem *item, const CorrinNames *names)
{
  (void) names;
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (sayings[i].kind == entry->kind)
      sayings[i].say (entry, item);
}
