/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "people-menu.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_person_display:
 * @person: a person
 *
 * Returns: (transfer none): what the person is called
 */
const char *
corrin_person_display (const CorrinPerson *person)
{
  /* Translators: stands for a person whose name was not written down. */
  return person->name != NULL ? person->name : _ ("No name");
}

/* An underscore in a menu would mark the letter after it as a key. */
static char *
make_label (const CorrinPerson *person)
{
  g_auto (GStrv) parts = g_strsplit (corrin_person_display (person), "_", -1);

  return g_strjoinv ("__", parts);
}

static GPtrArray *
make_labels (const GPtrArray *persons)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; persons != NULL && persons->len > 1 && i < persons->len; i++)
    g_ptr_array_add (labels, make_label (persons->pdata[i]));
  return labels;
}

static gboolean
holds (GMenuModel *menu, const GPtrArray *labels)
{
  gboolean same = g_menu_model_get_n_items (menu) == (int) labels->len;

  for (guint i = 0; same && i < labels->len; i++)
    {
      g_autofree char *label = NULL;

      g_menu_model_get_item_attribute (menu, (int) i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      same = g_strcmp0 (label, labels->pdata[i]) == 0;
    }
  return same;
}

/**
 * corrin_people_menu_fill:
 * @menu: a section of a menu
 * @persons: (nullable) (element-type CorrinPerson): whose records a journal holds
 * @action: an action whose parameter and state are an unsigned number
 *
 * Lists the people, so that one of them can be chosen by the index. Of one person there is no choice, and the menu
 * stays empty. A menu that lists them already is not touched: it may be open.
 */
void
corrin_people_menu_fill (GMenu *menu, const GPtrArray *persons, const char *action)
{
  g_autoptr (GPtrArray) labels = make_labels (persons);

  if (holds (G_MENU_MODEL (menu), labels))
    return;
  g_menu_remove_all (menu);
  for (guint i = 0; i < labels->len; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (labels->pdata[i], NULL);

      g_menu_item_set_action_and_target (item, action, "u", i);
      g_menu_append_item (menu, item);
    }
}
