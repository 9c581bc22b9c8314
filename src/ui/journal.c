/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal.h"

#include "catalog.h"
#include "errors.h"

#include <glib/gi18n-lib.h>

struct _CorrinJournal
{
  GObject parent_instance;

  GFile *file;
  CorrinJournalState state;
  GError *error;
  CorrinStore *store;
  GPtrArray *persons;
  guint chosen;
  GCancellable *checking;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinJournal, corrin_journal, G_TYPE_OBJECT)

static void
let_go (CorrinJournal *self)
{
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      corrin_store_close (self->store);
    }
  g_clear_object (&self->store);
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  g_clear_error (&self->error);
  self->state = CORRIN_JOURNAL_CLOSED;
}

static gint64
chosen_id (CorrinJournal *self)
{
  if (self->persons == NULL || self->persons->len == 0)
    return 0;
  return CORRIN_RECORD (self->persons->pdata[self->chosen])->id;
}

/* Whoever was chosen stays so as long as that person is in the journal. */
static void
read_persons (CorrinJournal *self)
{
  CorrinQuery everybody = { .from = CORRIN_DAY_NONE, .to = CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  GPtrArray *persons = corrin_store_list (self->store, &corrin_person_kind, &everybody, &error);
  gint64 id = chosen_id (self);

  if (persons == NULL)
    {
      corrin_journal_fail (self, error);
      return;
    }
  g_clear_pointer (&self->persons, g_ptr_array_unref);
  self->persons = persons;
  self->chosen = 0;
  for (guint i = 0; i < persons->len; i++)
    {
      if (CORRIN_RECORD (persons->pdata[i])->id == id)
        self->chosen = i;
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Opens to write, or to read where writing is not possible just now or not allowed. */
static CorrinStore *
open_store (const char *path, CorrinJournalState *state, GError **error)
{
  g_autoptr (GError) refusal = NULL;
  CorrinStore *store = corrin_store_open (path, CORRIN_STORE_WRITE, &refusal);

  if (store != NULL)
    *state = CORRIN_JOURNAL_WRITABLE;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_BUSY))
    *state = CORRIN_JOURNAL_BUSY;
  else if (g_error_matches (refusal, CORRIN_ERROR, CORRIN_ERROR_READ_ONLY))
    *state = CORRIN_JOURNAL_READ_ONLY;
  else
    g_propagate_error (error, g_steal_pointer (&refusal));

  return refusal != NULL ? corrin_store_open (path, CORRIN_STORE_READ, error) : store;
}

static const char *
local_path (CorrinJournal *self, GError **error)
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
corrin_journal_finalize (GObject *object)
{
  CorrinJournal *self = CORRIN_JOURNAL (object);

  let_go (self);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (corrin_journal_parent_class)->finalize (object);
}

static void
corrin_journal_class_init (CorrinJournalClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_journal_finalize;

  /**
   * CorrinJournal::changed:
   *
   * The state, the people, who is chosen or any record is another.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CORRIN_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
corrin_journal_init (CorrinJournal *self)
{
  (void) self;
}

/**
 * corrin_journal_new:
 * @file: the file; it need not exist
 *
 * What a window is about: a file, whether it can be read and written, and whose records are looked at. It belongs
 * to the thread that made it.
 *
 * Returns: (transfer full): a closed journal
 */
CorrinJournal *
corrin_journal_new (GFile *file)
{
  CorrinJournal *self = g_object_new (CORRIN_TYPE_JOURNAL, NULL);

  self->file = g_object_ref (file);
  return self;
}

/**
 * corrin_journal_open:
 * @self: the journal
 *
 * Opens it, or opens it again. What has come of it is its state.
 */
void
corrin_journal_open (CorrinJournal *self)
{
  g_autoptr (GError) error = NULL;
  CorrinJournalState state = CORRIN_JOURNAL_CLOSED;
  const char *path = NULL;

  let_go (self);
  path = local_path (self, &error);
  if (path != NULL)
    self->store = open_store (path, &state, &error);
  if (error != NULL)
    {
      corrin_journal_fail (self, error);
      return;
    }
  self->state = state;
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (read_persons), self);
  read_persons (self);
}

/**
 * corrin_journal_start:
 * @self: a journal that is missing
 *
 * Makes it, for one person who has no name yet, and opens it.
 */
void
corrin_journal_start (CorrinJournal *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = NULL;
  g_autoptr (CorrinPerson) person = NULL;
  const char *path = local_path (self, &error);

  if (path != NULL)
    store = corrin_store_open (path, CORRIN_STORE_CREATE, &error);
  if (store != NULL)
    {
      person = corrin_catalog_add_person (store, NULL, &error);
      corrin_store_close (store);
    }
  if (person != NULL)
    corrin_journal_open (self);
  else
    corrin_journal_fail (self, error);
}

/**
 * corrin_journal_fail:
 * @self: the journal
 * @error: why it cannot be used any more
 *
 * Closes a journal that turned out to be missing or unusable.
 */
void
corrin_journal_fail (CorrinJournal *self, const GError *error)
{
  let_go (self);
  self->error = g_error_copy (error);
  self->state = g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND) ? CORRIN_JOURNAL_MISSING
                                                                              : CORRIN_JOURNAL_FAILED;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  CorrinStore *store = corrin_store_open (data, CORRIN_STORE_READ, &error);

  (void) source;
  (void) cancellable;
  if (store != NULL && corrin_store_check (store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  if (store != NULL)
    corrin_store_close (store);
  g_clear_object (&store);
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
    corrin_journal_fail (data, error);
}

/**
 * corrin_journal_check:
 * @self: the journal
 *
 * Reads an open journal through for damage, in a thread and with a connection of its own, as that takes the longer
 * the larger it is. Only if something is wrong, the journal fails.
 */
void
corrin_journal_check (CorrinJournal *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->store == NULL)
    return;
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  self->checking = g_cancellable_new ();
  task = g_task_new (NULL, self->checking, checked_cb, self);
  g_task_set_source_tag (task, corrin_journal_check);
  g_task_set_task_data (task, g_file_get_path (self->file), g_free);
  g_task_run_in_thread (task, check_in_thread);
}

/**
 * corrin_journal_get_file:
 * @self: the journal
 *
 * Returns: (transfer none): its file
 */
GFile *
corrin_journal_get_file (CorrinJournal *self)
{
  return self->file;
}

/**
 * corrin_journal_is_default:
 * @self: the journal
 *
 * Returns: whether it is the one that is opened when no file is named
 */
gboolean
corrin_journal_is_default (CorrinJournal *self)
{
  g_autofree char *path = corrin_store_default_path ();
  g_autoptr (GFile) usual = g_file_new_for_path (path);

  return g_file_equal (self->file, usual);
}

/**
 * corrin_journal_get_state:
 * @self: the journal
 *
 * Returns: what can be done with it
 */
CorrinJournalState
corrin_journal_get_state (CorrinJournal *self)
{
  return self->state;
}

/**
 * corrin_journal_get_error:
 * @self: the journal
 *
 * Returns: (transfer none) (nullable): why it is missing or failed
 */
const GError *
corrin_journal_get_error (CorrinJournal *self)
{
  return self->error;
}

/**
 * corrin_journal_get_store:
 * @self: the journal
 *
 * Returns: (transfer none) (nullable): the store of an open journal, until the next change
 */
CorrinStore *
corrin_journal_get_store (CorrinJournal *self)
{
  return self->store;
}

/**
 * corrin_journal_get_persons:
 * @self: the journal
 *
 * Returns: (transfer none) (nullable) (element-type CorrinPerson): whose records an open journal holds
 */
const GPtrArray *
corrin_journal_get_persons (CorrinJournal *self)
{
  return self->persons;
}

/**
 * corrin_journal_get_chosen:
 * @self: the journal
 *
 * Returns: whose records are looked at: an index into the persons
 */
guint
corrin_journal_get_chosen (CorrinJournal *self)
{
  return self->chosen;
}

/**
 * corrin_journal_choose:
 * @self: an open journal
 * @chosen: whose records to look at: an index into the persons
 */
void
corrin_journal_choose (CorrinJournal *self, guint chosen)
{
  g_return_if_fail (self->persons != NULL && chosen < self->persons->len);

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_signal_emit (self, signals[CHANGED], 0);
}
