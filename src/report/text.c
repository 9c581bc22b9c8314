/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text.h"

#include "phrases.h"
#include "words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The same content as on the pages, and what a picture says for which they have no room, a statement on a line, so that
 * it stays readable in a web form: no columns that need a font of one width, no drawn lines. */

#define LINE_LENGTH 76
#define INDENT "  "

/* Breaks between words; a longer word has a line of its own. What follows the first line is indented. */
static void
add_line (GString *text, const char *indent, const char *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " \n", -1);
  glong length = 0;

  for (char **word = words; *word != NULL; word++)
    {
      glong n = g_utf8_strlen (*word, -1);

      if (length > 0 && length + 1 + n > LINE_LENGTH)
        {
          g_string_append_printf (text, "\n%s" INDENT INDENT, indent);
          length = (glong) (strlen (indent) + strlen (INDENT INDENT));
        }
      else
        {
          g_string_append (text, length > 0 ? " " : indent);
          length += length > 0 ? 1 : (glong) strlen (indent);
        }
      g_string_append (text, *word);
      length += n;
    }
  g_string_append_c (text, '\n');
}

static void
add_heading (GString *text, const char *heading)
{
  g_string_append_c (text, '\n');
  add_line (text, "", heading);
}

static void
add_section (GString *text, CorrinReportSections section)
{
  add_heading (text, corrin_report_section_heading (section));
}

static char *
labelled_text (const char *label, const char *what)
{
  /* Translators: a label and what belongs to it, in a plain text. */
  return g_strdup_printf (C_ ("plain text", "%1$s: %2$s"), label, what);
}

static void
add_labelled (GString *text, const char *indent, const char *label, const char *what)
{
  g_autofree char *line = labelled_text (label, what);

  add_line (text, indent, line);
}

static void
add_optional (GString *text, const char *line)
{
  if (line != NULL)
    add_line (text, "", line);
}

static void
add_header (GString *text, const CorrinHeaderContent *header)
{
  add_line (text, "", header->title);
  add_optional (text, header->name);
  add_optional (text, header->born);
  add_line (text, "", header->period);
  add_line (text, "", header->origin);
  add_line (text, "", header->made_on);
}

/* Facts without a label go on with the one before. */
static void
add_facts (GString *text, const GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const CorrinFact *fact = g_ptr_array_index (facts, i);

      if (fact->label != NULL)
        add_labelled (text, "", fact->label, fact->text);
      else
        add_line (text, INDENT, fact->text);
    }
}

static void
add_lines (GString *text, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    add_line (text, "", g_ptr_array_index (lines, i));
}

/* Dates and injections of four weeks stand on two lines of the page. */
static void
add_where (GString *text, const char *indent, const char *label, const char *where)
{
  g_auto (GStrv) lines = where != NULL ? g_strsplit (where, "\n", -1) : NULL;
  g_autofree char *line = lines != NULL ? g_strjoinv (", ", lines) : NULL;

  if (line != NULL)
    add_labelled (text, indent, label, line);
}

static void
add_median (GString *text, const char *label, const char *median, const char *range, const char *n)
{
  g_autofree char *line = NULL;

  if (range != NULL)
    {
      /* Translators: a label, a median, lowest to highest, how many days are rated, such as "Whole period: median 4,
       * 2 to 8, 60 days". */
      line = g_strdup_printf (_ ("%1$s: median %2$s, %3$s, %4$s"), label, median, range, n);
    }
  else
    {
      /* Translators: a label, a median, how many days are rated. */
      line = g_strdup_printf (_ ("%1$s: median %2$s, %3$s"), label, median, n);
    }
  add_line (text, INDENT, line);
}

static void
add_symptom (GString *text, const CorrinSymptomContent *symptom, gboolean has_groups)
{
  const char *first = _ ("First four weeks");
  const char *last = _ ("Last four weeks");

  add_labelled (text, "", symptom->name, symptom->scale);
  if (symptom->first_median != NULL)
    add_median (text, first, symptom->first_median, NULL, symptom->first_n);
  else if (has_groups)
    add_labelled (text, INDENT, first, symptom->first_n);
  add_where (text, INDENT INDENT, first, symptom->first_where);
  if (symptom->last_median != NULL)
    add_median (text, last, symptom->last_median, NULL, symptom->last_n);
  add_where (text, INDENT INDENT, last, symptom->last_where);
  add_median (text, _ ("Whole period"), symptom->median, symptom->range, symptom->n);
}

static void
add_symptoms (GString *text, const CorrinSymptomsContent *symptoms)
{
  add_section (text, CORRIN_REPORT_SYMPTOMS);
  if (symptoms->rows->len > 0)
    add_line (text, "", _ ("0 to 10, higher is worse; the medians are of the rated days."));
  add_where (text, "", _ ("First four weeks"), symptoms->first_where);
  add_where (text, "", _ ("Last four weeks"), symptoms->last_where);
  for (guint i = 0; i < symptoms->rows->len; i++)
    add_symptom (text, g_ptr_array_index (symptoms->rows, i), symptoms->has_four_weeks);
  add_lines (text, symptoms->notes);
}

static void
add_timeline (GString *text, const CorrinReportContent *content)
{
  g_autofree char *words = corrin_chart_words (content->chart);

  add_section (text, CORRIN_REPORT_TIMELINE);
  add_line (text, "", words);
  add_facts (text, content->events);
}

static void
add_injections (GString *text, const CorrinReportContent *content)
{
  /* Translators: how many entries a table shows, and of how many. */
  g_autofree char *shown =
      g_strdup_printf (_ ("%1$u of %2$u shown"), content->injections->len, content->n_injections);

  add_heading (text, _ ("Injections so far"));
  add_line (text, "", shown);
  for (guint i = 0; i < content->injections->len; i++)
    {
      const CorrinInjectionContent *injection = g_ptr_array_index (content->injections, i);
      g_autofree char *what = g_strjoin (corrin_phrase_joint (), injection->drug, injection->where, NULL);

      add_labelled (text, "", injection->day, what);
      if (injection->interval[0] != '\0')
        add_labelled (text, INDENT, _ ("Days since the one before"), injection->interval);
    }
}

/* A row is a statement: its first column, then the others, with their titles where there are several. */
static void
add_row (GString *text, const CorrinPart *part, char *const *cells)
{
  g_autoptr (GString) rest = g_string_new (NULL);

  for (guint i = 1; i < part->columns->len; i++)
    {
      const CorrinPartColumn *column = g_ptr_array_index (part->columns, i);
      g_autofree char *labelled = labelled_text (column->title, cells[i]);

      if (cells[i][0] != '\0')
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? corrin_phrase_joint () : "",
                                part->columns->len > 2 ? labelled : cells[i]);
    }
  add_line (text, "", cells[0]);
  if (rest->len > 0)
    add_line (text, INDENT, rest->str);
}

static void
add_part (GString *text, const CorrinPart *part)
{
  add_heading (text, part->title);
  add_optional (text, part->remark);
  for (guint i = 0; i < part->rows->len; i++)
    add_row (text, part, g_ptr_array_index (part->rows, i));
  add_facts (text, part->facts);
  for (guint i = 0; i < part->figures->len; i++)
    add_line (text, "", ((const CorrinPartFigure *) g_ptr_array_index (part->figures, i))->words);
  add_lines (text, part->notes);
}

static void
add_words (GString *text, const CorrinReportContent *content)
{
  add_section (text, CORRIN_REPORT_WORDS);
  add_facts (text, content->words);
  add_optional (text, content->words_remark);
}

/**
 * corrin_text_new:
 * @content: what a report says
 *
 * Returns: (transfer full): the same as plain text, in the order of the pages
 */
char *
corrin_text_new (const CorrinReportContent *content)
{
  GString *text = g_string_new (NULL);

  add_header (text, &content->header);
  if (corrin_report_content_has (content, CORRIN_REPORT_WORDS))
    add_words (text, content);
  if (corrin_report_content_has (content, CORRIN_REPORT_TREATMENT))
    {
      add_section (text, CORRIN_REPORT_TREATMENT);
      add_facts (text, content->treatment);
    }
  if (corrin_report_content_has (content, CORRIN_REPORT_SYMPTOMS))
    add_symptoms (text, &content->symptoms);
  if (corrin_report_content_has (content, CORRIN_REPORT_TIMELINE) && content->chart != NULL)
    add_timeline (text, content);
  else if (corrin_report_content_has (content, CORRIN_REPORT_TIMELINE) && content->injections->len > 0)
    add_injections (text, content);
  for (guint i = 0; i < content->parts->len; i++)
    add_part (text, g_ptr_array_index (content->parts, i));
  add_heading (text, corrin_phrase_disclaimer ());
  add_line (text, "", "Corrin " CORRIN_VERSION);
  return g_string_free (text, FALSE);
}
