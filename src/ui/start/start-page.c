/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "start-page.h"

#include "corrin-start-resources.h"
#include "room-resource.h"
#include "start-form.h"
#include "symptom-checks.h"

#include <glib/gi18n-lib.h>

struct _CorrinStartPage
{
  AdwBin parent_instance;

  GtkLabel *no_file;
  GtkCheckButton *mine;
  GtkCheckButton *other;
  GtkEditable *name;
  GtkEditable *carer;
  GtkFlowBox *symptoms;
  GtkButton *start;
  GtkButton *start_with_injections;
  GtkButton *sample;

  CorrinDocument *document;
};

G_DEFINE_FINAL_TYPE (CorrinStartPage, corrin_start_page, ADW_TYPE_BIN)

static void
start_journal (CorrinStartPage *self)
{
  g_autoptr (GArray) wanted = corrin_symptom_checks_read (self->symptoms);
  const CorrinStartForm form = {
    .is_for_other = gtk_check_button_get_active (self->other),
    .name = gtk_editable_get_text (self->name),
    .carer = gtk_editable_get_text (self->carer),
    .n_symptoms = wanted->len,
    .symptoms = (const gboolean *) wanted->data,
  };
  g_auto (CorrinStartValues) values = corrin_start_values (&form);

  corrin_document_start (self->document, &values.start);
}

static void
start_cb (CorrinStartPage *self)
{
  g_autoptr (CorrinStartPage) alive = g_object_ref (self);

  start_journal (alive);
}

/* The page goes as soon as there is a journal; the window stays and can be asked. */
static void
start_with_injections_cb (CorrinStartPage *self)
{
  g_autoptr (CorrinStartPage) alive = g_object_ref (self);
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  start_journal (alive);
  if (corrin_document_is_writable (alive->document))
    gtk_widget_activate_action (window, "journal.earlier-injections", NULL);
}

static void
name_file (CorrinStartPage *self)
{
  g_autofree char *base = g_file_get_basename (corrin_document_get_file (self->document));
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("There is no file “%s” yet."), name);

  gtk_label_set_text (self->no_file, text);
  gtk_widget_set_visible (GTK_WIDGET (self->no_file), !corrin_document_is_default (self->document));
}

static void
corrin_start_page_dispose (GObject *object)
{
  CorrinStartPage *self = CORRIN_START_PAGE (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_START_PAGE);
  G_OBJECT_CLASS (corrin_start_page_parent_class)->dispose (object);
}

static void
corrin_start_page_class_init (CorrinStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_start_page_dispose;

  CORRIN_ENTER_ROOM (start);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/start/start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, no_file);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, mine);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, other);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, name);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, carer);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, symptoms);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, start);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, start_with_injections);
  gtk_widget_class_bind_template_child (widget_class, CorrinStartPage, sample);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_with_injections_cb);
}

static void
corrin_start_page_init (CorrinStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_symptom_checks_fill (self->symptoms);
}

/**
 * corrin_start_page_new:
 * @document: a journal that is missing
 *
 * The first thing that a person sees: whose journal, which symptoms, and nothing that must be filled in.
 *
 * Returns: (transfer full): a page
 */
GtkWidget *
corrin_start_page_new (CorrinDocument *document)
{
  CorrinStartPage *self = g_object_new (CORRIN_TYPE_START_PAGE, NULL);

  self->document = g_object_ref (document);
  name_file (self);
  return GTK_WIDGET (self);
}
