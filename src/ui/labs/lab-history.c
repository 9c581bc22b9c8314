/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-history.h"

#include "lab-units.h"

#include <math.h>

static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

static int
find_name (const GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (is_same_name (names->pdata[i], name))
      return (int) i;
  return -1;
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (name != NULL && find_name (names, name) < 0)
    g_ptr_array_add (names, g_strdup (name));
}

/**
 * corrin_lab_history_new:
 * @labs: (transfer full) (element-type CorrinLabResult): all results, by day
 *
 * Returns: (transfer full): what was written down
 */
CorrinLabHistory *
corrin_lab_history_new (GPtrArray *labs)
{
  CorrinLabHistory *self = g_new0 (CorrinLabHistory, 1);

  self->labs = labs;
  self->analytes = g_ptr_array_new_with_free_func (g_free);
  self->laboratories = g_ptr_array_new_with_free_func (g_free);
  for (const char *const *analyte = corrin_lab_analytes (); *analyte != NULL; analyte++)
    add_name (self->analytes, *analyte);
  for (guint i = labs->len; i > 0; i--)
    {
      const CorrinLabResult *lab = labs->pdata[i - 1];

      add_name (self->analytes, lab->analyte);
      add_name (self->laboratories, lab->laboratory);
    }
  return self;
}

/**
 * corrin_lab_history_read:
 * @store: a journal
 * @person: whose
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was written down
 */
CorrinLabHistory *
corrin_lab_history_read (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  GPtrArray *labs = corrin_store_list (store, &corrin_lab_result_kind, &query, error);

  return labs != NULL ? corrin_lab_history_new (labs) : NULL;
}

/**
 * corrin_lab_history_free:
 * @self: (nullable) (transfer full): a history
 */
void
corrin_lab_history_free (CorrinLabHistory *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->labs);
  g_ptr_array_unref (self->analytes);
  g_ptr_array_unref (self->laboratories);
  g_free (self);
}

/**
 * corrin_lab_history_find_analyte:
 * @self: a history
 * @analyte: a key or an own name
 *
 * Returns: which of the analytes it is, or -1
 */
int
corrin_lab_history_find_analyte (const CorrinLabHistory *self, const char *analyte)
{
  return find_name (self->analytes, analyte);
}

static gboolean
has_unit (const GPtrArray *units, const char *unit)
{
  for (guint i = 0; i < units->len; i++)
    if (corrin_lab_unit_is_same (units->pdata[i], unit))
      return TRUE;
  return FALSE;
}

/**
 * corrin_lab_history_units:
 * @self: a history
 * @analyte: a key or an own name
 *
 * Returns: (transfer full) (element-type utf8): the units that are met for it, and others used before
 */
GPtrArray *
corrin_lab_history_units (const CorrinLabHistory *self, const char *analyte)
{
  GPtrArray *units = g_ptr_array_new_with_free_func (g_free);
  g_autofree const char **known = corrin_lab_units (analyte);

  for (const char **unit = known; *unit != NULL; unit++)
    g_ptr_array_add (units, g_strdup (*unit));
  for (guint i = self->labs->len; i > 0; i--)
    {
      const CorrinLabResult *lab = self->labs->pdata[i - 1];

      if (is_same_name (lab->analyte, analyte) && !has_unit (units, lab->unit))
        g_ptr_array_add (units, g_strdup (lab->unit));
    }
  return units;
}

/**
 * corrin_lab_history_last_unit:
 * @self: a history
 * @analyte: a key or an own name
 *
 * Returns: (transfer none) (nullable): the unit of its last result
 */
const char *
corrin_lab_history_last_unit (const CorrinLabHistory *self, const char *analyte)
{
  for (guint i = self->labs->len; i > 0; i--)
    {
      const CorrinLabResult *lab = self->labs->pdata[i - 1];

      if (is_same_name (lab->analyte, analyte))
        return lab->unit;
    }
  return NULL;
}

static gboolean
has_range (const CorrinLabResult *lab)
{
  return !isnan (lab->low) || !isnan (lab->high) || lab->range_text != NULL;
}

/**
 * corrin_lab_history_last_range:
 * @self: a history
 * @like: a result of which analyte, unit and laboratory are known
 *
 * A range belongs to a laboratory and its method: that of another one is no help.
 *
 * Returns: (transfer none) (nullable): the last result of the same analyte, unit and laboratory with a range
 */
const CorrinLabResult *
corrin_lab_history_last_range (const CorrinLabHistory *self, const CorrinLabResult *like)
{
  for (guint i = self->labs->len; i > 0 && like->laboratory != NULL; i--)
    {
      const CorrinLabResult *lab = self->labs->pdata[i - 1];

      if (lab->record.id != like->record.id && has_range (lab) && lab->laboratory != NULL
          && is_same_name (lab->analyte, like->analyte) && is_same_name (lab->laboratory, like->laboratory)
          && corrin_lab_unit_is_same (lab->unit, like->unit))
        return lab;
    }
  return NULL;
}
