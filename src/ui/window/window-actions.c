/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-private.h"

#include "about-person-dialog.h"
#include "act.h"
#include "appointment-dialog.h"
#include "differences-dialog.h"
#include "earlier-dialog.h"
#include "emergency-dialog.h"
#include "errors.h"
#include "failure.h"
#include "history-page.h"
#include "injection-dialog.h"
#include "lab-chart-window.h"
#include "lab-dialog.h"
#include "merge-dialog.h"
#include "people-dialog.h"
#include "plan-dialog.h"
#include "plan-presets-dialog.h"
#include "preferences-dialog.h"
#include "reaction-dialog.h"
#include "shortcuts.h"
#include "span-dialog.h"
#include "supply-dialog.h"
#include "today-page.h"

#include <glib/gi18n-lib.h>

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  corrin_window_open (CORRIN_WINDOW (widget));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  (void) action;
  (void) parameter;
  self->undo_failed = !corrin_act_undo (self->document, &error);
  if (self->undo_failed)
    corrin_notice_fail (self->notice, error);
  else
    corrin_document_say (self->document, _ ("Taken back"), FALSE);
}

static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  if (corrin_window_show_page (self, g_variant_get_string (parameter, NULL)))
    corrin_window_focus_page (self);
}

static void
show_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  CorrinDay day = corrin_day_parse (g_variant_get_string (parameter, NULL));

  (void) action;
  if (day != CORRIN_DAY_NONE && corrin_window_show_page (self, "today"))
    corrin_today_page_show_day (CORRIN_TODAY_PAGE (corrin_window_get_page (self, "today")), day);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  (void) parameter;
  if (corrin_window_show_page (self, "history"))
    corrin_history_page_search (CORRIN_HISTORY_PAGE (corrin_window_get_page (self, "history")));
}

static void
record_injection_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  (void) parameter;
  gtk_window_present (
      GTK_WINDOW (corrin_injection_dialog_new (GTK_WINDOW (self), self->document, CORRIN_DAY_NONE)));
}

static void
record_injection_on_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  CorrinDay day = corrin_day_parse (g_variant_get_string (parameter, NULL));

  (void) action;
  gtk_window_present (GTK_WINDOW (corrin_injection_dialog_new (GTK_WINDOW (self), self->document, day)));
}

static void
record_other_b12_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (corrin_injection_dialog_new_other (GTK_WINDOW (self), self->document)));
}

static void
edit_injection_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinDose) dose = corrin_store_get (corrin_document_get_store (self->document),
                                                  &corrin_dose_kind, g_variant_get_int64 (parameter), &error);

  (void) action;
  if (dose != NULL)
    gtk_window_present (
        GTK_WINDOW (corrin_injection_dialog_new_for (GTK_WINDOW (self), self->document, dose)));
  else if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    corrin_failure_show (GTK_WINDOW (self), error);
  else
    corrin_document_trouble (self->document, error);
}

static void
edit_visit (CorrinWindow *self, gint64 id, gboolean is_after)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = corrin_appointment_dialog_new (GTK_WINDOW (self), self->document, id, is_after, &error);

  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    corrin_failure_show (GTK_WINDOW (self), error);
  else
    corrin_document_trouble (self->document, error);
}

static void
edit_appointment_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  edit_visit (CORRIN_WINDOW (widget), g_variant_get_int64 (parameter), FALSE);
}

static void
after_visit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  edit_visit (CORRIN_WINDOW (widget), g_variant_get_int64 (parameter), TRUE);
}

static void
edit_person_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  gtk_window_present (
      GTK_WINDOW (corrin_about_person_dialog_new (GTK_WINDOW (widget), CORRIN_WINDOW (widget)->document)));
}

static void
earlier_injections_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (corrin_earlier_dialog_new (GTK_WINDOW (self), self->document)));
}

static void
record_reaction_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  gtk_window_present (GTK_WINDOW (
      corrin_reaction_dialog_new (GTK_WINDOW (self), self->document, g_variant_get_int64 (parameter))));
}

static void
edit_reaction_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinRecord) owned =
      corrin_store_get (corrin_document_get_store (self->document), &corrin_reaction_kind,
                        g_variant_get_int64 (parameter), &error);

  (void) action;
  if (owned != NULL)
    gtk_window_present (GTK_WINDOW (
        corrin_reaction_dialog_new_for (GTK_WINDOW (self), self->document, (const CorrinReaction *) owned)));
  else if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    corrin_failure_show (GTK_WINDOW (self), error);
  else
    corrin_document_trouble (self->document, error);
}

static void
edit_plan_step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  gint64 id = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinPlanStep) step = id != 0 ? corrin_store_get (corrin_document_get_store (self->document),
                                                                &corrin_plan_step_kind, id, &error)
                                            : NULL;

  (void) action;
  if (error == NULL)
    gtk_window_present (GTK_WINDOW (corrin_plan_dialog_new (GTK_WINDOW (self), self->document, step)));
  else if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    corrin_failure_show (GTK_WINDOW (self), error);
  else
    corrin_document_trouble (self->document, error);
}

static void
plan_presets_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);

  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (corrin_plan_presets_dialog_new (GTK_WINDOW (self), self->document)));
}

static void
edit_supply_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  gint64 id = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinSupply) supply = NULL;

  (void) action;
  if (id != 0)
    supply = corrin_store_get (corrin_document_get_store (self->document), &corrin_supply_kind, id, &error);
  if (supply != NULL)
    gtk_window_present (
        GTK_WINDOW (corrin_supply_dialog_new_for (GTK_WINDOW (self), self->document, supply)));
  else if (id == 0)
    gtk_window_present (GTK_WINDOW (corrin_supply_dialog_new (GTK_WINDOW (self), self->document)));
  else if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    corrin_failure_show (GTK_WINDOW (self), error);
  else
    corrin_document_trouble (self->document, error);
}

static void
present_or_fail (CorrinWindow *self, GtkWidget *dialog, const GError *error)
{
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
  else if (g_error_matches (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    corrin_failure_show (GTK_WINDOW (self), error);
  else
    corrin_document_trouble (self->document, error);
}

static void
edit_earlier_treatment_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  gint64 id = g_variant_get_int64 (parameter);
  g_autoptr (GError) error = NULL;
  g_autoptr (CorrinEarlierTreatment) treatment = NULL;
  GtkWidget *dialog = NULL;

  (void) action;
  if (id != 0)
    treatment = corrin_store_get (corrin_document_get_store (self->document), &corrin_earlier_treatment_kind,
                                  id, &error);
  if (id == 0 || treatment != NULL)
    dialog = corrin_span_dialog_new (GTK_WINDOW (self), self->document, treatment);
  present_or_fail (self, dialog, error);
}

static void
edit_lab_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog =
      corrin_lab_dialog_new (GTK_WINDOW (self), self->document, g_variant_get_int64 (parameter), &error);

  (void) action;
  present_or_fail (self, dialog, error);
}

static void
show_lab_chart_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinWindow *self = CORRIN_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = corrin_lab_chart_window_new (GTK_WINDOW (self), self->document,
                                                   g_variant_get_string (parameter, NULL), &error);

  (void) action;
  present_or_fail (self, dialog, error);
}

static void
bring_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  corrin_merge_dialog_choose (GTK_WINDOW (widget), CORRIN_WINDOW (widget)->document);
}

static void
show_emergency_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (corrin_emergency_dialog_new (GTK_WINDOW (widget))));
}

static void
preferences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  gtk_window_present (
      GTK_WINDOW (corrin_preferences_dialog_new (GTK_WINDOW (widget), CORRIN_WINDOW (widget)->document)));
}

static void
people_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  gtk_window_present (
      GTK_WINDOW (corrin_people_dialog_new (GTK_WINDOW (widget), CORRIN_WINDOW (widget)->document)));
}

static void
next_person_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CorrinDocument *document = CORRIN_WINDOW (widget)->document;
  guint n = corrin_document_get_persons (document)->len;

  (void) action;
  (void) parameter;
  corrin_document_choose (document, (corrin_document_get_chosen (document) + 1) % n);
}

static void
differences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *dialog = corrin_differences_dialog_new (GTK_WINDOW (widget), CORRIN_WINDOW (widget)->document);

  (void) action;
  (void) parameter;
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
shortcuts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  (void) action;
  (void) parameter;
  gtk_window_present (GTK_WINDOW (corrin_shortcuts_window_new (GTK_WINDOW (widget))));
}

/* Which need a journal that is open, and which one that can be written. */
static const struct
{
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_journal;
  gboolean writes;
} actions[] = {
  { "journal.open", NULL, open_cb, FALSE, FALSE },
  { "journal.show-page", "s", show_page_cb, TRUE, FALSE },
  { "journal.show-day", "s", show_day_cb, TRUE, FALSE },
  { "journal.search", NULL, search_cb, TRUE, FALSE },
  { "journal.undo", NULL, undo_cb, TRUE, TRUE },
  { "journal.record-injection", NULL, record_injection_cb, TRUE, TRUE },
  { "journal.record-injection-on", "s", record_injection_on_cb, TRUE, TRUE },
  { "journal.record-other-b12", NULL, record_other_b12_cb, TRUE, TRUE },
  { "journal.edit-injection", "x", edit_injection_cb, TRUE, TRUE },
  { "journal.earlier-injections", NULL, earlier_injections_cb, TRUE, TRUE },
  { "journal.record-reaction", "x", record_reaction_cb, TRUE, TRUE },
  { "journal.edit-reaction", "x", edit_reaction_cb, TRUE, TRUE },
  { "journal.edit-lab", "x", edit_lab_cb, TRUE, TRUE },
  { "journal.show-lab-chart", "s", show_lab_chart_cb, TRUE, FALSE },
  { "journal.edit-plan-step", "x", edit_plan_step_cb, TRUE, TRUE },
  { "journal.plan-presets", NULL, plan_presets_cb, TRUE, TRUE },
  { "journal.edit-supply", "x", edit_supply_cb, TRUE, TRUE },
  { "journal.edit-earlier-treatment", "x", edit_earlier_treatment_cb, TRUE, TRUE },
  { "journal.edit-appointment", "x", edit_appointment_cb, TRUE, TRUE },
  { "journal.after-visit", "x", after_visit_cb, TRUE, TRUE },
  { "journal.edit-person", NULL, edit_person_cb, TRUE, TRUE },
  { "journal.bring-in", NULL, bring_in_cb, TRUE, TRUE },
  { "journal.show-emergency", NULL, show_emergency_cb, FALSE, FALSE },
  { "journal.people", NULL, people_cb, TRUE, FALSE },
  { "journal.next-person", NULL, next_person_cb, TRUE, FALSE },
  { "journal.differences", NULL, differences_cb, TRUE, FALSE },
  { "journal.preferences", NULL, preferences_cb, FALSE, FALSE },
  { "journal.shortcuts", NULL, shortcuts_cb, FALSE, FALSE },
};

/**
 * corrin_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs what pages can ask of the window by name, so that no page needs to know another.
 */
void
corrin_window_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

/**
 * corrin_window_allow_actions:
 * @self: the window
 *
 * Enables what can be done with the journal as it is now.
 */
void
corrin_window_allow_actions (CorrinWindow *self)
{
  CorrinStore *store = corrin_document_get_store (self->document);
  gboolean is_open = corrin_document_get_person (self->document) != NULL;
  gboolean is_writable = is_open && corrin_document_is_writable (self->document);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   (is_open || !actions[i].needs_journal)
                                       && (is_writable || !actions[i].writes));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.undo",
                                 is_writable && corrin_store_can_undo (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.next-person",
                                 is_open && corrin_document_get_persons (self->document)->len > 1);
}
