/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-model.h"

#include "history-words.h"

/* A list of the days that have entries, the newest first. It holds the days alone, four bytes each; what stands on a
 * day is read when somebody looks at it. */

/* What reading may take at once; the rest comes when nothing else is to be done. */
#define PATIENCE (25 * G_TIME_SPAN_MILLISECOND)

/* More changes than these are told as one. */
#define MAX_HUNKS 32

struct _CorrinHistoryModel
{
  GObject parent_instance;

  CorrinDocument *document;
  CorrinHistoryKinds kinds;
  char *text;
  GArray *days;     /* (element-type CorrinDay) */
  GHashTable *seen; /* the days that somebody holds, by their number */
  CorrinNames *names;

  /* Reading */
  CorrinHistoryQuery query; /* what was read is before its end */
  CorrinSearch *search;
  GArray *coming;
  guint source;
  gint64 patience;
};

enum
{
  READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void corrin_history_model_list_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CorrinHistoryModel, corrin_history_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, corrin_history_model_list_init))

static gpointer
key_of (CorrinDay day)
{
  return GINT_TO_POINTER (day);
}

static void
forget (gpointer data, GObject *day)
{
  CorrinHistoryModel *self = data;

  g_hash_table_remove (self->seen, key_of (corrin_history_day_get_day ((CorrinHistoryDay *) day)));
}

static GPtrArray *
say_items (CorrinHistoryModel *self, const GPtrArray *items)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_history_entry_free);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (entries, corrin_history_entry_new (items->pdata[i], self->names));
  return entries;
}

static GPtrArray *
read_day (CorrinDay day, gpointer data)
{
  CorrinHistoryModel *self = data;
  CorrinStore *store = corrin_document_get_store (self->document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (store == NULL || self->names == NULL)
    return NULL;
  items = corrin_history_read_day (store, &self->query, day, &error);
  if (items != NULL)
    return say_items (self, items);
  corrin_document_trouble (self->document, error);
  return NULL;
}

static gpointer
corrin_history_model_get_item (GListModel *model, guint position)
{
  CorrinHistoryModel *self = CORRIN_HISTORY_MODEL (model);
  CorrinHistoryDay *item;
  CorrinDay day;

  if (position >= self->days->len)
    return NULL;
  day = corrin_history_model_get_day (self, position);
  item = g_hash_table_lookup (self->seen, key_of (day));
  if (item != NULL)
    return g_object_ref (item);
  item = corrin_history_day_new (day, read_day, self);
  g_hash_table_insert (self->seen, key_of (day), item);
  g_object_weak_ref (G_OBJECT (item), forget, self);
  return item;
}

static GType
corrin_history_model_get_item_type (GListModel *model)
{
  (void) model;
  return CORRIN_TYPE_HISTORY_DAY;
}

static guint
corrin_history_model_get_n_items (GListModel *model)
{
  return CORRIN_HISTORY_MODEL (model)->days->len;
}

static void
corrin_history_model_list_init (GListModelInterface *interface)
{
  interface->get_item = corrin_history_model_get_item;
  interface->get_item_type = corrin_history_model_get_item_type;
  interface->get_n_items = corrin_history_model_get_n_items;
}

/* A stretch in which both lists differ. */
typedef struct
{
  guint old_start, old_end;
  guint new_start, new_end;
} Hunk;

static GArray *
compare_days (const GArray *before, const GArray *after)
{
  const CorrinDay *x = (const CorrinDay *) (gpointer) before->data;
  const CorrinDay *y = (const CorrinDay *) (gpointer) after->data;
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  guint i = 0, j = 0;

  while (i < before->len || j < after->len)
    {
      Hunk hunk = { i, i, j, j };

      while (i < before->len && (j == after->len || x[i] > y[j]))
        hunk.old_end = ++i;
      while (j < after->len && (i == before->len || y[j] > x[i]))
        hunk.new_end = ++j;
      if (hunk.old_end > hunk.old_start || hunk.new_end > hunk.new_start)
        g_array_append_val (hunks, hunk);
      for (; i < before->len && j < after->len && x[i] == y[j]; j++)
        i++;
    }
  return hunks;
}

static void
join_hunks (GArray *hunks)
{
  Hunk *first = &g_array_index (hunks, Hunk, 0);
  const Hunk *last = &g_array_index (hunks, Hunk, hunks->len - 1);

  first->old_end = last->old_end;
  first->new_end = last->new_end;
  g_array_set_size (hunks, 1);
}

/* The hunks before it are done: its place is that in the new list. */
static void
apply_hunk (CorrinHistoryModel *self, const Hunk *hunk, const GArray *days)
{
  guint removed = hunk->old_end - hunk->old_start;
  guint added = hunk->new_end - hunk->new_start;

  if (removed > 0)
    g_array_remove_range (self->days, hunk->new_start, removed);
  if (added > 0)
    g_array_insert_vals (self->days, hunk->new_start, &g_array_index (days, CorrinDay, hunk->new_start),
                         added);
  g_list_model_items_changed (G_LIST_MODEL (self), hunk->new_start, removed, added);
}

static void
take_days (CorrinHistoryModel *self, const GArray *days)
{
  g_autoptr (GArray) hunks = compare_days (self->days, days);

  if (hunks->len > MAX_HUNKS)
    join_hunks (hunks);
  for (guint i = 0; i < hunks->len; i++)
    apply_hunk (self, &g_array_index (hunks, Hunk, i), days);
}

static void
refresh_seen (CorrinHistoryModel *self)
{
  g_autoptr (GList) seen = g_hash_table_get_values (self->seen);

  for (GList *item = seen; item != NULL; item = item->next)
    g_object_ref (item->data);
  for (GList *item = seen; item != NULL; item = item->next)
    {
      corrin_history_day_refresh (item->data);
      g_object_unref (item->data);
    }
}

static void
stop (CorrinHistoryModel *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->coming, g_array_unref);
}

static void
finish (CorrinHistoryModel *self)
{
  g_autoptr (GArray) days = g_steal_pointer (&self->coming);

  stop (self);
  take_days (self, days);
  refresh_seen (self);
  g_signal_emit (self, signals[READ], 0);
}

/* Returns: whether there is more to read. */
static gboolean
read_on (CorrinHistoryModel *self)
{
  CorrinStore *store = corrin_document_get_store (self->document);
  gint64 end = g_get_monotonic_time () + self->patience;
  g_autoptr (GError) error = NULL;

  do
    {
      if (store == NULL || !corrin_history_read_days (store, &self->query, self->coming, &error))
        {
          stop (self);
          if (error != NULL)
            corrin_document_trouble (self->document, error);
          return FALSE;
        }
      if (self->query.to == CORRIN_DAY_NONE)
        {
          finish (self);
          return FALSE;
        }
    }
  while (g_get_monotonic_time () < end);
  return TRUE;
}

static gboolean
read_on_cb (gpointer data)
{
  CorrinHistoryModel *self = data;
  guint source = self->source;

  if (read_on (self))
    return G_SOURCE_CONTINUE;
  /* Reading may have ended and begun anew meanwhile. */
  if (self->source == source)
    self->source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
learn_names (CorrinHistoryModel *self, CorrinStore *store, gint64 person, GError **error)
{
  CorrinNames *names = corrin_names_new (store, person, FALSE, error);

  if (names == NULL)
    return FALSE;
  g_clear_pointer (&self->names, corrin_names_free);
  self->names = names;
  g_clear_pointer (&self->search, corrin_search_free);
  self->search = corrin_search_new (self->text);
  return self->search == NULL || corrin_search_learn_names (self->search, store, person, error);
}

/**
 * corrin_history_model_refresh:
 * @self: a list
 *
 * Reads again what the journal holds. What is the same stays as it is.
 */
void
corrin_history_model_refresh (CorrinHistoryModel *self)
{
  const CorrinPerson *person = corrin_document_get_person (self->document);
  CorrinStore *store = corrin_document_get_store (self->document);
  g_autoptr (GError) error = NULL;

  stop (self);
  if (person == NULL || store == NULL)
    return;
  self->query.search = NULL;
  if (!learn_names (self, store, person->record.id, &error))
    {
      corrin_document_trouble (self->document, error);
      return;
    }
  self->query = corrin_history_query (person->record.id, self->kinds, self->search);
  self->coming = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  if (read_on (self))
    self->source = g_idle_add (read_on_cb, self);
}

/**
 * corrin_history_model_filter:
 * @self: a list
 * @kinds: which entries
 * @text: (nullable): what must stand in them
 *
 * Shows only some of the entries.
 *
 * Returns: whether they are others than before
 */
gboolean
corrin_history_model_filter (CorrinHistoryModel *self, CorrinHistoryKinds kinds, const char *text)
{
  const char *sought = text != NULL ? text : "";

  if (self->kinds == kinds && g_str_equal (self->text, sought))
    return FALSE;
  self->kinds = kinds;
  g_free (self->text);
  self->text = g_strdup (sought);
  corrin_history_model_refresh (self);
  return TRUE;
}

/**
 * corrin_history_model_set_patience:
 * @self: a list
 * @microseconds: how long it may read before it waits until nothing else is to be done
 */
void
corrin_history_model_set_patience (CorrinHistoryModel *self, gint64 microseconds)
{
  self->patience = microseconds;
}

static void
let_go_of (gpointer key, gpointer day, gpointer self)
{
  (void) key;
  corrin_history_day_detach (day);
  g_object_weak_unref (day, forget, self);
}

static void
corrin_history_model_dispose (GObject *object)
{
  CorrinHistoryModel *self = CORRIN_HISTORY_MODEL (object);

  stop (self);
  if (self->seen != NULL)
    g_hash_table_foreach (self->seen, let_go_of, self);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (corrin_history_model_parent_class)->dispose (object);
}

static void
corrin_history_model_finalize (GObject *object)
{
  CorrinHistoryModel *self = CORRIN_HISTORY_MODEL (object);

  g_array_unref (self->days);
  g_free (self->text);
  g_clear_pointer (&self->names, corrin_names_free);
  g_clear_pointer (&self->search, corrin_search_free);
  G_OBJECT_CLASS (corrin_history_model_parent_class)->finalize (object);
}

static void
corrin_history_model_class_init (CorrinHistoryModelClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_history_model_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_history_model_finalize;

  /**
   * CorrinHistoryModel::read:
   *
   * The list is as the journal is.
   */
  signals[READ] = g_signal_new ("read", CORRIN_TYPE_HISTORY_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
corrin_history_model_init (CorrinHistoryModel *self)
{
  self->kinds = CORRIN_HISTORY_EVERYTHING;
  self->patience = PATIENCE;
  self->text = g_strdup ("");
  self->days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  self->seen = g_hash_table_new (g_direct_hash, g_direct_equal);
}

/**
 * corrin_history_model_new:
 * @document: a journal
 *
 * Returns: (transfer full): the list, empty until it is refreshed
 */
CorrinHistoryModel *
corrin_history_model_new (CorrinDocument *document)
{
  CorrinHistoryModel *self = g_object_new (CORRIN_TYPE_HISTORY_MODEL, NULL);

  self->document = g_object_ref (document);
  return self;
}

/**
 * corrin_history_model_is_reading:
 * @self: a list
 *
 * Returns: whether more is still to be read
 */
gboolean
corrin_history_model_is_reading (CorrinHistoryModel *self)
{
  return self->coming != NULL;
}

/**
 * corrin_history_model_is_filtered:
 * @self: a list
 *
 * Returns: whether it shows only some of the entries
 */
gboolean
corrin_history_model_is_filtered (CorrinHistoryModel *self)
{
  return self->kinds != CORRIN_HISTORY_EVERYTHING || self->search != NULL;
}

/**
 * corrin_history_model_get_day:
 * @self: a list
 * @position: a position in it
 *
 * Returns: the day there
 */
CorrinDay
corrin_history_model_get_day (CorrinHistoryModel *self, guint position)
{
  g_return_val_if_fail (position < self->days->len, CORRIN_DAY_NONE);

  return g_array_index (self->days, CorrinDay, position);
}

/**
 * corrin_history_model_find_day:
 * @self: a list that is not empty
 * @day: a day
 *
 * Returns: the position of that day, or of the nearest one, the earlier of two
 */
guint
corrin_history_model_find_day (CorrinHistoryModel *self, CorrinDay day)
{
  const CorrinDay *days = (const CorrinDay *) (gpointer) self->days->data;
  guint low = 0;
  guint high = self->days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (days[middle] > day)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->days->len || (low > 0 && days[low - 1] - day < day - days[low]))
    low--;
  return low;
}
