/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-data.h"

#include "chart-data.h"
#include "injections.h"

#include <math.h>
#include <string.h>

#define BEGIN (corrin_day_new (2024, 7, 1))
#define SLACK 0.51

/* Looking for a way to everything takes long where there is very much. */
#define MOST_ITEMS_WALKED 800

static void
free_symptom (gpointer data)
{
  CorrinSymptomEvidence *symptom = data;

  corrin_record_free (symptom->symptom);
  g_array_unref (symptom->points);
  g_clear_pointer (&symptom->late, g_array_unref);
  g_free (symptom);
}

/* Nothing yet, in a journal of today. */
CorrinEvidence *
test_evidence_new (void)
{
  CorrinEvidence *evidence = g_new0 (CorrinEvidence, 1);

  evidence->symptoms = g_ptr_array_new_with_free_func (free_symptom);
  evidence->doses = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->plan = g_ptr_array_new_with_free_func (corrin_record_free);
  evidence->from = evidence->to = CORRIN_DAY_NONE;
  evidence->today = BEGIN + 5000;
  return evidence;
}

CorrinSymptomEvidence *
test_evidence_symptom (CorrinEvidence *evidence, const char *name)
{
  CorrinSymptomEvidence *symptom = g_new0 (CorrinSymptomEvidence, 1);

  symptom->symptom = corrin_record_new (&corrin_symptom_kind);
  symptom->symptom->name = g_strdup (name);
  symptom->points = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_ptr_array_add (evidence->symptoms, symptom);
  return symptom;
}

/* Whole numbers on @percent of the days, the same for the same seed. */
void
test_evidence_rate (CorrinSymptomEvidence *symptom, CorrinDay from, CorrinDay to, guint percent, guint32 seed)
{
  g_autoptr (GArray) ratings = test_ratings_new (from, to, 1, percent, seed);

  g_array_append_vals (symptom->points, ratings->data, ratings->len);
}

void
test_evidence_dose (CorrinEvidence *evidence, CorrinDay day, CorrinPrecision precision)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->day = precision == CORRIN_PRECISION_MONTH ? corrin_day_month_start (day) : day;
  dose->precision = (int) precision;
  dose->time = CORRIN_TIME_NONE;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  g_ptr_array_add (evidence->doses, dose);
}

static void
add_doses (CorrinEvidence *evidence, CorrinDay from, CorrinDay to, int every)
{
  for (CorrinDay day = from; day <= to; day += every)
    test_evidence_dose (evidence, day, CORRIN_PRECISION_DAY);
}

static CorrinEvidence *
make_doses_only (void)
{
  CorrinEvidence *evidence = test_evidence_new ();

  test_evidence_dose (evidence, BEGIN + 1, CORRIN_PRECISION_MONTH);
  add_doses (evidence, BEGIN + 3, BEGIN + 80, 20);
  return evidence;
}

static CorrinEvidence *
make_one_value (void)
{
  CorrinEvidence *evidence = test_evidence_new ();

  test_evidence_rate (test_evidence_symptom (evidence, "Fatigue"), BEGIN, BEGIN, 100, 1);
  return evidence;
}

static CorrinEvidence *
make_first_days (void)
{
  CorrinEvidence *evidence = test_evidence_new ();

  test_evidence_rate (test_evidence_symptom (evidence, "Fatigue"), BEGIN, BEGIN + 4, 100, 2);
  test_evidence_dose (evidence, BEGIN + 1, CORRIN_PRECISION_DAY);
  return evidence;
}

static CorrinEvidence *
make_two_years (void)
{
  CorrinEvidence *evidence = test_evidence_new ();
  CorrinSymptomEvidence *symptom = test_evidence_symptom (evidence, "Kribbeln in Händen und Füßen");
  CorrinPoint late = { BEGIN + 40, CORRIN_TIME_NONE, 3 };

  test_evidence_rate (symptom, BEGIN, BEGIN + 729, 90, 3);
  symptom->late = g_array_new (FALSE, FALSE, sizeof (CorrinPoint));
  g_array_append_val (symptom->late, late);
  add_doses (evidence, BEGIN - 6, BEGIN, 2);
  test_evidence_dose (evidence, BEGIN + 20, CORRIN_PRECISION_MONTH);
  add_doses (evidence, BEGIN + 60, BEGIN + 729, 56);
  return evidence;
}

static CorrinEvidence *
make_rarely_rated (void)
{
  CorrinEvidence *evidence = test_evidence_new ();

  test_evidence_rate (test_evidence_symptom (evidence, "التعب والإرهاق"), BEGIN, BEGIN + 400, 20, 4);
  add_doses (evidence, BEGIN + 2, BEGIN + 400, 30);
  return evidence;
}

static CorrinEvidence *
make_ten_years (void)
{
  CorrinEvidence *evidence = test_evidence_new ();

  test_evidence_rate (test_evidence_symptom (evidence, "Fatigue"), BEGIN, BEGIN + 3652, 85, 5);
  add_doses (evidence, BEGIN, BEGIN + 3652, 84);
  return evidence;
}

/* The records that figures meet. */
const TestRecords *
test_records (guint *n)
{
  static TestRecords records[] = {
    { "nothing", test_evidence_new, { 0, 90 } },  { "doses only", make_doses_only, { 0, 90 } },
    { "one value", make_one_value, { 0, 0 } },    { "first days", make_first_days, { 0, 4 } },
    { "two years", make_two_years, { 0, 729 } },  { "rarely rated", make_rarely_rated, { 0, 400 } },
    { "ten years", make_ten_years, { 0, 3652 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (records) && records[i].period.from < BEGIN; i++)
    {
      records[i].period.from += BEGIN;
      records[i].period.to += BEGIN;
    }
  *n = G_N_ELEMENTS (records);
  return records;
}

static void
assert_inside (const CorrinFigureScene *scene, double x, double y, double width, double height,
               const char *what)
{
  if (x < -SLACK || y < -SLACK || x + width > scene->layout->width + SLACK
      || y + height > scene->layout->height + SLACK)
    g_error ("“%s” at %.1f, %.1f, %.1f×%.1f is not inside %.1f×%.1f", what, x, y, width, height,
             scene->layout->width, scene->layout->height);
}

static gboolean
overlap (const CorrinChartBox *a, const CorrinChartBox *b)
{
  return a->x + SLACK < b->x + b->width && b->x + SLACK < a->x + a->width && a->y + SLACK < b->y + b->height
         && b->y + SLACK < a->y + a->height;
}

static void
check_texts (const CorrinFigureScene *scene)
{
  for (guint i = 0; i < scene->layout->texts->len; i++)
    {
      const CorrinChartText *text = &g_array_index (scene->layout->texts, CorrinChartText, i);

      assert_inside (scene, text->box.x, text->box.y, text->box.width, text->box.height,
                     pango_layout_get_text (text->layout));
      for (guint j = 0; j < i; j++)
        {
          const CorrinChartText *other = &g_array_index (scene->layout->texts, CorrinChartText, j);

          if (overlap (&text->box, &other->box))
            g_error ("“%s” and “%s” overlap at %.1f, %.1f", pango_layout_get_text (text->layout),
                     pango_layout_get_text (other->layout), text->box.x, text->box.y);
        }
    }
}

static void
check_marks (const CorrinFigureScene *scene)
{
  for (guint i = 0; i < scene->layout->markers->len; i++)
    {
      const CorrinChartMarker *marker = &g_array_index (scene->layout->markers, CorrinChartMarker, i);

      assert_inside (scene, marker->x - marker->radius, marker->y - marker->radius, 2 * marker->radius,
                     2 * marker->radius, "marker");
    }
  for (guint i = 0; i < scene->cells->len; i++)
    {
      const CorrinFigureCell *cell = &g_array_index (scene->cells, CorrinFigureCell, i);

      assert_inside (scene, cell->box.x, cell->box.y, cell->box.width, cell->box.height, "square");
      for (guint j = i > 40 ? i - 40 : 0; j < i; j++)
        g_assert_false (overlap (&cell->box, &g_array_index (scene->cells, CorrinFigureCell, j).box));
    }
  for (guint i = 0; i < scene->layout->rules->len; i++)
    {
      const CorrinChartRule *rule = &g_array_index (scene->layout->rules, CorrinChartRule, i);

      g_assert_true (isfinite (rule->x1) && isfinite (rule->y1) && isfinite (rule->x2)
                     && isfinite (rule->y2));
      assert_inside (scene, MIN (rule->x1, rule->x2), MIN (rule->y1, rule->y2), fabs (rule->x2 - rule->x1),
                     fabs (rule->y2 - rule->y1), "rule");
    }
}

static const CorrinFigureItem *
item_at (const CorrinFigureScene *scene, int index)
{
  return &g_array_index (scene->items, CorrinFigureItem, index);
}

/* Who points at the middle of something gets it, or another one that is at the same place. */
static void
check_hit (const CorrinFigureScene *scene)
{
  for (int i = 0; i < (int) scene->items->len; i++)
    {
      const CorrinFigureItem *item = item_at (scene, i);
      int found = corrin_figure_scene_hit (scene, item->box.x + item->box.width / 2,
                                           item->box.y + item->box.height / 2);

      assert_inside (scene, item->box.x, item->box.y, item->box.width, item->box.height, "item");
      g_assert_cmpint (found, >=, 0);
      g_assert_cmpfloat (fabs (item_at (scene, found)->x - item->x), <=, SLACK);
    }
  g_assert_cmpint (corrin_figure_scene_hit (scene, -1000, -1000), ==, -1);
}

static void
check_steps (const CorrinFigureScene *scene)
{
  guint n = scene->items->len;
  g_autofree gboolean *is_reached = g_new0 (gboolean, n);
  g_autoptr (GQueue) queue = g_queue_new ();
  int first = corrin_figure_scene_step (scene, -1, CORRIN_CHART_STEP_LATER);
  guint count = 0;

  g_assert_true (n > 0 ? first >= 0 : first == -1);
  if (n == 0 || n > MOST_ITEMS_WALKED)
    return;
  is_reached[first] = TRUE;
  g_queue_push_tail (queue, GINT_TO_POINTER (first));
  while (!g_queue_is_empty (queue))
    {
      int from = GPOINTER_TO_INT (g_queue_pop_head (queue));

      count++;
      for (int step = CORRIN_CHART_STEP_EARLIER; step <= CORRIN_CHART_STEP_DOWN; step++)
        {
          int to = corrin_figure_scene_step (scene, from, (CorrinChartStep) step);

          g_assert_cmpint (to, !=, from);
          if (to < 0 || is_reached[to])
            continue;
          is_reached[to] = TRUE;
          g_queue_push_tail (queue, GINT_TO_POINTER (to));
        }
    }
  g_assert_cmpuint (count, ==, n);
}

static void
assert_words (const char *words)
{
  g_autofree char *lower = g_ascii_strdown (words, -1);

  g_assert_cmpstr (words, !=, "");
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_null (strstr (lower, "nan"));
  g_assert_null (strstr (words, ".."));
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *end = strchr (text, '\n'); end != NULL; end = strchr (end + 1, '\n'))
    n++;
  return n;
}

static void
check_words (const CorrinFigure *figure, const CorrinFigureScene *scene)
{
  g_autofree char *words = corrin_figure_words (figure);
  g_autoptr (CorrinSheet) sheet = corrin_figure_sheet (figure);
  g_autofree char *copy = corrin_sheet_copy_text (sheet);

  assert_words (words);
  g_assert_cmpuint (count_lines (copy), ==, corrin_sheet_count_rows (sheet) + 1);
  g_assert_cmpuint (corrin_sheet_count_columns (sheet), >, 1);
  for (guint row = 0; row < corrin_sheet_count_rows (sheet); row++)
    for (guint column = 0; column < corrin_sheet_count_columns (sheet); column++)
      g_assert_cmpint (g_ascii_strcasecmp (corrin_sheet_text (sheet, row, column), "nan"), !=, 0);
  for (int i = 0; i < (int) MIN (scene->items->len, 100); i++)
    {
      g_autofree char *readout = corrin_figure_readout (figure, item_at (scene, i));

      assert_words (readout);
      g_assert_nonnull (strchr (readout, '\n'));
    }
}

static void
check_scene (const CorrinFigure *figure, double width, double height, PangoContext *context)
{
  g_autoptr (CorrinFigureScene) scene = corrin_figure_layout (figure, width, height, context);

  check_texts (scene);
  check_marks (scene);
  check_hit (scene);
}

static void
check_figure (const CorrinFigure *figure, double font, PangoDirection direction)
{
  PangoContext *context = test_context (96 * font);
  guint n_sizes;
  const TestSize *sizes = test_sizes (&n_sizes);
  g_autoptr (CorrinFigureScene) scene = NULL;

  pango_context_set_base_dir (context, direction);
  for (guint i = 0; i < n_sizes; i++)
    check_scene (figure, sizes[i].width, sizes[i].height, context);
  for (double width = 360; width < 2000; width *= 1.7)
    check_scene (figure, width, corrin_figure_height (figure, width, context), context);
  scene = corrin_figure_layout (figure, 700, 700, context);
  check_steps (scene);
  check_words (figure, scene);
  g_object_unref (context);
}

/* Lays a figure out for all records, at all sizes, with large text, and from right to left. */
void
test_figure_everywhere (TestFigure make)
{
  guint n;
  const TestRecords *records = test_records (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorrinEvidence) evidence = records[i].make ();
      const CorrinSymptomEvidence *symptom =
          evidence->symptoms->len > 0 ? g_ptr_array_index (evidence->symptoms, 0) : NULL;
      g_autoptr (CorrinFigure) figure = make (evidence, symptom, records[i].period);

      g_test_message ("%s", records[i].name);
      check_figure (figure, 1, PANGO_DIRECTION_LTR);
      check_figure (figure, 2, PANGO_DIRECTION_RTL);
    }
}
