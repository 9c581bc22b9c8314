/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "choice-row.h"

#include "capital.h"
#include "choice-list.h"

#define KEY "corrin-choices"

static void
clear_choice (gpointer choice)
{
  g_free (((CorrinChoice *) choice)->name);
}

/**
 * corrin_choices_new:
 *
 * Returns: (transfer full) (element-type CorrinChoice): an empty list of choices
 */
GArray *
corrin_choices_new (void)
{
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (CorrinChoice));

  g_array_set_clear_func (choices, clear_choice);
  return choices;
}

/**
 * corrin_choices_add:
 * @choices: (element-type CorrinChoice): a list of choices
 * @value: what can be chosen
 * @name: what it is called
 */
void
corrin_choices_add (GArray *choices, gint64 value, const char *name)
{
  CorrinChoice choice = { value, g_strdup (name) };

  g_array_append_val (choices, choice);
}

/**
 * corrin_choices_add_term:
 * @choices: (element-type CorrinChoice): a list of choices
 * @value: what can be chosen
 * @words: what it is called within a sentence
 *
 * Adds a choice, which begins with a capital as it stands by itself.
 */
void
corrin_choices_add_term (GArray *choices, gint64 value, const char *words)
{
  g_autofree char *name = corrin_capital (words);

  corrin_choices_add (choices, value, name);
}

static gboolean
find (GArray *choices, gint64 value, guint *index)
{
  for (guint i = 0; choices != NULL && i < choices->len; i++)
    if (g_array_index (choices, CorrinChoice, i).value == value)
      {
        *index = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_same (GArray *a, GArray *b)
{
  gboolean same = a != NULL && a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    {
      const CorrinChoice *one = &g_array_index (a, CorrinChoice, i);
      const CorrinChoice *other = &g_array_index (b, CorrinChoice, i);

      same = one->value == other->value && g_str_equal (one->name, other->name);
    }
  return same;
}

/* A screen reader is told the title as the name; what is chosen has to be told as well. */
static void
describe_cb (AdwComboRow *row)
{
  GArray *choices = g_object_get_data (G_OBJECT (row), KEY);
  guint index = adw_combo_row_get_selected (row);

  if (index < choices->len)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    g_array_index (choices, CorrinChoice, index).name, -1);
}

/**
 * corrin_choice_row_fill:
 * @row: a row
 * @choices: (transfer full) (element-type CorrinChoice): what can be chosen
 *
 * What is chosen stays so, if it still can be.
 */
void
corrin_choice_row_fill (AdwComboRow *row, GArray *choices)
{
  GArray *before = g_object_get_data (G_OBJECT (row), KEY);
  gint64 chosen = corrin_choice_row_get (row);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (is_same (before, choices))
    {
      g_array_unref (choices);
      return;
    }
  for (guint i = 0; i < choices->len; i++)
    gtk_string_list_append (names, g_array_index (choices, CorrinChoice, i).name);
  if (before == NULL)
    {
      g_signal_connect (row, "notify::selected", G_CALLBACK (describe_cb), NULL);
      corrin_choice_list_set (GTK_WIDGET (row));
    }
  g_object_set_data_full (G_OBJECT (row), KEY, choices, (GDestroyNotify) g_array_unref);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  corrin_choice_row_set (row, chosen);
  describe_cb (row);
}

/**
 * corrin_choice_row_get:
 * @row: a row
 *
 * Returns: the value that is chosen, or 0 for none
 */
gint64
corrin_choice_row_get (AdwComboRow *row)
{
  GArray *choices = g_object_get_data (G_OBJECT (row), KEY);
  guint index = adw_combo_row_get_selected (row);

  return choices != NULL && index < choices->len ? g_array_index (choices, CorrinChoice, index).value : 0;
}

/**
 * corrin_choice_row_set:
 * @row: a row
 * @value: the value to choose; one that is not among the choices is left aside
 */
void
corrin_choice_row_set (AdwComboRow *row, gint64 value)
{
  guint index;

  if (find (g_object_get_data (G_OBJECT (row), KEY), value, &index)
      && adw_combo_row_get_selected (row) != index)
    adw_combo_row_set_selected (row, index);
}
