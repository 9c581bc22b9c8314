/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "symptom-row.h"

#include "corrin-start-resources.h"
#include "room-resource.h"

#include <glib/gi18n-lib.h>

/* The name and the words of each point of the scale */
#define N_TEXTS (1 + CORRIN_N_WORDS)

typedef struct
{
  GtkEditable *entry;
  char *saved; /* as the journal has it */
} Text;

struct _CorrinSymptomRow
{
  AdwExpanderRow parent_instance;

  GtkSwitch *shown;
  GtkWidget *up;
  GtkWidget *down;
  GtkEditable *name;
  GtkEditable *word_0;
  GtkEditable *word_2;
  GtkEditable *word_5;
  GtkEditable *word_8;
  GtkEditable *word_10;

  Text texts[N_TEXTS];
  gint64 symptom;
  guint place;
  gboolean is_showing;
};

enum
{
  CHANGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinSymptomRow, corrin_symptom_row, ADW_TYPE_EXPANDER_ROW)

static void
ask (CorrinSymptomRow *self, CorrinSymptomChangeWhat what, guint word, const char *text)
{
  if (!self->is_showing)
    g_signal_emit (self, signals[CHANGE], 0, (int) what, word, text);
}

static void
shown_cb (CorrinSymptomRow *self)
{
  ask (self, gtk_switch_get_active (self->shown) ? CORRIN_SYMPTOM_SHOW : CORRIN_SYMPTOM_ARCHIVE, 0, NULL);
}

static void
up_cb (CorrinSymptomRow *self)
{
  ask (self, CORRIN_SYMPTOM_UP, 0, NULL);
}

static void
down_cb (CorrinSymptomRow *self)
{
  ask (self, CORRIN_SYMPTOM_DOWN, 0, NULL);
}

static gboolean
is_typed (const Text *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (text->entry)));

  return g_strcmp0 (typed, text->saved) != 0;
}

static void
commit_text (CorrinSymptomRow *self, guint index)
{
  const Text *text = &self->texts[index];
  g_autofree char *typed = g_strdup (gtk_editable_get_text (text->entry));

  if (!is_typed (text))
    return;
  if (index == 0 && *g_strstrip (typed) == '\0')
    gtk_editable_set_text (text->entry, text->saved);
  else if (index == 0)
    ask (self, CORRIN_SYMPTOM_RENAME, 0, typed);
  else
    ask (self, CORRIN_SYMPTOM_WORD, index - 1, typed);
}

static guint
find_text (CorrinSymptomRow *self, GtkWidget *entry)
{
  for (guint i = 0; i < N_TEXTS; i++)
    if (GTK_WIDGET (self->texts[i].entry) == entry)
      return i;
  g_assert_not_reached ();
}

static void
activated_cb (CorrinSymptomRow *self, GtkWidget *entry)
{
  commit_text (self, find_text (self, entry));
}

static void
left_cb (CorrinSymptomRow *self, GtkEventController *controller)
{
  commit_text (self, find_text (self, gtk_event_controller_get_widget (controller)));
}

static void
set_up_texts (CorrinSymptomRow *self)
{
  GtkEditable *const entries[N_TEXTS] = { self->name,   self->word_0, self->word_2,
                                          self->word_5, self->word_8, self->word_10 };

  for (guint i = 0; i < N_TEXTS; i++)
    {
      GtkEventController *focus = gtk_event_controller_focus_new ();

      self->texts[i].entry = entries[i];
      g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (entries[i], "entry-activated", G_CALLBACK (activated_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (entries[i]), focus);
    }
}

/* What is just being typed is not taken away by a change elsewhere. */
static void
show_text (Text *text, const char *saved)
{
  gboolean is_kept = text->saved != NULL && is_typed (text) && g_strcmp0 (text->saved, saved) == 0;

  g_free (text->saved);
  text->saved = g_strdup (saved);
  if (!is_kept && g_strcmp0 (gtk_editable_get_text (text->entry), saved) != 0)
    gtk_editable_set_text (text->entry, saved);
}

static void
name_buttons (CorrinSymptomRow *self, const char *name)
{
  /* Translators: %s is the name of a symptom in a list. */
  g_autofree char *up = g_strdup_printf (_ ("Move %s Up"), name);
  /* Translators: %s is the name of a symptom in a list. */
  g_autofree char *down = g_strdup_printf (_ ("Move %s Down"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->up), GTK_ACCESSIBLE_PROPERTY_LABEL, up, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->down), GTK_ACCESSIBLE_PROPERTY_LABEL, down, -1);
}

/* At an end of the list the keyboard goes on to the other button. */
static void
allow_moves (CorrinSymptomRow *self, const CorrinSymptomState *state)
{
  gboolean was_up = gtk_widget_has_focus (self->up);
  gboolean was_down = gtk_widget_has_focus (self->down);

  gtk_widget_set_sensitive (self->up, state->can_go_up);
  gtk_widget_set_sensitive (self->down, state->can_go_down);
  if (was_up && !state->can_go_up)
    gtk_widget_grab_focus (self->down);
  else if (was_down && !state->can_go_down)
    gtk_widget_grab_focus (self->up);
}

static void
corrin_symptom_row_finalize (GObject *object)
{
  CorrinSymptomRow *self = CORRIN_SYMPTOM_ROW (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (self->texts[i].saved);
  G_OBJECT_CLASS (corrin_symptom_row_parent_class)->finalize (object);
}

static void
corrin_symptom_row_class_init (CorrinSymptomRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = corrin_symptom_row_finalize;

  /**
   * CorrinSymptomRow::change:
   * @what: a #CorrinSymptomChangeWhat
   * @word: which point of the scale
   * @text: (nullable): a name or words
   *
   * The person wants something else.
   */
  signals[CHANGE] = g_signal_new ("change", CORRIN_TYPE_SYMPTOM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_UINT, G_TYPE_STRING);

  CORRIN_ENTER_ROOM (start);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/start/symptom-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, shown);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, up);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, down);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, name);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, word_0);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, word_2);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, word_5);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, word_8);
  gtk_widget_class_bind_template_child (widget_class, CorrinSymptomRow, word_10);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
}

static void
corrin_symptom_row_init (CorrinSymptomRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_texts (self);
}

/**
 * corrin_symptom_row_new:
 *
 * A symptom that unfolds: whether it is shown, its place, its name and the words of its scale. Texts count when they
 * are left.
 *
 * Returns: (transfer floating): a row
 */
CorrinSymptomRow *
corrin_symptom_row_new (void)
{
  return g_object_new (CORRIN_TYPE_SYMPTOM_ROW, NULL);
}

/**
 * corrin_symptom_row_show:
 * @self: a row
 * @state: the symptom as the journal has it
 * @place: its place in the list
 *
 * Shows the symptom; controls that say something else go back.
 */
void
corrin_symptom_row_show (CorrinSymptomRow *self, const CorrinSymptomState *state, guint place)
{
  self->is_showing = TRUE;
  self->symptom = state->id;
  self->place = place;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), state->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, state->name, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), state->is_shown ? "" : _ ("Not shown"));
  gtk_switch_set_active (self->shown, state->is_shown);
  allow_moves (self, state);
  gtk_widget_set_visible (GTK_WIDGET (self->name), state->is_own);
  name_buttons (self, state->name);
  show_text (&self->texts[0], state->name);
  for (guint i = 0; i < CORRIN_N_WORDS; i++)
    show_text (&self->texts[1 + i], state->words[i]);
  self->is_showing = FALSE;
}

/**
 * corrin_symptom_row_get_symptom:
 * @self: a row
 *
 * Returns: the id of the symptom
 */
gint64
corrin_symptom_row_get_symptom (CorrinSymptomRow *self)
{
  return self->symptom;
}

/**
 * corrin_symptom_row_get_place:
 * @self: a row
 *
 * Returns: the place of the symptom in the list
 */
guint
corrin_symptom_row_get_place (CorrinSymptomRow *self)
{
  return self->place;
}

/**
 * corrin_symptom_row_commit:
 * @self: a row
 *
 * Asks for what has been typed and not been left yet.
 */
void
corrin_symptom_row_commit (CorrinSymptomRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    commit_text (self, i);
}
