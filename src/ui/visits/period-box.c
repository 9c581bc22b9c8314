/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "period-box.h"

#include "day-button.h"
#include "wrap-layout.h"

struct _CorrinPeriodBox
{
  GtkWidget parent_instance;

  GtkToggleButton *chips[CORRIN_VISITS_N_CHOICES];
  GtkToggleButton *as_shown;
  CorrinDayButton *from;
  CorrinDayButton *to;

  gint64 person;
  CorrinDay last_visit;
  CorrinDay today;
  CorrinVisitsChoice choice;
  CorrinPeriod period;
  CorrinPeriod shown; /* on the charts */
  gboolean is_as_shown;
  gboolean is_showing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinPeriodBox, corrin_period_box, GTK_TYPE_WIDGET)

static void
show_period (CorrinPeriodBox *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < CORRIN_VISITS_N_CHOICES; i++)
    gtk_toggle_button_set_active (self->chips[i], i == self->choice && !self->is_as_shown);
  gtk_toggle_button_set_active (self->as_shown, self->is_as_shown);
  corrin_day_button_set_day (self->from, self->period.from);
  corrin_day_button_set_day (self->to, self->period.to);
  self->is_showing = FALSE;
}

static void
choose (CorrinPeriodBox *self, CorrinVisitsChoice choice, CorrinPeriod period)
{
  gboolean is_other = period.from != self->period.from || period.to != self->period.to;

  self->choice = choice;
  self->period = period;
  show_period (self);
  if (is_other)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
chip_toggled_cb (CorrinPeriodBox *self, GtkToggleButton *chip)
{
  guint i = 0;

  if (self->is_showing || !gtk_toggle_button_get_active (chip))
    return;
  while (self->chips[i] != chip)
    i++;
  self->is_as_shown = FALSE;
  choose (self, (CorrinVisitsChoice) i,
          corrin_visits_period ((CorrinVisitsChoice) i, self->last_visit, self->today));
}

static void
as_shown_cb (CorrinPeriodBox *self)
{
  if (self->is_showing || !gtk_toggle_button_get_active (self->as_shown))
    return;
  self->is_as_shown = TRUE;
  choose (self, CORRIN_VISITS_OWN, self->shown);
}

/* The day that was chosen stays; the other one makes room for it. */
static void
day_cb (CorrinPeriodBox *self, GParamSpec *pspec, CorrinDayButton *button)
{
  CorrinPeriod period = { corrin_day_button_get_day (self->from), corrin_day_button_get_day (self->to) };

  (void) pspec;
  if (self->is_showing)
    return;
  if (button == self->from)
    period.to = MAX (period.from, period.to);
  else
    period.from = MIN (period.from, period.to);
  self->is_as_shown = FALSE;
  choose (self, corrin_visits_choice (period, self->last_visit, self->today), period);
}

static void
corrin_period_box_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_PERIOD_BOX);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (corrin_period_box_parent_class)->dispose (object);
}

static void
corrin_period_box_class_init (CorrinPeriodBoxClass *class)
{
  static const char *const names[] = {
    [CORRIN_VISITS_SINCE_VISIT] = "since_visit",
    [CORRIN_VISITS_TWELVE_WEEKS] = "twelve_weeks",
    [CORRIN_VISITS_SIX_MONTHS] = "six_months",
    [CORRIN_VISITS_YEAR] = "year",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_period_box_dispose;

  /**
   * CorrinPeriodBox::changed:
   *
   * Other days were chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", CORRIN_TYPE_PERIOD_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/visits/period-box.ui");
  for (guint i = 0; i < CORRIN_VISITS_N_CHOICES; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, names[i], FALSE,
        (gssize) (G_STRUCT_OFFSET (CorrinPeriodBox, chips) + i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, CorrinPeriodBox, as_shown);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeriodBox, from);
  gtk_widget_class_bind_template_child (widget_class, CorrinPeriodBox, to);
  gtk_widget_class_bind_template_callback (widget_class, chip_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
}

static void
corrin_period_box_init (CorrinPeriodBox *self)
{
  self->choice = CORRIN_VISITS_OWN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_period_box_show:
 * @self: the days that a summary is about
 * @person: whom it is about
 * @last_visit: the day of the latest appointment before today, or %CORRIN_DAY_NONE
 * @today: today
 *
 * Shows the usual days to begin with. A quick choice that was made moves on with today and the last appointment; days
 * that were chosen one by one stay.
 */
void
corrin_period_box_show (CorrinPeriodBox *self, gint64 person, CorrinDay last_visit, CorrinDay today)
{
  CorrinVisitsChoice choice = self->choice;

  if (self->person != person)
    self->is_as_shown = FALSE;
  if (self->person != person)
    choice = corrin_visits_first_choice (last_visit, today);
  else if (choice == CORRIN_VISITS_SINCE_VISIT && last_visit == CORRIN_DAY_NONE)
    choice = CORRIN_VISITS_TWELVE_WEEKS;
  self->person = person;
  self->last_visit = last_visit;
  self->today = today;
  gtk_widget_set_visible (GTK_WIDGET (self->chips[CORRIN_VISITS_SINCE_VISIT]), last_visit != CORRIN_DAY_NONE);
  choose (self, choice,
          choice != CORRIN_VISITS_OWN ? corrin_visits_period (choice, last_visit, today) : self->period);
}

/**
 * corrin_period_box_offer:
 * @self: the days that a summary is about
 * @shown: the days that the charts show, or %CORRIN_PERIOD_NONE when none was looked at
 *
 * Offers them too. If they were chosen, the summary goes on with them.
 */
void
corrin_period_box_offer (CorrinPeriodBox *self, CorrinPeriod shown)
{
  self->shown = shown;
  gtk_widget_set_visible (GTK_WIDGET (self->as_shown), shown.from != CORRIN_DAY_NONE);
  if (shown.from == CORRIN_DAY_NONE)
    self->is_as_shown = FALSE;
  if (self->is_as_shown)
    choose (self, CORRIN_VISITS_OWN, shown);
}

/**
 * corrin_period_box_choose:
 * @self: the days that a summary is about
 * @period: any days up to today
 *
 * Chooses them.
 */
void
corrin_period_box_choose (CorrinPeriodBox *self, CorrinPeriod period)
{
  self->is_as_shown = FALSE;
  choose (self, corrin_visits_choice (period, self->last_visit, self->today), period);
}

/**
 * corrin_period_box_reset:
 * @self: the days that a summary is about
 *
 * Chooses the usual days.
 */
void
corrin_period_box_reset (CorrinPeriodBox *self)
{
  CorrinVisitsChoice choice = corrin_visits_first_choice (self->last_visit, self->today);

  corrin_period_box_choose (self, corrin_visits_period (choice, self->last_visit, self->today));
}

/**
 * corrin_period_box_get:
 * @self: the days that a summary is about
 *
 * Returns: the days
 */
CorrinPeriod
corrin_period_box_get (CorrinPeriodBox *self)
{
  return self->period;
}
