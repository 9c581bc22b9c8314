/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-making.h"

#include "summary-maker.h"

/* Makes a summary, at once or in a worker, and keeps the last one. A change of the journal or of what is wished for is
 * an edition: the summary is current when it was begun in this one. */
struct _CorrinSummaryMaking
{
  GObject parent_instance;

  CorrinSummaryMade *made;
  guint edition;
  guint made_edition;
  guint begun_edition;
  GCancellable *going;
  gboolean is_saving;
};

enum
{
  MADE,
  ENDED,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSummaryMaking, corrin_summary_making, G_TYPE_OBJECT)

static void
take (CorrinSummaryMaking *self, CorrinSummaryMade *made, guint edition)
{
  g_clear_pointer (&self->made, corrin_summary_made_unref);
  self->made = made;
  self->made_edition = edition;
  g_signal_emit (self, signals[MADE], 0);
}

static void
ended_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CorrinSummaryMaking) self = data;
  g_autoptr (GError) error = NULL;
  CorrinSummaryMade *made = corrin_summary_maker_finish (result, &error);

  (void) object;
  if (g_task_get_cancellable (G_TASK (result)) != self->going)
    {
      if (corrin_summary_maker_is_saving (result))
        g_signal_emit (self, signals[DROPPED], 0, made != NULL && made->unsaved == NULL ? made->path : NULL);
      g_clear_pointer (&made, corrin_summary_made_unref);
      return;
    }
  g_clear_object (&self->going);
  if (made != NULL)
    take (self, made, self->begun_edition);
  g_signal_emit (self, signals[ENDED], 0, error);
}

static void
corrin_summary_making_dispose (GObject *object)
{
  CorrinSummaryMaking *self = CORRIN_SUMMARY_MAKING (object);

  corrin_summary_making_forget (self);
  G_OBJECT_CLASS (corrin_summary_making_parent_class)->dispose (object);
}

static void
corrin_summary_making_class_init (CorrinSummaryMakingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_summary_making_dispose;

  /**
   * CorrinSummaryMaking::made:
   *
   * There is another summary.
   */
  signals[MADE] = g_signal_new ("made", CORRIN_TYPE_SUMMARY_MAKING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  /**
   * CorrinSummaryMaking::ended:
   * @self: what makes summaries
   * @error: (nullable): why there is none, or %NULL
   *
   * The worker has ended, and was not stopped.
   */
  signals[ENDED] = g_signal_new ("ended", CORRIN_TYPE_SUMMARY_MAKING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_ERROR);

  /**
   * CorrinSummaryMaking::dropped:
   * @self: what makes summaries
   * @path: (nullable): the file, or %NULL if there is none
   *
   * A worker that was to save a file, and was stopped, has ended.
   */
  signals[DROPPED] = g_signal_new ("dropped", CORRIN_TYPE_SUMMARY_MAKING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
corrin_summary_making_init (CorrinSummaryMaking *self)
{
  (void) self;
}

/**
 * corrin_summary_making_new:
 *
 * Returns: (transfer full): what makes summaries
 */
CorrinSummaryMaking *
corrin_summary_making_new (void)
{
  return g_object_new (CORRIN_TYPE_SUMMARY_MAKING, NULL);
}

/**
 * corrin_summary_making_get_made:
 * @self: what makes summaries
 *
 * Returns: (transfer none) (nullable): the last one
 */
CorrinSummaryMade *
corrin_summary_making_get_made (CorrinSummaryMaking *self)
{
  return self->made;
}

/**
 * corrin_summary_making_is_current:
 * @self: what makes summaries
 *
 * Returns: whether nothing has changed since the last one was begun
 */
gboolean
corrin_summary_making_is_current (CorrinSummaryMaking *self)
{
  return self->made != NULL && self->made_edition == self->edition;
}

/**
 * corrin_summary_making_is_going:
 * @self: what makes summaries
 *
 * Returns: whether a worker makes one
 */
gboolean
corrin_summary_making_is_going (CorrinSummaryMaking *self)
{
  return self->going != NULL;
}

/**
 * corrin_summary_making_is_saving:
 * @self: what makes summaries
 *
 * Returns: whether a worker makes one and saves it
 */
gboolean
corrin_summary_making_is_saving (CorrinSummaryMaking *self)
{
  return self->going != NULL && self->is_saving;
}

/**
 * corrin_summary_making_has_moved_on:
 * @self: what makes summaries
 *
 * Returns: whether something has changed since a worker began last
 */
gboolean
corrin_summary_making_has_moved_on (CorrinSummaryMaking *self)
{
  return self->begun_edition != self->edition;
}

/**
 * corrin_summary_making_outdate:
 * @self: what makes summaries
 *
 * Something has changed.
 */
void
corrin_summary_making_outdate (CorrinSummaryMaking *self)
{
  self->edition++;
}

/**
 * corrin_summary_making_make:
 * @self: what makes summaries
 * @store: a journal
 * @wish: which summary
 * @error: return location for an error
 *
 * Makes it at once.
 *
 * Returns: whether it is made
 */
gboolean
corrin_summary_making_make (CorrinSummaryMaking *self, CorrinStore *store, const CorrinSummaryWish *wish,
                            GError **error)
{
  CorrinSummaryMade *made = corrin_summary_made_new (store, wish, NULL, error);

  if (made != NULL)
    take (self, made, self->edition);
  return made != NULL;
}

/**
 * corrin_summary_making_start:
 * @self: what makes summaries
 * @store: a journal
 * @wish: which summary
 * @save_to: (nullable): where it is saved, too
 *
 * Makes it in a worker. Whatever another one makes is not wanted any more.
 */
void
corrin_summary_making_start (CorrinSummaryMaking *self, CorrinStore *store, const CorrinSummaryWish *wish,
                             const char *save_to)
{
  const CorrinSummaryWork work = {
    .path = corrin_store_get_path (store),
    .wish = *wish,
    .save_to = save_to,
  };

  corrin_summary_making_stop (self);
  self->going = g_cancellable_new ();
  self->is_saving = save_to != NULL;
  self->begun_edition = self->edition;
  corrin_summary_maker_start (&work, self->going, ended_cb, g_object_ref (self));
}

/**
 * corrin_summary_making_cancel:
 * @self: what makes summaries
 *
 * Asks the worker to give up, and hears from it whether it could.
 */
void
corrin_summary_making_cancel (CorrinSummaryMaking *self)
{
  if (self->going != NULL)
    g_cancellable_cancel (self->going);
}

/**
 * corrin_summary_making_stop:
 * @self: what makes summaries
 *
 * Asks the worker to give up, and hears nothing of it any more but what became of a file.
 */
void
corrin_summary_making_stop (CorrinSummaryMaking *self)
{
  corrin_summary_making_cancel (self);
  g_clear_object (&self->going);
}

/**
 * corrin_summary_making_forget:
 * @self: what makes summaries
 *
 * Stops, and lets go of the last one too.
 */
void
corrin_summary_making_forget (CorrinSummaryMaking *self)
{
  corrin_summary_making_stop (self);
  g_clear_pointer (&self->made, corrin_summary_made_unref);
}
