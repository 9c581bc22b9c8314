/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static void
fact_free (gpointer data)
{
  CorrinFact *fact = data;

  g_free (fact->label);
  g_free (fact->text);
  g_free (fact);
}

/**
 * corrin_facts_new:
 *
 * Returns: (transfer full) (element-type CorrinFact): no facts yet
 */
GPtrArray *
corrin_facts_new (void)
{
  return g_ptr_array_new_with_free_func (fact_free);
}

/**
 * corrin_facts_add:
 * @facts: (element-type CorrinFact): facts
 * @label: (nullable): what it is about, or %NULL where it belongs to the fact before
 * @text: (transfer full) (nullable): what is known; nothing is added for %NULL
 */
void
corrin_facts_add (GPtrArray *facts, const char *label, char *text)
{
  CorrinFact *fact;

  if (text == NULL)
    return;
  fact = g_new (CorrinFact, 1);
  fact->label = g_strdup (label);
  fact->text = text;
  g_ptr_array_add (facts, fact);
}

/* The first letter of a word, which may stand in brackets or quotes. */
static gunichar
first_letter (const char *word)
{
  while (*word != '\0' && !g_unichar_isalnum (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  return g_unichar_toupper (g_utf8_get_char (word));
}

static char *
initials_of (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);
  GString *initials = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (first_letter (*word) != 0)
      {
        if (initials->len > 0)
          g_string_append_c (initials, ' ');
        g_string_append_unichar (initials, first_letter (*word));
        g_string_append_c (initials, '.');
      }
  return g_string_free (initials, FALSE);
}

static char *
name_of (const CorrinPerson *person, CorrinReportName how)
{
  g_autofree char *name = how != CORRIN_REPORT_NAME_NONE ? corrin_plain_text (person->name) : NULL;

  if (name != NULL && how == CORRIN_REPORT_NAME_INITIALS)
    return initials_of (name);
  return g_steal_pointer (&name);
}

static char *
born_of (const CorrinPerson *person)
{
  g_autofree char *day = corrin_day_display (person->birth_day);

  if (person->birth_day == CORRIN_DAY_NONE)
    return NULL;
  /* Translators: %s is a birth date. */
  return g_strdup_printf (_ ("Born %s"), day);
}

static char *
period_of (CorrinPeriod period)
{
  g_autofree char *days = corrin_phrase_period (period);
  guint n = corrin_period_days (period);

  /* Translators: %s is a period, such as "31 August to 22 November 2026", %u how many days it has. */
  return g_strdup_printf (ngettext ("%1$s (%2$u day)", "%1$s (%2$u days)", n), days, n);
}

static char *
made_on (CorrinDay today)
{
  g_autofree char *day = corrin_day_display (today);

  /* Translators: %s is the day on which the report was made. */
  return g_strdup_printf (_ ("Made on %s"), day);
}

static char *
origin_of (gboolean by_patient, gboolean by_carers)
{
  if (by_patient && by_carers)
    return g_strdup (_ ("Rated by the patient, and apart by carers. Not checked by a clinician."));
  if (by_patient)
    return g_strdup (_ ("Rated by the patient. Not checked by a clinician."));
  if (by_carers)
    return g_strdup (_ ("Rated by carers alone. Not checked by a clinician."));
  return g_strdup (_ ("Not checked by a clinician."));
}

static CorrinHeaderContent
header_content (const CorrinEvidence *evidence, const CorrinSummary *summary,
                const CorrinReportOptions *options, guint n_observers)
{
  return (CorrinHeaderContent){
    .title = g_strdup (_ ("B12 injections: own record")),
    .name = name_of (evidence->person, options->name),
    .born = options->with_birth_day ? born_of (evidence->person) : NULL,
    .period = period_of (summary->period),
    .made_on = made_on (evidence->today),
    .origin = origin_of (summary->symptoms->len > 0, n_observers > 0),
  };
}

static void
header_content_clear (CorrinHeaderContent *header)
{
  g_free (header->title);
  g_free (header->name);
  g_free (header->born);
  g_free (header->period);
  g_free (header->made_on);
  g_free (header->origin);
}

/* Says how those blocks were made that are there. */
static void
add_method (GPtrArray *parts, const CorrinReportSource *source)
{
  const CorrinPart *cycles = corrin_cycles_part_find (parts);

  g_ptr_array_add (
      parts, corrin_method_part_new (source, cycles != NULL && corrin_cycles_part_has_profile (cycles)));
}

/* What makes each block, or adds more than one, or looks at those before it. */
static const struct
{
  CorrinReportSections section;
  CorrinPart *(*make) (const CorrinReportSource *source);
  void (*add) (GPtrArray *parts, const CorrinReportSource *source);
} makers[] = {
  { CORRIN_REPORT_CYCLES, corrin_cycles_part_new, NULL },
  { CORRIN_REPORT_LABS, corrin_labs_part_new, NULL },
  { CORRIN_REPORT_REACTIONS, corrin_reactions_part_new, NULL },
  { CORRIN_REPORT_QUESTIONS, corrin_questions_part_new, NULL },
  { CORRIN_REPORT_NOTED, corrin_noted_part_new, NULL },
  { CORRIN_REPORT_CALENDAR, corrin_calendar_part_new, NULL },
  { CORRIN_REPORT_METHOD, NULL, add_method },
  { CORRIN_REPORT_ALL_RATINGS, NULL, corrin_ratings_parts_add },
  { CORRIN_REPORT_ALL_DOSES, corrin_all_doses_part_new, NULL },
  { CORRIN_REPORT_ALL_LABS, corrin_all_labs_part_new, NULL },
  { CORRIN_REPORT_ALL_REACTIONS, corrin_all_reactions_part_new, NULL },
  { CORRIN_REPORT_WHOLE_CALENDAR, corrin_whole_calendar_part_new, NULL },
};

static GPtrArray *
parts_new (const CorrinReportSource *source, CorrinReportSections sections)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_part_free);

  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    if ((sections & makers[i].section) == 0)
      continue;
    else if (makers[i].make != NULL)
      g_ptr_array_add (parts, makers[i].make (source));
    else
      makers[i].add (parts, source);
  return parts;
}

/**
 * corrin_report_content_new:
 * @source: the records, and the numbers made from them; it must outlive the content
 * @options: what is wished
 *
 * Collects what the appointment summary says.
 *
 * Returns: (transfer full): the content
 */
CorrinReportContent *
corrin_report_content_new (const CorrinReportSource *source, const CorrinReportOptions *options)
{
  const CorrinEvidence *evidence = source->evidence;
  const CorrinSummary *summary = source->summary;
  CorrinReportContent *content = g_new0 (CorrinReportContent, 1);
  gboolean has_questions = (options->sections & CORRIN_REPORT_QUESTIONS) != 0;

  content->sections = options->sections;
  content->words = corrin_words_content_new (evidence, has_questions, &content->words_remark);
  content->treatment = corrin_treatment_content_new (evidence, summary);
  corrin_symptoms_content_init (&content->symptoms, evidence, summary);
  content->header = header_content (evidence, summary, options, content->symptoms.n_observers);
  content->injections = corrin_injections_content_new (evidence, summary, &content->n_injections);
  content->chart = corrin_timeline_content_new (evidence, summary, &content->chart_note);
  content->events = corrin_events_content_new (evidence, summary->period);
  content->parts = parts_new (source, options->sections);
  return content;
}

/**
 * corrin_report_content_has:
 * @content: the content of a report
 * @section: one section
 *
 * Returns: whether it is chosen
 */
gboolean
corrin_report_content_has (const CorrinReportContent *content, CorrinReportSections section)
{
  return (content->sections & section) != 0;
}

/**
 * corrin_report_content_free:
 * @content: (transfer full) (nullable): the content of a report
 */
void
corrin_report_content_free (CorrinReportContent *content)
{
  if (content == NULL)
    return;
  header_content_clear (&content->header);
  g_ptr_array_unref (content->words);
  g_free (content->words_remark);
  g_ptr_array_unref (content->treatment);
  corrin_symptoms_content_clear (&content->symptoms);
  g_ptr_array_unref (content->injections);
  corrin_chart_spec_free (content->chart);
  g_free (content->chart_note);
  g_ptr_array_unref (content->events);
  g_ptr_array_unref (content->parts);
  g_free (content);
}
