/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "question-row.h"

#include <glib/gi18n-lib.h>

/* Where in the menu. */
#define VISITS_SECTION 1

struct _CorrinQuestionRow
{
  GtkListBoxRow parent_instance;

  GtkToggleButton *star;
  GtkStack *states;
  GtkLabel *words;
  GtkLabel *known;
  GtkEntry *entry;
  GtkMenuButton *menu;
  GMenu *model;
  GSimpleAction *meant; /* for which appointment; its state is the id */
  char *choices;        /* which appointments the menu has */

  CorrinVisitsDesk *desk;
  gint64 id;
  guint place;
  gboolean is_offered;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CorrinQuestionRow, corrin_question_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
perform (CorrinQuestionRow *self, CorrinVisitsDeed deed, const char *text)
{
  const CorrinVisitsAct act = { .deed = deed, .id = self->id, .text = (char *) text };
  /* The row may be gone when the journal is shown anew. */
  g_autoptr (CorrinVisitsDesk) desk = g_object_ref (self->desk);

  return corrin_visits_desk_do (desk, &act);
}

static gboolean
is_editing (CorrinQuestionRow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "edit") == 0;
}

/* A star that could not be saved is not shown. */
static void
star_toggled_cb (CorrinQuestionRow *self)
{
  gboolean is_starred = gtk_toggle_button_get_active (self->star);

  if (self->is_showing || perform (self, is_starred ? CORRIN_VISITS_STAR : CORRIN_VISITS_UNSTAR, NULL))
    return;
  self->is_showing = TRUE;
  gtk_toggle_button_set_active (self->star, !is_starred);
  self->is_showing = FALSE;
}

static void
stop_editing (CorrinQuestionRow *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->states)) != NULL;

  gtk_stack_set_visible_child_name (self->states, "words");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->menu));
}

/* An own question without words stays as it was, to be removed on purpose; an offered one gets its words back. */
static void
apply (CorrinQuestionRow *self)
{
  g_autofree char *typed = corrin_visits_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gboolean is_same = g_strcmp0 (typed, gtk_label_get_text (self->words)) == 0;
  g_autoptr (CorrinQuestionRow) kept G_GNUC_UNUSED = g_object_ref (self);

  if (is_same || (typed == NULL && !self->is_offered) || perform (self, CORRIN_VISITS_REWRITE, typed))
    stop_editing (self);
}

static void
entry_activate_cb (CorrinQuestionRow *self)
{
  apply (self);
}

static void
entry_left_cb (CorrinQuestionRow *self)
{
  corrin_question_row_save (self);
}

static gboolean
entry_key_cb (CorrinQuestionRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (self->words));
  stop_editing (self);
  return GDK_EVENT_STOP;
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinQuestionRow *self = CORRIN_QUESTION_ROW (widget);

  (void) action;
  (void) parameter;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_label_get_text (self->words));
  gtk_stack_set_visible_child_name (self->states, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean is_up = g_str_equal (action, "question.up");

  (void) parameter;
  perform (CORRIN_QUESTION_ROW (widget), is_up ? CORRIN_VISITS_UP : CORRIN_VISITS_DOWN, NULL);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  perform (CORRIN_QUESTION_ROW (widget), CORRIN_VISITS_REMOVE, NULL);
}

static void
meant_cb (CorrinQuestionRow *self, GVariant *visit)
{
  const CorrinVisitsAct act = { .deed = CORRIN_VISITS_MEET,
                                .id = self->id,
                                .visit = g_variant_get_int64 (visit) };
  g_autoptr (CorrinVisitsDesk) desk = g_object_ref (self->desk);
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->meant));

  /* A choice among several leaves the menu open, above the message that it is done. */
  gtk_menu_button_popdown (self->menu);
  if (!g_variant_equal (visit, state))
    corrin_visits_desk_do (desk, &act);
}

static void
add_meant_action (CorrinQuestionRow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->meant = g_simple_action_new_stateful ("visit", G_VARIANT_TYPE_INT64, g_variant_new_int64 (0));
  g_signal_connect_object (self->meant, "change-state", G_CALLBACK (meant_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->meant));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "meant", G_ACTION_GROUP (group));
}

static void
corrin_question_row_dispose (GObject *object)
{
  CorrinQuestionRow *self = CORRIN_QUESTION_ROW (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->meant);
  g_clear_pointer (&self->choices, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_QUESTION_ROW);
  G_OBJECT_CLASS (corrin_question_row_parent_class)->dispose (object);
}

static void
corrin_question_row_class_init (CorrinQuestionRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_question_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, star);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, states);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, words);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, known);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, menu);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionRow, model);
  gtk_widget_class_bind_template_callback (widget_class, star_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_install_action (widget_class, "question.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "question.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "question.down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "question.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "question.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "question.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "question.down", NULL);
}

static void
corrin_question_row_init (CorrinQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_meant_action (self);
}

/**
 * corrin_question_row_new:
 * @desk: where it saves
 *
 * Returns: (transfer full): a question for the appointment, with a star and a menu
 */
GtkWidget *
corrin_question_row_new (CorrinVisitsDesk *desk)
{
  CorrinQuestionRow *self = g_object_new (CORRIN_TYPE_QUESTION_ROW, NULL);

  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

static const char *
star_tooltip (const CorrinQuestionLine *line)
{
  if (line->is_starred)
    return _ ("Take the Star Away");
  return line->can_star ? _ ("Give a Star") : _ ("Three Questions Have a Star Already");
}

static void
show_star (CorrinQuestionRow *self, const CorrinQuestionLine *line, gboolean is_writable)
{
  /* Translators: %s is a question; the name of the button that gives it a star. */
  g_autofree char *name = g_strdup_printf (_ ("Star: %s"), line->text);
  const char *tooltip = star_tooltip (line);

  gtk_toggle_button_set_active (self->star, line->is_starred);
  gtk_button_set_icon_name (GTK_BUTTON (self->star),
                            line->is_starred ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_sensitive (GTK_WIDGET (self->star), is_writable && line->can_star);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->star), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tooltip, -1);
}

/* What the journal knows about it, and whether others will read it at all. */
static void
show_remark (CorrinQuestionRow *self, const CorrinQuestionLine *line)
{
  const char *known = line->is_private ? _ ("Private: left out of the page") : line->known;
  g_autofree char *remark =
      g_strjoin (known != NULL && line->carried != NULL ? "\n" : "", known != NULL ? known : "",
                 line->carried != NULL ? line->carried : "", NULL);

  gtk_label_set_text (self->known, remark);
  gtk_widget_set_visible (GTK_WIDGET (self->known), remark[0] != '\0');
}

static void
show_menu (CorrinQuestionRow *self, const CorrinQuestionLine *line, gboolean is_writable)
{
  /* Translators: %s is a question; the name of the button that opens its menu. */
  g_autofree char *name = g_strdup_printf (_ ("Change: %s"), line->text);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->menu), is_writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->menu))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_action_set_enabled (widget, "question.edit", is_writable);
  gtk_widget_action_set_enabled (widget, "question.up", is_writable && line->can_move_up);
  gtk_widget_action_set_enabled (widget, "question.down", is_writable && line->can_move_down);
  gtk_widget_action_set_enabled (widget, "question.remove", is_writable);
}

static GMenuModel *
visits_menu_new (const GPtrArray *visits)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < visits->len; i++)
    {
      const CorrinVisitChoice *choice = g_ptr_array_index (visits, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (choice->name, NULL);

      g_menu_item_set_action_and_target (item, "meant.visit", "x", choice->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

static char *
name_choices (const GPtrArray *visits)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < visits->len; i++)
    {
      const CorrinVisitChoice *choice = g_ptr_array_index (visits, i);

      g_string_append_printf (names, "%" G_GINT64_FORMAT " %s\n", choice->id, choice->name);
    }
  return g_string_free (names, FALSE);
}

/* The menu may be open: it is only made anew when it would say something else. */
static void
show_visits (CorrinQuestionRow *self, const CorrinQuestionLine *line, const GPtrArray *visits,
             gboolean is_writable)
{
  g_autofree char *choices = name_choices (visits);
  g_autoptr (GMenuModel) menu = visits_menu_new (visits);

  g_simple_action_set_state (self->meant, g_variant_new_int64 (line->visit));
  g_simple_action_set_enabled (self->meant, is_writable);
  if (g_strcmp0 (choices, self->choices) == 0)
    return;
  if (self->choices != NULL && self->choices[0] != '\0')
    g_menu_remove (self->model, VISITS_SECTION);
  if (visits->len > 0)
    /* Translators: the heading of a menu; the appointments that a question can be meant for follow. */
    g_menu_insert_section (self->model, VISITS_SECTION, _ ("Meant For"), menu);
  g_free (self->choices);
  self->choices = g_steal_pointer (&choices);
}

/**
 * corrin_question_row_show:
 * @self: the row
 * @line: the question
 * @place: where it stands, from 0 on
 * @visits: (element-type CorrinVisitChoice): what it can be meant for
 * @is_writable: whether anything can be saved
 *
 * Shows what the journal holds. What is being typed stays, unless it is what was saved.
 */
void
corrin_question_row_show (CorrinQuestionRow *self, const CorrinQuestionLine *line, guint place,
                          const GPtrArray *visits, gboolean is_writable)
{
  self->is_showing = TRUE;
  self->id = line->id;
  self->place = place;
  self->is_offered = line->key != NULL;
  gtk_label_set_text (self->words, line->text);
  show_star (self, line, is_writable);
  show_remark (self, line);
  show_menu (self, line, is_writable);
  show_visits (self, line, visits, is_writable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line->text, -1);
  if (is_editing (self) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), line->text))
    stop_editing (self);
  self->is_showing = FALSE;
}

/**
 * corrin_question_row_get_id:
 * @self: the row
 *
 * Returns: which question it shows
 */
gint64
corrin_question_row_get_id (CorrinQuestionRow *self)
{
  return self->id;
}

/**
 * corrin_question_row_get_place:
 * @self: the row
 *
 * Returns: where it stands
 */
guint
corrin_question_row_get_place (CorrinQuestionRow *self)
{
  return self->place;
}

/**
 * corrin_question_row_save:
 * @self: the row
 *
 * Saves what is being typed, if something is.
 */
void
corrin_question_row_save (CorrinQuestionRow *self)
{
  if (is_editing (self) && self->desk != NULL)
    apply (self);
}

/**
 * corrin_question_row_drop:
 * @self: the row
 *
 * Forgets what is being typed, as the question is gone.
 */
void
corrin_question_row_drop (CorrinQuestionRow *self)
{
  gtk_stack_set_visible_child_name (self->states, "words");
}
