/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visit-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A list of appointments, each with a button that opens it, or of checks of labs, each with a box to tick. */
struct _CorrinVisitList
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkListBox *list;

  CorrinVisitsDesk *desk;
  gboolean is_showing;
};

enum
{
  PROP_0,
  TITLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

enum
{
  MAKE_SUMMARY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinVisitList, corrin_visit_list, GTK_TYPE_WIDGET)

#define ID "corrin-id"
#define CONTROL "corrin-control"
#define SUMMARY "corrin-summary"

static gint64
get_id (GtkListBoxRow *row)
{
  return *(const gint64 *) g_object_get_data (G_OBJECT (row), ID);
}

/* A tick that could not be saved is not shown. */
static void
toggled_cb (CorrinVisitList *self, GtkCheckButton *check)
{
  gboolean is_done = gtk_check_button_get_active (check);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);
  const CorrinVisitsAct act = {
    .deed = is_done ? CORRIN_VISITS_CHECKED : CORRIN_VISITS_UNCHECKED,
    .id = get_id (GTK_LIST_BOX_ROW (row)),
  };

  if (self->is_showing || corrin_visits_desk_do (self->desk, &act))
    return;
  self->is_showing = TRUE;
  gtk_check_button_set_active (check, !is_done);
  self->is_showing = FALSE;
}

static void
summary_cb (CorrinVisitList *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  g_signal_emit (self, signals[MAKE_SUMMARY], 0, get_id (GTK_LIST_BOX_ROW (row)));
}

static void
corrin_visit_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == TITLE)
    g_value_set_string (value, gtk_label_get_text (CORRIN_VISIT_LIST (object)->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_visit_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == TITLE)
    gtk_label_set_text (CORRIN_VISIT_LIST (object)->title, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_visit_list_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_object (&CORRIN_VISIT_LIST (object)->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_VISIT_LIST);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_visit_list_parent_class)->dispose (object);
}

static void
corrin_visit_list_class_init (CorrinVisitListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_visit_list_get_property;
  object_class->set_property = corrin_visit_list_set_property;
  object_class->dispose = corrin_visit_list_dispose;

  /**
   * CorrinVisitList:title:
   *
   * What is listed.
   */
  properties[TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * CorrinVisitList::make-summary:
   * @self: a list
   * @visit: an appointment
   *
   * A summary for that appointment is wanted; the one that was made for it, if there is one.
   */
  signals[MAKE_SUMMARY] = g_signal_new ("make-summary", CORRIN_TYPE_VISIT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "visitlist");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/visit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitList, title);
  gtk_widget_class_bind_template_child (widget_class, CorrinVisitList, list);
}

static void
corrin_visit_list_init (CorrinVisitList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_visit_list_set_up:
 * @self: a list
 * @desk: where ticks are saved
 */
void
corrin_visit_list_set_up (CorrinVisitList *self, CorrinVisitsDesk *desk)
{
  g_set_object (&self->desk, desk);
}

static GtkWidget *
check_new (CorrinVisitList *self)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_add_css_class (check, "touch");
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
open_button_new (const char *action, gint64 id)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "touch");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
summary_button_new (CorrinVisitList *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("x-office-document-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "touch");
  g_signal_connect_object (button, "clicked", G_CALLBACK (summary_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* In a narrow window a long word goes on in the next line. */
static void
let_words_break (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    let_words_break (c);
}

static GtkWidget *
row_new (CorrinVisitList *self, const CorrinVisitLine *line, const char *action)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "selectable", FALSE, NULL);
  GtkWidget *control = line->is_check ? check_new (self) : open_button_new (action, line->id);

  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  if (line->is_check)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), control);
  else
    {
      GtkWidget *summary = summary_button_new (self);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), summary);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), control);
      g_object_set_data (G_OBJECT (row), SUMMARY, summary);
    }
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), control);
  g_object_set_data_full (G_OBJECT (row), ID, g_memdup2 (&line->id, sizeof line->id), g_free);
  g_object_set_data (G_OBJECT (row), CONTROL, control);
  let_words_break (row);
  return row;
}

static void
show_summary_button (GtkWidget *button, const CorrinVisitLine *line)
{
  g_autofree char *name = g_strdup_printf (
      line->has_summary
          /* Translators: %s is a day; the name of the button that makes the summary again. */
          ? _ ("Make the summary again: %s")
          /* Translators: %s is a day; the name of the button that makes a summary. */
          : _ ("Make the summary: %s"),
      line->name);

  gtk_widget_set_visible (button, line->has_summary || line->can_choose);
  gtk_widget_set_tooltip_text (button, line->has_summary ? _ ("Make This Summary Again")
                                                         : _ ("Make Summary for This Visit"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_line (GtkListBoxRow *row, const CorrinVisitLine *line, gboolean is_writable)
{
  GtkWidget *control = g_object_get_data (G_OBJECT (row), CONTROL);
  /* Translators: %s is a day; the name of the button that opens what is noted of an appointment. */
  g_autofree char *open = g_strdup_printf (_ ("Change: %s"), line->name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->subtitle);
  if (line->is_check)
    {
      gtk_check_button_set_active (GTK_CHECK_BUTTON (control), line->is_done);
      gtk_widget_set_sensitive (control, is_writable);
    }
  else
    {
      show_summary_button (g_object_get_data (G_OBJECT (row), SUMMARY), line);
      gtk_widget_set_tooltip_text (control, _ ("Open This Visit"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
    }
}

/* Rows stay the same widgets as long as they are the same appointments, so that the focus stays where it is. */
static gboolean
is_same (CorrinVisitList *self, const GPtrArray *lines)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (; (row = gtk_list_box_get_row_at_index (self->list, (int) n)) != NULL; n++)
    if (n >= lines->len || get_id (row) != ((const CorrinVisitLine *) lines->pdata[n])->id)
      return FALSE;
  return n == lines->len;
}

static void
rebuild (CorrinVisitList *self, const GPtrArray *lines, const char *action)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int place = focused != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (self->list, row_new (self, lines->pdata[i], action));
  row = place >= 0 ? gtk_list_box_get_row_at_index (self->list, MIN (place, (int) lines->len - 1)) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (g_object_get_data (G_OBJECT (row), CONTROL));
}

/**
 * corrin_visit_list_show:
 * @self: a list
 * @lines: (element-type CorrinVisitLine): what it lists
 * @action: (nullable): what opens an appointment
 * @is_writable: whether anything can be saved
 *
 * Shows the lines. Without any there is nothing to see.
 */
void
corrin_visit_list_show (CorrinVisitList *self, const GPtrArray *lines, const char *action,
                        gboolean is_writable)
{
  self->is_showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), lines->len > 0);
  if (!is_same (self, lines))
    rebuild (self, lines, action);
  for (guint i = 0; i < lines->len; i++)
    show_line (gtk_list_box_get_row_at_index (self->list, (int) i), lines->pdata[i], is_writable);
  self->is_showing = FALSE;
}
