/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-change.h"

#include "act.h"
#include "catalog.h"
#include "errors.h"
#include "form-text.h"

#include <glib/gi18n-lib.h>

static gboolean
rename_person (CorrinStore *store, const CorrinPeopleChange *change, GError **error)
{
  g_autoptr (CorrinPerson) person = corrin_store_get (store, &corrin_person_kind, change->id, error);

  if (person == NULL)
    return FALSE;
  g_free (person->name);
  person->name = corrin_form_take (change->text);
  return corrin_store_update (store, person, error);
}

static gboolean
rename_carer (CorrinStore *store, const CorrinPeopleChange *change, GError **error)
{
  g_autoptr (CorrinCarer) carer = corrin_store_get (store, &corrin_carer_kind, change->id, error);

  if (carer == NULL)
    return FALSE;
  g_free (carer->name);
  carer->name = corrin_form_take (change->text);
  return corrin_store_update (store, carer, error);
}

/* Two carers of one name could not be told apart in the entries. */
static gboolean
add_carer (CorrinStore *store, CorrinPeopleChange *change, GError **error)
{
  g_autofree char *name = corrin_form_take (change->text);
  g_autoptr (CorrinCarer) carer = name != NULL ? corrin_catalog_carer (store, name, NULL) : NULL;

  if (carer == NULL)
    {
      carer = corrin_record_new (&corrin_carer_kind);
      carer->name = g_steal_pointer (&name);
      if (!corrin_store_add (store, carer, error))
        return FALSE;
    }
  change->id = carer->record.id;
  return TRUE;
}

static gboolean
remove_all (CorrinStore *store, const CorrinKind *kind, gint64 person, GError **error)
{
  const CorrinQuery all = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) records = corrin_store_list (store, kind, &all, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (!corrin_store_remove (store, kind, CORRIN_RECORD (records->pdata[i])->id, error))
      return FALSE;
  return records != NULL;
}

/* The choice of symptoms means nothing without the person; any entry keeps the person in the journal. */
static gboolean
remove_person (CorrinStore *store, const CorrinPeopleChange *change, GError **error)
{
  return remove_all (store, &corrin_symptom_version_kind, change->id, error)
         && remove_all (store, &corrin_symptom_kind, change->id, error)
         && corrin_store_remove (store, &corrin_person_kind, change->id, error);
}

static gboolean
change_people (CorrinStore *store, gpointer data, GError **error)
{
  CorrinPeopleChange *change = data;

  switch (change->what)
    {
    case CORRIN_PEOPLE_RENAME_PERSON:
      return rename_person (store, change, error);
    case CORRIN_PEOPLE_REMOVE_PERSON:
      return remove_person (store, change, error);
    case CORRIN_PEOPLE_ADD_CARER:
      return add_carer (store, change, error);
    case CORRIN_PEOPLE_RENAME_CARER:
      return rename_carer (store, change, error);
    case CORRIN_PEOPLE_REMOVE_CARER:
    default:
      return corrin_store_remove (store, &corrin_carer_kind, change->id, error);
    }
}

/* What the journal says of a reference is nothing that a person could know. */
static void
explain (const CorrinPeopleChange *change, GError **error, GError *problem)
{
  gboolean is_person = change->what == CORRIN_PEOPLE_REMOVE_PERSON;
  gboolean is_removal = is_person || change->what == CORRIN_PEOPLE_REMOVE_CARER;

  if (!is_removal || !g_error_matches (problem, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT))
    {
      g_propagate_error (error, problem);
      return;
    }
  g_error_free (problem);
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT,
                       is_person ? _ ("The journal has entries of this person, so the person stays in it.")
                                 : _ ("Entries name this carer, so the carer stays in the journal."));
}

/**
 * corrin_people_change_new:
 * @what: what is done
 * @id: to whom, or 0
 * @text: (nullable): the name, as typed
 *
 * Returns: (transfer full): the change, not done yet
 */
CorrinPeopleChange *
corrin_people_change_new (CorrinPeopleChangeWhat what, gint64 id, const char *text)
{
  CorrinPeopleChange *change = g_new0 (CorrinPeopleChange, 1);

  change->what = what;
  change->id = id;
  change->text = g_strdup (text != NULL ? text : "");
  return change;
}

void
corrin_people_change_free (CorrinPeopleChange *change)
{
  g_free (change->text);
  g_free (change);
}

/**
 * corrin_people_change_run:
 * @change: a change
 * @document: a journal
 * @error: return location for an error
 *
 * Does it, as one step that can be taken back.
 *
 * Returns: whether it is saved
 */
gboolean
corrin_people_change_run (CorrinPeopleChange *change, CorrinDocument *document, GError **error)
{
  CorrinStore *store = corrin_act_require (document, error);
  gint64 author = corrin_document_get_author (document);
  GError *problem = NULL;
  gboolean is_done;

  if (store == NULL)
    return FALSE;
  /* Nobody can be named as who took themselves out. */
  if (change->what == CORRIN_PEOPLE_REMOVE_CARER && change->id == author)
    corrin_store_set_author (store, 0);
  is_done = corrin_act (document, "people", change_people, change, &problem);
  if (!is_done)
    corrin_store_set_author (store, author);
  if (problem != NULL)
    explain (change, error, problem);
  return is_done;
}
