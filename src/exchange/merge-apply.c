/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clock.h"
#include "merge-private.h"
#include "merging.h"

#include <glib/gi18n-lib.h>

/* Of these a journal can hold no second version: the one that is here stays. */
static const CorrinKind *const singles[] = {
  &corrin_import_kind,  &corrin_carer_kind,           &corrin_person_kind,
  &corrin_symptom_kind, &corrin_symptom_version_kind, &corrin_supply_kind,
};

/**
 * corrin_merge_keeps_both:
 * @kind: a kind of record
 *
 * Returns: whether a journal can hold two versions of one
 */
gboolean
corrin_merge_keeps_both (const CorrinKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (singles); i++)
    if (singles[i] == kind)
      return FALSE;
  return TRUE;
}

static void
count (CorrinMerge *self, const CorrinKind *kind, CorrinMergeFate fate)
{
  self->result->counts[corrin_merge_kind_index (kind)][fate]++;
  self->result->totals[fate]++;
}

static void
remember (CorrinMerge *self, const CorrinKind *kind, gint64 there, gint64 here)
{
  GHashTable *map = self->maps[corrin_merge_kind_index (kind)];

  if (map != NULL)
    g_hash_table_insert (map, g_memdup2 (&there, sizeof there), g_memdup2 (&here, sizeof here));
}

static gboolean
add (CorrinMerge *self, CorrinRecord *record, gint64 there, GError **error)
{
  if (record->kind == &corrin_import_kind)
    return corrin_store_bring_in_import (self->here, (CorrinImport *) record, self->there, there, error);
  return corrin_store_bring_in (self->here, record, error);
}

static void
append_origin (CorrinMerge *self, CorrinRecord *record)
{
  g_autofree char *today = corrin_day_display (corrin_clock_today ());
  /* Translators: a note on an entry that was kept beside another version of it: %1$s is the name of a file, %2$s a
   * date. */
  g_autofree char *origin = g_strdup_printf (_ ("Other version, from the copy “%1$s”, brought in on %2$s."),
                                             self->result->source, today);
  g_autofree char *note =
      record->note != NULL ? g_strconcat (record->note, "\n", origin, NULL) : g_strdup (origin);
  g_autofree char *before = record->note;

  record->note = g_strdup (note);
  if (corrin_record_validate (record, NULL))
    return;
  /* A note of the greatest length stays as it is. */
  g_free (record->note);
  record->note = g_steal_pointer (&before);
}

/* The other version takes nothing from the stock a second time, and is no second plan. */
static void
stand_aside (CorrinRecord *record, gint64 beside)
{
  if (record->kind == &corrin_plan_step_kind)
    ((CorrinPlanStep *) record)->replaced_by = beside;
  if (record->kind == &corrin_dose_kind)
    {
      ((CorrinDose *) record)->supply = 0;
      ((CorrinDose *) record)->ampoules = 0;
    }
}

static gboolean
add_beside (CorrinMerge *self, const CorrinRecord *record, const char *uuid, gint64 beside, GError **error)
{
  g_autoptr (CorrinRecord) version = corrin_record_copy (record);

  g_free (version->uuid);
  version->uuid = g_strdup (uuid);
  append_origin (self, version);
  stand_aside (version, beside);
  return corrin_store_bring_in (self->here, version, error);
}

/* The same conflict is settled once: whatever was made of the other version then is left alone. */
static gboolean
is_settled (CorrinMerge *self, const CorrinKind *kind, const char *uuid, gboolean *settled, GError **error)
{
  gint64 id;

  if (!corrin_store_find (self->here, kind, uuid, &id, error))
    return FALSE;
  *settled = id != 0 || g_hash_table_contains (self->removed, uuid);
  return TRUE;
}

static gboolean
settle (CorrinMerge *self, const CorrinRecord *here, const CorrinRecord *there, GError **error)
{
  g_autofree char *version_here = corrin_merge_version_uuid (self, here, error);
  g_autofree char *version_there =
      version_here != NULL ? corrin_merge_version_uuid (self, there, error) : NULL;
  gboolean settled = FALSE;

  if (version_there == NULL || !is_settled (self, here->kind, version_there, &settled, error))
    return FALSE;
  g_hash_table_insert (self->settled, g_steal_pointer (&version_here),
                       g_memdup2 (&here->id, sizeof here->id));
  if (settled)
    {
      count (self, here->kind, CORRIN_MERGE_KNOWN);
      return TRUE;
    }
  count (self, here->kind, CORRIN_MERGE_CONFLICT);
  corrin_merge_list (self, CORRIN_MERGE_CONFLICT, here, there, corrin_merge_keeps_both (here->kind));
  return !corrin_merge_keeps_both (here->kind) || add_beside (self, there, version_there, here->id, error);
}

/* Which of two versions is the newer one, both journals' logs say, if only one of them was changed. */
static gboolean
compare (CorrinMerge *self, const CorrinRecord *here, CorrinRecord *there, gint64 id_there, GError **error)
{
  gboolean newer_there = FALSE;
  gboolean newer_here = FALSE;

  if (!corrin_store_had (self->there, self->here, here->kind, here->id, &newer_there, error)
      || !corrin_store_had (self->here, self->there, here->kind, id_there, &newer_here, error))
    return FALSE;
  if (newer_there == newer_here)
    return settle (self, here, there, error);
  count (self, here->kind, newer_there ? CORRIN_MERGE_CHANGED : CORRIN_MERGE_KNOWN);
  if (!newer_there)
    return TRUE;
  corrin_merge_list (self, CORRIN_MERGE_CHANGED, here, there, FALSE);
  return corrin_store_update (self->here, there, error);
}

/* Where something stands in a list is no difference worth a second version. */
static void
keep_place (CorrinRecord *record, const CorrinRecord *here)
{
  const CorrinField *field = corrin_kind_field (record->kind, "position");

  if (field != NULL)
    G_STRUCT_MEMBER (gint64, record, field->offset) = G_STRUCT_MEMBER (gint64, here, field->offset);
}

static gboolean
meet (CorrinMerge *self, CorrinRecord *record, gint64 there, gint64 id, GError **error)
{
  g_autoptr (CorrinRecord) here = corrin_store_get (self->here, record->kind, id, error);

  if (here == NULL)
    return FALSE;
  remember (self, record->kind, there, id);
  if (record->kind == &corrin_person_kind)
    self->result->shares_people = TRUE;
  record->id = id;
  keep_place (record, here);
  if (!corrin_record_equal (here, record))
    return compare (self, here, record, there, error);
  count (self, record->kind, CORRIN_MERGE_KNOWN);
  return TRUE;
}

static gboolean
leave_out (CorrinMerge *self, const CorrinRecord *record)
{
  count (self, record->kind, CORRIN_MERGE_DELETED);
  corrin_merge_list (self, CORRIN_MERGE_DELETED, NULL, record, FALSE);
  return TRUE;
}

static gboolean
take (CorrinMerge *self, CorrinRecord *record, gint64 there, GError **error)
{
  if (!add (self, record, there, error))
    return FALSE;
  remember (self, record->kind, there, record->id);
  count (self, record->kind, CORRIN_MERGE_NEW);
  if (record->kind == &corrin_person_kind && ((const CorrinPerson *) record)->name != NULL)
    g_ptr_array_add (self->result->people, g_strdup (((const CorrinPerson *) record)->name));
  return TRUE;
}

/* Not here by its uuid. */
static gboolean
consider (CorrinMerge *self, CorrinRecord *record, gint64 there, GError **error)
{
  const gint64 *settled = g_hash_table_lookup (self->settled, record->uuid);
  gint64 twin;

  if (!corrin_merge_find_twin (self, record, &twin, error))
    return FALSE;
  if (settled != NULL)
    twin = *settled;
  if (twin != 0)
    {
      remember (self, record->kind, there, twin);
      count (self, record->kind, CORRIN_MERGE_KNOWN);
      return TRUE;
    }
  if (!self->options->with_deleted && g_hash_table_contains (self->removed, record->uuid))
    return leave_out (self, record);
  return take (self, record, there, error);
}

/**
 * corrin_merge_record:
 * @self: a merge
 * @kind: a kind of record
 * @id: one of the copy
 * @error: return location for an error
 *
 * Does with a record of the copy what is to be done; of kinds of which there are few only once.
 *
 * Returns: whether the merge can go on
 */
gboolean
corrin_merge_record (CorrinMerge *self, const CorrinKind *kind, gint64 id, GError **error)
{
  GHashTable *map = self->maps[corrin_merge_kind_index (kind)];
  g_autoptr (CorrinRecord) record = NULL;
  gboolean whole;
  gint64 here;

  if (map != NULL && g_hash_table_contains (map, &id))
    return TRUE;
  remember (self, kind, id, 0);
  record = corrin_store_get (self->there, kind, id, error);
  if (record == NULL || !corrin_merge_resolve (self, record, &whole, error)
      || !corrin_store_find (self->here, kind, record->uuid, &here, error))
    return FALSE;
  if (here != 0 && whole)
    return meet (self, record, id, here, error);
  return whole ? consider (self, record, id, error) : leave_out (self, record);
}
