/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tag-popover.h"

#include "corrin-today-resources.h"
#include "room-resource.h"
#include "tags.h"

/* A place to type a tag. */
struct _CorrinTagPopover
{
  GtkPopover parent_instance;

  GtkEntry *entry;
};

enum
{
  TYPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinTagPopover, corrin_tag_popover, GTK_TYPE_POPOVER)

static void
add_cb (CorrinTagPopover *self)
{
  g_autofree char *tag = corrin_tag_from_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_popover_popdown (GTK_POPOVER (self));
  if (tag != NULL)
    g_signal_emit (self, signals[TYPED], 0, tag);
}

static void
corrin_tag_popover_class_init (CorrinTagPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  /**
   * CorrinTagPopover::typed:
   * @tag: a tag
   *
   * The person typed a tag.
   */
  signals[TYPED] = g_signal_new ("typed", CORRIN_TYPE_TAG_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  CORRIN_ENTER_ROOM (today);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/tag-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinTagPopover, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
corrin_tag_popover_init (CorrinTagPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_tag_popover_new:
 *
 * Returns: (transfer floating): an empty place to type a tag
 */
GtkWidget *
corrin_tag_popover_new (void)
{
  return g_object_new (CORRIN_TYPE_TAG_POPOVER, NULL);
}

/**
 * corrin_tag_popover_clear:
 * @self: a place to type a tag
 *
 * Empties it, as the tag is saved.
 */
void
corrin_tag_popover_clear (CorrinTagPopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}
