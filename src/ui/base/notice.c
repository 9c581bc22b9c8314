/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "notice.h"

#include "corrin-base-resources.h"
#include "errors.h"

#include <glib/gi18n-lib.h>

struct _CorrinNotice
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *text;
  GtkButton *button;
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinNotice, corrin_notice, GTK_TYPE_WIDGET)

static void
clicked_cb (CorrinNotice *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
corrin_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_NOTICE);
  G_OBJECT_CLASS (corrin_notice_parent_class)->dispose (object);
}

static void
corrin_notice_class_init (CorrinNoticeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_notice_dispose;

  /**
   * CorrinNotice::activated:
   *
   * The button was pressed: what failed is to be tried again.
   */
  signals[ACTIVATED] =
      g_signal_new ("activated", CORRIN_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  corrin_base_get_resource ();
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/base/notice.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, CorrinNotice, text);
  gtk_widget_class_bind_template_child (widget_class, CorrinNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
corrin_notice_init (CorrinNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_notice_show:
 * @self: a strip above a page or a form, hidden at first
 * @text: what happened and what is safe
 * @button: (nullable): what can be done, or %NULL for nothing
 *
 * Says something that stays until it is over, to the eye and to a screen reader.
 */
void
corrin_notice_show (CorrinNotice *self, const char *text, const char *button)
{
  g_return_if_fail (CORRIN_IS_NOTICE (self));

  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
show_failure (CorrinNotice *self, const GError *error, const char *button)
{
  g_autofree char *text = g_strdup_printf (
      /* Translators: the placeholder is a sentence that says why. */
      _ ("Not saved. %s What was saved before is safe."), error->message);

  corrin_notice_show (self, text, button);
}

/**
 * corrin_notice_fail:
 * @self: a strip above a page or a form
 * @error: why nothing was saved
 *
 * Says that something was not saved, why, and what is safe, with a button to try again. The form keeps what was
 * typed.
 */
void
corrin_notice_fail (CorrinNotice *self, const GError *error)
{
  show_failure (self, error, _ ("Try Again"));
}

/**
 * corrin_notice_fail_to_open:
 * @self: a strip above a form
 * @error: why the journal is closed
 *
 * The same where the journal has failed as a whole: it has to be opened before anything can be saved.
 */
void
corrin_notice_fail_to_open (CorrinNotice *self, const GError *error)
{
  /* Translators: a button that opens the journal again and saves what stands in the form. */
  show_failure (self, error, _ ("Open Again and Save"));
}

/**
 * corrin_notice_refuse:
 * @self: a strip above a form
 * @error: why something was not saved
 *
 * The same, except for what the journal refuses: it would be refused again, so that is said alone, and it is for the
 * person to type something else.
 */
void
corrin_notice_refuse (CorrinNotice *self, const GError *error)
{
  if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_CONSTRAINT)
      || g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_INVALID))
    corrin_notice_show (self, error->message, NULL);
  else
    corrin_notice_fail (self, error);
}

/**
 * corrin_notice_hide:
 * @self: a strip above a page or a form
 *
 * Takes back what was said: it is over.
 */
void
corrin_notice_hide (CorrinNotice *self)
{
  g_return_if_fail (CORRIN_IS_NOTICE (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * corrin_notice_is_shown:
 * @self: a strip above a page or a form
 *
 * Returns: whether it says something now
 */
gboolean
corrin_notice_is_shown (CorrinNotice *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}
