/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fit-case.h"

#include "about.h"
#include "application.h"
#include "differences-dialog.h"
#include "merge-dialog.h"
#include "person-dialog.h"
#include "sample.h"

/* GTK keeps an application that has been registered. */
static CorrinApplication *application;

static CorrinDocument *
document_of (FitCase *self)
{
  return corrin_window_get_document (self->window);
}

static GtkWidget *
make_about (FitCase *self)
{
  corrin_about_show (GTK_WINDOW (self->window));
  return NULL;
}

static GtkWidget *
make_person (FitCase *self)
{
  return corrin_person_dialog_new (GTK_WINDOW (self->window), document_of (self));
}

static GtkWidget *
make_merge (FitCase *self)
{
  GtkWidget *dialog = corrin_merge_dialog_new (GTK_WINDOW (self->window), document_of (self), self->copy);
  GtkStack *stages = GTK_STACK (test_ui_child (dialog, "stages"));

  while (g_str_equal (gtk_stack_get_visible_child_name (stages), "working"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stages), ==, "preview");
  return dialog;
}

static GtkWidget *
make_differences (FitCase *self)
{
  return corrin_differences_dialog_new (GTK_WINDOW (self->window), document_of (self));
}

const FitScene fit_pages[] = {
  { .name = "today", .action = "journal.show-page", .text = "today" },
  { .name = "trends", .action = "journal.show-page", .text = "trends" },
  { .name = "trends-since", .action = "journal.show-page", .text = "trends", .view = "since-injection" },
  { .name = "trends-around", .action = "journal.show-page", .text = "trends", .view = "before-and-after" },
  { .name = "trends-months", .action = "journal.show-page", .text = "trends", .view = "then-and-now" },
  { .name = "trends-calendar", .action = "journal.show-page", .text = "trends", .view = "calendar" },
  { .name = "history", .action = "journal.show-page", .text = "history" },
  { .name = "treatment", .action = "journal.show-page", .text = "treatment" },
  { .name = "visits", .action = "journal.show-page", .text = "visits" },
  { .name = NULL },
};

const FitScene fit_dialogs[] = {
  { .name = "injection", .action = "journal.record-injection" },
  { .name = "injection-edit", .action = "journal.edit-injection", .kind = &corrin_dose_kind },
  { .name = "other-b12", .action = "journal.record-other-b12" },
  { .name = "reaction", .action = "journal.record-reaction", .kind = &corrin_dose_kind },
  { .name = "reaction-edit", .action = "journal.edit-reaction", .kind = &corrin_reaction_kind },
  { .name = "earlier", .action = "journal.earlier-injections" },
  { .name = "emergency", .action = "journal.show-emergency" },
  { .name = "lab", .action = "journal.edit-lab", .kind = &corrin_lab_result_kind, .is_new = TRUE },
  { .name = "lab-edit", .action = "journal.edit-lab", .kind = &corrin_lab_result_kind },
  { .name = "lab-chart", .action = "journal.show-lab-chart", .text = "b12" },
  { .name = "plan", .action = "journal.edit-plan-step", .kind = &corrin_plan_step_kind, .is_new = TRUE },
  { .name = "plan-edit", .action = "journal.edit-plan-step", .kind = &corrin_plan_step_kind },
  { .name = "presets", .action = "journal.plan-presets" },
  { .name = "earlier-years",
    .action = "journal.edit-earlier-treatment",
    .kind = &corrin_earlier_treatment_kind },
  { .name = "supply", .action = "journal.edit-supply", .kind = &corrin_supply_kind, .is_new = TRUE },
  { .name = "supply-edit", .action = "journal.edit-supply", .kind = &corrin_supply_kind },
  { .name = "people", .action = "journal.people" },
  { .name = "person", .make = make_person },
  { .name = "differences", .make = make_differences },
  { .name = "merge", .make = make_merge },
  { .name = "visit", .action = "journal.edit-appointment", .kind = &corrin_appointment_kind, .is_new = TRUE },
  { .name = "after-visit", .action = "journal.after-visit", .kind = &corrin_appointment_kind },
  { .name = "about-you", .action = "journal.edit-person" },
  { .name = "preferences", .action = "journal.preferences" },
  { .name = "shortcuts", .action = "journal.shortcuts" },
  { .name = "about", .make = make_about },
  { .name = NULL },
};

static void
fill (const char *path, gboolean is_first_day)
{
  static const CorrinSampleOptions options = { .years = CORRIN_SAMPLE_YEARS, .people = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_CREATE, &error);

  g_assert_no_error (error);
  if (!is_first_day)
    corrin_sample_write (store, &options, &error);
  else
    {
      g_autoptr (CorrinPerson) person = NULL;

      g_assert_true (corrin_store_begin (store, "init", &error));
      person = corrin_catalog_add_person (store, NULL, NULL, &error);
      g_assert_nonnull (person);
      g_assert_true (corrin_store_commit (store, &error));
    }
  g_assert_no_error (error);
}

static gint64
find_last (CorrinStore *store, const CorrinKind *kind, gint64 person)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = corrin_store_list (store, kind, &query, &error);

  g_assert_no_error (error);
  return records->len > 0 ? ((CorrinRecord *) records->pdata[records->len - 1])->id : 0;
}

/* Both have changed what both know, and each has written something at another time of that day. */
static void
write_on (const char *path, double value, CorrinTime time)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinStore) store = corrin_store_open (path, CORRIN_STORE_WRITE, &error);
  gint64 id = find_last (store, &corrin_rating_kind, find_last (store, &corrin_person_kind, 0));
  g_autoptr (CorrinRating) rating = corrin_store_get (store, &corrin_rating_kind, id, &error);
  g_autoptr (CorrinRating) other = corrin_record_new (&corrin_rating_kind);

  g_assert_no_error (error);
  rating->value = other->value = value;
  other->record.person = rating->record.person;
  other->version = rating->version;
  other->day = rating->day;
  other->time = time;
  g_assert_true (corrin_store_begin (store, "update", &error));
  corrin_store_update (store, rating, &error);
  g_assert_no_error (error);
  corrin_store_add (store, other, &error);
  g_assert_no_error (error);
  g_assert_true (corrin_store_commit (store, &error));
}

static void
copy_journal (FitCase *self)
{
  g_autoptr (GFile) from = g_file_new_for_path (self->path);
  g_autoptr (GFile) to = g_file_new_for_path (self->copy);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  write_on (self->copy, 9, 700);
  write_on (self->path, 2, 800);
}

/**
 * fit_case_init:
 * @self: a case
 * @is_first_day: whether nothing has been written yet; otherwise two people have written for two years
 *
 * Makes the journal. The clock should be fixed before.
 */
void
fit_case_init (FitCase *self, gboolean is_first_day)
{
  if (application == NULL)
    {
      application = corrin_application_new ();
      g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
    }
  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "journal.corrin", NULL);
  self->copy = g_build_filename (self->folder, "copy.corrin", NULL);
  fill (self->path, is_first_day);
  if (!is_first_day)
    copy_journal (self);
}

void
fit_case_clear (FitCase *self)
{
  g_free (self->path);
  g_free (self->copy);
  test_folder_free (self->folder);
}

/**
 * fit_case_open:
 * @self: a case
 *
 * Opens the window of the journal.
 */
void
fit_case_open (FitCase *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  self->window = corrin_window_new (GTK_APPLICATION (application), file);
  gtk_window_present (GTK_WINDOW (self->window));
  test_ui_paint (GTK_WIDGET (self->window));
}

void
fit_case_close (FitCase *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_ui_iterate ();
  self->window = NULL;
}

static gboolean
activate (FitCase *self, const FitScene *scene)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  const CorrinPerson *person = corrin_document_get_person (document_of (self));
  gint64 id = 0;

  if (scene->kind == NULL && scene->text == NULL)
    return gtk_widget_activate_action (window, scene->action, NULL);
  if (scene->kind == NULL)
    return gtk_widget_activate_action (window, scene->action, "s", scene->text);
  if (!scene->is_new)
    id = find_last (corrin_document_get_store (document_of (self)), scene->kind, person->record.id);
  return gtk_widget_activate_action (window, scene->action, "x", id);
}

static GtkWidget *
find_dialog (FitCase *self)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window))
        return GTK_WIDGET (window);
    }
  return NULL;
}

static GtkStack *
find_stack (GtkWidget *widget, const char *view)
{
  GtkStack *found = NULL;

  if (GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), view) != NULL)
    return GTK_STACK (widget);
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL && found == NULL;
       c = gtk_widget_get_next_sibling (c))
    found = find_stack (c, view);
  return found;
}

/**
 * fit_case_show:
 * @self: a case with a window
 * @scene: what to show
 *
 * Returns: (transfer none): the dialog, which belongs to GTK, or the window when it is a page
 */
GtkWidget *
fit_case_show (FitCase *self, const FitScene *scene)
{
  GtkWidget *dialog = NULL;

  if (scene->make != NULL)
    dialog = scene->make (self);
  else
    g_assert_true (activate (self, scene));
  if (scene->view != NULL)
    gtk_stack_set_visible_child_name (find_stack (GTK_WIDGET (self->window), scene->view), scene->view);
  if (dialog == NULL)
    dialog = find_dialog (self);
  if (dialog == NULL)
    dialog = GTK_WIDGET (self->window);
  gtk_window_present (GTK_WINDOW (dialog));
  test_ui_paint (dialog);
  return dialog;
}

/**
 * fit_case_frame:
 * @window: a window that is shown
 *
 * Returns: how much wider and higher it is than its content, for the frame that GTK draws where no compositor runs
 */
int
fit_case_frame (GtkWidget *window)
{
  return gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (window))) - gtk_widget_get_width (window);
}

/**
 * fit_case_resize:
 * @window: a window that is shown
 * @width: a width
 * @height: a height
 *
 * Gives the content of the window that height, and that width or the next larger one that it can have.
 */
void
fit_case_resize (GtkWidget *window, int width, int height)
{
  gint64 end = g_get_monotonic_time () + 2 * G_TIME_SPAN_SECOND;
  int frame = fit_case_frame (window);

  gtk_window_set_default_size (GTK_WINDOW (window), width + frame, height + frame);
  while ((gtk_widget_get_width (window) < width || gtk_widget_get_height (window) != height)
         && g_get_monotonic_time () < end)
    {
      test_ui_iterate ();
      g_usleep (1000);
    }
  test_ui_paint (window);
}
