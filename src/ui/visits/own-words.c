/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "own-words.h"

#include "visits-form.h"
#include "wheel.h"

#include <glib/gi18n-lib.h>

/* Saved after so many milliseconds without a key, and when the field is left. */
#define PAUSE 1200

struct _CorrinOwnWords
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkScrolledWindow *scrolled;
  GtkTextView *view;
  GtkLabel *status;

  CorrinVisitsDesk *desk;
  CorrinVisitsDeed deed;
  gint64 person;
  char *saved;
  guint pause;
  guint growing;
  gboolean is_filling;
};

enum
{
  PROP_0,
  TITLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CorrinOwnWords, corrin_own_words, GTK_TYPE_WIDGET)

static char *
get_typed (CorrinOwnWords *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return corrin_visits_typed (text);
}

static gboolean
pause_cb (gpointer data)
{
  CorrinOwnWords *self = data;

  self->pause = 0;
  corrin_own_words_save (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CorrinOwnWords *self)
{
  if (self->is_filling)
    return;
  gtk_label_set_text (self->status, "");
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_cb, self);
}

static gboolean
grow_cb (gpointer data)
{
  CorrinOwnWords *self = data;

  self->growing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  return G_SOURCE_REMOVE;
}

/* The view learns how high its text is only after it was given a size. */
static void
height_known_cb (CorrinOwnWords *self)
{
  if (self->growing == 0)
    self->growing = g_idle_add (grow_cb, self);
}

static void
corrin_own_words_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == TITLE)
    g_value_set_string (value, gtk_label_get_text (CORRIN_OWN_WORDS (object)->title));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_own_words_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == TITLE)
    gtk_label_set_text (CORRIN_OWN_WORDS (object)->title, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_own_words_dispose (GObject *object)
{
  CorrinOwnWords *self = CORRIN_OWN_WORDS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->growing, g_source_remove);
  g_clear_object (&self->desk);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_OWN_WORDS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_own_words_parent_class)->dispose (object);
}

static void
corrin_own_words_finalize (GObject *object)
{
  g_free (CORRIN_OWN_WORDS (object)->saved);
  G_OBJECT_CLASS (corrin_own_words_parent_class)->finalize (object);
}

static void
corrin_own_words_class_init (CorrinOwnWordsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_own_words_get_property;
  object_class->set_property = corrin_own_words_set_property;
  object_class->dispose = corrin_own_words_dispose;
  object_class->finalize = corrin_own_words_finalize;

  /**
   * CorrinOwnWords:title:
   *
   * What the words are about.
   */
  properties[TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "ownwords");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/own-words.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinOwnWords, title);
  gtk_widget_class_bind_template_child (widget_class, CorrinOwnWords, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CorrinOwnWords, view);
  gtk_widget_class_bind_template_child (widget_class, CorrinOwnWords, status);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrin_own_words_save);
}

static void
corrin_own_words_init (CorrinOwnWords *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_wheel_listen (self->scrolled, FALSE);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled), "notify::upper",
                           G_CALLBACK (height_known_cb), self, G_CONNECT_SWAPPED);
}

/**
 * corrin_own_words_set_up:
 * @self: a field for a few lines in own words
 * @desk: where it saves
 * @deed: what it writes
 */
void
corrin_own_words_set_up (CorrinOwnWords *self, CorrinVisitsDesk *desk, CorrinVisitsDeed deed)
{
  g_set_object (&self->desk, desk);
  self->deed = deed;
}

static void
fill (CorrinOwnWords *self, const char *text)
{
  self->is_filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
  self->is_filling = FALSE;
  gtk_label_set_text (self->status, "");
}

/**
 * corrin_own_words_show:
 * @self: the field
 * @person: whose words
 * @text: (nullable): what the journal holds
 * @is_writable: whether anything can be saved
 *
 * Shows what the journal holds, but never in the place of what is being typed.
 */
void
corrin_own_words_show (CorrinOwnWords *self, gint64 person, const char *text, gboolean is_writable)
{
  g_autofree char *typed = NULL;
  gboolean is_other;

  if (self->person != person)
    corrin_own_words_save (self);
  typed = get_typed (self);
  is_other = self->person != person || g_strcmp0 (typed, self->saved) == 0;
  gtk_text_view_set_editable (self->view, is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->view), is_writable);
  self->person = person;
  g_free (self->saved);
  self->saved = corrin_visits_typed (text);
  if (is_other && g_strcmp0 (typed, self->saved) != 0)
    fill (self, self->saved);
}

/**
 * corrin_own_words_save:
 * @self: the field
 *
 * Saves what was typed, if it is not yet.
 */
void
corrin_own_words_save (CorrinOwnWords *self)
{
  g_autofree char *typed = self->desk != NULL ? get_typed (self) : NULL;
  g_autofree char *before = NULL;
  const CorrinVisitsAct act = { .deed = self->deed, .person = self->person, .text = typed };

  g_clear_handle_id (&self->pause, g_source_remove);
  if (self->desk == NULL || self->person == 0 || g_strcmp0 (typed, self->saved) == 0)
    return;
  /* While it is saved, the journal is shown anew: this is not to be saved once more then. */
  before = g_steal_pointer (&self->saved);
  self->saved = g_strdup (typed);
  if (corrin_visits_desk_do (self->desk, &act))
    {
      /* Translators: what was typed is saved. */
      gtk_label_set_text (self->status, _ ("Saved"));
      return;
    }
  g_free (self->saved);
  self->saved = g_steal_pointer (&before);
}
