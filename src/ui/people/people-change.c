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
change_people (CorrinStore *store, gpointer data, GError **error)
{
  CorrinPeopleChange *change = data;

  switch (change->what)
    {
    case CORRIN_PEOPLE_RENAME_PERSON:
      return rename_person (store, change, error);
    case CORRIN_PEOPLE_REMOVE_PERSON:
      return corrin_catalog_remove_person (store, change->id, error);
    case CORRIN_PEOPLE_ADD_CARER:
      return add_carer (store, change, error);
    case CORRIN_PEOPLE_RENAME_CARER:
      return rename_carer (store, change, error);
    case CORRIN_PEOPLE_REMOVE_CARER:
    default:
      return corrin_catalog_remove_carer (store, change->id, error);
    }
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
  gboolean is_done;

  if (store == NULL)
    return FALSE;
  /* Nobody can be named as who took themselves out. */
  if (change->what == CORRIN_PEOPLE_REMOVE_CARER && change->id == author)
    corrin_store_set_author (store, 0);
  is_done = corrin_act (document, "people", change_people, change, error);
  if (!is_done)
    corrin_store_set_author (store, author);
  return is_done;
}
