/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-texts.h"

/* When so many texts have been used, those that are not used again while as many others are, are let go. */
#define MOST_USED 96

struct _CorrinChartTexts
{
  GHashTable *used;
  GHashTable *former;
  PangoContext *context;
  guint serial;
  double em;
};

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

static char *
key_of (const char *words, guint font)
{
  return g_strdup_printf ("%u %s", font, words);
}

/**
 * corrin_chart_texts_new:
 *
 * Returns: (transfer full): no shaped words yet
 */
CorrinChartTexts *
corrin_chart_texts_new (void)
{
  CorrinChartTexts *texts = g_new0 (CorrinChartTexts, 1);

  texts->used = table_new ();
  texts->former = table_new ();
  return texts;
}

/**
 * corrin_chart_texts_free:
 * @texts: (transfer full) (nullable): shaped words
 */
void
corrin_chart_texts_free (CorrinChartTexts *texts)
{
  if (texts == NULL)
    return;
  g_hash_table_unref (texts->used);
  g_hash_table_unref (texts->former);
  g_clear_object (&texts->context);
  g_free (texts);
}

static void
turn (CorrinChartTexts *texts)
{
  g_hash_table_unref (texts->former);
  texts->former = texts->used;
  texts->used = table_new ();
}

/* A layout begins, or a box of words. What was shaped in other letters is of no use to it. */
void
corrin_chart_texts_begin (CorrinChartTexts *texts, PangoContext *context, double em)
{
  guint serial = pango_context_get_serial (context);

  if (texts->context != context || texts->serial != serial || texts->em != em)
    {
      g_hash_table_remove_all (texts->used);
      g_hash_table_remove_all (texts->former);
    }
  else if (g_hash_table_size (texts->used) >= MOST_USED)
    turn (texts);
  g_set_object (&texts->context, context);
  texts->serial = serial;
  texts->em = em;
}

/* Returns: (transfer full) (nullable): the shaped words, which nobody may change */
PangoLayout *
corrin_chart_texts_find (CorrinChartTexts *texts, const char *words, guint font)
{
  g_autofree char *key = key_of (words, font);
  PangoLayout *shaped = g_hash_table_lookup (texts->used, key);

  if (shaped == NULL)
    {
      shaped = g_hash_table_lookup (texts->former, key);
      if (shaped != NULL)
        g_hash_table_insert (texts->used, g_steal_pointer (&key), g_object_ref (shaped));
    }
  return shaped != NULL ? g_object_ref (shaped) : NULL;
}

void
corrin_chart_texts_keep (CorrinChartTexts *texts, const char *words, guint font, PangoLayout *shaped)
{
  g_hash_table_insert (texts->used, key_of (words, font), g_object_ref (shaped));
}
