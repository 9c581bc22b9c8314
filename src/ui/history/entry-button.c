/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entry-button.h"

#include <glib/gi18n-lib.h>

/* One entry of a day, which opens what can be done with it. */

/* Longer notes are cut off here and read whole where they are written. */
#define MAX_LINES 8
#define LONG 200

/* So many characters fit into the narrowest window, even when they are large. */
#define FITS 18

struct _CorrinEntryButton
{
  GtkButton parent_instance;

  GtkWidget *box;
  GtkLabel *text;
  GtkLabel *detail; /* both are made when there is something to say */
  GtkLabel *marks;
  const CorrinHistoryEntry *entry;
};

G_DEFINE_FINAL_TYPE (CorrinEntryButton, corrin_entry_button, GTK_TYPE_BUTTON)

static void
corrin_entry_button_class_init (CorrinEntryButtonClass *class)
{
  (void) class;
}

static GtkLabel *
add_label (CorrinEntryButton *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, NULL);

  gtk_box_append (GTK_BOX (self->box), label);
  return GTK_LABEL (label);
}

static glong
longest_word (const char *text)
{
  glong length = 0, longest = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      length = g_unichar_isspace (g_utf8_get_char (text)) ? 0 : length + 1;
      longest = MAX (longest, length);
    }
  return longest;
}

/* Measuring a text that may be broken takes several times as long as one that may not, and much longer when it may be
 * broken anywhere. */
static void
set_text (GtkLabel *label, const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  gtk_label_set_wrap (label, length > FITS);
  gtk_label_set_wrap_mode (label, longest_word (text) > FITS ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  gtk_label_set_lines (label, length > LONG ? MAX_LINES : -1);
  gtk_label_set_ellipsize (label, length > LONG ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_text (label, text);
}

static void
corrin_entry_button_init (CorrinEntryButton *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  self->text = add_label (self);
  gtk_button_set_child (GTK_BUTTON (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

/**
 * corrin_entry_button_new:
 * @is_short: whether several stand in one line
 *
 * Returns: (transfer full): the button
 */
GtkWidget *
corrin_entry_button_new (gboolean is_short)
{
  CorrinEntryButton *self = g_object_new (CORRIN_TYPE_ENTRY_BUTTON, NULL);

  if (is_short)
    gtk_widget_add_css_class (GTK_WIDGET (self), "short");
  return GTK_WIDGET (self);
}

static void
say (CorrinEntryButton *self, GtkLabel **label, const char *text, const char *class)
{
  if (*label == NULL && text == NULL)
    return;
  if (*label == NULL)
    {
      *label = add_label (self);
      gtk_widget_add_css_class (GTK_WIDGET (*label), class);
    }
  set_text (*label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (*label), text != NULL);
}

/* Who typed it is said here even where a mark above all entries of the day says it. */
static void
describe (CorrinEntryButton *self, const CorrinHistoryEntry *entry)
{
  g_autofree char *typed = NULL;
  g_autofree char *description = NULL;
  const char *lines[4] = { NULL };
  guint n = 0;

  if (entry->typist != NULL)
    /* Translators: %s is the name of the carer who typed an entry. */
    typed = g_strdup_printf (_ ("Typed by %s"), entry->typist);
  if (entry->detail != NULL)
    lines[n++] = entry->detail;
  if (entry->marks != NULL)
    lines[n++] = entry->marks;
  else if (typed != NULL)
    lines[n++] = typed;
  description = g_strjoinv ("\n", (char **) lines);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), typed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, entry->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * corrin_entry_button_set_entry:
 * @self: a button
 * @entry: (nullable): an entry that lives until it is set to another, or %NULL to hide the button
 */
void
corrin_entry_button_set_entry (CorrinEntryButton *self, const CorrinHistoryEntry *entry)
{
  self->entry = entry;
  gtk_widget_set_visible (GTK_WIDGET (self), entry != NULL);
  if (entry == NULL)
    return;
  set_text (self->text, entry->text);
  say (self, &self->detail, entry->detail, "detail");
  say (self, &self->marks, entry->marks, "marks");
  describe (self, entry);
}

/**
 * corrin_entry_button_get_entry:
 * @self: a button
 *
 * Returns: (transfer none) (nullable): what it shows
 */
const CorrinHistoryEntry *
corrin_entry_button_get_entry (CorrinEntryButton *self)
{
  return self->entry;
}
