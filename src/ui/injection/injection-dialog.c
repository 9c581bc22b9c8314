/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "injection-dialog.h"

#include "act.h"
#include "choice-row.h"
#include "clock.h"
#include "corrin-injection-resources.h"
#include "day-button.h"
#include "field-note.h"
#include "form-dialog.h"
#include "form-entry.h"
#include "form-history.h"
#include "form-text.h"
#include "injection-check.h"
#include "injection-record.h"
#include "plan-group.h"
#include "room-resource.h"
#include "site-group.h"
#include "supply-row.h"
#include "what-group.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

#define DAYS_AHEAD 366

#define CORRIN_TYPE_INJECTION_DIALOG (corrin_injection_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CorrinInjectionDialog, corrin_injection_dialog, CORRIN, INJECTION_DIALOG,
                      CorrinFormDialog)

struct _CorrinInjectionDialog
{
  CorrinFormDialog parent_instance;

  CorrinDoseHistory *history;
  CorrinDose *dose; /* that is changed, or NULL for a new one */
  CorrinInjectionForm *form;
  CorrinInjectionForm *was; /* when it was opened */
  gboolean is_filling;
  gboolean was_tried;

  GtkToggleButton *whens[CORRIN_INJECTION_N_WHENS];
  GtkWidget *when_group;
  GtkWidget *day_group;
  CorrinDayButton *day;
  AdwComboRow *part;
  CorrinFieldNote *time_note;
  CorrinWhatGroup *what;
  AdwActionRow *ask_row;
  GtkSwitch *ask;
  CorrinPlanGroup *plan_group;
  CorrinSiteGroup *site_group;
  CorrinSupplyRow *supply;
  AdwExpanderRow *more;
  CorrinFieldNote *volume_note;
  CorrinFieldNote *strength_note;
  GtkSwitch *private;
  GtkWidget *delete;
  GtkEditable *texts[CORRIN_INJECTION_N_TEXTS];
};

G_DEFINE_FINAL_TYPE (CorrinInjectionDialog, corrin_injection_dialog, CORRIN_TYPE_FORM_DIALOG)

static const char *const when_names[CORRIN_INJECTION_N_WHENS] = {
  [CORRIN_INJECTION_NOW] = "now",
  [CORRIN_INJECTION_MORNING] = "morning",
  [CORRIN_INJECTION_AFTERNOON] = "afternoon",
  [CORRIN_INJECTION_EVENING] = "evening",
  [CORRIN_INJECTION_ANOTHER_DAY] = "another_day",
};

/* The lines that do not belong to a group of their own. */
static const char *const text_names[CORRIN_INJECTION_N_TEXTS] = {
  [CORRIN_INJECTION_TIME] = "time",     [CORRIN_INJECTION_PRODUCT] = "product",
  [CORRIN_INJECTION_VOLUME] = "volume", [CORRIN_INJECTION_STRENGTH] = "strength",
  [CORRIN_INJECTION_BATCH] = "batch",   [CORRIN_INJECTION_EXPIRY] = "expiry",
  [CORRIN_INJECTION_NEEDLE] = "needle", [CORRIN_INJECTION_NOTE] = "note",
};

/* The choices */

static void
fill_parts (CorrinInjectionDialog *self)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, CORRIN_PRECISION_DAY, _ ("I don’t know the time"));
  corrin_choices_add (choices, CORRIN_PRECISION_MORNING, _ ("In the morning"));
  corrin_choices_add (choices, CORRIN_PRECISION_AFTERNOON, _ ("In the afternoon"));
  corrin_choices_add (choices, CORRIN_PRECISION_EVENING, _ ("In the evening"));
  corrin_choices_add (choices, CORRIN_PRECISION_EXACT, _ ("At a time"));
  corrin_choices_add (choices, CORRIN_PRECISION_MONTH, _ ("I only know the month"));
  corrin_choice_row_fill (self->part, choices);
}

/* From the form to the widgets */

static void
put_texts (CorrinInjectionDialog *self)
{
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (self->texts[i] != NULL)
      corrin_form_entry_set (self->texts[i], self->form->text[i]);
}

static void
put (CorrinInjectionDialog *self)
{
  const CorrinInjectionForm *form = self->form;

  self->is_filling = TRUE;
  gtk_toggle_button_set_active (self->whens[form->when], TRUE);
  corrin_day_button_set_day (self->day, form->day);
  corrin_choice_row_set (self->part, form->precision);
  corrin_what_group_set (self->what, &form->what);
  gtk_switch_set_active (self->ask, form->asks);
  corrin_plan_group_set (self->plan_group, form, self->history);
  corrin_site_group_set (self->site_group, form);
  gtk_switch_set_active (self->private, form->is_private);
  put_texts (self);
  self->is_filling = FALSE;
}

static void
set_visible (CorrinInjectionDialog *self, CorrinInjectionText line, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (self->texts[line]), visible);
}

static void
show_lines (CorrinInjectionDialog *self)
{
  const CorrinInjectionForm *form = self->form;

  gtk_widget_set_visible (self->day_group, form->when == CORRIN_INJECTION_ANOTHER_DAY);
  /* It can be known before that an injection will not be given. */
  corrin_day_button_set_range (self->day, CORRIN_DAY_NONE,
                               form->is_skipped ? corrin_clock_today () + DAYS_AHEAD : CORRIN_DAY_NONE);
  set_visible (self, CORRIN_INJECTION_TIME, form->precision == CORRIN_PRECISION_EXACT);
  set_visible (self, CORRIN_INJECTION_NEEDLE, corrin_injection_form_is_injection (form));
  gtk_widget_set_visible (GTK_WIDGET (self->site_group),
                          !form->is_skipped && corrin_injection_form_is_injection (form));
  corrin_supply_row_show (self->supply, !form->is_skipped && corrin_injection_form_is_injection (form));
}

static void
show_titles (CorrinInjectionDialog *self)
{
  gboolean is_injection = corrin_injection_form_is_injection (self->form);
  const char *title;

  if (self->dose != NULL)
    title = is_injection ? _ ("Edit Injection") : _ ("Edit Tablets or Spray");
  else
    title = is_injection ? _ ("Record Injection") : _ ("Record Tablets or Spray");
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->what),
                                   is_injection ? _ ("What Was Injected") : _ ("What Was Taken"));
}

static void
show_words (CorrinInjectionDialog *self)
{
  g_autofree char *question = corrin_injection_form_question (self->form, self->history);
  g_autofree char *source = NULL;

  show_titles (self);
  gtk_widget_set_visible (GTK_WIDGET (self->ask_row), question != NULL);
  if (question != NULL)
    adw_action_row_set_subtitle (self->ask_row, question);
  if (self->dose == NULL)
    source = corrin_dose_what_source (self->history, corrin_injection_form_day (self->form),
                                      self->form->is_injection);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->what), source);
}

/* Problems are told when somebody has tried to save, not while they still type. */
static void
show_problems (CorrinInjectionDialog *self)
{
  g_autofree char *hint = corrin_injection_form_hint (self->form);
  g_auto (CorrinInjectionCheck) check = { 0 };

  if (self->was_tried)
    corrin_injection_check_form (&check, self->form, self->dose);
  corrin_what_group_show (self->what, hint, &check.amount);
  corrin_field_note_problem (self->time_note, check.problem[CORRIN_INJECTION_TIME]);
  corrin_field_note_problem (self->volume_note, check.problem[CORRIN_INJECTION_VOLUME]);
  corrin_field_note_problem (self->strength_note, check.problem[CORRIN_INJECTION_STRENGTH]);
}

static void
show (CorrinInjectionDialog *self)
{
  put (self);
  show_lines (self);
  show_words (self);
  show_problems (self);
}

/* From the widgets to the form */

static CorrinInjectionWhen
chosen_when (CorrinInjectionDialog *self)
{
  for (guint i = 0; i < CORRIN_INJECTION_N_WHENS; i++)
    if (gtk_toggle_button_get_active (self->whens[i]))
      return i;
  return CORRIN_INJECTION_NOW;
}

static void
take (CorrinInjectionDialog *self)
{
  CorrinInjectionForm *form = self->form;

  form->when = chosen_when (self);
  form->day = corrin_day_button_get_day (self->day);
  form->precision = (CorrinPrecision) corrin_choice_row_get (self->part);
  corrin_what_group_get (self->what, &form->what);
  form->asks = gtk_switch_get_active (self->ask);
  corrin_plan_group_get (self->plan_group, form);
  corrin_site_group_get (self->site_group, form);
  form->is_private = gtk_switch_get_active (self->private);
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (self->texts[i] != NULL)
      corrin_form_set (&form->text[i], gtk_editable_get_text (self->texts[i]));
}

static gboolean
differs (const CorrinInjectionForm *a, const CorrinInjectionForm *b, CorrinInjectionText line)
{
  return !g_str_equal (a->text[line], b->text[line]);
}

static void
changed_cb (CorrinInjectionDialog *self)
{
  g_autoptr (CorrinInjectionForm) before = NULL;

  if (self->is_filling || self->form == NULL)
    return;
  before = corrin_injection_form_copy (self->form);
  take (self);
  if (!g_str_equal (before->what.amount, self->form->what.amount))
    self->form->is_derived = FALSE;
  else if (differs (before, self->form, CORRIN_INJECTION_VOLUME)
           || differs (before, self->form, CORRIN_INJECTION_STRENGTH))
    corrin_injection_form_derive (self->form);
  if (self->dose == NULL
      && (corrin_injection_form_day (before) != corrin_injection_form_day (self->form)
          || corrin_injection_form_is_injection (before) != corrin_injection_form_is_injection (self->form)))
    corrin_injection_form_fill (self->form, self->history);
  show (self);
}

/* While another one is chosen, there is a moment in which none is. */
static void
when_cb (CorrinInjectionDialog *self, GtkToggleButton *when)
{
  if (gtk_toggle_button_get_active (when))
    changed_cb (self);
}

/* What was filled in from another supply does not stay; what somebody typed does. */
static void
fill_text (CorrinInjectionDialog *self, CorrinInjectionText line, const char *before, const char *text)
{
  if (text != NULL || g_strcmp0 (self->form->text[line], before) == 0)
    gtk_editable_set_text (self->texts[line], text != NULL ? text : "");
}

/* What was noted of the ampoules need not be typed again. */
static void
supply_cb (CorrinInjectionDialog *self)
{
  static const CorrinSupply nothing;
  const CorrinSupply *before = corrin_supply_row_get_before (self->supply);
  const CorrinSupply *supply = corrin_supply_row_get_supply (self->supply);

  before = before != NULL ? before : &nothing;
  supply = supply != NULL ? supply : &nothing;
  fill_text (self, CORRIN_INJECTION_PRODUCT, before->product, supply->product);
  fill_text (self, CORRIN_INJECTION_BATCH, before->batch, supply->batch);
  fill_text (self, CORRIN_INJECTION_EXPIRY, before->expiry, supply->expiry);
}

static void
confirmed_cb (CorrinInjectionDialog *self)
{
  changed_cb (self);
  corrin_form_dialog_save (CORRIN_FORM_DIALOG (self));
}

/* Saving */

static void
focus_problem (CorrinInjectionDialog *self)
{
  g_auto (CorrinInjectionCheck) check = { 0 };

  corrin_injection_check_form (&check, self->form, self->dose);
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (check.problem[i] != NULL)
      {
        if (i != CORRIN_INJECTION_TIME)
          adw_expander_row_set_expanded (self->more, TRUE);
        gtk_widget_grab_focus (GTK_WIDGET (self->texts[i]));
        return;
      }
  corrin_what_group_focus_amount (self->what);
}

static CorrinDose *
make_dose (CorrinInjectionDialog *self, GError **error)
{
  g_autoptr (CorrinDose) dose =
      self->dose != NULL ? corrin_record_copy (self->dose) : corrin_record_new (&corrin_dose_kind);

  if (self->dose == NULL)
    dose->record.person = corrin_form_dialog_get_person (CORRIN_FORM_DIALOG (self));
  if (!corrin_injection_form_apply (self->form, self->dose != NULL ? self->was : NULL, dose, error))
    return NULL;
  if (corrin_injection_form_is_injection (self->form))
    corrin_supply_row_apply (self->supply, dose);
  return g_steal_pointer (&dose);
}

static const char *
saved_words (CorrinInjectionDialog *self)
{
  if (self->dose != NULL)
    return _ ("Changes saved");
  return corrin_injection_form_is_injection (self->form) ? _ ("Injection saved") : _ ("Saved");
}

static gboolean
corrin_injection_dialog_save (CorrinFormDialog *dialog, GError **error)
{
  CorrinInjectionDialog *self = CORRIN_INJECTION_DIALOG (dialog);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_auto (CorrinInjectionCheck) check = { 0 };
  g_autoptr (CorrinDose) dose = NULL;
  g_autofree char *question = NULL;

  self->was_tried = TRUE;
  show_problems (self);
  if (!corrin_injection_check_form (&check, self->form, self->dose))
    {
      focus_problem (self);
      return FALSE;
    }
  dose = make_dose (self, error);
  if (dose == NULL)
    return FALSE;
  if (self->form->asks)
    question = corrin_injection_form_question (self->form, self->history);
  if (!corrin_injection_record_save (document, dose, question, error))
    return FALSE;
  corrin_document_say (document, saved_words (self), TRUE);
  return TRUE;
}

static gboolean
corrin_injection_dialog_is_changed (CorrinFormDialog *dialog)
{
  CorrinInjectionDialog *self = CORRIN_INJECTION_DIALOG (dialog);

  return !corrin_injection_form_equal (self->form, self->was) || corrin_supply_row_is_changed (self->supply);
}

static void
delete_cb (CorrinInjectionDialog *self)
{
  CorrinFormDialog *dialog = CORRIN_FORM_DIALOG (self);
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;

  if (!corrin_act_remove (document, &corrin_dose_kind, self->dose->record.id, &error))
    {
      corrin_form_dialog_fail (dialog, error);
      return;
    }
  if (corrin_injection_form_is_injection (self->was))
    corrin_document_say (document, _ ("Injection deleted"), TRUE);
  else
    /* Translators: an entry of the journal was deleted. */
    corrin_document_say (document, _ ("Deleted"), TRUE);
  corrin_form_dialog_finish (dialog);
}

/* The widget */

static void
corrin_injection_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_INJECTION_DIALOG);
  G_OBJECT_CLASS (corrin_injection_dialog_parent_class)->dispose (object);
}

static void
corrin_injection_dialog_finalize (GObject *object)
{
  CorrinInjectionDialog *self = CORRIN_INJECTION_DIALOG (object);

  g_clear_pointer (&self->history, corrin_dose_history_free);
  g_clear_pointer (&self->dose, corrin_record_free);
  g_clear_pointer (&self->form, corrin_injection_form_free);
  g_clear_pointer (&self->was, corrin_injection_form_free);
  G_OBJECT_CLASS (corrin_injection_dialog_parent_class)->finalize (object);
}

static void
bind_lines (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < CORRIN_INJECTION_N_WHENS; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, when_names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinInjectionDialog, whens) + i * sizeof (gpointer)));
  for (guint i = 0; i < CORRIN_INJECTION_N_TEXTS; i++)
    if (text_names[i] != NULL)
      gtk_widget_class_bind_template_child_full (
          widget_class, text_names[i], FALSE,
          (gssize) (G_STRUCT_OFFSET (CorrinInjectionDialog, texts) + i * sizeof (gpointer)));
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, when_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, day_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, part);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, time_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, what);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, ask_row);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, ask);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, plan_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, site_group);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, supply);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, more);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, volume_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, strength_note);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, private);
  gtk_widget_class_bind_template_child (widget_class, CorrinInjectionDialog, delete);
}

static void
corrin_injection_dialog_class_init (CorrinInjectionDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_injection_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_injection_dialog_finalize;
  CORRIN_FORM_DIALOG_CLASS (class)->save = corrin_injection_dialog_save;
  CORRIN_FORM_DIALOG_CLASS (class)->is_changed = corrin_injection_dialog_is_changed;

  CORRIN_ENTER_ROOM (injection);
  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_FIELD_NOTE);
  g_type_ensure (CORRIN_TYPE_PLAN_GROUP);
  g_type_ensure (CORRIN_TYPE_SITE_GROUP);
  g_type_ensure (CORRIN_TYPE_SUPPLY_ROW);
  g_type_ensure (CORRIN_TYPE_WHAT_GROUP);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/corrin_journal/Corrin/injection/injection-dialog.ui");
  bind_widgets (widget_class);
  bind_lines (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, when_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirmed_cb);
  gtk_widget_class_bind_template_callback (widget_class, supply_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
corrin_injection_dialog_init (CorrinInjectionDialog *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_parts (self);
  corrin_what_group_offer_all_routes (self->what);
  /* Translators: the title of a row that opens more lines of a form. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More"), -1);
  for (guint i = 0; i < CORRIN_INJECTION_N_WHENS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->whens[i]), corrin_injection_when_has_come (i));
  self->is_filling = FALSE;
}

static CorrinInjectionDialog *
dialog_new (GtkWindow *parent, CorrinDocument *document)
{
  CorrinInjectionDialog *self =
      g_object_new (CORRIN_TYPE_INJECTION_DIALOG, "transient-for", parent, "document", document, NULL);

  self->history = corrin_form_history_read (CORRIN_FORM_DIALOG (self));
  corrin_site_group_fill (self->site_group, self->history);
  return self;
}

static GtkWidget *
open_form (CorrinInjectionDialog *self, CorrinInjectionForm *form)
{
  corrin_supply_row_read (self->supply, CORRIN_FORM_DIALOG (self), self->dose);
  self->form = form;
  self->was = corrin_injection_form_copy (form);
  show (self);
  gtk_widget_grab_focus (self->dose == NULL ? GTK_WIDGET (self->whens[form->when]) : GTK_WIDGET (self->day));
  return GTK_WIDGET (self);
}

/**
 * corrin_injection_dialog_new:
 * @parent: the window
 * @document: a journal with a person
 * @day: the day of the injection, or %CORRIN_DAY_NONE for now, as for a day that has not come
 *
 * Returns: (transfer full): a form for an injection, which can be saved at once
 */
GtkWidget *
corrin_injection_dialog_new (GtkWindow *parent, CorrinDocument *document, CorrinDay day)
{
  CorrinInjectionDialog *self = dialog_new (parent, document);

  return open_form (self, corrin_injection_form_new (self->history, day));
}

/**
 * corrin_injection_dialog_new_other:
 * @parent: the window
 * @document: a journal with a person
 *
 * Returns: (transfer full): a form for a tablet, a spray or the like, which can be saved at once
 */
GtkWidget *
corrin_injection_dialog_new_other (GtkWindow *parent, CorrinDocument *document)
{
  CorrinInjectionDialog *self = dialog_new (parent, document);

  return open_form (self, corrin_injection_form_new_other (self->history));
}

/**
 * corrin_injection_dialog_new_for:
 * @parent: the window
 * @document: a journal with a person
 * @dose: a dose of any kind
 *
 * Returns: (transfer full): a form that changes @dose
 */
GtkWidget *
corrin_injection_dialog_new_for (GtkWindow *parent, CorrinDocument *document, const CorrinDose *dose)
{
  CorrinInjectionDialog *self = dialog_new (parent, document);

  self->dose = corrin_record_copy (dose);
  gtk_widget_set_visible (self->when_group, FALSE);
  gtk_widget_set_visible (self->delete, TRUE);
  return open_form (self, corrin_injection_form_new_for (dose));
}
