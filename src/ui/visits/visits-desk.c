/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-desk.h"

#include <glib/gi18n-lib.h>

/* Where the parts of the page bring what the person does. What failed stays here until it is tried again, or until
 * something else went well. */
struct _CorrinVisitsDesk
{
  GObject parent_instance;

  CorrinDocument *document;
  CorrinNotice *notice;
  CorrinVisitsAct *failed;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinVisitsDesk, corrin_visits_desk, G_TYPE_OBJECT)

static void
corrin_visits_desk_dispose (GObject *object)
{
  CorrinVisitsDesk *self = CORRIN_VISITS_DESK (object);

  g_clear_object (&self->document);
  g_clear_object (&self->notice);
  g_clear_pointer (&self->failed, corrin_visits_act_free);
  G_OBJECT_CLASS (corrin_visits_desk_parent_class)->dispose (object);
}

static void
corrin_visits_desk_class_init (CorrinVisitsDeskClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_visits_desk_dispose;

  /**
   * CorrinVisitsDesk::done:
   * @self: the desk
   * @act: (type gpointer): a CorrinVisitsAct that is saved
   */
  signals[DONE] = g_signal_new ("done", CORRIN_TYPE_VISITS_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
corrin_visits_desk_init (CorrinVisitsDesk *self)
{
  (void) self;
}

/**
 * corrin_visits_desk_new:
 * @document: a journal
 * @notice: where the person reads that something was not saved
 *
 * Returns: (transfer full): the desk
 */
CorrinVisitsDesk *
corrin_visits_desk_new (CorrinDocument *document, CorrinNotice *notice)
{
  CorrinVisitsDesk *self = g_object_new (CORRIN_TYPE_VISITS_DESK, NULL);

  self->document = g_object_ref (document);
  self->notice = g_object_ref (notice);
  return self;
}

/**
 * corrin_visits_desk_do:
 * @self: the desk
 * @act: what the person does
 *
 * Does it and says so: a failure in the notice.
 *
 * Returns: whether it is saved; whoever asked shows nothing as saved otherwise
 */
gboolean
corrin_visits_desk_do (CorrinVisitsDesk *self, const CorrinVisitsAct *act)
{
  g_autoptr (GError) error = NULL;

  if (!corrin_visits_act (self->document, act, &error))
    {
      CorrinVisitsAct *failed = corrin_visits_act_copy (act);

      corrin_visits_act_free (self->failed);
      self->failed = failed;
      corrin_notice_fail (self->notice, error);
      return FALSE;
    }
  if (self->failed != NULL)
    corrin_notice_hide (self->notice);
  g_signal_emit (self, signals[DONE], 0, act);
  g_clear_pointer (&self->failed, corrin_visits_act_free);
  if (act->deed == CORRIN_VISITS_REMOVE)
    corrin_document_say (self->document, _ ("Question removed"), TRUE);
  return TRUE;
}

/**
 * corrin_visits_desk_try_again:
 * @self: the desk
 *
 * Tries again what failed last.
 *
 * Returns: whether there was something to try
 */
gboolean
corrin_visits_desk_try_again (CorrinVisitsDesk *self)
{
  g_autoptr (CorrinVisitsAct) again = g_steal_pointer (&self->failed);

  if (again == NULL)
    return FALSE;
  corrin_notice_hide (self->notice);
  corrin_visits_desk_do (self, again);
  return TRUE;
}
