/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Random operations on the store beside a model that is only a list of records; undo takes both back. */
#include "journal.h"

#include <math.h>
#include <string.h>

#define ROUNDS 12
#define STEPS 120

typedef struct
{
  TestJournal *journal;
  GRand *rand;
  GPtrArray *records; /* (element-type CorrinRecord): what the journal must hold, of the kinds below */
  GPtrArray *history; /* (element-type GPtrArray): the records before each action that can be undone */
  guint8 next_key;
} World;

static const CorrinKind *const kinds[] = {
  &corrin_rating_kind,    &corrin_dose_kind,        &corrin_reaction_kind,         &corrin_lab_result_kind,
  &corrin_plan_step_kind, &corrin_appointment_kind, &corrin_question_kind,         &corrin_day_note_kind,
  &corrin_day_tag_kind,   &corrin_supply_kind,      &corrin_earlier_treatment_kind
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

static void
obey_dose (CorrinDose *dose)
{
  if (dose->precision == CORRIN_PRECISION_EXACT || dose->precision == CORRIN_PRECISION_MONTH)
    dose->precision = CORRIN_PRECISION_EVENING;
  g_clear_pointer (&dose->zone, g_free);
  g_clear_pointer (&dose->skipped_reason, g_free);
  dose->ampoules = 0;
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
  const char *required[] = { "analyte", "value", "unit", "product", "tag", "started", "text" };
  const CorrinKind *kind = CORRIN_RECORD (record)->kind;

  if (kind == &corrin_dose_kind)
    obey_dose (record);
  else if (kind == &corrin_plan_step_kind)
    obey_step (record);
  else if (kind == &corrin_rating_kind)
    {
      CorrinRating *rating = record;

      rating->version = g_rand_boolean (world->rand) ? world->journal->fatigue : world->journal->tingling;
      g_clear_pointer (&rating->source_value, g_free);
      g_clear_pointer (&rating->source_scale, g_free);
    }
  else if (kind == &corrin_lab_result_kind)
    ((CorrinLabResult *) record)->high += 10;
  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    if (kind != &corrin_rating_kind && kind != &corrin_dose_kind)
      require_text (world, kind, record, required[i]);
}

static void
fill (World *world, gpointer record)
{
  const CorrinKind *kind = CORRIN_RECORD (record)->kind;

  for (guint i = 0; i < kind->n_fields; i++)
    if (!g_str_equal (kind->fields[i].name, "uuid") && !g_str_equal (kind->fields[i].name, "recorded_offset"))
      fill_any_field (world, &kind->fields[i], record);
  CORRIN_RECORD (record)->person = world->journal->person;
  obey (world, record);
}

static GPtrArray *
copy_all (GPtrArray *records)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (corrin_record_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (copy, corrin_record_copy (records->pdata[i]));
  return copy;
}

static void
add_one (World *world)
{
  const CorrinKind *kind = kinds[g_rand_int_range (world->rand, 0, G_N_ELEMENTS (kinds))];
  gpointer record = corrin_record_new (kind);
  g_autoptr (GError) error = NULL;

  fill (world, record);
  corrin_store_add (world->journal->store, record, &error);
  g_assert_no_error (error);
  g_ptr_array_add (world->records, record);
}

static void
change_one (World *world)
{
  gpointer record;
  g_autoptr (GError) error = NULL;

  if (world->records->len == 0)
    return;
  record = world->records->pdata[g_rand_int_range (world->rand, 0, (gint32) world->records->len)];
  fill (world, record);
  corrin_store_update (world->journal->store, record, &error);
  g_assert_no_error (error);
}

static void
remove_one (World *world)
{
  guint at;
  CorrinRecord *record;
  g_autoptr (GError) error = NULL;

  if (world->records->len == 0)
    return;
  at = (guint) g_rand_int_range (world->rand, 0, (gint32) world->records->len);
  record = world->records->pdata[at];
  corrin_store_remove (world->journal->store, record->kind, record->id, &error);
  g_assert_no_error (error);
  g_ptr_array_remove_index (world->records, at);
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
  for (int i = 0; i < 3; i++)
    {
      gpointer record = corrin_record_new (i == 0 ? &corrin_dose_kind : &corrin_rating_kind);
      guint8 key[16] = { world->next_key++ };
      gboolean was_new;

      fill (world, record);
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

static void
compare (World *world)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  for (guint i = 0; i < world->records->len; i++)
    {
      CorrinRecord *expected = world->records->pdata[i];
      g_autoptr (CorrinRecord) found =
          corrin_store_get (world->journal->store, expected->kind, expected->id, &error);

      g_assert_no_error (error);
      if (!corrin_record_equal (found, expected))
        explain (found, expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    n += test_count (world->journal, kinds[i]);
  g_assert_cmpuint (n, ==, world->records->len);
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
      World world = { journal, rand, g_ptr_array_new_with_free_func (corrin_record_free),
                      g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref), 0 };
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
