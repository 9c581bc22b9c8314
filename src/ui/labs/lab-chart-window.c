/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-chart-window.h"

#include "corrin-labs-resources.h"
#include "lab-scene.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

#define CORRIN_TYPE_LAB_CHART_WINDOW (corrin_lab_chart_window_get_type ())
G_DECLARE_FINAL_TYPE (CorrinLabChartWindow, corrin_lab_chart_window, CORRIN, LAB_CHART_WINDOW, AdwWindow)

struct _CorrinLabChartWindow
{
  AdwWindow parent_instance;

  CorrinSceneView *view;
  GtkLabel *words;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CorrinLabChartWindow, corrin_lab_chart_window, ADW_TYPE_WINDOW)

static void
corrin_lab_chart_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_LAB_CHART_WINDOW);
  G_OBJECT_CLASS (corrin_lab_chart_window_parent_class)->dispose (object);
}

static void
corrin_lab_chart_window_class_init (CorrinLabChartWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_lab_chart_window_dispose;
  CORRIN_ENTER_ROOM (labs);
  g_type_ensure (CORRIN_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/labs/lab-chart-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinLabChartWindow, view);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabChartWindow, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinLabChartWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
corrin_lab_chart_window_init (CorrinLabChartWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What a person typed is never markup, so it is set after that is switched off. */
static GtkWidget *
row_new (const CorrinLabLine *line)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", FALSE, NULL);
  g_autofree char *name = corrin_lab_line_sentence (line);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->value);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->text);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
show (CorrinLabChartWindow *self, const CorrinLabGroup *group, CorrinLabChart *chart)
{
  g_autofree char *words = corrin_lab_chart_words (chart);

  gtk_window_set_title (GTK_WINDOW (self), chart->name);
  gtk_label_set_text (self->words, words);
  for (guint i = 0; group != NULL && i < group->lines->len; i++)
    gtk_list_box_append (self->list, row_new (group->lines->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), group != NULL);
  corrin_lab_scene_show (self->view, chart, group);
}

/**
 * corrin_lab_chart_window_new:
 * @parent: (nullable): the window
 * @document: a journal with a person
 * @analyte: the key of an analyte, or an own name
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a chart of all results of @analyte against the range that was printed with each,
 *   and the same as a list
 */
GtkWidget *
corrin_lab_chart_window_new (GtkWindow *parent, CorrinDocument *document, const char *analyte, GError **error)
{
  CorrinStore *store = corrin_document_get_store (document);
  const CorrinQuery query = { corrin_document_get_person (document)->record.id, CORRIN_DAY_NONE,
                              CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) labs = corrin_store_list (store, &corrin_lab_result_kind, &query, error);
  g_autoptr (GPtrArray) groups = labs != NULL ? corrin_lab_groups_read (store, query.person, error) : NULL;
  CorrinLabChartWindow *self;

  if (groups == NULL)
    return NULL;
  self = g_object_new (CORRIN_TYPE_LAB_CHART_WINDOW, "transient-for", parent, NULL);
  show (self, corrin_lab_groups_find (groups, analyte), corrin_lab_chart_new (labs, analyte));
  return GTK_WIDGET (self);
}
