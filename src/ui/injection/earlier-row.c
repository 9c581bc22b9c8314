/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-row.h"

#include "choice-list.h"
#include "clock.h"
#include "corrin-injection-resources.h"
#include "day-button.h"
#include "room-resource.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* B12 is injected since the fifties. */
#define FIRST_YEAR 1950

struct _CorrinEarlierRow
{
  AdwPreferencesRow parent_instance;

  gboolean is_filling;

  GtkToggleButton *known_day;
  GtkToggleButton *known_month;
  GtkWidget *remove;
  CorrinDayButton *day;
  GtkWidget *month_box;
  GtkDropDown *month;
  GtkSpinButton *year;
  GtkLabel *note;
  GtkCheckButton *another;
};

enum
{
  CHANGED,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinEarlierRow, corrin_earlier_row, ADW_TYPE_PREFERENCES_ROW)

static void
changed_cb (CorrinEarlierRow *self)
{
  if (!self->is_filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (CorrinEarlierRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static int
year_of (CorrinDay day)
{
  int year;

  corrin_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

static void
fill_months (CorrinEarlierRow *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  gtk_string_list_append (months, _ ("Choose a Month"));
  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (2000, month, 1, 12, 0, 0);
      g_autofree char *name = g_date_time_format (date, "%OB");

      gtk_string_list_append (months, name);
    }
  corrin_choice_list_set (GTK_WIDGET (self->month));
  gtk_drop_down_set_model (self->month, G_LIST_MODEL (months));
}

static void
corrin_earlier_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_EARLIER_ROW);
  G_OBJECT_CLASS (corrin_earlier_row_parent_class)->dispose (object);
}

static void
bind_widgets (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, known_day);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, known_month);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, remove);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, month_box);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, month);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, year);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, note);
  gtk_widget_class_bind_template_child (widget_class, CorrinEarlierRow, another);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
corrin_earlier_row_class_init (CorrinEarlierRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_earlier_row_dispose;

  /**
   * CorrinEarlierRow::changed:
   *
   * A person changed something.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_EARLIER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * CorrinEarlierRow::remove:
   *
   * The injection shall go from the form.
   */
  signals[REMOVE] = g_signal_new ("remove", CORRIN_TYPE_EARLIER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  CORRIN_ENTER_ROOM (injection);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/injection/earlier-row.ui");
  bind_widgets (widget_class);
}

static void
corrin_earlier_row_init (CorrinEarlierRow *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_months (self);
  gtk_spin_button_set_range (self->year, FIRST_YEAR, year_of (corrin_clock_today ()));
  self->is_filling = FALSE;
}

/**
 * corrin_earlier_row_new:
 * @history: what was recorded
 *
 * Returns: (transfer full): a row for one earlier injection
 */
GtkWidget *
corrin_earlier_row_new (const CorrinDoseHistory *history)
{
  CorrinEarlierRow *self = g_object_new (CORRIN_TYPE_EARLIER_ROW, NULL);
  g_autoptr (GArray) days = corrin_dose_history_days (history);

  corrin_day_button_set_marks (self->day, NULL, days);
  return GTK_WIDGET (self);
}

/**
 * corrin_earlier_row_set:
 * @self: a row
 * @entry: what it shall show
 */
void
corrin_earlier_row_set (CorrinEarlierRow *self, const CorrinEarlierEntry *entry)
{
  self->is_filling = TRUE;
  gtk_toggle_button_set_active (entry->in_month ? self->known_month : self->known_day, TRUE);
  corrin_day_button_set_day (self->day, entry->day);
  gtk_drop_down_set_selected (self->month, (guint) entry->month);
  gtk_spin_button_set_value (self->year, entry->year);
  gtk_check_button_set_active (self->another, entry->is_another);
  self->is_filling = FALSE;
}

/**
 * corrin_earlier_row_get:
 * @self: a row
 * @entry: (out caller-allocates): what it shows
 */
void
corrin_earlier_row_get (CorrinEarlierRow *self, CorrinEarlierEntry *entry)
{
  *entry = (CorrinEarlierEntry){
    /* The other button of the two is pressed only after this one was told. */
    .in_month = !gtk_toggle_button_get_active (self->known_day),
    .day = corrin_day_button_get_day (self->day),
    .month = (int) gtk_drop_down_get_selected (self->month),
    .year = gtk_spin_button_get_value_as_int (self->year),
    .is_another = gtk_check_button_get_active (self->another),
  };
}

static const char *
state_words (CorrinEarlierState state, gboolean in_month)
{
  switch (state)
    {
    case CORRIN_EARLIER_THERE:
      return in_month ? _ ("An injection is recorded in that month already. This one is left out.")
                      : _ ("An injection is recorded on that day already. This one is left out.");
    case CORRIN_EARLIER_TWICE:
      return _ ("The same date stands further up. This one is left out.");
    case CORRIN_EARLIER_FUTURE:
      return _ ("That has not come yet. This one is left out.");
    case CORRIN_EARLIER_EMPTY:
    case CORRIN_EARLIER_READY:
    default:
      return "";
    }
}

/**
 * corrin_earlier_row_show:
 * @self: a row
 * @number: its place in the form, from 1
 * @state: what becomes of the injection
 *
 * Says so, and shows what fits to what is known of the date.
 */
void
corrin_earlier_row_show (CorrinEarlierRow *self, guint number, CorrinEarlierState state)
{
  gboolean in_month = !gtk_toggle_button_get_active (self->known_day);
  gboolean is_double = state == CORRIN_EARLIER_THERE || state == CORRIN_EARLIER_TWICE;
  const char *words = state_words (state, in_month);
  /* Translators: %u counts the lines of a form, from 1. */
  g_autofree char *name = g_strdup_printf (_ ("Injection %u"), number);
  /* Translators: %u counts the lines of a form, from 1. */
  g_autofree char *removes = g_strdup_printf (_ ("Remove injection %u"), number);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  corrin_day_button_set_label (self->day, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, removes, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->day), !in_month);
  gtk_widget_set_visible (self->month_box, in_month);
  gtk_label_set_text (self->note, words);
  gtk_widget_set_visible (GTK_WIDGET (self->note), words[0] != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->another), is_double);
}

/**
 * corrin_earlier_row_focus:
 * @self: a row
 *
 * Goes to where its date is chosen.
 */
void
corrin_earlier_row_focus (CorrinEarlierRow *self)
{
  gtk_widget_grab_focus (gtk_toggle_button_get_active (self->known_month) ? GTK_WIDGET (self->month)
                                                                          : GTK_WIDGET (self->day));
}
