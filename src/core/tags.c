/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tags.h"

#include <glib/gi18n-lib.h>

/* What the journal holds for a built-in tag is its key; an own tag is held as it was typed. */
const char *const corrin_tag_keys[] = { "poor-sleep", "infection",    "hard-exertion",
                                        "stress",     "new-medicine", NULL };

static const char *const names[] = {
  /* Translators: a tag of a day. */
  N_ ("Poor sleep"),
  /* Translators: a tag of a day. */
  N_ ("Infection"),
  /* Translators: a tag of a day: more strain than usual. */
  N_ ("Hard exertion"),
  /* Translators: a tag of a day. */
  N_ ("Stress"),
  /* Translators: a tag of a day: another medicine was begun. */
  N_ ("New medicine"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) + 1 == G_N_ELEMENTS (corrin_tag_keys));

/**
 * corrin_tag_display:
 * @tag: a tag as the journal holds it
 *
 * Returns: (transfer none): the tag for people: the translated name of a built-in one, else @tag itself
 */
const char *
corrin_tag_display (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (corrin_tag_keys[i], tag))
      return _ (names[i]);
  return tag;
}

/**
 * corrin_tag_equal:
 * @a: a tag
 * @b: a tag
 *
 * Returns: whether people would take both for the same
 */
gboolean
corrin_tag_equal (const char *a, const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1);
  g_autofree char *y = g_utf8_casefold (b, -1);

  return g_utf8_collate (x, y) == 0;
}

/**
 * corrin_tag_from_text:
 * @text: what somebody typed
 *
 * Returns: (transfer full) (nullable): the tag that the journal should hold: the key of a built-in one whose name it
 *   is, else the text without white space around it, or %NULL if nothing is left
 */
char *
corrin_tag_from_text (const char *text)
{
  g_autofree char *tag = g_strstrip (g_strdup (text));

  if (*tag == '\0')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (corrin_tag_equal (tag, _ (names[i])) || g_str_equal (tag, corrin_tag_keys[i]))
      return g_strdup (corrin_tag_keys[i]);
  return g_steal_pointer (&tag);
}
