/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-lines.h"

#include "catalog.h"
#include "lab-context.h"
#include "lab-units.h"
#include "lab-value.h"

#include <glib/gi18n-lib.h>

static void
line_free (gpointer data)
{
  CorrinLabLine *line = data;

  g_free (line->value);
  g_free (line->text);
  g_free (line);
}

static void
group_free (gpointer data)
{
  CorrinLabGroup *group = data;

  g_free (group->analyte);
  g_ptr_array_unref (group->lines);
  g_free (group);
}

/* How long ago the last injection was says much about these and little about others. */
static gboolean
is_b12 (const CorrinLabResult *lab)
{
  return g_str_equal (lab->analyte, "b12") || g_str_equal (lab->analyte, "holotc");
}

static char *
say_when (const CorrinLabResult *lab, const GPtrArray *doses)
{
  g_autofree char *day = corrin_day_display (lab->day);
  g_autofree char *since =
      is_b12 (lab) ? corrin_lab_since_words (corrin_lab_days_since_injection (doses, lab->day)) : NULL;

  if (since == NULL)
    return g_steal_pointer (&day);
  /* Translators: a day, and "12 days after the last injection". */
  return g_strdup_printf (C_ ("lab result", "%1$s, %2$s"), day, since);
}

/* What stands on the report beside the result. */
static char *
say_printed (const CorrinLabResult *lab)
{
  g_autofree char *range = corrin_lab_range_display (lab);

  if (range == NULL)
    return g_strdup (lab->laboratory);
  if (lab->laboratory == NULL)
    /* Translators: %s is a range as a laboratory printed it. */
    return g_strdup_printf (_ ("Printed range %s"), range);
  /* Translators: a range as a laboratory printed it, and the name of the laboratory. */
  return g_strdup_printf (_ ("Printed range %1$s, %2$s"), range, lab->laboratory);
}

static CorrinLabLine *
line_new (const CorrinLabResult *lab, const GPtrArray *doses)
{
  CorrinLabLine *line = g_new0 (CorrinLabLine, 1);
  g_autofree char *value = corrin_lab_value_display (lab);
  g_autofree char *when = say_when (lab, doses);
  g_autofree char *printed = say_printed (lab);

  line->id = lab->record.id;
  /* Translators: a lab result and the mark that was printed beside it, such as "142 ng/L, L". */
  line->value = lab->flag != NULL ? g_strdup_printf (C_ ("lab result", "%1$s, %2$s"), value, lab->flag)
                                  : g_strdup (value);
  line->text = printed != NULL ? g_strconcat (when, "\n", printed, NULL) : g_strdup (when);
  return line;
}

static CorrinLabGroup *
find_group (const GPtrArray *groups, const char *analyte)
{
  for (guint i = 0; i < groups->len; i++)
    if (g_str_equal (((CorrinLabGroup *) groups->pdata[i])->analyte, analyte))
      return groups->pdata[i];
  return NULL;
}

static void
add_group (GPtrArray *groups, const GPtrArray *labs, const GPtrArray *doses, const char *analyte)
{
  CorrinLabGroup *group;

  if (find_group (groups, analyte) != NULL)
    return;
  group = g_new0 (CorrinLabGroup, 1);
  group->analyte = g_strdup (analyte);
  group->name = corrin_analyte_display (group->analyte);
  group->lines = g_ptr_array_new_with_free_func (line_free);
  for (guint i = labs->len; i > 0; i--)
    {
      const CorrinLabResult *lab = labs->pdata[i - 1];

      if (g_str_equal (lab->analyte, analyte))
        g_ptr_array_add (group->lines, line_new (lab, doses));
    }
  if (group->lines->len > 0)
    g_ptr_array_add (groups, group);
  else
    group_free (group);
}

/**
 * corrin_lab_groups_new:
 * @labs: (element-type CorrinLabResult): all results, by day
 * @doses: (element-type CorrinDose): all doses, by day
 *
 * Returns: (transfer full) (element-type CorrinLabGroup): the results by what was measured, B12 first
 */
GPtrArray *
corrin_lab_groups_new (const GPtrArray *labs, const GPtrArray *doses)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (const char *const *analyte = corrin_lab_analytes (); *analyte != NULL; analyte++)
    add_group (groups, labs, doses, *analyte);
  for (guint i = labs->len; i > 0; i--)
    add_group (groups, labs, doses, ((const CorrinLabResult *) labs->pdata[i - 1])->analyte);
  return groups;
}

/**
 * corrin_lab_groups_read:
 * @store: a journal
 * @person: whose
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinLabGroup): all results by what was measured
 */
GPtrArray *
corrin_lab_groups_read (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) labs = corrin_store_list (store, &corrin_lab_result_kind, &query, error);
  g_autoptr (GPtrArray) doses =
      labs != NULL ? corrin_store_list (store, &corrin_dose_kind, &query, error) : NULL;

  return doses != NULL ? corrin_lab_groups_new (labs, doses) : NULL;
}

/**
 * corrin_lab_groups_find:
 * @groups: (element-type CorrinLabGroup): groups
 * @analyte: a key or an own name
 *
 * Returns: (transfer none) (nullable): the group of the analyte
 */
const CorrinLabGroup *
corrin_lab_groups_find (const GPtrArray *groups, const char *analyte)
{
  return find_group (groups, analyte);
}

/**
 * corrin_lab_group_latest:
 * @group: a group
 *
 * Returns: (transfer full): its last result with the day
 */
char *
corrin_lab_group_latest (const CorrinLabGroup *group)
{
  const CorrinLabLine *line = group->lines->pdata[0];
  g_auto (GStrv) rows = g_strsplit (line->text, "\n", 2);

  /* Translators: the last lab result, and its day. */
  return g_strdup_printf (C_ ("lab result", "%1$s; %2$s"), line->value, rows[0]);
}

/**
 * corrin_lab_line_sentence:
 * @line: a lab result
 *
 * Returns: (transfer full): all that its line says
 */
char *
corrin_lab_line_sentence (const CorrinLabLine *line)
{
  g_auto (GStrv) rows = g_strsplit (line->text, "\n", -1);
  g_autofree char *text = g_strjoinv ("; ", rows);

  /* Translators: a lab result, and more about it. */
  return g_strdup_printf (C_ ("lab result", "%1$s: %2$s"), line->value, text);
}
