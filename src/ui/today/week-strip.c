/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "week-strip.h"

#include "catalog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The last seven days of each symptom that is rated on the day, as small numbers. A symptom that is not rated yet is
 * left out: its earlier values would sway the answer. */
struct _CorrinWeekStrip
{
  GtkWidget parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (CorrinWeekStrip, corrin_week_strip, GTK_TYPE_WIDGET)

static void
corrin_week_strip_dispose (GObject *object)
{
  CorrinWeekStrip *self = CORRIN_WEEK_STRIP (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  G_OBJECT_CLASS (corrin_week_strip_parent_class)->dispose (object);
}

static void
corrin_week_strip_class_init (CorrinWeekStripClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_week_strip_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "weekstrip");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
corrin_week_strip_init (CorrinWeekStrip *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 4);
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The last seven days"), -1);
}

/**
 * corrin_week_strip_new:
 *
 * Returns: (transfer full): an empty strip
 */
GtkWidget *
corrin_week_strip_new (void)
{
  return g_object_new (CORRIN_TYPE_WEEK_STRIP, NULL);
}

static char *
weekday (CorrinDay day, const char *format)
{
  int year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  corrin_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc (year, month, day_of_month, 12, 0, 0);
  return g_date_time_format (date, format);
}

static char *
format_value (double value)
{
  if (isnan (value))
    /* Translators: stands in a table for a day that was not rated. */
    return g_strdup (C_ ("not rated", "–"));
  return value == floor (value) ? g_strdup_printf ("%.0f", value) : g_strdup_printf ("%.1f", value);
}

/**
 * corrin_week_strip_words:
 * @symptom: a symptom
 * @day: the last of the seven days
 *
 * Returns: (transfer full): its seven days for a screen reader, such as "Fatigue: Monday 5, Tuesday not rated"
 */
char *
corrin_week_strip_words (const CorrinDaySymptom *symptom, CorrinDay day)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (int i = 0; i < CORRIN_STRIP_DAYS; i++)
    {
      g_autofree char *name = weekday (day - CORRIN_STRIP_DAYS + 1 + i, "%A");
      g_autofree char *value = format_value (symptom->strip[i]);

      if (isnan (symptom->strip[i]))
        /* Translators: a weekday. */
        g_ptr_array_add (parts, g_strdup_printf (_ ("%s not rated"), name));
      else
        /* Translators: a weekday and a rating, such as "Monday 5". */
        g_ptr_array_add (parts, g_strdup_printf (_ ("%s %s"), name, value));
    }
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between the parts of a list, such as "Monday 5, Tuesday 4". */
  list = g_strjoinv (_ (", "), (char **) parts->pdata);
  /* Translators: a symptom and a list of its ratings. */
  return g_strdup_printf (_ ("%s: %s"), corrin_symptom_display (symptom->symptom), list);
}

/* A screen reader reads the name's label with all seven values; the cells are for the eye. */
static void
add_cell (CorrinWeekStrip *self, int column, int row, const char *text, gboolean is_last)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  /* With very large letters on a narrow page, the weekdays give way, and never the numbers. */
  if (row == 0)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "numeric");
  if (is_last)
    gtk_widget_add_css_class (label, "last");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
add_name (CorrinWeekStrip *self, const CorrinDaySymptom *symptom, CorrinDay day, int row)
{
  GtkWidget *label = gtk_label_new (corrin_symptom_display (symptom->symptom));
  g_autofree char *words = corrin_week_strip_words (symptom, day);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
}

static void
add_row (CorrinWeekStrip *self, const CorrinDaySymptom *symptom, CorrinDay day, int row)
{
  add_name (self, symptom, day, row);
  for (int i = 0; i < CORRIN_STRIP_DAYS; i++)
    {
      g_autofree char *text = format_value (symptom->strip[i]);

      add_cell (self, i + 1, row, text, i == CORRIN_STRIP_DAYS - 1);
    }
}

static void
add_weekdays (CorrinWeekStrip *self, CorrinDay day)
{
  for (int i = 0; i < CORRIN_STRIP_DAYS; i++)
    {
      g_autofree char *text = weekday (day - CORRIN_STRIP_DAYS + 1 + i, "%a");

      add_cell (self, i + 1, 0, text, i == CORRIN_STRIP_DAYS - 1);
    }
}

/**
 * corrin_week_strip_show:
 * @self: a strip
 * @entries: the day that is the last of the seven
 */
void
corrin_week_strip_show (CorrinWeekStrip *self, const CorrinDayEntries *entries)
{
  GtkWidget *child;
  int row = 1;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  add_weekdays (self, entries->key.day);
  for (guint i = 0; i < entries->symptoms->len; i++)
    {
      const CorrinDaySymptom *symptom = entries->symptoms->pdata[i];

      if (symptom->ratings->len > 0)
        add_row (self, symptom, entries->key.day, row++);
    }
}
