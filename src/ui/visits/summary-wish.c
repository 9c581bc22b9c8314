/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "summary-wish.h"

#include <glib/gi18n-lib.h>

/* Over more days than this, and with full tables over more than that, the pages are made in a worker. */
#define LONG_DAYS (3 * 366)
#define LONG_DAYS_IN_TABLES (366 / 2)

static gboolean
has_appendix (CorrinReportSections sections)
{
  guint n;
  const CorrinReportSection *table = corrin_report_sections (&n);

  for (guint i = 0; i < n; i++)
    if (table[i].is_appendix && (sections & table[i].section) != 0)
      return TRUE;
  return FALSE;
}

/**
 * corrin_summary_wish_is_long:
 * @wish: a summary
 *
 * Returns: whether it may take longer than somebody notices to make it
 */
gboolean
corrin_summary_wish_is_long (const CorrinSummaryWish *wish)
{
  CorrinDay days = wish->period.to - wish->period.from + 1;

  return days > (has_appendix (wish->options.sections) ? LONG_DAYS_IN_TABLES : LONG_DAYS);
}

static char *
say_tables (guint n_tables)
{
  if (n_tables == 0)
    return NULL;
  /* Translators: how many tables with every entry a summary has. */
  return g_strdup_printf (ngettext ("%u full table", "%u full tables", n_tables), n_tables);
}

/**
 * corrin_summary_sections_words:
 * @sections: what a summary holds
 *
 * Returns: (transfer full): it in a few words: "All", "9 of 11", "All, 2 full tables"
 */
char *
corrin_summary_sections_words (CorrinReportSections sections)
{
  guint n, n_usual = 0, n_chosen = 0, n_tables = 0;
  const CorrinReportSection *table = corrin_report_sections (&n);
  g_autofree char *usual = NULL;
  g_autofree char *tables = NULL;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_chosen = (sections & table[i].section) != 0;

      n_usual += table[i].is_appendix ? 0 : 1;
      n_chosen += is_chosen && !table[i].is_appendix ? 1 : 0;
      n_tables += is_chosen && table[i].is_appendix ? 1 : 0;
    }
  tables = say_tables (n_tables);
  if (n_chosen == n_usual)
    /* Translators: all sections of a summary. */
    usual = g_strdup (C_ ("sections", "All"));
  else
    /* Translators: how many sections of a summary are chosen, and how many there are. */
    usual = g_strdup_printf (C_ ("sections", "%1$u of %2$u"), n_chosen, n_usual);
  if (tables == NULL)
    return g_steal_pointer (&usual);
  /* Translators: how many sections of a summary are chosen, such as "9 of 11", and "2 full tables". */
  return g_strdup_printf (C_ ("sections", "%1$s, %2$s"), usual, tables);
}

static const char *
say_name (CorrinReportName name)
{
  switch (name)
    {
    case CORRIN_REPORT_NAME_INITIALS:
      /* Translators: the first letters of a name. */
      return _ ("Initials");
    case CORRIN_REPORT_NAME_NONE:
      return _ ("No name");
    case CORRIN_REPORT_NAME_WHOLE:
    default:
      return _ ("Whole name");
    }
}

/**
 * corrin_summary_name_words:
 * @options: how a summary is made
 *
 * Returns: (transfer full): how it names the person, and whether private entries are in it, in a few words
 */
char *
corrin_summary_name_words (const CorrinReportOptions *options)
{
  if (options->with_private)
    /* Translators: %s is “Whole name”, “Initials” or “No name”. */
    return g_strdup_printf (_ ("%s, with private entries"), say_name (options->name));
  return g_strdup (say_name (options->name));
}
