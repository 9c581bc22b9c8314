/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-print.h"

#include "json-output.h"
#include "plan-phrases.h"
#include "text-table.h"

#include <glib/gi18n-lib.h>

static char *
day_cell (CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  return g_strdup (day != CORRIN_DAY_NONE ? corrin_day_format (day, text) : "");
}

static CorrinDay
last_day_of (GPtrArray *in_force, const CorrinPlanStep *step)
{
  return step->replaced_by == 0 ? corrin_plan_step_last_day (in_force, step) : CORRIN_DAY_NONE;
}

static char **
step_cells (GPtrArray *in_force, const CorrinPlanStep *step, gboolean all)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *first = day_cell (step->day);
  g_autofree char *last = day_cell (last_day_of (in_force, step));
  g_autofree char *words = corrin_phrase_step (step);
  g_autofree char *agreed = corrin_phrase_agreed (step);

  g_strv_builder_add_many (cells, first, last, corrin_phase_display ((CorrinPhase) step->phase), words,
                           agreed != NULL ? agreed : "", NULL);
  if (all)
    g_strv_builder_add (cells, step->replaced_by != 0 ? _ ("older version") : "");
  return g_strv_builder_end (cells);
}

/**
 * corrin_plan_to_table:
 * @versions: (element-type CorrinPlanStep): all versions of all steps, by day and position
 * @all: whether to print older versions as well
 *
 * Returns: (transfer full): the plan as a table
 */
char *
corrin_plan_to_table (GPtrArray *versions, gboolean all)
{
  const CorrinTextColumn columns[] = {
    /* Translators: title of a column: the first day of a step of the plan. */
    { _ ("From"), FALSE },
    /* Translators: title of a column: the last day of a step of the plan. */
    { _ ("To"), FALSE },
    /* Translators: title of a column: a phase of the plan. */
    { _ ("Phase"), FALSE },
    /* Translators: title of a column: what is planned. */
    { _ ("Plan"), FALSE },
    /* Translators: title of a column: with whom and why a plan was agreed. */
    { _ ("Agreed"), FALSE },
    /* Translators: title of a column: whether a step of the plan was changed since. */
    { _ ("State"), FALSE },
  };
  g_autoptr (GPtrArray) in_force = corrin_plan_in_force (versions);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GPtrArray *shown = all ? versions : in_force;
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < shown->len; i++)
    g_ptr_array_add (rows, step_cells (in_force, shown->pdata[i], all));
  if (rows->len == 0)
    g_string_append_printf (page, "%s\n", _ ("No plan is written down."));
  else
    corrin_text_table_append_all (columns, all ? 6 : 5, rows, page);
  return g_string_free (page, FALSE);
}

static void
append_day (CorrinJsonOutput *json, const char *name, CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  if (day != CORRIN_DAY_NONE)
    corrin_json_output_text (json, name, corrin_day_format (day, text));
  else
    corrin_json_output_null (json, name);
}

static void
append_text (CorrinJsonOutput *json, const char *name, const char *text)
{
  if (text != NULL)
    corrin_json_output_text (json, name, text);
  else
    corrin_json_output_null (json, name);
}

static void
append_quantity (CorrinJsonOutput *json, const char *name, gint64 number)
{
  if (number != 0)
    corrin_json_output_whole (json, name, number);
  else
    corrin_json_output_null (json, name);
}

static const char *
uuid_of (GPtrArray *versions, gint64 id)
{
  for (guint i = 0; i < versions->len; i++)
    if (CORRIN_RECORD (versions->pdata[i])->id == id)
      return CORRIN_RECORD (versions->pdata[i])->uuid;
  return NULL;
}

static void
append_step (CorrinJsonOutput *json, GPtrArray *versions, GPtrArray *in_force, const CorrinPlanStep *step)
{
  corrin_json_output_begin_object (json, NULL);
  corrin_json_output_text (json, "uuid", step->record.uuid);
  append_day (json, "day", step->day);
  append_day (json, "last_day", last_day_of (in_force, step));
  corrin_json_output_text (json, "phase", corrin_phase_terms[step->phase]);
  corrin_json_output_text (json, "substance", corrin_substance_terms[step->substance]);
  append_text (json, "substance_other", step->substance_other);
  append_quantity (json, "micrograms", step->micrograms);
  corrin_json_output_text (json, "route", corrin_route_terms[step->route]);
  corrin_json_output_text (json, "rule", corrin_rule_terms[step->rule]);
  append_quantity (json, "interval_min", step->interval_min);
  append_quantity (json, "interval_max", step->interval_max);
  corrin_json_output_text (json, "counted_from", corrin_counted_from_terms[step->counted_from]);
  corrin_json_output_text (json, "ends", corrin_ends_terms[step->ends]);
  append_quantity (json, "end_count", step->end_count);
  append_day (json, "end_day", step->end_day);
  append_text (json, "agreed_with", step->agreed_with);
  append_day (json, "agreed_on", step->agreed_on);
  append_text (json, "why", step->why);
  corrin_json_output_flag (json, "in_force", step->replaced_by == 0);
  append_text (json, "replaced_by", uuid_of (versions, step->replaced_by));
  corrin_json_output_end_object (json);
}

/**
 * corrin_plan_to_json:
 * @versions: (element-type CorrinPlanStep): all versions of all steps, by day and position
 * @all: whether to print older versions as well
 *
 * Returns: (transfer full): the plan as JSON
 */
char *
corrin_plan_to_json (GPtrArray *versions, gboolean all)
{
  g_autoptr (GPtrArray) in_force = corrin_plan_in_force (versions);
  GPtrArray *shown = all ? versions : in_force;
  GString *page = g_string_new (NULL);
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (page);

  corrin_json_output_begin_array (json, NULL);
  for (guint i = 0; i < shown->len; i++)
    append_step (json, versions, in_force, shown->pdata[i]);
  corrin_json_output_end_array (json);
  return g_string_free (page, FALSE);
}

static char **
planned_cells (const CorrinPlannedDay *one, CorrinDay today)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *day = day_cell (one->day);
  g_autofree char *latest = day_cell (one->latest != one->day ? one->latest : CORRIN_DAY_NONE);
  g_autofree char *words = corrin_phrase_step (one->step);

  g_strv_builder_add_many (cells, day, latest, words,
                           /* Translators: a planned day that is over and has no dose. Do not say "missed". */
                           one->latest < today ? _ ("not recorded") : "", NULL);
  return g_strv_builder_end (cells);
}

/**
 * corrin_planned_to_table:
 * @days: (element-type CorrinPlannedDay): planned days
 * @today: today
 *
 * Returns: (transfer full): the planned days as a table
 */
char *
corrin_planned_to_table (const GArray *days, CorrinDay today)
{
  const CorrinTextColumn columns[] = {
    /* Translators: title of a column: a planned day, or the first one of a range. */
    { _ ("Planned for"), FALSE },
    /* Translators: title of a column: the last day of a planned range. */
    { _ ("Up to"), FALSE },
    { _ ("Plan"), FALSE },
    { "", FALSE },
  };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    g_ptr_array_add (rows, planned_cells (&g_array_index (days, CorrinPlannedDay, i), today));
  if (rows->len == 0)
    g_string_append_printf (page, "%s\n", _ ("Nothing is planned."));
  else
    corrin_text_table_append_all (columns, G_N_ELEMENTS (columns), rows, page);
  return g_string_free (page, FALSE);
}

/**
 * corrin_planned_to_json:
 * @days: (element-type CorrinPlannedDay): planned days
 * @today: today
 *
 * Returns: (transfer full): the planned days as JSON
 */
char *
corrin_planned_to_json (const GArray *days, CorrinDay today)
{
  GString *page = g_string_new (NULL);
  g_autoptr (CorrinJsonOutput) json = corrin_json_output_new (page);

  corrin_json_output_begin_array (json, NULL);
  for (guint i = 0; i < days->len; i++)
    {
      const CorrinPlannedDay *one = &g_array_index (days, CorrinPlannedDay, i);

      corrin_json_output_begin_object (json, NULL);
      append_day (json, "day", one->day);
      append_day (json, "latest", one->latest);
      corrin_json_output_flag (json, "over", one->latest < today);
      corrin_json_output_text (json, "step", one->step->record.uuid);
      corrin_json_output_text (json, "phase", corrin_phase_terms[one->step->phase]);
      corrin_json_output_text (json, "substance", corrin_substance_terms[one->step->substance]);
      append_quantity (json, "micrograms", one->step->micrograms);
      corrin_json_output_text (json, "route", corrin_route_terms[one->step->route]);
      corrin_json_output_end_object (json);
    }
  corrin_json_output_end_array (json);
  return g_string_free (page, FALSE);
}
