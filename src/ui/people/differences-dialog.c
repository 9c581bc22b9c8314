/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "differences-dialog.h"

#include "corrin-people-resources.h"
#include "day-words.h"
#include "difference-words.h"
#include "people-menu.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

struct _CorrinDifferencesDialog
{
  AdwWindow parent_instance;

  GtkLabel *sentence;
  GtkListBox *list;

  GArray *days; /* of each row */
};

G_DEFINE_FINAL_TYPE (CorrinDifferencesDialog, corrin_differences_dialog, ADW_TYPE_WINDOW)

/* The day is shown below, where it can be read as a whole. */
static void
row_activated_cb (CorrinDifferencesDialog *self, GtkListBoxRow *row)
{
  g_autoptr (GtkWindow) parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  CorrinDay day = g_array_index (self->days, CorrinDay, gtk_list_box_row_get_index (row));
  char text[CORRIN_DAY_TEXT_SIZE];

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "journal.show-day", "s", corrin_day_format (day, text));
}

static void
add_row (CorrinDifferencesDialog *self, const CorrinDifference *difference, const char *person)
{
  g_autofree char *day = corrin_day_words_long (difference->day);
  g_autofree char *words = corrin_difference_words (difference, person);
  g_autofree char *size = corrin_difference_size (difference);
  g_autofree char *description = g_strdup_printf ("%s, %s", words, size);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", day, "subtitle", words,
                                 "activatable", TRUE, "tooltip-text", _ ("Show This Day"), NULL);
  GtkWidget *label = gtk_label_new (size);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_list_box_append (self->list, row);
  g_array_append_val (self->days, difference->day);
}

static void
show (CorrinDifferencesDialog *self, const CorrinEvidence *evidence)
{
  g_autoptr (CorrinDifferences) differences = corrin_differences_new (evidence, CORRIN_DIFFERENCE_POINTS);
  g_autofree char *sentence = corrin_differences_sentence (differences);
  const char *person = corrin_person_display (evidence->person);

  gtk_label_set_text (self->sentence, sentence);
  for (guint i = 0; i < differences->items->len && i < CORRIN_DIFFERENCES_LISTED; i++)
    add_row (self, &g_array_index (differences->items, CorrinDifference, i), person);
  gtk_widget_set_visible (GTK_WIDGET (self->list), differences->items->len > 0);
}

static void
corrin_differences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_DIFFERENCES_DIALOG);
  G_OBJECT_CLASS (corrin_differences_dialog_parent_class)->dispose (object);
}

static void
corrin_differences_dialog_finalize (GObject *object)
{
  g_array_unref (CORRIN_DIFFERENCES_DIALOG (object)->days);
  G_OBJECT_CLASS (corrin_differences_dialog_parent_class)->finalize (object);
}

static void
corrin_differences_dialog_class_init (CorrinDifferencesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_differences_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_differences_dialog_finalize;

  CORRIN_ENTER_ROOM (people);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/people/differences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinDifferencesDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, CorrinDifferencesDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
corrin_differences_dialog_init (CorrinDifferencesDialog *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_differences_dialog_new:
 * @parent: the window it stands above
 * @document: a journal with a person
 *
 * The days on which a carer saw something else than the person, as plain numbers.
 *
 * Returns: (transfer full) (nullable): a dialog, or %NULL when the journal cannot be read
 */
GtkWidget *
corrin_differences_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinEvidence) evidence = corrin_evidence_read (
      corrin_document_get_store (document), corrin_document_get_person (document)->record.id, CORRIN_DAY_NONE,
      CORRIN_DAY_NONE, CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_PRIVATE | CORRIN_EVIDENCE_OBSERVED, &error);
  CorrinDifferencesDialog *self;

  if (evidence == NULL)
    {
      corrin_document_trouble (document, error);
      return NULL;
    }
  self = g_object_new (CORRIN_TYPE_DIFFERENCES_DIALOG, "transient-for", parent, NULL);
  show (self, evidence);
  return GTK_WIDGET (self);
}
