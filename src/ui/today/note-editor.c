/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "note-editor.h"

#include "corrin-today-resources.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

/* After so many milliseconds without a key, what was typed is saved. */
#define PAUSE 1500

/* The text of a day, saved by itself: after a pause, when the focus leaves it and before anything else is shown. It
 * says that it is saved only once it is. */
struct _CorrinNoteEditor
{
  GtkWidget parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *state;
  gboolean is_dirty; /* something was typed that the journal does not hold */
  gboolean is_filling;
  guint n_filled; /* how often another text was put in */
  guint pause;
};

enum
{
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinNoteEditor, corrin_note_editor, GTK_TYPE_WIDGET)

static char *
get_text (CorrinNoteEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
say (CorrinNoteEditor *self, const char *state)
{
  gtk_label_set_text (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *state != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state,
                                  -1);
}

static gboolean
paused_cb (gpointer data)
{
  CorrinNoteEditor *self = data;

  self->pause = 0;
  corrin_note_editor_flush (self);
  return G_SOURCE_REMOVE;
}

static void
typed_cb (CorrinNoteEditor *self)
{
  if (self->is_filling)
    return;
  self->is_dirty = TRUE;
  say (self, _ ("Not saved yet"));
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, paused_cb, self);
}

static void
left_cb (CorrinNoteEditor *self)
{
  corrin_note_editor_flush (self);
}

static void
corrin_note_editor_unmap (GtkWidget *widget)
{
  corrin_note_editor_flush (CORRIN_NOTE_EDITOR (widget));
  GTK_WIDGET_CLASS (corrin_note_editor_parent_class)->unmap (widget);
}

static void
corrin_note_editor_dispose (GObject *object)
{
  CorrinNoteEditor *self = CORRIN_NOTE_EDITOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_NOTE_EDITOR);
  /* GTK 4.8 leaves the children that are not bound. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_note_editor_parent_class)->dispose (object);
}

static gboolean
corrin_note_editor_grab_focus (GtkWidget *widget)
{
  /* Whoever leaves by Tab asks it to take the focus when there is nothing further inside: that would hold it fast. */
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (CORRIN_NOTE_EDITOR (widget)->view));
}

static void
corrin_note_editor_class_init (CorrinNoteEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_note_editor_dispose;
  widget_class->unmap = corrin_note_editor_unmap;
  widget_class->grab_focus = corrin_note_editor_grab_focus;

  /**
   * CorrinNoteEditor::save:
   * @text: what was typed
   *
   * The text is to be saved.
   *
   * Returns: whether it is saved
   */
  signals[SAVE] =
      g_signal_new ("save", CORRIN_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_first_wins,
                    NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);

  CORRIN_ENTER_ROOM (today);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinNoteEditor, view);
  gtk_widget_class_bind_template_child (widget_class, CorrinNoteEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, CorrinNoteEditor, state);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
corrin_note_editor_init (CorrinNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_note_editor_new:
 *
 * Returns: (transfer full): an editor without text
 */
GtkWidget *
corrin_note_editor_new (void)
{
  return g_object_new (CORRIN_TYPE_NOTE_EDITOR, NULL);
}

static void
fill (CorrinNoteEditor *self, const char *text)
{
  g_autofree char *shown = get_text (self);

  g_clear_handle_id (&self->pause, g_source_remove);
  self->n_filled++;
  if (g_strcmp0 (shown, text) == 0)
    return;
  self->is_filling = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->is_filling = FALSE;
}

/**
 * corrin_note_editor_reset:
 * @self: an editor
 * @text: (nullable): what the journal holds
 *
 * Shows that text instead of any other, as of another day.
 */
void
corrin_note_editor_reset (CorrinNoteEditor *self, const char *text)
{
  self->is_dirty = FALSE;
  fill (self, text != NULL ? text : "");
  /* Translators: the state of a text: the journal holds it. */
  say (self, text != NULL ? _ ("Saved") : "");
}

/**
 * corrin_note_editor_show:
 * @self: an editor
 * @text: (nullable): what the journal holds
 *
 * Shows that text, unless something was typed that is not saved yet: that stays.
 */
void
corrin_note_editor_show (CorrinNoteEditor *self, const char *text)
{
  if (!self->is_dirty)
    corrin_note_editor_reset (self, text);
}

/**
 * corrin_note_editor_put_back:
 * @self: an editor
 * @text: (nullable): what was typed and could not be saved, or %NULL if there is none
 *
 * Shows that text as not saved, unless something newer was typed.
 */
void
corrin_note_editor_put_back (CorrinNoteEditor *self, const char *text)
{
  if (text == NULL || self->is_dirty)
    return;
  fill (self, text);
  self->is_dirty = TRUE;
  say (self, _ ("Not saved"));
}

/**
 * corrin_note_editor_flush:
 * @self: an editor
 *
 * Saves at once what was typed.
 *
 * Returns: whether nothing is unsaved now
 */
gboolean
corrin_note_editor_flush (CorrinNoteEditor *self)
{
  g_autofree char *text = NULL;
  gboolean is_saved = FALSE;
  guint n_filled = self->n_filled;

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->is_dirty)
    return TRUE;
  text = get_text (self);
  g_signal_emit (self, signals[SAVE], 0, text, &is_saved);
  /* As the journal changed, another day may be shown by now. */
  if (self->n_filled != n_filled)
    return is_saved;
  if (!is_saved)
    {
      say (self, _ ("Not saved"));
      return FALSE;
    }
  self->is_dirty = FALSE;
  say (self, *text != '\0' ? _ ("Saved") : "");
  return TRUE;
}
