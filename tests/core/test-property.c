/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random operations on the store beside a model that is only a list of records; undo takes both back. */
#include "history.h"
#include "journal.h"

#include <math.h>
#include <string.h>

#define ROUNDS 12
#define STEPS 120

typedef struct
{
  TestJournal *journal;
  GRand *rand;
  GPtrArray *records; /* (element-type CorrinRecord): what the journal must hold, of all kinds */
  GPtrArray *history; /* (element-type GPtrArray): the records before each action that can be undone */
  guint8 next_key;
  guint n_base; /* records that every test journal has; they stay as they are */
} World;

/* What a record can refer to. */
typedef struct
{
  const CorrinKind *kind;
  const char *field;
  const CorrinKind *target;
  enum
  {
    OPTIONAL,
    REQUIRED,
  } need;
  enum
  {
    KEEPS,  /* the target stays while something refers to it */
    LET_GO, /* the reference is cleared when the target goes */
    FOLLOW, /* the record goes with the target */
  } when_gone;
} Link;

static const Link links[] = {
  { &corrin_symptom_version_kind, "symptom", &corrin_symptom_kind, REQUIRED, KEEPS },
  { &corrin_rating_kind, "version", &corrin_symptom_version_kind, REQUIRED, KEEPS },
  { &corrin_rating_kind, "observer", &corrin_carer_kind, OPTIONAL, KEEPS },
  { &corrin_tingling_place_kind, "rating", &corrin_rating_kind, REQUIRED, FOLLOW },
  { &corrin_dose_kind, "supply", &corrin_supply_kind, OPTIONAL, LET_GO },
  { &corrin_reaction_kind, "dose", &corrin_dose_kind, OPTIONAL, LET_GO },
  { &corrin_reaction_follow_up_kind, "reaction", &corrin_reaction_kind, REQUIRED, FOLLOW },
  { &corrin_plan_step_kind, "replaced_by", &corrin_plan_step_kind, OPTIONAL, FOLLOW },
  { &corrin_question_kind, "appointment", &corrin_appointment_kind, OPTIONAL, LET_GO },
};

static const char *const texts[] = {
  "a",  "ä ö ü ß", "漢字かな", "مرحبا", "x, \"quoted\"; 'single'", "line\nline\r\n", "<b>&amp;</b> %s %n",
  "\\", "null"
};

static char *
random_text (World *world)
{
  return g_strdup (texts[g_rand_int_range (world->rand, 0, G_N_ELEMENTS (texts))]);
}

static CorrinDay
random_day (World *world)
{
  return corrin_day_new (2026, 6, 30) - g_rand_int_range (world->rand, 0, 4000);
}

/* Sets what is true of any record, then what the rules of the kind ask for. */
static void
fill_any_field (World *world, const CorrinField *field, gpointer record)
{
  gpointer place = G_STRUCT_MEMBER_P (record, field->offset);
  int n_terms = 0;

  switch (field->type)
    {
    case CORRIN_FIELD_TEXT:
      g_free (*(char **) place);
      *(char **) place = g_rand_boolean (world->rand) ? random_text (world) : NULL;
      break;
    case CORRIN_FIELD_REAL:
      *(double *) place = g_rand_int_range (world->rand, 0, 10000001) / 1e6;
      break;
    case CORRIN_FIELD_DAY:
      *(CorrinDay *) place = random_day (world);
      break;
    case CORRIN_FIELD_FLAG:
      *(gboolean *) place = g_rand_boolean (world->rand);
      break;
    case CORRIN_FIELD_TERM:
      while (field->terms[n_terms] != NULL)
        n_terms++;
      *(int *) place = g_rand_int_range (world->rand, 0, n_terms);
      break;
    case CORRIN_FIELD_INTEGER:
    case CORRIN_FIELD_QUANTITY:
      *(gint64 *) place = g_rand_int_range (world->rand, 1, 1000);
      break;
    case CORRIN_FIELD_REFERENCE:
    case CORRIN_FIELD_INSTANT:
    case CORRIN_FIELD_TIME:
    default:
      break;
    }
}

static gint64 *
reference (const Link *link, gpointer record)
{
  return G_STRUCT_MEMBER_P (record, corrin_kind_field (link->kind, link->field)->offset);
}

/* A step is replaced by a newer one, never by itself. */
static gint64
any_target (World *world, const Link *link, const CorrinRecord *record)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 none = link->target == &corrin_symptom_version_kind ? world->journal->fatigue : 0;

  if (link->target == &corrin_symptom_kind)
    none = 1;
  for (guint i = 0; i < world->records->len; i++)
    {
      const CorrinRecord *target = world->records->pdata[i];
      gboolean is_newer = record->id != 0 && target->id > record->id;

      if (target->kind == link->target && (link->target != record->kind || is_newer))
        g_array_append_val (ids, target->id);
    }
  if (ids->len == 0 || (link->need == OPTIONAL && g_rand_boolean (world->rand)))
    return none;
  return g_array_index (ids, gint64, g_rand_int_range (world->rand, 0, (gint32) ids->len));
}

/* Returns: whether everything is there that the record cannot be without */
static gboolean
connect (World *world, gpointer record)
{
  gboolean whole = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (links[i].kind == CORRIN_RECORD (record)->kind)
      {
        gint64 *id = reference (&links[i], record);

        *id = any_target (world, &links[i], record);
        whole = whole && (*id != 0 || links[i].need == OPTIONAL);
      }
  return whole;
}

static void
obey_dose (CorrinDose *dose)
{
  if (dose->precision == CORRIN_PRECISION_EXACT || dose->precision == CORRIN_PRECISION_MONTH)
    dose->precision = CORRIN_PRECISION_EVENING;
  g_clear_pointer (&dose->zone, g_free);
  g_clear_pointer (&dose->skipped_reason, g_free);
  dose->ampoules = dose->supply != 0 ? MAX (dose->ampoules, 1) : 0;
  dose->volume_ml += 0.1;
  dose->strength += 0.1;
}

static void
obey_step (CorrinPlanStep *step)
{
  if (step->rule == CORRIN_RULE_ALTERNATE_DAYS)
    step->interval_min = step->interval_max = 0;
  else
    step->interval_max += step->interval_min;
  if (step->ends != CORRIN_ENDS_ON_DAY)
    step->end_day = CORRIN_DAY_NONE;
  else
    step->end_day = step->day;
  if (step->ends == CORRIN_ENDS_OPEN || step->ends == CORRIN_ENDS_ON_DAY)
    step->end_count = 0;
}

static void
require_text (World *world, const CorrinKind *kind, gpointer record, const char *name)
{
  const CorrinField *field = corrin_kind_field (kind, name);
  char **text;

  if (field == NULL)
    return;
  text = G_STRUCT_MEMBER_P (record, field->offset);
  if (*text == NULL)
    *text = random_text (world);
}

static void
obey (World *world, gpointer record)
{
  const char *required[] = { "analyte", "value", "unit", "product", "tag", "started", "text", "name" };
  const CorrinKind *kind = CORRIN_RECORD (record)->kind;

  if (kind == &corrin_dose_kind)
    obey_dose (record);
  else if (kind == &corrin_plan_step_kind)
    obey_step (record);
  else if (kind == &corrin_appointment_kind)
    ((CorrinAppointment *) record)->summary_to = corrin_day_new (2026, 6, 30);
  else if (kind == &corrin_rating_kind)
    {
      CorrinRating *rating = record;

      g_clear_pointer (&rating->source_value, g_free);
      g_clear_pointer (&rating->source_scale, g_free);
    }
  else if (kind == &corrin_lab_result_kind)
    ((CorrinLabResult *) record)->high += 10;
  else if (kind == &corrin_symptom_kind)
    g_clear_pointer (&((CorrinSymptom *) record)->key, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (kind != &corrin_rating_kind && kind != &corrin_dose_kind)
      require_text (world, kind, record, required[i]);
}

static gboolean
fill (World *world, gpointer record)
{
  const CorrinKind *kind = CORRIN_RECORD (record)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (!g_str_equal (kind->fields[i].name, "uuid") && !g_str_equal (kind->fields[i].name, "recorded_offset"))
      fill_any_field (world, &kind->fields[i], record);
  CORRIN_RECORD (record)->person = world->journal->person;
  if (!connect (world, record))
    return FALSE;
  obey (world, record);
  return TRUE;
}

static GPtrArray *
copy_all (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (corrin_record_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, corrin_record_copy (records->pdata[i]));
  return copy;
}

/* Imports are made by importing, and nothing of theirs is changed by hand. */
static const CorrinKind *
any_kind (World *world)
{
  guint n = 0;

  while (corrin_kinds[n] != NULL)
    n++;
  g_assert_cmpuint (n, ==, 18);
  g_assert_true (corrin_kinds[0] == &corrin_import_kind);
  return corrin_kinds[g_rand_int_range (world->rand, 1, (gint32) n)];
}

static void
add_one (World *world)
{
  gpointer record = corrin_record_new (any_kind (world));
  g_autoptr (GError) error = NULL;

  if (!fill (world, record))
    {
      corrin_record_free (record);
      return;
    }
  corrin_store_add (world->journal->store, record, &error);
  g_assert_no_error (error);
  g_ptr_array_add (world->records, record);
}

static CorrinRecord *
any_record (World *world)
{
  CorrinRecord *record;

  if (world->records->len == 0)
    return NULL;
  record = world->records->pdata[g_rand_int_range (world->rand, 0, (gint32) world->records->len)];
  return record->kind != &corrin_import_kind ? record : NULL;
}

static void
change_one (World *world)
{
  CorrinRecord *record = any_record (world);
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;
  fill (world, record);
  corrin_store_update (world->journal->store, record, &error);
  g_assert_no_error (error);
}

static gboolean
refers (const Link *link, gpointer record, const CorrinRecord *target)
{
  return link->kind == CORRIN_RECORD (record)->kind && link->target == target->kind
         && *reference (link, record) == target->id;
}

static gboolean
is_kept (World *world, const CorrinRecord *target)
{
  for (guint l = 0; l < G_N_ELEMENTS (links); l++)
    for (guint i = 0; i < world->records->len; i++)
      if (links[l].when_gone == KEEPS && refers (&links[l], world->records->pdata[i], target))
        return TRUE;
  return FALSE;
}

static void
forget (World *world, const CorrinRecord *target)
{
  for (guint l = 0; l < G_N_ELEMENTS (links); l++)
    for (guint i = world->records->len; i-- > 0;)
      {
        gpointer record = world->records->pdata[MIN (i, world->records->len - 1)];

        if (!refers (&links[l], record, target))
          continue;
        if (links[l].when_gone == FOLLOW)
          forget (world, record);
        else
          *reference (&links[l], record) = 0;
        if (links[l].when_gone == LET_GO && links[l].kind == &corrin_dose_kind)
          ((CorrinDose *) record)->ampoules = 0;
      }
  g_ptr_array_remove (world->records, (gpointer) target);
}

/* As a person removes it, with all that belongs to it. */
static void
remove_one (World *world)
{
  CorrinRecord *record = any_record (world);
  g_autoptr (GError) error = NULL;

  if (record == NULL || is_kept (world, record))
    return;
  corrin_history_remove (world->journal->store, record->kind, record->id, &error);
  g_assert_no_error (error);
  forget (world, record);
}

static void
any_change (World *world)
{
  switch (g_rand_int_range (world->rand, 0, 4))
    {
    case 0:
      change_one (world);
      break;
    case 1:
      remove_one (world);
      break;
    default:
      add_one (world);
    }
}

static void
finish (World *world, GPtrArray *before)
{
  g_autoptr (GError) error = NULL;

  /* One action in six is dropped on the way. */
  if (g_rand_int_range (world->rand, 0, 6) == 0)
    {
      corrin_store_rollback (world->journal->store);
      g_ptr_array_unref (world->records);
      world->records = before;
      return;
    }
  corrin_store_commit (world->journal->store, &error);
  g_assert_no_error (error);
  g_ptr_array_add (world->history, before);
}

static void
act (World *world)
{
  GPtrArray *before = copy_all (world->records);
  int n = g_rand_int_range (world->rand, 1, 5);
  g_autoptr (GError) error = NULL;

  g_assert_true (corrin_store_begin (world->journal->store, "act", &error));
  for (int i = 0; i < n; i++)
    any_change (world);
  finish (world, before);
}

static void
import_some (World *world)
{
  GPtrArray *before = copy_all (world->records);
  g_autoptr (CorrinImport) import = corrin_record_new (&corrin_import_kind);
  g_autoptr (GError) error = NULL;

  import->source = g_strdup ("file.csv");
  import->format = g_strdup ("table");
  g_assert_true (corrin_store_begin_import (world->journal->store, import, &error));
  g_ptr_array_add (world->records, corrin_record_copy (import));
  for (int i = 0; i < 3; i++)
    {
      gpointer record = corrin_record_new (i == 0 ? &corrin_dose_kind : &corrin_rating_kind);
      guint8 key[16] = { world->next_key++ };
      gboolean was_new;

      g_assert_true (fill (world, record));
      g_assert_true (corrin_store_add_imported (world->journal->store, record, key, &was_new, &error));
      g_assert_no_error (error);
      if (was_new)
        g_ptr_array_add (world->records, record);
      else
        corrin_record_free (record);
    }
  finish (world, before);
}

static void
undo (World *world)
{
  g_autoptr (GError) error = NULL;
  guint n = world->history->len;

  g_assert_cmpint (corrin_store_can_undo (world->journal->store), ==, n > 0);
  if (n == 0)
    return;
  corrin_store_undo (world->journal->store, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (world->records);
  world->records = g_ptr_array_steal_index (world->history, n - 1);
}

static void
reopen (World *world)
{
  test_journal_reopen (world->journal, CORRIN_STORE_WRITE);
  g_ptr_array_set_size (world->history, 0);
}

static void
explain (CorrinRecord *found, CorrinRecord *expected)
{
  for (guint i = 0; i < expected->kind->n_fields; i++)
    {
      g_autofree char *x = corrin_field_get_text (&expected->kind->fields[i], found);
      g_autofree char *y = corrin_field_get_text (&expected->kind->fields[i], expected);

      if (g_strcmp0 (x, y) != 0)
        g_test_message ("%s.%s is “%s”, not “%s”", expected->kind->name, expected->kind->fields[i].name, x,
                        y);
    }
  g_error ("%s %" G_GINT64_FORMAT " is not what was saved", expected->kind->name, expected->id);
}

static GArray *
find_days (World *world, const char *text)
{
  g_autoptr (CorrinSearch) search = corrin_search_new (text);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  CorrinHistoryQuery query;
  g_autoptr (GError) error = NULL;

  corrin_search_learn_names (search, world->journal->store, world->journal->person, &error);
  query = corrin_history_query (world->journal->person, CORRIN_HISTORY_EVERYTHING, search);
  while (error == NULL && query.to != CORRIN_DAY_NONE)
    corrin_history_read_days (world->journal->store, &query, days, &error);
  g_assert_no_error (error);
  return days;
}

static gboolean
has_day (GArray *days, CorrinDay day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, CorrinDay, i) == day)
      return TRUE;
  return FALSE;
}

/* A note is found on the day of its record, whatever kind it is; nothing else has such words than what holds them. */
static void
look_for (World *world, const char *text)
{
  g_autoptr (GArray) days = find_days (world, text);
  gboolean any = FALSE;

  for (guint i = 0; i < world->records->len; i++)
    {
      CorrinRecord *record = world->records->pdata[i];
      const CorrinField *day = corrin_kind_field (record->kind, "day");

      for (guint f = 0; f < record->kind->n_fields; f++)
        if (record->kind->fields[f].type == CORRIN_FIELD_TEXT)
          {
            const char *words = G_STRUCT_MEMBER (char *, record, record->kind->fields[f].offset);

            any = any || (words != NULL && strstr (words, text) != NULL);
          }
      if (day == NULL || record->note == NULL || strstr (record->note, text) == NULL)
        continue;
      g_assert_true (has_day (days, G_STRUCT_MEMBER (CorrinDay, record, day->offset)));
    }
  g_assert_true (any || days->len == 0);
}

static guint
count_all (TestJournal *journal)
{
  guint n = 0;

  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    n += test_count (journal, corrin_kinds[i]);
  return n;
}

static void
compare (World *world)
{
  g_autoptr (GError) error = NULL;

  look_for (world, "漢字");
  for (guint i = 0; i < world->records->len; i++)
    {
      CorrinRecord *expected = world->records->pdata[i];
      g_autoptr (CorrinRecord) found =
          corrin_store_get (world->journal->store, expected->kind, expected->id, &error);

      g_assert_no_error (error);
      if (!corrin_record_equal (found, expected))
        explain (found, expected);
    }
  g_assert_cmpuint (count_all (world->journal), ==, world->n_base + world->records->len);
}

static void
step (World *world)
{
  int dice = g_rand_int_range (world->rand, 0, 20);

  if (dice < 12)
    act (world);
  else if (dice < 18)
    undo (world);
  else if (dice < 19)
    import_some (world);
  else
    reopen (world);
}

static void
test_against_a_model (void)
{
  for (guint32 seed = 1; seed <= ROUNDS; seed++)
    {
      g_autoptr (TestJournal) journal = test_journal_new ();
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      World world = { journal,
                      rand,
                      g_ptr_array_new_with_free_func (corrin_record_free),
                      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref),
                      0,
                      count_all (journal) };
      g_autoptr (GError) error = NULL;

      reopen (&world); /* so that making the journal is not undone */
      for (int i = 0; i < STEPS; i++)
        {
          step (&world);
          if (i % 10 == 0)
            compare (&world);
        }
      compare (&world);
      corrin_store_check (journal->store, &error);
      g_assert_no_error (error);
      g_ptr_array_unref (world.records);
      g_ptr_array_unref (world.history);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_set_now ("2026-06-30T12:00:00+02:00");
  g_test_add_func ("/property/against-a-model", test_against_a_model);
  return g_test_run ();
}
