/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-flow.h"

#include "errors.h"
#include "summary-making.h"
#include "summary-output.h"

#include <glib/gi18n-lib.h>

/* The pages are made again so many milliseconds after the last change. With 17,000 ratings in the period that takes
 * about 70 of them, and with the usual twelve weeks 20; only what is longer goes to a worker. */
#define PAUSE 300

/* The way from what is chosen to pages on the screen, and from there out of the window. */
struct _CorrinSummaryFlow
{
  GObject parent_instance;

  CorrinSummaryParts parts;
  CorrinSummaryMaking *making;
  CorrinSummaryOutput *output;
  CorrinSummaryWish wish;
  GQueue wants;              /* of CorrinSummaryWant, done in turn once the pages are made */
  CorrinSummaryWant *saving; /* what the worker saves */
  guint pause;
  gboolean has_held; /* the window was kept open for what is being saved */
};

G_DEFINE_FINAL_TYPE (CorrinSummaryFlow, corrin_summary_flow, G_TYPE_OBJECT)

static void
say_pages (CorrinSummaryFlow *self)
{
  CorrinSummaryMade *made = corrin_summary_making_get_made (self->making);
  guint n = made != NULL ? corrin_report_n_pages (made->report) : 0;
  /* Translators: how many pages a summary has. */
  g_autofree char *text = n > 0 ? g_strdup_printf (ngettext ("%u page", "%u pages", n), n) : g_strdup ("");

  corrin_preview_bar_say (self->parts.bar, text, FALSE);
}

static void
say_cancelled (CorrinSummaryFlow *self)
{
  gboolean is_from_before = corrin_summary_making_get_made (self->making) != NULL
                            && !corrin_summary_making_is_current (self->making);

  corrin_preview_bar_say (
      self->parts.bar, is_from_before ? _ ("Cancelled. These are the pages from before.") : _ ("Cancelled."),
      FALSE);
}

static void
made_cb (CorrinSummaryFlow *self)
{
  corrin_pages_view_show (self->parts.pages, corrin_summary_making_get_made (self->making));
  say_pages (self);
}

static void
start_making (CorrinSummaryFlow *self, const char *save_to)
{
  corrin_preview_bar_say (self->parts.bar,
                          save_to != NULL ? _ ("Saving the pages…") : _ ("Making the pages…"), TRUE);
  self->has_held = FALSE;
  corrin_summary_making_start (self->making, corrin_document_get_store (self->parts.document), &self->wish,
                               save_to);
}

static void
forget_wants (CorrinSummaryFlow *self)
{
  g_queue_clear_full (&self->wants, (GDestroyNotify) corrin_summary_want_free);
  g_clear_pointer (&self->saving, corrin_summary_want_free);
}

/* A journal that is busy is read again in a moment, and then what is wanted is done. */
static void
say_trouble (CorrinSummaryFlow *self, const GError *error)
{
  if (!g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_BUSY))
    forget_wants (self);
  else if (self->saving != NULL)
    g_queue_push_head (&self->wants, g_steal_pointer (&self->saving));
  corrin_document_trouble (self->parts.document, error);
}

/* Whatever is shown, saved, printed or copied is what the journal holds now. FALSE, too, when that takes a while. */
static gboolean
ensure_made (CorrinSummaryFlow *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (corrin_summary_making_is_current (self->making))
    return TRUE;
  if (corrin_summary_making_is_going (self->making))
    return FALSE;
  if (corrin_summary_wish_is_long (&self->wish))
    {
      start_making (self, NULL);
      return FALSE;
    }
  if (corrin_summary_making_make (self->making, corrin_document_get_store (self->parts.document), &self->wish,
                                  &error))
    return TRUE;
  say_trouble (self, error);
  return FALSE;
}

/* The worker that saves a long one makes its pages, too: letters are laid out by one thread at a time. */
static gboolean
is_for_worker (CorrinSummaryFlow *self, const CorrinSummaryWant *want)
{
  return want->purpose == CORRIN_SUMMARY_SAVE && corrin_summary_wish_is_long (&self->wish);
}

static gboolean
do_first (CorrinSummaryFlow *self)
{
  g_autoptr (CorrinSummaryWant) want = g_queue_pop_head (&self->wants);

  if (!is_for_worker (self, want))
    return corrin_summary_output_use (self->output, want, corrin_summary_making_get_made (self->making));
  start_making (self, want->path);
  self->saving = g_steal_pointer (&want);
  return FALSE;
}

/* Returns whether what was wanted last is done; what waits for the worker is done when that has ended. */
static gboolean
go_on (CorrinSummaryFlow *self)
{
  gboolean is_done = FALSE;

  while (!g_queue_is_empty (&self->wants) && !corrin_summary_making_is_saving (self->making))
    {
      if (corrin_document_get_person (self->parts.document) == NULL)
        {
          forget_wants (self);
          return FALSE;
        }
      if (!is_for_worker (self, g_queue_peek_head (&self->wants)) && !ensure_made (self))
        return FALSE;
      is_done = do_first (self);
    }
  return is_done;
}

static gboolean
pause_cb (gpointer data)
{
  CorrinSummaryFlow *self = data;

  self->pause = 0;
  if (!g_queue_is_empty (&self->wants))
    go_on (self);
  else if (corrin_document_get_person (self->parts.document) != NULL)
    ensure_made (self);
  return G_SOURCE_REMOVE;
}

/* The first time, what stands around it is seen before. A change does not stop what is being saved. */
static void
make_soon (CorrinSummaryFlow *self)
{
  gboolean is_first = corrin_summary_making_get_made (self->making) == NULL;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (corrin_summary_making_is_saving (self->making))
    return;
  if (corrin_summary_making_is_going (self->making))
    say_pages (self);
  corrin_summary_making_stop (self->making);
  self->pause = g_timeout_add (is_first ? 1 : PAUSE, pause_cb, self);
}

/* What was wanted or changed after a file was given up is not given up with it. */
static void
end_cancelled (CorrinSummaryFlow *self)
{
  g_clear_pointer (&self->saving, corrin_summary_want_free);
  say_cancelled (self);
  if (!g_queue_is_empty (&self->wants) || corrin_summary_making_has_moved_on (self->making))
    make_soon (self);
}

/* Pages that could not be made are not tried until something changes. */
static void
ended_cb (CorrinSummaryFlow *self, const GError *error)
{
  CorrinSummaryMade *made = corrin_summary_making_get_made (self->making);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    end_cancelled (self);
  else if (error != NULL)
    {
      say_pages (self);
      say_trouble (self, error);
    }
  else
    {
      g_clear_pointer (&self->saving, corrin_summary_want_free);
      if (made->path != NULL)
        corrin_summary_output_end_saving (self->output, made, made->path, made->unsaved);
      if (corrin_summary_making_is_current (self->making))
        go_on (self);
      else
        make_soon (self);
    }
}

/* It was saved for somebody whose pages are not shown any more, or given up in time. */
static void
dropped_cb (CorrinSummaryFlow *self, const char *path)
{
  if (path != NULL)
    corrin_summary_output_say_saved (self->output, path);
  else
    corrin_document_say (self->parts.document, _ ("Cancelled."), FALSE);
}

/* Also while another page is in sight: whoever shows this one hears of it only when it is seen again. */
static void
journal_changed_cb (CorrinSummaryFlow *self)
{
  if (corrin_summary_output_is_remembering (self->output))
    return;
  corrin_summary_making_outdate (self->making);
  if (!g_queue_is_empty (&self->wants))
    make_soon (self);
}

static void
corrin_summary_flow_dispose (GObject *object)
{
  CorrinSummaryFlow *self = CORRIN_SUMMARY_FLOW (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  forget_wants (self);
  if (self->making != NULL)
    corrin_summary_making_stop (self->making);
  g_clear_object (&self->making);
  g_clear_object (&self->output);
  g_clear_object (&self->parts.document);
  g_clear_object (&self->parts.desk);
  g_clear_object (&self->parts.notice);
  g_clear_object (&self->parts.pages);
  g_clear_object (&self->parts.bar);
  g_clear_object (&self->parts.saved);
  G_OBJECT_CLASS (corrin_summary_flow_parent_class)->dispose (object);
}

static void
corrin_summary_flow_class_init (CorrinSummaryFlowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_summary_flow_dispose;
}

static void
corrin_summary_flow_init (CorrinSummaryFlow *self)
{
  g_queue_init (&self->wants);
  self->making = corrin_summary_making_new ();
  g_signal_connect_object (self->making, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->making, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->making, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
}

/**
 * corrin_summary_flow_new:
 * @parts: what it works with
 *
 * Returns: (transfer full): what makes a summary and brings it where it is wanted
 */
CorrinSummaryFlow *
corrin_summary_flow_new (const CorrinSummaryParts *parts)
{
  CorrinSummaryFlow *self = g_object_new (CORRIN_TYPE_SUMMARY_FLOW, NULL);

  self->parts = (CorrinSummaryParts){
    g_object_ref (parts->document), g_object_ref (parts->desk), g_object_ref (parts->notice),
    g_object_ref (parts->pages),    g_object_ref (parts->bar),  g_object_ref (parts->saved),
  };
  self->output = corrin_summary_output_new (parts->document, parts->desk, parts->notice, parts->saved);
  g_signal_connect_object (parts->document, "changed", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * corrin_summary_flow_get_made:
 * @self: the flow
 *
 * Returns: (transfer none) (nullable): the summary that is shown
 */
CorrinSummaryMade *
corrin_summary_flow_get_made (CorrinSummaryFlow *self)
{
  return corrin_summary_making_get_made (self->making);
}

/**
 * corrin_summary_flow_change:
 * @self: the flow
 * @wish: which summary is to be shown
 *
 * Something else is chosen, or the journal has changed: the pages are made soon.
 */
void
corrin_summary_flow_change (CorrinSummaryFlow *self, const CorrinSummaryWish *wish)
{
  self->wish = *wish;
  corrin_summary_making_outdate (self->making);
  make_soon (self);
}

/**
 * corrin_summary_flow_is_remembering:
 * @self: the flow
 *
 * Returns: whether the journal changes just now because a summary left the window; none of that is on its pages
 */
gboolean
corrin_summary_flow_is_remembering (CorrinSummaryFlow *self)
{
  return corrin_summary_output_is_remembering (self->output);
}

/**
 * corrin_summary_flow_want:
 * @self: the flow
 * @purpose: what the summary is wanted for
 * @path: (nullable): where it is to be saved
 *
 * Does it with what the journal holds now, as soon as that is made. A numb double tap wants a thing once.
 *
 * Returns: whether it is done
 */
gboolean
corrin_summary_flow_want (CorrinSummaryFlow *self, CorrinSummaryPurpose purpose, const char *path)
{
  g_autoptr (CorrinSummaryWant) wanted = corrin_summary_want_new (purpose, path);

  if (corrin_document_get_person (self->parts.document) == NULL)
    return FALSE;
  if (!corrin_summary_want_equal (wanted, g_queue_peek_tail (&self->wants)))
    g_queue_push_tail (&self->wants, g_steal_pointer (&wanted));
  return go_on (self);
}

/**
 * corrin_summary_flow_take_failed:
 * @self: the flow
 *
 * Returns: (transfer full) (nullable): what failed, to be tried again
 */
CorrinSummaryWant *
corrin_summary_flow_take_failed (CorrinSummaryFlow *self)
{
  return corrin_summary_output_take_failed (self->output);
}

/**
 * corrin_summary_flow_cancel:
 * @self: the flow
 *
 * The pages from before stay, and what they were wanted for is not done. Whether a file could still be given up, the
 * worker says.
 */
void
corrin_summary_flow_cancel (CorrinSummaryFlow *self)
{
  forget_wants (self);
  if (corrin_summary_making_is_saving (self->making))
    {
      corrin_summary_making_cancel (self->making);
      return;
    }
  corrin_summary_making_stop (self->making);
  say_cancelled (self);
}

/**
 * corrin_summary_flow_hold_window:
 * @self: the flow
 *
 * To be asked when the window is about to be closed.
 *
 * Returns: whether it stays open, once, for a file that is being saved
 */
gboolean
corrin_summary_flow_hold_window (CorrinSummaryFlow *self)
{
  gboolean is_held = corrin_summary_making_is_saving (self->making) && !self->has_held;

  self->has_held = TRUE;
  return is_held;
}

/**
 * corrin_summary_flow_start_anew:
 * @self: the flow
 *
 * Nothing of one person is left for the next. What became of a file that is being saved, the worker says.
 */
void
corrin_summary_flow_start_anew (CorrinSummaryFlow *self)
{
  gboolean is_wanted = !g_queue_is_empty (&self->wants);

  forget_wants (self);
  corrin_summary_making_forget (self->making);
  corrin_pages_view_show (self->parts.pages, NULL);
  say_pages (self);
  corrin_summary_output_forget (self->output);
  if (is_wanted)
    corrin_document_say (self->parts.document, _ ("Cancelled."), FALSE);
}
