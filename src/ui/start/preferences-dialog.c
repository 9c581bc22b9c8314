/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preferences-dialog.h"

#include "act.h"
#include "choice-list.h"
#include "corrin-start-resources.h"
#include "notice.h"
#include "room-resource.h"
#include "settings.h"
#include "symptom-change.h"
#include "symptom-list.h"
#include "symptom-row.h"

#include <glib/gi18n-lib.h>

struct _CorrinPreferencesDialog
{
  AdwWindow parent_instance;

  GtkWidget *undo;
  CorrinNotice *notice;
  AdwPreferencesGroup *symptoms_group;
  GtkListBox *symptoms;
  GtkWidget *more_group;
  AdwExpanderRow *more;
  GtkEditable *own;
  AdwComboRow *week_start;
  AdwComboRow *paper;
  GtkWidget *number;

  CorrinDocument *document;
  GPtrArray *built_ins; /* rows that add one, in the order of the built-in symptoms */
  CorrinSymptomChange *failed;
  guint n_done; /* so many steps can be taken back here */
};

G_DEFINE_FINAL_TYPE (CorrinPreferencesDialog, corrin_preferences_dialog, ADW_TYPE_WINDOW)

/* What the combo rows offer, as the settings call it. */
static const char *const week_starts[] = { "usual", "monday", "saturday", "sunday", NULL };
static const char *const papers[] = { "usual", "a4", "letter", NULL };

static void
count_done (CorrinPreferencesDialog *self, int step)
{
  self->n_done += step;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preferences.undo", self->n_done > 0);
}

static void refresh (CorrinPreferencesDialog *self);

static gboolean
run (CorrinPreferencesDialog *self, CorrinSymptomChange *change)
{
  g_autoptr (CorrinSymptomChange) owned = change;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->failed, corrin_symptom_change_free);
  if (!corrin_symptom_change_run (owned, self->document, &error))
    {
      self->failed = g_steal_pointer (&owned);
      corrin_notice_refuse (self->notice, error);
      refresh (self);
      return FALSE;
    }
  corrin_notice_hide (self->notice);
  count_done (self, 1);
  return TRUE;
}

static gboolean
ask (CorrinPreferencesDialog *self, CorrinSymptomChangeWhat what, gint64 symptom, guint word,
     const char *text)
{
  const CorrinPerson *person = corrin_document_get_person (self->document);

  return person != NULL
         && run (self, corrin_symptom_change_new (what, person->record.id, symptom, word, text));
}

static void
row_change_cb (CorrinSymptomRow *row, int what, guint word, const char *text, CorrinPreferencesDialog *self)
{
  ask (self, (CorrinSymptomChangeWhat) what, corrin_symptom_row_get_symptom (row), word, text);
}

/* What was typed to be added is gone from there when it has been added. */
static void
retry_cb (CorrinPreferencesDialog *self)
{
  CorrinSymptomChange *change = g_steal_pointer (&self->failed);
  gboolean is_own = change != NULL && change->what == CORRIN_SYMPTOM_ADD
                    && g_strcmp0 (change->text, gtk_editable_get_text (self->own)) == 0;

  if (change != NULL && run (self, change) && is_own)
    gtk_editable_set_text (self->own, "");
}

static void
add_own_cb (CorrinPreferencesDialog *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->own));

  if (ask (self, CORRIN_SYMPTOM_ADD, 0, 0, name))
    gtk_editable_set_text (self->own, "");
}

/* The row has gone with what it offered: the keyboard goes on to the next. */
static void
focus_next (CorrinPreferencesDialog *self, GtkWidget *row)
{
  guint index = 0;

  if (!g_ptr_array_find (self->built_ins, row, &index))
    return;
  while (index < self->built_ins->len && !gtk_widget_get_visible (self->built_ins->pdata[index]))
    index++;
  if (index < self->built_ins->len)
    gtk_widget_grab_focus (self->built_ins->pdata[index]);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->more), GTK_DIR_TAB_FORWARD);
}

static void
built_in_cb (GtkWidget *row, CorrinPreferencesDialog *self)
{
  if (ask (self, CORRIN_SYMPTOM_ADD, 0, 0, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row))))
    focus_next (self, row);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinPreferencesDialog *self = CORRIN_PREFERENCES_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  (void) action;
  (void) parameter;
  if (corrin_act_undo (self->document, &error))
    count_done (self, -1);
  else
    corrin_notice_fail (self->notice, error);
}

static CorrinSymptomRow *
find_row (CorrinPreferencesDialog *self, gint64 symptom)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->symptoms, i)) != NULL; i++)
    if (corrin_symptom_row_get_symptom (CORRIN_SYMPTOM_ROW (row)) == symptom)
      return CORRIN_SYMPTOM_ROW (row);
  return NULL;
}

static void
show_symptom (CorrinPreferencesDialog *self, const GPtrArray *list, guint index)
{
  const CorrinSymptomState state = corrin_symptom_list_state (list, index);
  CorrinSymptomRow *row = find_row (self, state.id);
  gboolean is_new = row == NULL;

  if (is_new)
    {
      row = corrin_symptom_row_new ();
      g_signal_connect (row, "change", G_CALLBACK (row_change_cb), self);
    }
  corrin_symptom_row_show (row, &state, index);
  if (is_new)
    gtk_list_box_append (self->symptoms, GTK_WIDGET (row));
}

static gboolean
holds (const GPtrArray *list, gint64 symptom)
{
  for (guint i = 0; i < list->len; i++)
    if (((const CorrinListedSymptom *) list->pdata[i])->symptom->record.id == symptom)
      return TRUE;
  return FALSE;
}

static void
remove_gone (CorrinPreferencesDialog *self, const GPtrArray *list)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->symptoms, i)) != NULL;)
    {
      if (holds (list, corrin_symptom_row_get_symptom (CORRIN_SYMPTOM_ROW (row))))
        i++;
      else
        gtk_list_box_remove (self->symptoms, GTK_WIDGET (row));
    }
}

static void
show_list (CorrinPreferencesDialog *self, const GPtrArray *list)
{
  remove_gone (self, list);
  for (guint i = 0; i < list->len; i++)
    show_symptom (self, list, i);
  /* The rows change places without being taken out, so that the keyboard stays where it is. */
  gtk_list_box_invalidate_sort (self->symptoms);
  gtk_widget_set_visible (GTK_WIDGET (self->symptoms), list->len > 0);
  for (guint i = 0; i < self->built_ins->len; i++)
    gtk_widget_set_visible (self->built_ins->pdata[i],
                            !corrin_symptom_list_has_built_in (list, corrin_built_in_symptoms[i].key));
}

/* Without a journal there is nobody whose symptoms could be listed; the rest belongs to the computer. */
static void
refresh (CorrinPreferencesDialog *self)
{
  const CorrinPerson *person = corrin_document_get_person (self->document);
  gboolean is_writable = corrin_document_is_writable (self->document);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  if (person != NULL)
    list = corrin_symptom_list_read (corrin_document_get_store (self->document), person->record.id, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->symptoms_group), list != NULL);
  gtk_widget_set_visible (self->more_group, list != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->symptoms), is_writable);
  gtk_widget_set_sensitive (self->more_group, is_writable);
  adw_preferences_group_set_description (
      self->symptoms_group, is_writable ? _ ("Other words count for later ratings; earlier ones keep theirs.")
                                        : _ ("The journal can only be read now."));
  if (list != NULL)
    show_list (self, list);
  else if (error != NULL)
    corrin_document_trouble (self->document, error);
}

static int
compare_places (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  guint x = corrin_symptom_row_get_place (CORRIN_SYMPTOM_ROW (a));
  guint y = corrin_symptom_row_get_place (CORRIN_SYMPTOM_ROW (b));

  (void) data;
  return (x > y) - (x < y);
}

static void
add_built_in_rows (CorrinPreferencesDialog *self)
{
  for (const CorrinBuiltIn *b = corrin_built_in_symptoms; b->key != NULL; b++)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "list-add-symbolic", "accessible-role",
                                      GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (b->name), "activatable", TRUE, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
      g_signal_connect_object (row, "activated", G_CALLBACK (built_in_cb), self, 0);
      adw_expander_row_add_row (self->more, row);
      g_ptr_array_add (self->built_ins, row);
    }
}

static gboolean
nick_to_index (GValue *value, GVariant *variant, gpointer data)
{
  const char *const *nicks = data;
  const char *nick = g_variant_get_string (variant, NULL);

  for (guint i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], nick))
      {
        g_value_set_uint (value, i);
        return TRUE;
      }
  return FALSE;
}

static GVariant *
index_to_nick (const GValue *value, const GVariantType *type, gpointer data)
{
  const char *const *nicks = data;
  guint index = g_value_get_uint (value);

  (void) type;
  return index < g_strv_length ((char **) nicks) ? g_variant_new_string (nicks[index]) : NULL;
}

static void
bind_choice (AdwComboRow *row, const char *key, const char *const *nicks)
{
  corrin_choice_list_set (GTK_WIDGET (row));
  g_settings_bind_with_mapping (corrin_settings (), key, row, "selected", G_SETTINGS_BIND_DEFAULT,
                                nick_to_index, index_to_nick, (gpointer) nicks, NULL);
}

/* What is still being typed counts when the window is closed; if it cannot be saved, the window stays and says so,
 * once. */
static gboolean
corrin_preferences_dialog_close_request (GtkWindow *window)
{
  CorrinPreferencesDialog *self = CORRIN_PREFERENCES_DIALOG (window);
  gboolean had_failed = self->failed != NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->symptoms, i)) != NULL; i++)
    corrin_symptom_row_commit (CORRIN_SYMPTOM_ROW (row));
  if (!had_failed && self->failed != NULL)
    return TRUE;
  return GTK_WINDOW_CLASS (corrin_preferences_dialog_parent_class)->close_request (window);
}

static void
corrin_preferences_dialog_dispose (GObject *object)
{
  CorrinPreferencesDialog *self = CORRIN_PREFERENCES_DIALOG (object);

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  g_clear_pointer (&self->built_ins, g_ptr_array_unref);
  g_clear_pointer (&self->failed, corrin_symptom_change_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_PREFERENCES_DIALOG);
  G_OBJECT_CLASS (corrin_preferences_dialog_parent_class)->dispose (object);
}

static void
corrin_preferences_dialog_class_init (CorrinPreferencesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_preferences_dialog_dispose;
  GTK_WINDOW_CLASS (class)->close_request = corrin_preferences_dialog_close_request;

  CORRIN_ENTER_ROOM (start);
  g_type_ensure (CORRIN_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/start/preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, undo);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, symptoms_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, symptoms);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, more_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, more);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, own);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, week_start);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, CorrinPreferencesDialog, number);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_own_cb);
  gtk_widget_class_install_action (widget_class, "preferences.undo", NULL, undo_cb);
}

static void
corrin_preferences_dialog_init (CorrinPreferencesDialog *self)
{
  GSettings *settings = corrin_settings ();

  self->built_ins = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->symptoms, compare_places, NULL, NULL);
  add_built_in_rows (self);
  bind_choice (self->week_start, "week-start", week_starts);
  bind_choice (self->paper, "paper", papers);
  g_settings_bind (settings, "emergency-number", self->number, "text", G_SETTINGS_BIND_DEFAULT);
  count_done (self, 0);
}

/**
 * corrin_preferences_dialog_new:
 * @parent: the window it stands above
 * @document: its journal
 *
 * What a person can choose. All of it counts at once; what changes the journal can be taken back.
 *
 * Returns: (transfer full): a dialog
 */
GtkWidget *
corrin_preferences_dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinPreferencesDialog *self =
      g_object_new (CORRIN_TYPE_PREFERENCES_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_swapped (document, "changed", G_CALLBACK (refresh), self);
  refresh (self);
  return GTK_WIDGET (self);
}
