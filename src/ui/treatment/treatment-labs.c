/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-labs.h"

#include "corrin-treatment-resources.h"
#include "lab-lines.h"
#include "line-layout.h"
#include "room-resource.h"
#include "treatment-rows.h"

#include <glib/gi18n-lib.h>

struct _CorrinTreatmentLabs
{
  GtkBox parent_instance;

  GHashTable *open; /* the analytes whose results are shown */
  GtkListBox *list;
  GtkButton *add;
};

G_DEFINE_FINAL_TYPE (CorrinTreatmentLabs, corrin_treatment_labs, GTK_TYPE_BOX)

#define ANALYTE "corrin-analyte"

static void
expanded_cb (CorrinTreatmentLabs *self, GParamSpec *pspec, GtkWidget *row)
{
  const char *analyte = g_object_get_data (G_OBJECT (row), ANALYTE);

  (void) pspec;
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)))
    g_hash_table_add (self->open, g_strdup (analyte));
  else
    g_hash_table_remove (self->open, analyte);
}

static GtkWidget *
chart_row_new (const CorrinLabGroup *group)
{
  /* Translators: %s is what was measured, such as "Vitamin B12". */
  g_autofree char *name = g_strdup_printf (_ ("Show Chart of %s"), group->name);
  GtkWidget *row = corrin_treatment_row_new (_ ("Show Chart"), "", name);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", group->analyte);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "journal.show-lab-chart");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "css-classes",
                                           (const char *const[]){ "dim-label", NULL }, "accessible-role",
                                           GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  return row;
}

/* What a person typed is never markup, so it is set after that is switched off. */
static GtkWidget *
group_row_new (CorrinTreatmentLabs *self, const CorrinLabGroup *group)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  g_autofree char *latest = corrin_lab_group_latest (group);
  /* Translators: what was measured, and the last result of it. */
  g_autofree char *name = g_strdup_printf (C_ ("lab results", "%1$s: %2$s"), group->name, latest);

  corrin_line_layout_give (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), group->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), latest);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), ANALYTE, g_strdup (group->analyte), g_free);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_hash_table_contains (self->open, group->analyte));
  g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* The results that a row holds, with the array that owns them. */
typedef struct
{
  GPtrArray *groups;
  const CorrinLabGroup *group;
  gint64 focused;
  gboolean can_edit;
} Results;

static void
results_free (gpointer data)
{
  Results *results = data;

  g_ptr_array_unref (results->groups);
  g_free (results);
}

static void
add_results (AdwExpanderRow *group_row, gpointer data)
{
  const Results *results = data;

  for (guint i = 0; i < results->group->lines->len; i++)
    {
      const CorrinLabLine *line = results->group->lines->pdata[i];
      g_autofree char *name = corrin_lab_line_sentence (line);
      GtkWidget *row = corrin_record_row_new (line->value, line->text, name,
                                              results->can_edit ? "journal.edit-lab" : NULL, line->id);

      adw_expander_row_add_row (group_row, row);
      if (results->focused != 0 && results->focused == line->id)
        gtk_widget_grab_focus (row);
    }
  adw_expander_row_add_row (group_row, chart_row_new (results->group));
}

static void
add_group (CorrinTreatmentLabs *self, GPtrArray *groups, guint i, gboolean can_edit, gint64 focused)
{
  const CorrinLabGroup *group = groups->pdata[i];
  GtkWidget *row = group_row_new (self, group);
  Results *results = g_new (Results, 1);

  *results = (Results){ g_ptr_array_ref (groups), group, focused, can_edit };
  gtk_list_box_append (self->list, row);
  corrin_row_fill_when_open (row, add_results, results, results_free);
}

/**
 * corrin_treatment_labs_show:
 * @self: the section
 * @document: a journal with a person
 *
 * Reads the lab results and shows them by what was measured, newest first.
 */
void
corrin_treatment_labs_show (CorrinTreatmentLabs *self, CorrinDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = corrin_lab_groups_read (
      corrin_document_get_store (document), corrin_document_get_person (document)->record.id, &error);
  gint64 focused = corrin_record_row_get_focused (GTK_WIDGET (self->list), "journal.edit-lab");
  GtkListBoxRow *old;

  if (groups == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < groups->len; i++)
    add_group (self, groups, i, corrin_document_is_writable (document), focused);
  gtk_widget_set_visible (GTK_WIDGET (self->list), groups->len > 0);
}

/**
 * corrin_treatment_labs_has_any:
 * @self: the section
 *
 * Returns: whether it shows any result
 */
gboolean
corrin_treatment_labs_has_any (CorrinTreatmentLabs *self)
{
  return gtk_list_box_get_row_at_index (self->list, 0) != NULL;
}

static void
corrin_treatment_labs_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TREATMENT_LABS);
  G_OBJECT_CLASS (corrin_treatment_labs_parent_class)->dispose (object);
}

static void
corrin_treatment_labs_finalize (GObject *object)
{
  g_hash_table_unref (CORRIN_TREATMENT_LABS (object)->open);
  G_OBJECT_CLASS (corrin_treatment_labs_parent_class)->finalize (object);
}

static void
corrin_treatment_labs_class_init (CorrinTreatmentLabsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_treatment_labs_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_treatment_labs_finalize;
  CORRIN_ENTER_ROOM (treatment);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/treatment/treatment-labs.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentLabs, list);
  gtk_widget_class_bind_template_child (widget_class, CorrinTreatmentLabs, add);
}

static void
corrin_treatment_labs_init (CorrinTreatmentLabs *self)
{
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (self->add)), TRUE);
}
