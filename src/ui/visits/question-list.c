/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "question-list.h"

#include "question-row.h"
#include "wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CorrinQuestionList
{
  GtkWidget parent_instance;

  GtkLabel *hint;
  GtkListBox *mine;
  GtkEntry *entry;
  GtkWidget *add;
  GtkWidget *offered_group;
  GtkListBox *offered;

  CorrinVisitsDesk *desk;
  gint64 person;
  gboolean is_delete_held; /* the key has removed a question and was not let go */
};

G_DEFINE_FINAL_TYPE (CorrinQuestionList, corrin_question_list, GTK_TYPE_WIDGET)

static void
add_typed (CorrinQuestionList *self, gint64 person)
{
  g_autofree char *typed = corrin_visits_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  const CorrinVisitsAct act = { .deed = CORRIN_VISITS_ADD, .person = person, .text = typed };

  if (typed != NULL && person != 0)
    corrin_visits_desk_do (self->desk, &act);
}

static void
typed_cb (CorrinQuestionList *self)
{
  g_autofree char *typed = corrin_visits_typed (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_widget_set_sensitive (self->add, typed != NULL);
}

static void
add_cb (CorrinQuestionList *self)
{
  add_typed (self, self->person);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

static void
focus_near (CorrinQuestionList *self, int place)
{
  int n = (int) count_rows (self->mine);

  if (n > 0)
    gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->mine, MIN (place, n - 1))),
                            GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
done_cb (CorrinQuestionList *self, const CorrinVisitsAct *act)
{
  if (act->deed == CORRIN_VISITS_ADD && act->person == self->person)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else if (act->deed == CORRIN_VISITS_TAKE)
    focus_near (self, G_MAXINT);
}

static void
take_cb (CorrinQuestionList *self, GtkWidget *button)
{
  const CorrinVisitsAct act = {
    .deed = CORRIN_VISITS_TAKE,
    .person = self->person,
    .text = g_object_get_data (G_OBJECT (button), "key"),
  };

  corrin_visits_desk_do (self->desk, &act);
}

/* The focus goes on to the next question: held down, the key must not remove that as well. */
static gboolean
delete_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CorrinQuestionList *self = CORRIN_QUESTION_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->mine));

  (void) arguments;
  (void) data;
  if (row == NULL)
    return FALSE;
  if (!self->is_delete_held)
    gtk_widget_activate_action (row, "question.remove", NULL);
  self->is_delete_held = TRUE;
  return TRUE;
}

static void
let_go_cb (CorrinQuestionList *self)
{
  self->is_delete_held = FALSE;
}

/* A key can also be let go after the focus went elsewhere. */
static void
watch_keys (CorrinQuestionList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (let_go_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (let_go_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  guint x = corrin_question_row_get_place (CORRIN_QUESTION_ROW (a));
  guint y = corrin_question_row_get_place (CORRIN_QUESTION_ROW (b));

  (void) data;
  return (x > y) - (x < y);
}

static void
corrin_question_list_dispose (GObject *object)
{
  CorrinQuestionList *self = CORRIN_QUESTION_LIST (object);
  GtkWidget *child;

  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_QUESTION_LIST);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_question_list_parent_class)->dispose (object);
}

static void
corrin_question_list_class_init (CorrinQuestionListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_question_list_dispose;
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/question-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionList, hint);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionList, mine);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionList, entry);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionList, add);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionList, offered_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinQuestionList, offered);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_cb, NULL);
}

static void
corrin_question_list_init (CorrinQuestionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->mine, compare_rows, NULL, NULL);
  watch_keys (self);
}

/**
 * corrin_question_list_set_up:
 * @self: the questions for the appointment
 * @desk: where they are saved
 */
void
corrin_question_list_set_up (CorrinQuestionList *self, CorrinVisitsDesk *desk)
{
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

static const CorrinQuestionLine *
find_line (const GPtrArray *lines, gint64 id)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const CorrinQuestionLine *) g_ptr_array_index (lines, i))->id == id)
      return g_ptr_array_index (lines, i);
  return NULL;
}

static GtkListBoxRow *
find_row (GtkListBox *list, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (corrin_question_row_get_id (CORRIN_QUESTION_ROW (row)) == id)
      return row;
  return NULL;
}

/* Removes the rows of questions that are gone.
 *
 * Returns: where the one stood that had the focus, or -1 */
static int
remove_rows (CorrinQuestionList *self, const GPtrArray *lines)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->mine));
  int place = -1;

  for (int i = (int) count_rows (self->mine) - 1; i >= 0; i--)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->mine, i);

      if (find_line (lines, corrin_question_row_get_id (CORRIN_QUESTION_ROW (row))) != NULL)
        continue;
      if (GTK_WIDGET (row) == focused)
        place = i;
      corrin_question_row_drop (CORRIN_QUESTION_ROW (row));
      gtk_list_box_remove (self->mine, GTK_WIDGET (row));
    }
  return place;
}

/* Rows stay the same widgets, so that the focus stays where it is. */
static void
show_mine (CorrinQuestionList *self, const CorrinVisitsForm *form, gboolean is_writable)
{
  const GPtrArray *lines = form->mine;
  int place = remove_rows (self, lines);

  for (guint i = 0; i < lines->len; i++)
    {
      const CorrinQuestionLine *line = g_ptr_array_index (lines, i);
      GtkListBoxRow *row = find_row (self->mine, line->id);
      gboolean is_new = row == NULL;

      if (is_new)
        row = GTK_LIST_BOX_ROW (corrin_question_row_new (self->desk));
      corrin_question_row_show (CORRIN_QUESTION_ROW (row), line, i, form->visits, is_writable);
      if (is_new)
        gtk_list_box_append (self->mine, GTK_WIDGET (row));
    }
  gtk_list_box_invalidate_sort (self->mine);
  gtk_widget_set_visible (GTK_WIDGET (self->mine), lines->len > 0);
  if (place >= 0)
    focus_near (self, place);
}

static GtkWidget *
take_button_new (CorrinQuestionList *self, const CorrinQuestionLine *line)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: %s is a question that is offered; the name of the button that adds it. */
  g_autofree char *name = g_strdup_printf (_ ("Add: %s"), line->text);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Add to My Questions"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (line->key), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
offered_row_new (CorrinQuestionList *self, const CorrinQuestionLine *line)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", line->text, "subtitle",
                                 line->known, "selectable", FALSE, NULL);
  GtkWidget *button = take_button_new (self, line);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return row;
}

/* A row that is being pressed must not be replaced, so all stay as long as they are the same questions. */
static gboolean
is_offered_now (CorrinQuestionList *self, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->offered, (int) i);
      const CorrinQuestionLine *line = g_ptr_array_index (lines, i);

      if (row == NULL
          || g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), line->text) != 0)
        return FALSE;
    }
  return count_rows (self->offered) == lines->len;
}

static void
show_offered (CorrinQuestionList *self, const GPtrArray *lines, gboolean is_writable)
{
  gboolean is_same = is_offered_now (self, lines);
  GtkListBoxRow *row;

  while (!is_same && (row = gtk_list_box_get_row_at_index (self->offered, 0)) != NULL)
    gtk_list_box_remove (self->offered, GTK_WIDGET (row));
  for (guint i = 0; i < lines->len; i++)
    {
      const CorrinQuestionLine *line = g_ptr_array_index (lines, i);

      if (is_same)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (gtk_list_box_get_row_at_index (self->offered, (int) i)),
                                     line->known);
      else
        gtk_list_box_append (self->offered, offered_row_new (self, line));
    }
  gtk_widget_set_visible (self->offered_group, lines->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->offered), is_writable);
}

static void
save_typed (CorrinQuestionList *self, gint64 person)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->mine, i)) != NULL; i++)
    corrin_question_row_save (CORRIN_QUESTION_ROW (row));
  add_typed (self, person);
}

/* What is in the entry belongs to one person: it must not be saved for another one. */
static void
change_person (CorrinQuestionList *self, gint64 person)
{
  gint64 before = self->person;
  const char *unsaved;

  self->person = person;
  save_typed (self, before);
  unsaved = corrin_visits_desk_get_question (self->desk, person);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), unsaved != NULL ? unsaved : "");
}

/**
 * corrin_question_list_show:
 * @self: the questions
 * @form: what to show
 * @person: whose they are
 * @is_writable: whether anything can be saved
 */
void
corrin_question_list_show (CorrinQuestionList *self, const CorrinVisitsForm *form, gint64 person,
                           gboolean is_writable)
{
  if (self->person != person)
    change_person (self, person);
  gtk_label_set_text (self->hint, form->hint);
  gtk_widget_set_sensitive (GTK_WIDGET (self->entry), is_writable);
  show_mine (self, form, is_writable);
  show_offered (self, form->offered, is_writable);
}

/**
 * corrin_question_list_save:
 * @self: the questions
 *
 * Saves what is being typed: the page is left.
 */
void
corrin_question_list_save (CorrinQuestionList *self)
{
  save_typed (self, self->person);
}
