/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "printing.h"

/* One thing at a time, on whatever printer the person chooses. */
struct _CorrinPrinting
{
  GObject parent_instance;

  GtkPrintOperation *operation;
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPrinting, corrin_printing, G_TYPE_OBJECT)

typedef struct
{
  CorrinPrintFunc draw;
  gpointer data;
  GDestroyNotify release;
} Drawing;

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, const Drawing *drawing)
{
  (void) operation;
  drawing->draw (drawing->data, (guint) page, gtk_print_context_get_cairo_context (context),
                 gtk_print_context_get_width (context), gtk_print_context_get_height (context));
}

static void
drawing_free (gpointer data, GClosure *closure)
{
  Drawing *drawing = data;

  (void) closure;
  drawing->release (drawing->data);
  g_free (drawing);
}

static void
done_cb (CorrinPrinting *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->operation);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL || result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_signal_emit (self, signals[DONE], 0, error);
}

static void
corrin_printing_dispose (GObject *object)
{
  g_clear_object (&CORRIN_PRINTING (object)->operation);
  G_OBJECT_CLASS (corrin_printing_parent_class)->dispose (object);
}

static void
corrin_printing_class_init (CorrinPrintingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_printing_dispose;

  /**
   * CorrinPrinting::done:
   * @self: what prints
   * @error: (nullable): why nothing was printed, or %NULL when it was
   *
   * It was printed or could not be. Nothing is said when the person thought otherwise.
   */
  signals[DONE] = g_signal_new ("done", CORRIN_TYPE_PRINTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
corrin_printing_init (CorrinPrinting *self)
{
  (void) self;
}

/**
 * corrin_printing_new:
 *
 * Returns: (transfer full): what prints
 */
CorrinPrinting *
corrin_printing_new (void)
{
  return g_object_new (CORRIN_TYPE_PRINTING, NULL);
}

static GtkPrintOperation *
operation_new (const CorrinPrintJob *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  Drawing *drawing = g_new (Drawing, 1);

  *drawing = (Drawing){ job->draw, job->data, job->release };
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, job->name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, job->setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, job->has_margins);
  gtk_print_operation_set_job_name (operation, job->name);
  gtk_print_operation_set_n_pages (operation, (int) job->n_pages);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), drawing, drawing_free, 0);
  return operation;
}

/**
 * corrin_printing_start:
 * @self: what prints
 * @job: what to print
 * @parent: the window that asks
 *
 * Asks for a printer and its paper, and prints. Nothing else is printed until that is over.
 *
 * Returns: whether it was asked
 */
gboolean
corrin_printing_start (CorrinPrinting *self, const CorrinPrintJob *job, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (self->operation != NULL)
    {
      job->release (job->data);
      return FALSE;
    }
  operation = operation_new (job);
  self->operation = g_object_ref (operation);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
  return TRUE;
}
