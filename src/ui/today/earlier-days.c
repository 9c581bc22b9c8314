/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "earlier-days.h"

#include "day-words.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The days before today as small buttons, to step through them. Those with a rating have a dot; nothing is said of
 * the others. */
struct _CorrinEarlierDays
{
  GtkWidget parent_instance;

  GtkWidget *buttons[CORRIN_N_EARLIER_DAYS];
  CorrinDay first;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinEarlierDays, corrin_earlier_days, GTK_TYPE_WIDGET)

static void
clicked_cb (CorrinEarlierDays *self, GtkWidget *button)
{
  for (int i = 0; i < CORRIN_N_EARLIER_DAYS; i++)
    if (self->buttons[i] == button)
      g_signal_emit (self, signals[CHOSEN], 0, self->first + i);
}

static void
corrin_earlier_days_dispose (GObject *object)
{
  CorrinEarlierDays *self = CORRIN_EARLIER_DAYS (object);

  for (int i = 0; i < CORRIN_N_EARLIER_DAYS; i++)
    g_clear_pointer (&self->buttons[i], gtk_widget_unparent);
  G_OBJECT_CLASS (corrin_earlier_days_parent_class)->dispose (object);
}

static void
corrin_earlier_days_class_init (CorrinEarlierDaysClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_earlier_days_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * CorrinEarlierDays::chosen:
   * @day: a day
   *
   * The person goes to a day.
   */
  signals[CHOSEN] = g_signal_new ("chosen", CORRIN_TYPE_EARLIER_DAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
corrin_earlier_days_init (CorrinEarlierDays *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 g_object_new (CORRIN_TYPE_WRAP_LAYOUT, "spacing", 6, "uniform", TRUE, NULL));
  gtk_widget_set_margin_top (GTK_WIDGET (self), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Earlier days"),
                                  -1);
  for (int i = 0; i < CORRIN_N_EARLIER_DAYS; i++)
    {
      GtkWidget *label =
          g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      self->buttons[i] = gtk_button_new ();
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), label);
      gtk_widget_add_css_class (self->buttons[i], "day");
      gtk_widget_set_parent (self->buttons[i], GTK_WIDGET (self));
      g_signal_connect_swapped (self->buttons[i], "clicked", G_CALLBACK (clicked_cb), self);
    }
}

/**
 * corrin_earlier_days_new:
 *
 * Returns: (transfer full): the buttons of no days yet
 */
GtkWidget *
corrin_earlier_days_new (void)
{
  return g_object_new (CORRIN_TYPE_EARLIER_DAYS, NULL);
}

static gboolean
holds (const GArray *days, CorrinDay day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, CorrinDay, i) == day)
      return TRUE;
  return FALSE;
}

static char *
short_text (CorrinDay day, gboolean is_rated)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *text = NULL;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  /* Translators: a day on a small button, for g_date_time_format(): the weekday above the day of the month. */
  text = g_date_time_format (date, _ ("%a\n%-d"));
  return g_strdup_printf ("%s\n%s", text, is_rated ? "•" : " ");
}

static void
show_day (GtkWidget *button, CorrinDay day, gboolean is_rated, gboolean is_shown)
{
  g_autofree char *text = short_text (day, is_rated);
  g_autofree char *words = corrin_day_words_title (day);
  g_autofree char *name = NULL;

  /* Translators: a day with a rating, such as "Monday, 4 May, rated". */
  name = is_rated ? g_strdup_printf (_ ("%s, rated"), words) : g_strdup (words);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (button, name);
  if (is_shown)
    gtk_widget_add_css_class (button, "shown");
  else
    gtk_widget_remove_css_class (button, "shown");
}

/**
 * corrin_earlier_days_show:
 * @self: the days
 * @today: today
 * @shown: the day that the page shows
 * @rated: (element-type CorrinDay): days with a rating
 */
void
corrin_earlier_days_show (CorrinEarlierDays *self, CorrinDay today, CorrinDay shown, const GArray *rated)
{
  self->first = today - CORRIN_N_EARLIER_DAYS;
  for (int i = 0; i < CORRIN_N_EARLIER_DAYS; i++)
    show_day (self->buttons[i], self->first + i, holds (rated, self->first + i), self->first + i == shown);
}
