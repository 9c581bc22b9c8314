/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history.h"

#include "store-private.h"

#include <sqlite3.h>

/* What refers to a record that goes: it goes too where it means nothing by itself, and only lets go otherwise. */
typedef struct
{
  const CorrinKind *kind;
  const CorrinKind *referring;
  const char *sql;
  gsize let_go; /* where the reference stands that is cleared, or 0 to remove the record */
  gsize with;   /* where the quantity stands that means nothing without the reference, or 0 */
} Reference;

#define IDS(table, column) "SELECT id FROM " table " WHERE " column " = ?1"

static const Reference references[] = {
  { &corrin_rating_kind, &corrin_tingling_place_kind, IDS ("tingling_place", "rating"), 0, 0 },
  { &corrin_reaction_kind, &corrin_reaction_follow_up_kind, IDS ("reaction_follow_up", "reaction"), 0, 0 },
  /* Older versions of a step, which else would be the plan again. */
  { &corrin_plan_step_kind, &corrin_plan_step_kind, IDS ("plan_step", "replaced_by"), 0, 0 },
  { &corrin_dose_kind, &corrin_reaction_kind, IDS ("reaction", "dose"),
    G_STRUCT_OFFSET (CorrinReaction, dose), 0 },
  { &corrin_appointment_kind, &corrin_question_kind, IDS ("question", "appointment"),
    G_STRUCT_OFFSET (CorrinQuestion, appointment), 0 },
  { &corrin_supply_kind, &corrin_dose_kind, IDS ("dose", "supply"), G_STRUCT_OFFSET (CorrinDose, supply),
    G_STRUCT_OFFSET (CorrinDose, ampoules) },
};

static GArray *
read_ids (CorrinStore *store, const char *sql, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = corrin_database_prepare (store->database, sql, error);
  CorrinStep step;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  while ((step = corrin_database_step (store->database, statement, error)) == CORRIN_STEP_ROW)
    {
      gint64 referring = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, referring);
    }
  return step == CORRIN_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

static gboolean
let_go (CorrinStore *store, const Reference *reference, gint64 id, GError **error)
{
  g_autoptr (CorrinRecord) record = NULL;

  if (reference->let_go == 0)
    return corrin_history_remove (store, reference->referring, id, error);
  record = corrin_store_get (store, reference->referring, id, error);
  if (record == NULL)
    return FALSE;
  G_STRUCT_MEMBER (gint64, record, reference->let_go) = 0;
  if (reference->with != 0)
    G_STRUCT_MEMBER (gint64, record, reference->with) = 0;
  return corrin_store_update (store, record, error);
}

static gboolean
let_go_all (CorrinStore *store, const Reference *reference, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = read_ids (store, reference->sql, id, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!let_go (store, reference, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}

/**
 * corrin_history_remove:
 * @store: a store with an action under way
 * @kind: the kind of an entry
 * @id: which one
 * @error: return location for an error
 *
 * Removes an entry as a person means it. What belongs to it alone goes with it: places of a tingling, follow-ups of a
 * reaction, older versions of a step. A reaction outlives its dose, a question its appointment, and a dose the supply
 * that it took: it keeps what was printed on the ampoule, and loses only the link.
 *
 * Returns: whether all of it is gone
 */
gboolean
corrin_history_remove (CorrinStore *store, const CorrinKind *kind, gint64 id, GError **error)
{
  if (!corrin_store_require_open (store, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].kind == kind && !let_go_all (store, &references[i], id, error))
      return FALSE;
  return corrin_store_remove (store, kind, id, error);
}

/**
 * corrin_history_can_remove:
 * @kind: the kind of an entry
 *
 * Returns: whether an entry of it can go by itself; on people much else depends
 */
gboolean
corrin_history_can_remove (const CorrinKind *kind)
{
  return kind != &corrin_person_kind && kind != &corrin_carer_kind;
}
