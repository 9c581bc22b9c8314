/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-private.h"

#include "clock.h"
#include "corrin-ui-resources.h"
#include "errors.h"
#include "failure.h"
#include "people-menu.h"
#include "sample-journal.h"
#include "shortcuts.h"
#include "start-page.h"

#include <glib/gi18n-lib.h>

/* How long a toast stays; it counts from the first of several in a row. */
#define TOAST_SECONDS 8

/* What a name may take of the header, so that the menu and the buttons of a window have room beside it at 360. */
#define PERSON_WIDTH 170

/* Milliseconds from the first frame until the file is read through. */
#define CHECK_AFTER 500

enum
{
  PROP_0,
  PERSON,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (CorrinWindow, corrin_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_start (CorrinWindow *self)
{
  if (adw_bin_get_child (self->start_bin) == NULL)
    adw_bin_set_child (self->start_bin, corrin_start_page_new (self->document));
  gtk_stack_set_visible_child_name (self->states, "start");
}

/* A page for what is rare is made when it is needed, and once. */
static AdwStatusPage *
ensure_status (CorrinWindow *self, const char *name, const char *icon)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->states, name);

  if (page == NULL)
    {
      page = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", icon, NULL);
      gtk_stack_add_named (self->states, page, name);
    }
  return ADW_STATUS_PAGE (page);
}

static GtkWidget *
make_try_again (void)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Try Again"), "action-name", "journal.open",
                                    "halign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "pill");
  return button;
}

static void
copy_details_cb (GtkButton *button, CorrinWindow *self)
{
  const GError *error = corrin_document_get_error (self->document);
  g_autofree char *details = error != NULL ? corrin_failure_details (error) : NULL;

  if (details == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), details);
  /* Translators: a button, after it was pressed. */
  gtk_button_set_label (button, _ ("Details Copied"));
}

/* What the database said helps somebody who looks for the fault, and nobody else. */
static GtkWidget *
make_failure_buttons (CorrinWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *copy =
      g_object_new (GTK_TYPE_BUTTON, "label", _ ("Copy Details"), "halign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (copy, "pill");
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_details_cb), self, 0);
  gtk_box_append (GTK_BOX (box), make_try_again ());
  gtk_box_append (GTK_BOX (box), copy);
  return box;
}

static void
show_failure (CorrinWindow *self)
{
  const GError *error = corrin_document_get_error (self->document);
  g_autofree char *description = corrin_failure_markup (error);
  AdwStatusPage *page = ensure_status (self, "failure", "dialog-warning-symbolic");
  GtkWidget *copy;

  adw_status_page_set_title (page, corrin_failure_title (error));
  adw_status_page_set_description (page, description);
  if (adw_status_page_get_child (page) == NULL)
    adw_status_page_set_child (page, make_failure_buttons (self));
  copy = gtk_widget_get_last_child (adw_status_page_get_child (page));
  gtk_button_set_label (GTK_BUTTON (copy), _ ("Copy Details"));
  gtk_widget_set_visible (copy, corrin_error_get_detail (error) != NULL);
  gtk_stack_set_visible_child_name (self->states, "failure");
}

static void
show_nobody (CorrinWindow *self)
{
  AdwStatusPage *page = ensure_status (self, "nobody", "avatar-default-symbolic");

  adw_status_page_set_title (page, _ ("Nobody in This Journal Yet"));
  adw_status_page_set_description (
      page, _ ("The journal is whole, but it names no person whose entries it could hold."));
  gtk_stack_set_visible_child_name (self->states, "nobody");
}

static void
show_journal (CorrinWindow *self)
{
  gboolean is_new = g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "journal") != 0
                    || adw_bin_get_child (ADW_BIN (adw_view_stack_get_visible_child (self->pages))) == NULL;

  corrin_window_ensure_page (self);
  gtk_stack_set_visible_child_name (self->states, "journal");
  adw_bin_set_child (self->start_bin, NULL);
  if (is_new && self->is_painted)
    corrin_window_focus_page (self);
}

static void
show_notice (CorrinWindow *self)
{
  CorrinDocumentState state = corrin_document_get_state (self->document);

  self->undo_failed = FALSE;
  if (state == CORRIN_DOCUMENT_BUSY)
    corrin_notice_show (
        self->notice,
        _ ("Another program is writing to this journal. Until it is done, the journal can only be "
           "read here."),
        _ ("Try Again"));
  else if (state == CORRIN_DOCUMENT_READ_ONLY)
    corrin_notice_show (self->notice,
                        _ ("This journal can only be read: its file or folder does not allow writing."),
                        _ ("Try Again"));
  else if (state == CORRIN_DOCUMENT_NO_ROOM)
    corrin_notice_show (self->notice,
                        _ ("The disk is full. Until there is room again, this journal can only be read."),
                        _ ("Try Again"));
  else
    corrin_notice_hide (self->notice);
}

/* The journal that opens by itself needs no name. */
static char *
name_journal (CorrinWindow *self)
{
  g_autofree char *base = g_file_get_basename (corrin_document_get_file (self->document));

  return corrin_document_is_default (self->document) ? NULL : g_filename_display_name (base);
}

static char *
make_title (const char *journal, const char *person)
{
  if (person == NULL)
    return g_strdup (journal != NULL ? journal : _ ("Corrin"));
  /* Translators: the title of the window: the name of a person and that of the journal. */
  return g_strdup_printf (C_ ("window", "%1$s – %2$s"), person, journal != NULL ? journal : _ ("Corrin"));
}

/* The middle of a header bar takes what its sides do not need: without this the name would be cut off after a few
 * letters beside an empty middle. */
static void
make_room_for_person (CorrinWindow *self)
{
  GtkWidget *button = GTK_WIDGET (self->person_button);
  int natural;

  gtk_widget_set_size_request (button, -1, -1);
  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_size_request (button, MIN (natural, PERSON_WIDTH), -1);
}

static void
show_person_button (CorrinWindow *self, const char *person)
{
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->person_button), person != NULL);
  if (person == NULL)
    return;
  /* Translators: a button that opens a list of people; %s is the name of the one whose journal is shown. */
  label = g_strdup_printf (_ ("Journal of %s"), person);
  gtk_label_set_text (self->person_name, person);
  make_room_for_person (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->person_button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->person_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* Below the header the tabs may be icons alone: it says which page is shown. Where a button names the person, there is
 * no room for both. */
static void
show_heading (CorrinWindow *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->pages);
  gboolean has_page = corrin_document_get_person (self->document) != NULL && child != NULL;
  const char *title =
      has_page ? adw_view_stack_page_get_title (adw_view_stack_get_page (self->pages, child)) : _ ("Corrin");

  adw_window_title_set_title (self->heading,
                              gtk_widget_get_visible (GTK_WIDGET (self->person_button)) ? "" : title);
}

/* Whose journal it is stands in the titles only where it could be another's. */
static void
show_person (CorrinWindow *self)
{
  const GPtrArray *persons = corrin_document_get_persons (self->document);
  gboolean is_shared = persons != NULL && persons->len > 1;
  const char *person = is_shared ? corrin_person_display (corrin_document_get_person (self->document)) : NULL;
  g_autofree char *name = name_journal (self);
  g_autofree char *title = make_title (name, person);

  corrin_people_menu_fill (self->people, persons, "journal.person");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PERSON]);
  show_person_button (self, person);
  show_heading (self);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/* A squeezer makes room also for what it does not show, and never lets go of a child that was hidden: the tabs are
 * hidden inside of theirs. */
static void
allow_tabs (CorrinWindow *self, gboolean allowed)
{
  GtkWidget *tabs = GTK_WIDGET (self->header_tabs);

  adw_squeezer_page_set_enabled (adw_squeezer_get_page (self->squeezer, tabs), allowed);
  gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (tabs)), allowed);
}

/* What a toast names can no longer be taken back once something else has changed. */
static void
disarm_toast (CorrinWindow *self)
{
  if (self->toast == NULL)
    return;
  adw_toast_set_button_label (self->toast, NULL);
  adw_toast_set_action_name (self->toast, NULL);
}

static void
document_changed_cb (CorrinWindow *self)
{
  CorrinDocumentState state = corrin_document_get_state (self->document);
  gboolean has_person = corrin_document_get_person (self->document) != NULL;

  disarm_toast (self);
  corrin_window_allow_actions (self);
  allow_tabs (self, has_person);
  show_person (self);
  show_notice (self);
  if (state == CORRIN_DOCUMENT_MISSING)
    show_start (self);
  else if (state == CORRIN_DOCUMENT_FAILED)
    show_failure (self);
  else if (!has_person)
    show_nobody (self);
  else
    show_journal (self);
}

static void
toast_dismissed_cb (CorrinWindow *self)
{
  self->toast = NULL;
}

/* There is one toast, with the words of what was done last: libadwaita 1.2 can crash when one that is being hidden is
 * followed by another, as a person who taps quickly brings about. */
static AdwToast *
ensure_toast (CorrinWindow *self)
{
  if (self->toast == NULL)
    {
      AdwToast *toast = adw_toast_new ("");

      self->toast = toast;
      adw_toast_set_timeout (toast, TOAST_SECONDS);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
    }
  return self->toast;
}

static void
document_said_cb (CorrinWindow *self, const char *text, gboolean with_undo)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  CorrinStore *store = corrin_document_get_store (self->document);
  gboolean is_new = self->toast == NULL;
  AdwToast *toast = ensure_toast (self);

  disarm_toast (self);
  adw_toast_set_title (toast, markup);
  if (with_undo && store != NULL && corrin_store_can_undo (store))
    {
      /* Translators: a button that takes back what was saved last. */
      adw_toast_set_button_label (toast, _ ("Undo"));
      adw_toast_set_action_name (toast, "journal.undo");
    }
  if (is_new)
    adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Where the header has no room for the tabs, they are at the bottom. */
static void
squeezed_cb (CorrinWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bottom_tabs),
                          adw_squeezer_get_visible_child (self->squeezer) == GTK_WIDGET (self->heading));
}

static void
page_changed_cb (CorrinWindow *self)
{
  show_heading (self);
  corrin_window_ensure_page (self);
}

static void
notice_activated_cb (CorrinWindow *self)
{
  corrin_notice_hide (self->notice);
  if (self->undo_failed)
    gtk_widget_activate_action (GTK_WIDGET (self), "journal.undo", NULL);
  else
    corrin_window_open (self);
}

static gboolean
check_cb (gpointer data)
{
  CorrinWindow *self = data;

  self->check = 0;
  corrin_document_check (self->document);
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GdkFrameClock *clock, CorrinWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_clear_handle_id (&self->check, g_source_remove);
  self->check = g_timeout_add (CHECK_AFTER, check_cb, self);
  if (self->is_painted)
    return;
  self->is_painted = TRUE;
  if (corrin_document_get_person (self->document) != NULL)
    show_journal (self);
}

/* Reading the whole file must not delay the first frames that show the journal, and making a page not the first. */
static gboolean
check_after_paint_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  (void) data;
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), widget, 0);
  return G_SOURCE_REMOVE;
}

/**
 * corrin_window_open:
 * @self: the window
 *
 * Opens the journal, or opens it again.
 */
void
corrin_window_open (CorrinWindow *self)
{
  corrin_document_open (self->document);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), check_after_paint_cb, NULL, NULL);
}

/* A window may stay open over midnight, or the computer sleep: the pages are told within a minute, and when it is
 * looked at again. */
static void
look_at_clock (CorrinWindow *self)
{
  CorrinDay today = corrin_clock_today ();

  if (self->document == NULL || self->day == today)
    return;
  self->day = today;
  corrin_document_notice_day (self->document);
}

/* The menu is made when it is opened first. */
static void
make_menu (GtkMenuButton *button, gpointer data)
{
  CorrinWindow *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->menu);
}

static gboolean
minute_cb (gpointer data)
{
  look_at_clock (data);
  return G_SOURCE_CONTINUE;
}

/* A form with something typed in it asks first, and then stays. */
static gboolean
close_forms (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_closed = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == parent && gtk_widget_get_visible (GTK_WIDGET (window)))
        g_ptr_array_add (forms, g_steal_pointer (&window));
    }
  for (guint i = 0; i < forms->len; i++)
    {
      gtk_window_present (forms->pdata[i]);
      gtk_window_close (forms->pdata[i]);
      is_closed = is_closed && !gtk_widget_get_visible (forms->pdata[i]);
    }
  return is_closed;
}

static gboolean
corrin_window_close_request (GtkWindow *window)
{
  if (!close_forms (window))
    return TRUE;
  corrin_window_remember (CORRIN_WINDOW (window));
  return GTK_WINDOW_CLASS (corrin_window_parent_class)->close_request (window);
}

static void
corrin_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PERSON)
    g_value_set_uint (value, corrin_document_get_chosen (CORRIN_WINDOW (object)->document));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PERSON)
    corrin_document_choose (CORRIN_WINDOW (object)->document, g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_window_dispose (GObject *object)
{
  CorrinWindow *self = CORRIN_WINDOW (object);

  g_clear_handle_id (&self->minutes, g_source_remove);
  g_clear_handle_id (&self->check, g_source_remove);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), CORRIN_TYPE_WINDOW);
  G_OBJECT_CLASS (corrin_window_parent_class)->dispose (object);
}

static void
corrin_window_class_init (CorrinWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_window_get_property;
  object_class->set_property = corrin_window_set_property;
  object_class->dispose = corrin_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = corrin_window_close_request;

  /**
   * CorrinWindow:person:
   *
   * Whose records are shown: an index into the people of the journal.
   */
  properties[PERSON] =
      g_param_spec_uint ("person", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /* Naming the resources is what makes the linker take them from the library. */
  corrin_ui_get_resource ();
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_PAGE_TABS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/corrin_journal/Corrin/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, header_tabs);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, bottom_tabs);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, person_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, person_name);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, people);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, sample_notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, states);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, CorrinWindow, start_bin);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_activated_cb);
  gtk_widget_class_install_property_action (widget_class, "journal.person", "person");
  corrin_window_install_actions (widget_class);
  corrin_shortcuts_bind (widget_class);
}

static void
corrin_window_init (CorrinWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu, self, NULL);
  g_object_set (self->header_tabs, "stack", self->pages, NULL);
  self->day = corrin_clock_today ();
  self->minutes = g_timeout_add_seconds (60, minute_cb, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (look_at_clock), NULL);
}

/**
 * corrin_window_new:
 * @application: the application that keeps it
 * @file: the journal; it need not exist
 *
 * Opens a window on a journal. Where there is none yet, the window offers to start one; when it cannot be opened,
 * the window says why.
 *
 * Returns: (transfer none): the window; it belongs to @application until it is closed
 */
CorrinWindow *
corrin_window_new (GtkApplication *application, GFile *file)
{
  CorrinWindow *self = g_object_new (CORRIN_TYPE_WINDOW, "application", application, NULL);

  self->document = corrin_document_new (file);
  g_signal_connect_swapped (self->document, "changed", G_CALLBACK (document_changed_cb), self);
  g_signal_connect_swapped (self->document, "said", G_CALLBACK (document_said_cb), self);
  corrin_window_recall (self);
  if (corrin_sample_journal_is (file))
    corrin_notice_show (self->sample_notice,
                        _ ("This is a sample journal with invented entries. Nothing in it is about you."),
                        NULL);
  corrin_window_open (self);
  return self;
}

/**
 * corrin_window_get_document:
 * @self: the window
 *
 * Returns: (transfer none): the journal that it shows
 */
CorrinDocument *
corrin_window_get_document (CorrinWindow *self)
{
  g_return_val_if_fail (CORRIN_IS_WINDOW (self), NULL);

  return self->document;
}
