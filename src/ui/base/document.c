/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document.h"

#include "errors.h"
#include "settings.h"

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
  gint64 author;
  GCancellable *checking;
  guint retry;
};

/* A store that is busy for a moment is asked again after so many milliseconds. */
#define RETRY_AFTER 1000

enum
{
  CHANGED,
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinDocument, corrin_document, G_TYPE_OBJECT)

static void
let_go (CorrinDocument *self)
{
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_handle_id (&self->retry, g_source_remove);
  self->author = 0;
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

/* The carer who writes at this desktop, or the person: also where the journal does not know that carer. Whoever it was
 * stays when the journal cannot be read for a moment. */
static void
read_author (CorrinDocument *self)
{
  const CorrinQuery everybody = { .from = CORRIN_DAY_NONE, .to = CORRIN_DAY_NONE };
  g_autofree char *uuid = g_settings_get_string (corrin_settings (), "carer");
  g_autoptr (GPtrArray) carers = corrin_store_list (self->store, &corrin_carer_kind, &everybody, NULL);

  if (carers == NULL)
    return;
  self->author = 0;
  for (guint i = 0; i < carers->len; i++)
    if (g_str_equal (CORRIN_RECORD (carers->pdata[i])->uuid, uuid))
      self->author = CORRIN_RECORD (carers->pdata[i])->id;
  corrin_store_set_author (self->store, self->author);
}

/* Whoever was chosen stays so as long as that person is in the journal. */
static void
read_persons (CorrinDocument *self)
{
  const CorrinQuery everybody = { .from = CORRIN_DAY_NONE, .to = CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *persons = corrin_store_list (self->store, &corrin_person_kind, &everybody, &error);

  if (persons == NULL)
    {
      corrin_document_trouble (self, error);
      return;
    }
  read_author (self);
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
  CorrinStore *store = corrin_store_open (path, CORRIN_STORE_WRITE_AT_ONCE, &refusal);

  if (store != NULL)
    *state = CORRIN_DOCUMENT_WRITABLE;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_BUSY))
    *state = CORRIN_DOCUMENT_BUSY;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY))
    *state = CORRIN_DOCUMENT_READ_ONLY;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_FULL))
    *state = CORRIN_DOCUMENT_NO_ROOM;
  else
    g_propagate_error (error, g_steal_pointer (&refusal));

  return refusal != NULL ? corrin_store_open (path, CORRIN_STORE_READ_AT_ONCE, error) : store;
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

  /**
   * CorrinDocument::said:
   * @text: what was done, a whole sentence or a few words
   * @with_undo: whether it can be taken back
   *
   * Something was done that is worth a word.
   */
  signals[SAID] = g_signal_new ("said", CORRIN_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
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

static gboolean
reopen_cb (gpointer data)
{
  CorrinDocument *self = data;

  self->retry = 0;
  corrin_document_open (self);
  return G_SOURCE_REMOVE;
}

/**
 * corrin_document_open:
 * @self: the document
 *
 * Opens it, or opens it again. What has come of it is its state. A journal that another program is writing at this
 * moment is opened a little later by itself.
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
      if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_BUSY) && self->retry == 0)
        self->retry = g_timeout_add (RETRY_AFTER, reopen_cb, self);
      return;
    }
  self->state = state;
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (read_persons), self);
  read_persons (self);
}

/**
 * corrin_document_reopen:
 * @self: a journal that has failed
 *
 * Opens it again for somebody who wants to save at once. One that was damaged is looked through first.
 */
void
corrin_document_reopen (CorrinDocument *self)
{
  gboolean was_damaged = g_error_matches (self->error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT);
  g_autoptr (GError) error = NULL;

  corrin_document_open (self);
  if (was_damaged && self->store != NULL && !corrin_store_quick_check (self->store, &error))
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
  gboolean was_open = self->store != NULL;

  let_go (self);
  self->error = g_error_copy (error);
  /* Where a journal was open a moment ago, none is to be started anew. */
  self->state = !was_open && g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND)
                    ? CORRIN_DOCUMENT_MISSING
                    : CORRIN_DOCUMENT_FAILED;
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
retry_cb (gpointer data)
{
  CorrinDocument *self = data;

  self->retry = 0;
  read_persons (self);
  return G_SOURCE_REMOVE;
}

/**
 * corrin_document_trouble:
 * @self: an open journal
 * @error: why something could not be read
 *
 * To be called by whatever could not read what it shows. A journal that another program is writing at this moment is
 * read again a little later; what is shown stays until then. Anything else is a failure.
 */
void
corrin_document_trouble (CorrinDocument *self, const GError *error)
{
  if (!g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_BUSY) || self->store == NULL)
    corrin_document_fail (self, error);
  else if (self->retry == 0)
    self->retry = g_timeout_add (RETRY_AFTER, retry_cb, self);
}

/**
 * corrin_document_notice_day:
 * @self: the document
 *
 * To be called when another day has begun: what is shown depends on what day it is.
 */
void
corrin_document_notice_day (CorrinDocument *self)
{
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
  /* After a cancellation the journal may be gone. One that was busy all the time is not damaged, nor is one that was
   * taken away: that is said when something is to be saved, so that what was typed stays on the page. */
  if (!g_task_propagate_boolean (G_TASK (result), &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && !g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_BUSY)
      && !g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
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

/**
 * corrin_document_get_person:
 * @self: the document
 *
 * Returns: (transfer none) (nullable): whose records are looked at, until the next change; %NULL when the journal is
 *   not open or is of nobody
 */
const CorrinPerson *
corrin_document_get_person (CorrinDocument *self)
{
  return self->persons != NULL && self->persons->len > 0 ? self->persons->pdata[self->chosen] : NULL;
}

/**
 * corrin_document_get_author:
 * @self: the document
 *
 * Returns: the carer who writes at this desktop, or 0 when the person writes
 */
gint64
corrin_document_get_author (CorrinDocument *self)
{
  return self->author;
}

/**
 * corrin_document_set_author:
 * @self: an open journal
 * @carer: (nullable): the carer who writes at this desktop from now on, or %NULL for the person
 *
 * What was typed before keeps its author. The desktop remembers it, not the journal.
 */
void
corrin_document_set_author (CorrinDocument *self, const CorrinCarer *carer)
{
  g_return_if_fail (self->store != NULL);

  g_settings_set_string (corrin_settings (), "carer", carer != NULL ? carer->record.uuid : "");
  read_author (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * corrin_document_choose_person:
 * @self: an open journal
 * @person: the id of a person in it
 *
 * Shows the records of that person from now on.
 */
void
corrin_document_choose_person (CorrinDocument *self, gint64 person)
{
  for (guint i = 0; self->persons != NULL && i < self->persons->len; i++)
    if (CORRIN_RECORD (self->persons->pdata[i])->id == person)
      {
        corrin_document_choose (self, i);
        return;
      }
}

/**
 * corrin_document_is_writable:
 * @self: the document
 *
 * Returns: whether anything can be saved; a control that would save is insensitive otherwise
 */
gboolean
corrin_document_is_writable (CorrinDocument *self)
{
  return self->state == CORRIN_DOCUMENT_WRITABLE;
}

/**
 * corrin_document_say:
 * @self: the document
 * @text: what was done
 * @with_undo: whether it can be taken back
 *
 * To be called after something was saved that does not show by itself, or can be taken back.
 */
void
corrin_document_say (CorrinDocument *self, const char *text, gboolean with_undo)
{
  g_signal_emit (self, signals[SAID], 0, text, with_undo);
}
