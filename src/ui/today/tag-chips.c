/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tag-chips.h"

#include "corrin-today-resources.h"
#include "room-resource.h"
#include "tag-popover.h"
#include "tags.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The tags of a day: the built-in ones, own ones of the last weeks, and a place to type another. */
struct _CorrinTagChips
{
  GtkWidget parent_instance;

  GtkMenuButton *other;
  CorrinTagPopover *popover; /* made when it is opened first */
  GPtrArray *chips;          /* GtkToggleButton */
  gboolean is_filling;
};

enum
{
  TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinTagChips, corrin_tag_chips, GTK_TYPE_WIDGET)

static GQuark
tag_quark (void)
{
  return g_quark_from_static_string ("corrin-tag");
}

static const char *
tag_of (GtkWidget *chip)
{
  return g_object_get_qdata (G_OBJECT (chip), tag_quark ());
}

/* A toggle button is a plain button to the ear before GTK 4.10: this is a check box to it. */
static void
show_checked (GtkToggleButton *chip)
{
  gboolean is_on = gtk_toggle_button_get_active (chip);

  gtk_accessible_update_state (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_CHECKED,
                               is_on ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static void
toggled_cb (CorrinTagChips *self, GtkToggleButton *chip)
{
  g_autofree char *tag = g_strdup (tag_of (GTK_WIDGET (chip)));

  show_checked (chip);
  if (!self->is_filling)
    g_signal_emit (self, signals[TOGGLED], 0, tag, gtk_toggle_button_get_active (chip));
}

/* What could not be saved is still there to be sent again. */
static void
typed_cb (CorrinTagChips *self, const char *tag)
{
  g_signal_emit (self, signals[TOGGLED], 0, tag, TRUE);
  if (corrin_tag_chips_find (self, tag) != NULL)
    corrin_tag_popover_clear (self->popover);
}

static void
open_cb (GtkMenuButton *button, gpointer data)
{
  CorrinTagChips *self = CORRIN_TAG_CHIPS (data);

  if (self->popover != NULL)
    return;
  self->popover = CORRIN_TAG_POPOVER (corrin_tag_popover_new ());
  g_signal_connect_swapped (self->popover, "typed", G_CALLBACK (typed_cb), self);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
}

static void
add_chip (CorrinTagChips *self, const char *tag)
{
  GtkWidget *chip =
      g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", corrin_tag_display (tag), "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  corrin_tag_display (tag), -1);
  show_checked (GTK_TOGGLE_BUTTON (chip));
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "target");
  g_object_set_qdata_full (G_OBJECT (chip), tag_quark (), g_strdup (tag), g_free);
  g_signal_connect_swapped (chip, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_widget_insert_before (chip, GTK_WIDGET (self), GTK_WIDGET (self->other));
  g_ptr_array_add (self->chips, chip);
}

static void
corrin_tag_chips_dispose (GObject *object)
{
  CorrinTagChips *self = CORRIN_TAG_CHIPS (object);

  for (guint i = 0; i < self->chips->len; i++)
    gtk_widget_unparent (self->chips->pdata[i]);
  g_ptr_array_set_size (self->chips, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TAG_CHIPS);
  G_OBJECT_CLASS (corrin_tag_chips_parent_class)->dispose (object);
}

static void
corrin_tag_chips_finalize (GObject *object)
{
  g_ptr_array_unref (CORRIN_TAG_CHIPS (object)->chips);
  G_OBJECT_CLASS (corrin_tag_chips_parent_class)->finalize (object);
}

static void
corrin_tag_chips_class_init (CorrinTagChipsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_tag_chips_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_tag_chips_finalize;

  /**
   * CorrinTagChips::toggled:
   * @tag: a tag
   * @is_on: whether the day is to have it
   *
   * The person gives the day a tag or takes it away.
   */
  signals[TOGGLED] = g_signal_new ("toggled", CORRIN_TYPE_TAG_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  CORRIN_ENTER_ROOM (today);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/tag-chips.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTagChips, other);
}

static void
corrin_tag_chips_init (CorrinTagChips *self)
{
  self->chips = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->other, open_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tags of the day"),
                                  -1);
}

/**
 * corrin_tag_chips_new:
 *
 * Returns: (transfer full): the tags of no day yet
 */
GtkWidget *
corrin_tag_chips_new (void)
{
  return g_object_new (CORRIN_TYPE_TAG_CHIPS, NULL);
}

/**
 * corrin_tag_chips_find:
 * @self: the tags
 * @tag: a tag
 *
 * Returns: (transfer none) (nullable): its button
 */
GtkWidget *
corrin_tag_chips_find (CorrinTagChips *self, const char *tag)
{
  for (guint i = 0; i < self->chips->len; i++)
    if (corrin_tag_equal (tag_of (self->chips->pdata[i]), tag))
      return self->chips->pdata[i];
  return NULL;
}

static gboolean
is_offered (const CorrinDayEntries *entries, const char *tag)
{
  if (g_strv_contains (corrin_tag_keys, tag))
    return TRUE;
  for (guint i = 0; i < entries->own_tags->len; i++)
    if (corrin_tag_equal (entries->own_tags->pdata[i], tag))
      return TRUE;
  return FALSE;
}

static void
remove_others (CorrinTagChips *self, const CorrinDayEntries *entries)
{
  for (guint i = self->chips->len; i > 0; i--)
    {
      GtkWidget *chip = self->chips->pdata[i - 1];

      if (is_offered (entries, tag_of (chip)))
        continue;
      gtk_widget_unparent (chip);
      g_ptr_array_remove_index (self->chips, i - 1);
    }
}

static void
ensure_chip (CorrinTagChips *self, const char *tag)
{
  if (corrin_tag_chips_find (self, tag) == NULL)
    add_chip (self, tag);
}

/**
 * corrin_tag_chips_show:
 * @self: the tags
 * @entries: a day
 *
 * Shows which tags the day has.
 */
void
corrin_tag_chips_show (CorrinTagChips *self, const CorrinDayEntries *entries)
{
  self->is_filling = TRUE;
  remove_others (self, entries);
  for (guint i = 0; corrin_tag_keys[i] != NULL; i++)
    ensure_chip (self, corrin_tag_keys[i]);
  for (guint i = 0; i < entries->own_tags->len; i++)
    ensure_chip (self, entries->own_tags->pdata[i]);
  for (guint i = 0; i < self->chips->len; i++)
    gtk_toggle_button_set_active (self->chips->pdata[i],
                                  corrin_day_entries_has_tag (entries, tag_of (self->chips->pdata[i])));
  self->is_filling = FALSE;
}
