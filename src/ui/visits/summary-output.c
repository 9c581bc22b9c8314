/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-output.h"

#include "summary-memory.h"
#include "summary-printing.h"

#include <glib/gi18n-lib.h>

/* What leaves the window, and what of it failed. */
struct _CorrinSummaryOutput
{
  GObject parent_instance;

  CorrinDocument *document;
  CorrinVisitsDesk *desk;
  CorrinNotice *notice;
  CorrinSavedBox *saved;

  CorrinPrinting *printing;
  CorrinSummaryMade *printed; /* what is being printed, unless it is about somebody else by now */
  CorrinSummaryWant *failed;  /* what Try Again does */
  gboolean is_remembering;
};

G_DEFINE_FINAL_TYPE (CorrinSummaryOutput, corrin_summary_output, G_TYPE_OBJECT)

static void
keep_failed (CorrinSummaryOutput *self, CorrinSummaryPurpose purpose, const char *path)
{
  corrin_summary_want_free (self->failed);
  self->failed = corrin_summary_want_new (purpose, path);
  corrin_visits_desk_hold_notice (self->desk, TRUE);
}

static void
hide_notice (CorrinSummaryOutput *self)
{
  corrin_visits_desk_hold_notice (self->desk, FALSE);
  if (!corrin_visits_desk_has_failed (self->desk))
    corrin_notice_hide (self->notice);
}

/* What was done another way need not be tried again. */
static void
settle (CorrinSummaryOutput *self, CorrinSummaryPurpose purpose)
{
  if (self->failed != NULL && self->failed->purpose != purpose)
    return;
  g_clear_pointer (&self->failed, corrin_summary_want_free);
  hide_notice (self);
}

/* A summary that leaves the window stays with the visit that it was made for. */
static void
remember (CorrinSummaryOutput *self, const CorrinSummaryMade *made)
{
  g_autoptr (CorrinVisitsAct) act =
      corrin_summary_memory_act (&made->wish, corrin_report_n_pages (made->report));

  if (act == NULL || !corrin_document_is_writable (self->document))
    return;
  self->is_remembering = TRUE;
  corrin_visits_desk_do (self->desk, act);
  self->is_remembering = FALSE;
}

static char *
saved_words (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: %s is the name of a file. */
  return g_strdup_printf (_ ("Summary saved as %s"), name);
}

static void
show_saved (CorrinSummaryOutput *self, const char *path)
{
  g_autofree char *words = saved_words (path);

  corrin_saved_box_show (self->saved, path, words);
  corrin_document_say (self->document, words, FALSE);
}

static void
copy (CorrinSummaryOutput *self, CorrinSummaryMade *made)
{
  g_autofree char *text = corrin_report_text (made->report);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->notice)), text);
  corrin_document_say (self->document,
                       /* Translators: the summary is on the clipboard. */
                       _ ("Copied"), FALSE);
  remember (self, made);
}

static gboolean
save (CorrinSummaryOutput *self, CorrinSummaryMade *made, const char *path)
{
  g_autoptr (GError) error = NULL;

  corrin_report_save_pdf (made->report, path, NULL, &error);
  return corrin_summary_output_end_saving (self, made, path, error);
}

static void
print (CorrinSummaryOutput *self, CorrinSummaryMade *made)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self->notice));

  if (!corrin_summary_printing_start (self->printing, made, GTK_WINDOW (window)))
    return;
  g_clear_pointer (&self->printed, corrin_summary_made_unref);
  self->printed = corrin_summary_made_ref (made);
}

static void
printed_cb (CorrinSummaryOutput *self, const GError *error)
{
  g_autoptr (CorrinSummaryMade) made = g_steal_pointer (&self->printed);
  g_autofree char *words = NULL;

  if (error == NULL)
    {
      settle (self, CORRIN_SUMMARY_PRINT);
      corrin_document_say (self->document, _ ("Summary printed"), FALSE);
      if (made != NULL)
        remember (self, made);
      return;
    }
  /* Translators: %s is the reason that the system gives. */
  words = g_strdup_printf (_ ("The summary was not printed: %s."), error->message);
  if (made != NULL)
    keep_failed (self, CORRIN_SUMMARY_PRINT, NULL);
  corrin_notice_show (self->notice, words, made != NULL ? _ ("Try Again") : NULL);
}

static void
corrin_summary_output_dispose (GObject *object)
{
  CorrinSummaryOutput *self = CORRIN_SUMMARY_OUTPUT (object);

  g_clear_object (&self->document);
  g_clear_object (&self->desk);
  g_clear_object (&self->notice);
  g_clear_object (&self->saved);
  g_clear_object (&self->printing);
  g_clear_pointer (&self->printed, corrin_summary_made_unref);
  g_clear_pointer (&self->failed, corrin_summary_want_free);
  G_OBJECT_CLASS (corrin_summary_output_parent_class)->dispose (object);
}

static void
corrin_summary_output_class_init (CorrinSummaryOutputClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_summary_output_dispose;
}

static void
corrin_summary_output_init (CorrinSummaryOutput *self)
{
  self->printing = corrin_printing_new ();
  g_signal_connect_object (self->printing, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * corrin_summary_output_new:
 * @document: where it is said that something is done
 * @desk: where it is saved that a summary was made
 * @notice: where it is said that something is not done; it stands in the window
 * @saved: where the file that was saved stays in sight
 *
 * Returns: (transfer full): what saves, prints and copies
 */
CorrinSummaryOutput *
corrin_summary_output_new (CorrinDocument *document, CorrinVisitsDesk *desk, CorrinNotice *notice,
                           CorrinSavedBox *saved)
{
  CorrinSummaryOutput *self = g_object_new (CORRIN_TYPE_SUMMARY_OUTPUT, NULL);

  self->document = g_object_ref (document);
  self->desk = g_object_ref (desk);
  self->notice = g_object_ref (notice);
  self->saved = g_object_ref (saved);
  return self;
}

/**
 * corrin_summary_output_use:
 * @self: the output
 * @want: what a summary is wanted for
 * @made: that summary
 *
 * Does it, and says so; or why not, and offers to try again.
 *
 * Returns: whether it is done, or begun
 */
gboolean
corrin_summary_output_use (CorrinSummaryOutput *self, const CorrinSummaryWant *want, CorrinSummaryMade *made)
{
  switch (want->purpose)
    {
    case CORRIN_SUMMARY_SAVE:
      return save (self, made, want->path);
    case CORRIN_SUMMARY_PRINT:
      print (self, made);
      return TRUE;
    case CORRIN_SUMMARY_COPY:
    default:
      copy (self, made);
      return TRUE;
    }
}

/**
 * corrin_summary_output_end_saving:
 * @self: the output
 * @made: a summary
 * @path: where it was to be saved
 * @error: (nullable): why it was not
 *
 * Says that a file is saved, or why not.
 *
 * Returns: whether it is
 */
gboolean
corrin_summary_output_end_saving (CorrinSummaryOutput *self, CorrinSummaryMade *made, const char *path,
                                  const GError *error)
{
  if (error != NULL)
    {
      keep_failed (self, CORRIN_SUMMARY_SAVE, path);
      corrin_notice_fail (self->notice, error);
      return FALSE;
    }
  settle (self, CORRIN_SUMMARY_SAVE);
  show_saved (self, path);
  remember (self, made);
  return TRUE;
}

/**
 * corrin_summary_output_say_saved:
 * @self: the output
 * @path: where a summary of another person was saved
 *
 * Says so. It does not stay in sight, and the journal does not remember it.
 */
void
corrin_summary_output_say_saved (CorrinSummaryOutput *self, const char *path)
{
  g_autofree char *words = saved_words (path);

  corrin_document_say (self->document, words, FALSE);
}

/**
 * corrin_summary_output_take_failed:
 * @self: the output
 *
 * Returns: (transfer full) (nullable): what failed, to be tried again
 */
CorrinSummaryWant *
corrin_summary_output_take_failed (CorrinSummaryOutput *self)
{
  if (self->failed != NULL)
    hide_notice (self);
  return g_steal_pointer (&self->failed);
}

/**
 * corrin_summary_output_forget:
 * @self: the output
 *
 * Whatever comes now is about another person: what was saved or failed is not theirs.
 */
void
corrin_summary_output_forget (CorrinSummaryOutput *self)
{
  corrin_saved_box_show (self->saved, NULL, NULL);
  g_clear_pointer (&self->printed, corrin_summary_made_unref);
  corrin_summary_want_free (corrin_summary_output_take_failed (self));
}

/**
 * corrin_summary_output_is_remembering:
 * @self: the output
 *
 * Returns: whether the journal changes just now because a summary left the window; none of that is on its pages
 */
gboolean
corrin_summary_output_is_remembering (CorrinSummaryOutput *self)
{
  return self->is_remembering;
}
