/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form-dialog.h"

#include "corrin-base-resources.h"
#include "notice.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CorrinDocument *document;
  gint64 person;
  gboolean is_done;
  GtkWidget *question; /* while it is asked */

  CorrinNotice *notice;
  AdwClamp *clamp;
  AdwSqueezer *titles;
  GtkWidget *title;
  GtkWidget *large_title;
} CorrinFormDialogPrivate;

enum
{
  PROP_0,
  DOCUMENT,
  BODY,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CorrinFormDialog, corrin_form_dialog, ADW_TYPE_WINDOW)

static CorrinFormDialogPrivate *
get_private (CorrinFormDialog *self)
{
  return corrin_form_dialog_get_instance_private (self);
}

static void
finish_cb (gpointer data)
{
  g_autoptr (CorrinFormDialog) self = data;

  corrin_form_dialog_finish (self);
}

/* The question has to be gone before the window that it belongs to. */
static void
response_cb (CorrinFormDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    g_idle_add_once (finish_cb, g_object_ref (self));
}

static void
ask_to_discard (CorrinFormDialog *self)
{
  CorrinFormDialogPrivate *priv = get_private (self);
  GtkWidget *question = priv->question;

  if (question != NULL)
    {
      gtk_window_present (GTK_WINDOW (question));
      return;
    }
  question = adw_message_dialog_new (GTK_WINDOW (self), _ ("Discard What You Changed?"),
                                     _ ("It has not been saved."));
  g_set_weak_pointer (&priv->question, question);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "keep", _ ("Keep Editing"));
  /* Translators: a button that gives up what was changed in a form. */
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "discard", _ ("Discard"));
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
}

static gboolean
corrin_form_dialog_close_request (GtkWindow *window)
{
  CorrinFormDialog *self = CORRIN_FORM_DIALOG (window);

  if (!get_private (self)->is_done && CORRIN_FORM_DIALOG_GET_CLASS (self)->is_changed (self))
    {
      ask_to_discard (self);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (corrin_form_dialog_parent_class)->close_request (window);
}

/* Where the header has no room for the title, it stands above the form. */
static void
title_squeezed_cb (CorrinFormDialog *self)
{
  CorrinFormDialogPrivate *priv = get_private (self);

  gtk_widget_set_visible (priv->large_title, adw_squeezer_get_visible_child (priv->titles) != priv->title);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  corrin_form_dialog_save (CORRIN_FORM_DIALOG (widget));
}

/* What is typed can be saved without closing the form, as soon as the journal can be opened again. */
static void
try_again_cb (CorrinFormDialog *self)
{
  CorrinFormDialogPrivate *priv = get_private (self);

  if (corrin_document_get_store (priv->document) == NULL)
    corrin_document_reopen (priv->document);
  corrin_form_dialog_save (self);
}

static void
corrin_form_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CorrinFormDialogPrivate *priv = get_private (CORRIN_FORM_DIALOG (object));

  if (id == DOCUMENT)
    g_value_set_object (value, priv->document);
  else if (id == BODY)
    g_value_set_object (value, adw_clamp_get_child (priv->clamp));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_form_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorrinFormDialogPrivate *priv = get_private (CORRIN_FORM_DIALOG (object));

  if (id == DOCUMENT)
    priv->document = g_value_dup_object (value);
  else if (id == BODY)
    adw_clamp_set_child (priv->clamp, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* A journal can fail while the form is open: what it is about is read once. */
static void
corrin_form_dialog_constructed (GObject *object)
{
  CorrinFormDialogPrivate *priv = get_private (CORRIN_FORM_DIALOG (object));

  G_OBJECT_CLASS (corrin_form_dialog_parent_class)->constructed (object);
  priv->person = corrin_document_get_person (priv->document)->record.id;
}

static void
corrin_form_dialog_finalize (GObject *object)
{
  CorrinFormDialogPrivate *priv = get_private (CORRIN_FORM_DIALOG (object));

  g_clear_weak_pointer (&priv->question);
  g_clear_object (&priv->document);
  G_OBJECT_CLASS (corrin_form_dialog_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * CorrinFormDialog:document:
   *
   * The journal that is written.
   */
  properties[DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, CORRIN_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * CorrinFormDialog:body:
   *
   * The form itself.
   */
  properties[BODY] =
      g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const guint save_keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_s };

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_cb);
  for (guint i = 0; i < G_N_ELEMENTS (save_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, save_keys[i], GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
corrin_form_dialog_class_init (CorrinFormDialogClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = corrin_form_dialog_get_property;
  object_class->set_property = corrin_form_dialog_set_property;
  object_class->constructed = corrin_form_dialog_constructed;
  object_class->finalize = corrin_form_dialog_finalize;
  GTK_WINDOW_CLASS (class)->close_request = corrin_form_dialog_close_request;
  install_properties (object_class);
  add_keys (widget_class);

  g_type_ensure (CORRIN_TYPE_NOTICE);
  corrin_base_get_resource ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/base/form-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFormDialog, notice);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFormDialog, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFormDialog, titles);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFormDialog, title);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFormDialog, large_title);
  gtk_widget_class_bind_template_callback (widget_class, title_squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrin_form_dialog_save);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
corrin_form_dialog_init (CorrinFormDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_form_dialog_get_document:
 * @self: a form
 *
 * Returns: (transfer none): the journal that it writes
 */
CorrinDocument *
corrin_form_dialog_get_document (CorrinFormDialog *self)
{
  return get_private (self)->document;
}

/**
 * corrin_form_dialog_get_person:
 * @self: a form
 *
 * Returns: the id of the person whose form it is; the journal itself may be gone by now
 */
gint64
corrin_form_dialog_get_person (CorrinFormDialog *self)
{
  return get_private (self)->person;
}

/**
 * corrin_form_dialog_save:
 * @self: a form
 *
 * Saves and closes it. If that is not possible, it stays as it is and says why.
 */
void
corrin_form_dialog_save (CorrinFormDialog *self)
{
  CorrinFormDialogPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;

  corrin_notice_hide (priv->notice);
  if (corrin_document_get_store (priv->document) == NULL
      && corrin_document_get_error (priv->document) != NULL)
    corrin_notice_fail_to_open (priv->notice, corrin_document_get_error (priv->document));
  else if (CORRIN_FORM_DIALOG_GET_CLASS (self)->save (self, &error))
    corrin_form_dialog_finish (self);
  else if (error != NULL)
    corrin_notice_fail (priv->notice, error);
}

/**
 * corrin_form_dialog_finish:
 * @self: a form with which all is done
 *
 * Closes it without asking.
 */
void
corrin_form_dialog_finish (CorrinFormDialog *self)
{
  get_private (self)->is_done = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

/**
 * corrin_form_dialog_fail:
 * @self: a form
 * @error: why something was not saved
 *
 * Says it in the form.
 */
void
corrin_form_dialog_fail (CorrinFormDialog *self, const GError *error)
{
  corrin_notice_fail (get_private (self)->notice, error);
}
