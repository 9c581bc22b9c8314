/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report-sections.h"

#include "errors.h"

#include <glib/gi18n-lib.h>

/* Words that stand for several sections. */
#define WORD_DEFAULT "default"
#define WORD_ALL "all"

static const CorrinReportSection table[] = {
  { CORRIN_REPORT_WORDS, "words", N_ ("In the patient’s words"), FALSE },
  /* Translators: the heading above diagnosis, plan and injections. */
  { CORRIN_REPORT_TREATMENT, "treatment", N_ ("Treatment"), FALSE },
  /* Translators: the heading of the table of symptoms. */
  { CORRIN_REPORT_SYMPTOMS, "symptoms", N_ ("Symptoms"), FALSE },
  { CORRIN_REPORT_TIMELINE, "timeline", N_ ("Time line"), FALSE },
  { CORRIN_REPORT_CYCLES, "cycles", N_ ("Days since the injection"), FALSE },
  { CORRIN_REPORT_LABS, "labs", N_ ("Lab results"), FALSE },
  /* Translators: a heading: what the body did after injections. */
  { CORRIN_REPORT_REACTIONS, "reactions", N_ ("Reactions"), FALSE },
  { CORRIN_REPORT_QUESTIONS, "questions", N_ ("Questions"), FALSE },
  { CORRIN_REPORT_NOTED, "noted", N_ ("Also noted"), FALSE },
  { CORRIN_REPORT_CALENDAR, "calendar", N_ ("The last 12 weeks"), FALSE },
  { CORRIN_REPORT_METHOD, "method", N_ ("How this was made"), FALSE },
  { CORRIN_REPORT_ALL_RATINGS, "appendix-ratings", N_ ("All ratings"), TRUE },
  { CORRIN_REPORT_ALL_DOSES, "appendix-doses", N_ ("All doses"), TRUE },
  { CORRIN_REPORT_ALL_LABS, "appendix-labs", N_ ("All lab results"), TRUE },
  { CORRIN_REPORT_ALL_REACTIONS, "appendix-reactions", N_ ("All reactions"), TRUE },
  { CORRIN_REPORT_WHOLE_CALENDAR, "appendix-calendar", N_ ("Calendar of the whole period"), TRUE },
};

/**
 * corrin_report_sections:
 * @n_sections: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_sections): every section, in the order of the pages
 */
const CorrinReportSection *
corrin_report_sections (guint *n_sections)
{
  *n_sections = G_N_ELEMENTS (table);
  return table;
}

/**
 * corrin_report_section_title:
 * @section: a section
 *
 * Returns: its title for people
 */
const char *
corrin_report_section_title (const CorrinReportSection *section)
{
  return _ (section->title);
}

/* The sections are the bits from the first on, and the table has them in this order. */
static const CorrinReportSection *
find_section (CorrinReportSections section)
{
  return &table[g_bit_nth_lsf (section, -1)];
}

/**
 * corrin_report_section_heading:
 * @section: one section
 *
 * Returns: what stands above it
 */
const char *
corrin_report_section_heading (CorrinReportSections section)
{
  return corrin_report_section_title (find_section (section));
}

/**
 * corrin_report_section_is_appendix:
 * @section: one section
 *
 * Returns: whether it is a full table after the other blocks
 */
gboolean
corrin_report_section_is_appendix (CorrinReportSections section)
{
  return find_section (section)->is_appendix;
}

/**
 * corrin_report_sections_default:
 *
 * Returns: what a summary holds unless something else is chosen: all but the appendices
 */
CorrinReportSections
corrin_report_sections_default (void)
{
  CorrinReportSections sections = 0;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    sections |= table[i].is_appendix ? 0 : table[i].section;
  return sections;
}

static CorrinReportSections
all_sections (void)
{
  CorrinReportSections sections = 0;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    sections |= table[i].section;
  return sections;
}

/* 0 for a word that stands for nothing. */
static CorrinReportSections
find_word (const char *word)
{
  if (g_ascii_strcasecmp (word, WORD_DEFAULT) == 0)
    return corrin_report_sections_default ();
  if (g_ascii_strcasecmp (word, WORD_ALL) == 0)
    return all_sections ();
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_ascii_strcasecmp (word, table[i].name) == 0)
      return table[i].section;
  return 0;
}

static void
refuse_word (const char *word, GError **error)
{
  g_autofree char *names = corrin_report_sections_format (all_sections ());

  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %1$s is what was typed, %2$s, %3$s and %4$s are words that are not translated. */
      _ ("“%1$s” is no section. There are: %2$s, %3$s, %4$s."), word, WORD_DEFAULT, WORD_ALL, names);
}

/**
 * corrin_report_sections_parse:
 * @words: names of sections, separated by commas; "default" stands for the usual ones, "all" for all
 * @sections: (out): what they mean
 * @error: return location for %CORRIN_ERROR_INVALID, which names the word and those that there are
 *
 * Returns: whether every word is known, and there is one
 */
gboolean
corrin_report_sections_parse (const char *words, CorrinReportSections *sections, GError **error)
{
  g_auto (GStrv) each = g_strsplit (words, ",", -1);

  *sections = 0;
  for (char **word = each; *word != NULL; word++)
    {
      CorrinReportSections found = find_word (g_strstrip (*word));

      if (found == 0 && **word != '\0')
        {
          refuse_word (*word, error);
          return FALSE;
        }
      *sections |= found;
    }
  if (*sections != 0)
    return TRUE;
  refuse_word ("", error);
  return FALSE;
}

/**
 * corrin_report_sections_format:
 * @sections: sections
 *
 * Returns: (transfer full): their names, as corrin_report_sections_parse() reads them
 */
char *
corrin_report_sections_format (CorrinReportSections sections)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if ((sections & table[i].section) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", table[i].name);
  return g_strdup (names->str);
}
