/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document.h"

#include "catalog.h"
#include "errors.h"

#include <glib/gi18n-lib.h>

struct _CorrinDocument
{
  GObject parent_instance;

  GFile *file;
  CorrinDocumentState state;
  GError *error;
  CorrinStore *store;
  GPtrArray *persons;
  guint chosen;
  gint64 chosen_id;
  GCancellable *checking;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinDocument, corrin_document, G_TYPE_OBJECT)

static void
let_go (CorrinDocument *self)
{
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (self->store != NULL)
    {
      /* It may be telling of a change just now, and live until that is told. */
      g_signal_handlers_disconnect_by_data (self->store, self);
      corrin_store_close (self->store);
    }
  g_clear_object (&self->store);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_error (&self->error);
  self->state = CORRIN_DOCUMENT_CLOSED;
}

/* Whoever was chosen stays so as long as that person is in the journal. */
static void
read_persons (CorrinDocument *self)
{
  CorrinQuery everybody = { .from = CORRIN_DAY_NONE, .to = CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *persons = corrin_store_list (self->store, &corrin_person_kind, &everybody, &error);

  if (persons == NULL)
    {
      corrin_document_fail (self, error);
      return;
    }
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  self->persons = persons;
  self->chosen = 0;
  for (guint i = 0; i < persons->len; i++)
    {
      if (CORRIN_RECORD (persons->pdata[i])->id == self->chosen_id)
        self->chosen = i;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Opens to write, or to read where writing is not possible just now or not allowed. */
static CorrinStore *
open_store (const char *path, CorrinDocumentState *state, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  CorrinStore *store = corrin_store_open (path, CORRIN_STORE_WRITE, &refusal);

  if (store != NULL)
    *state = CORRIN_DOCUMENT_WRITABLE;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_BUSY))
    *state = CORRIN_DOCUMENT_BUSY;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY))
    *state = CORRIN_DOCUMENT_READ_ONLY;
  else
    g_propagate_error (error, g_steal_pointer (&refusal));

  return refusal != NULL ? corrin_store_open (path, CORRIN_STORE_READ, error) : store;
}

static const char *
local_path (CorrinDocument *self, GError **error)
{
  const char *path = g_file_peek_path (self->file);
  g_autofree char *name = NULL;

  if (path == NULL)
    {
      name = g_file_get_parse_name (self->file);
      /* Translators: the address of a file on another machine. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a file on this computer."),
                   name);
    }
  return path;
}

static void
corrin_document_finalize (GObject *object)
{
  CorrinDocument *self = CORRIN_DOCUMENT (object);

  let_go (self);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (corrin_document_parent_class)->finalize (object);
}

static void
corrin_document_class_init (CorrinDocumentClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_document_finalize;

  /**
   * CorrinDocument::changed:
   *
   * The state, the people, who is chosen or any record is another.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CORRIN_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corrin_document_init (CorrinDocument *self)
{
  (void) self;
}

/**
 * corrin_document_new:
 * @file: the file; it need not exist
 *
 * What a window is about: a file, whether it can be read and written, and whose records are looked at. It belongs
 * to the thread that made it.
 *
 * Returns: (transfer full): a closed journal
 */
CorrinDocument *
corrin_document_new (GFile *file)
{
  CorrinDocument *self = g_object_new (CORRIN_TYPE_DOCUMENT, NULL);

  self->file = g_object_ref (file);
  return self;
}

/**
 * corrin_document_open:
 * @self: the document
 *
 * Opens it, or opens it again. What has come of it is its state.
 */
void
corrin_document_open (CorrinDocument *self)
{
  g_autoptr (GError) error = NULL;
  CorrinDocumentState state = CORRIN_DOCUMENT_CLOSED;
  const char *path = NULL;

  let_go (self);
  path = local_path (self, &error);
  if (path != NULL)
    self->store = open_store (path, &state, &error);
  if (error != NULL)
    {
      corrin_document_fail (self, error);
      return;
    }
  self->state = state;
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (read_persons), self);
  read_persons (self);
}

static gboolean
make_journal (const char *path, GError **error)
{
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, error);
  g_autoptr (CorrinPerson) person = NULL;

  if (store == NULL || !corrin_store_begin (store, "init", error))
    return FALSE;
  person = corrin_catalog_add_person (store, NULL, error);
  return person != NULL && corrin_store_commit (store, error);
}

/**
 * corrin_document_start:
 * @self: a journal that is missing
 *
 * Makes it, for one person who has no name yet, and opens it.
 */
void
corrin_document_start (CorrinDocument *self)
{
  g_autoptr (GError) error = NULL;
  const char *path = local_path (self, &error);

  if (path != NULL && make_journal (path, &error))
    corrin_document_open (self);
  else
    corrin_document_fail (self, error);
}

/**
 * corrin_document_fail:
 * @self: the document
 * @error: why it cannot be used any more
 *
 * Closes a journal that turned out to be missing or unusable.
 */
void
corrin_document_fail (CorrinDocument *self, const GError *error)
{
  let_go (self);
  self->error = g_error_copy (error);
  self->state = g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND) ? CORRIN_DOCUMENT_MISSING
                                                                              : CORRIN_DOCUMENT_FAILED;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CorrinStore *store = corrin_store_open (data, CORRIN_STORE_READ, &error);
  gboolean is_whole = store != NULL && corrin_store_quick_check (store, &error);

  (void) source;
  (void) cancellable;
  g_clear_object (&store);
  if (is_whole)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  (void) source;
  /* After a cancellation the journal may be gone. One that was busy all the time is not damaged. */
  if (!g_task_propagate_boolean (G_TASK (result), &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_BUSY))
    corrin_document_fail (data, error);
}

/**
 * corrin_document_check:
 * @self: the document
 *
 * Reads an open journal through for damage, in a thread and with a connection of its own, as that takes the longer
 * the larger it is. Only if something is wrong, the journal fails.
 */
void
corrin_document_check (CorrinDocument *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->store == NULL)
    return;
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  task = g_task_new (NULL, self->checking, checked_cb, self);
  g_task_set_source_tag (task, corrin_document_check);
  g_task_set_task_data (task, g_file_get_path (self->file), g_free);
  g_task_run_in_thread (task, check_in_thread);
}

/**
 * corrin_document_get_file:
 * @self: the document
 *
 * Returns: (transfer none): its file
 */
GFile *
corrin_document_get_file (CorrinDocument *self)
{
  return self->file;
}

/**
 * corrin_document_is_default:
 * @self: the document
 *
 * Returns: whether it is the one that is opened when no file is named
 */
gboolean
corrin_document_is_default (CorrinDocument *self)
{
  g_autofree char *path = corrin_store_default_path ();
  g_autoptr (GFile) usual = g_file_new_for_path (path);

  return g_file_equal (self->file, usual);
}

/**
 * corrin_document_get_state:
 * @self: the document
 *
 * Returns: what can be done with it
 */
CorrinDocumentState
corrin_document_get_state (CorrinDocument *self)
{
  return self->state;
}

/**
 * corrin_document_get_error:
 * @self: the document
 *
 * Returns: (transfer none) (nullable): why it is missing or failed
 */
const GError *
corrin_document_get_error (CorrinDocument *self)
{
  return self->error;
}

/**
 * corrin_document_get_store:
 * @self: the document
 *
 * Returns: (transfer none) (nullable): the store of an open journal, until the next change
 */
CorrinStore *
corrin_document_get_store (CorrinDocument *self)
{
  return self->store;
}

/**
 * corrin_document_get_persons:
 * @self: the document
 *
 * Returns: (transfer none) (nullable) (element-type CorrinPerson): whose records an open journal holds
 */
const GPtrArray *
corrin_document_get_persons (CorrinDocument *self)
{
  return self->persons;
}

/**
 * corrin_document_get_chosen:
 * @self: the document
 *
 * Returns: whose records are looked at: an index into the persons
 */
guint
corrin_document_get_chosen (CorrinDocument *self)
{
  return self->chosen;
}

/**
 * corrin_document_choose:
 * @self: an open journal
 * @chosen: whose records to look at: an index into the persons
 */
void
corrin_document_choose (CorrinDocument *self, guint chosen)
{
  g_return_if_fail (self->persons != NULL && chosen < self->persons->len);

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  self->chosen_id = CORRIN_RECORD (self->persons->pdata[chosen])->id;
  g_signal_emit (self, signals[CHANGED], 0);
}
