/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-day.h"

#include "history-words.h"

struct _CorrinHistoryDay
{
  GObject parent_instance;

  CorrinDay day;
  CorrinHistoryReadFunc read; /* NULL when there is nobody any more who could */
  gpointer data;
  gboolean is_wanted; /* whether somebody wants to see the entries */
  GPtrArray *entries; /* NULL until they are wanted and could be read */
  char *marks;        /* what is true of all of them */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinHistoryDay, corrin_history_day, G_TYPE_OBJECT)

static void
corrin_history_day_finalize (GObject *object)
{
  CorrinHistoryDay *self = CORRIN_HISTORY_DAY (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->marks);
  G_OBJECT_CLASS (corrin_history_day_parent_class)->finalize (object);
}

static void
corrin_history_day_class_init (CorrinHistoryDayClass *class)
{
  G_OBJECT_CLASS (class)->finalize = corrin_history_day_finalize;

  /**
   * CorrinHistoryDay::changed:
   *
   * Its entries are others now.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_HISTORY_DAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
corrin_history_day_init (CorrinHistoryDay *self)
{
  (void) self;
}

/**
 * corrin_history_day_new:
 * @day: a day
 * @read: reads its entries, when they are wanted first
 * @data: for @read
 *
 * Returns: (transfer full): the day of which nothing is read yet
 */
CorrinHistoryDay *
corrin_history_day_new (CorrinDay day, CorrinHistoryReadFunc read, gpointer data)
{
  CorrinHistoryDay *self = g_object_new (CORRIN_TYPE_HISTORY_DAY, NULL);

  self->day = day;
  self->read = read;
  self->data = data;
  return self;
}

/**
 * corrin_history_day_detach:
 * @self: a day
 *
 * To be called when its entries can not be read any more.
 */
void
corrin_history_day_detach (CorrinHistoryDay *self)
{
  self->read = NULL;
}

static GPtrArray *
read_entries (CorrinHistoryDay *self, char **marks)
{
  GPtrArray *entries = self->read != NULL ? self->read (self->day, self->data) : NULL;

  *marks = entries != NULL ? corrin_history_entries_take_marks (entries) : NULL;
  return entries;
}

static gboolean
are_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!corrin_history_entry_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * corrin_history_day_refresh:
 * @self: a day
 *
 * Reads its entries again, if they had been wanted.
 */
void
corrin_history_day_refresh (CorrinHistoryDay *self)
{
  g_autofree char *marks = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!self->is_wanted)
    return;
  entries = read_entries (self, &marks);
  if (entries == NULL
      || (self->entries != NULL && are_equal (self->entries, entries) && g_strcmp0 (self->marks, marks) == 0))
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_steal_pointer (&entries);
  g_free (self->marks);
  self->marks = g_steal_pointer (&marks);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * corrin_history_day_get_day:
 * @self: a day
 *
 * Returns: which one it is
 */
CorrinDay
corrin_history_day_get_day (CorrinHistoryDay *self)
{
  return self->day;
}

/**
 * corrin_history_day_is_read:
 * @self: a day
 *
 * Returns: whether its entries have been wanted
 */
gboolean
corrin_history_day_is_read (CorrinHistoryDay *self)
{
  return self->is_wanted;
}

/**
 * corrin_history_day_get_entries:
 * @self: a day
 *
 * Reads them when they are wanted first.
 *
 * Returns: (transfer none) (nullable) (element-type CorrinHistoryEntry): its entries, or %NULL when they can not be
 *   read just now
 */
const GPtrArray *
corrin_history_day_get_entries (CorrinHistoryDay *self)
{
  self->is_wanted = TRUE;
  if (self->entries == NULL)
    self->entries = read_entries (self, &self->marks);
  return self->entries;
}

/**
 * corrin_history_day_get_marks:
 * @self: a day that has been read
 *
 * Returns: (nullable): the quiet words that are true of all its entries
 */
const char *
corrin_history_day_get_marks (CorrinHistoryDay *self)
{
  return self->marks;
}
