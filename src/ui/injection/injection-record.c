/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-record.h"

#include "act.h"

typedef struct
{
  CorrinDose *dose;
  const char *question;
} Entry;

static gint64
position_behind (GPtrArray *questions)
{
  gint64 position = 0;

  for (guint i = 0; i < questions->len; i++)
    position = MAX (position, ((CorrinQuestion *) questions->pdata[i])->position + 1);
  return position;
}

static gboolean
add_question (CorrinStore *store, const CorrinDose *dose, const char *text, GError **error)
{
  const CorrinQuery query = { dose->record.person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) questions = corrin_store_list (store, &corrin_question_kind, &query, error);
  g_autoptr (CorrinQuestion) question = NULL;

  if (questions == NULL)
    return FALSE;
  question = corrin_record_new (&corrin_question_kind);
  question->record.person = dose->record.person;
  question->record.is_private = dose->record.is_private;
  question->position = position_behind (questions);
  question->text = g_strdup (text);
  return corrin_store_add (store, question, error);
}

static gboolean
save (CorrinStore *store, gpointer data, GError **error)
{
  const Entry *entry = data;
  gboolean is_saved = entry->dose->record.id == 0 ? corrin_store_add (store, entry->dose, error)
                                                  : corrin_store_update (store, entry->dose, error);

  return is_saved && (entry->question == NULL || add_question (store, entry->dose, entry->question, error));
}

/**
 * corrin_injection_record_save:
 * @document: a journal
 * @dose: a new or a changed dose
 * @question: (nullable): what is to be asked about it at the visit
 * @error: return location for an error
 *
 * Saves both as one action.
 *
 * Returns: whether all is saved
 */
gboolean
corrin_injection_record_save (CorrinDocument *document, CorrinDose *dose, const char *question,
                              GError **error)
{
  Entry entry = { dose, question };

  return corrin_act (document, corrin_dose_kind.name, save, &entry, error);
}
