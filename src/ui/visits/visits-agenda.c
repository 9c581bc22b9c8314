/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-agenda.h"

#include "clock.h"
#include "phrases.h"
#include "visit-words.h"

#include <glib/gi18n-lib.h>

/* A visit that lies longer ago is opened on purpose. */
#define DAYS_AFTER 14

static void
line_free (gpointer data)
{
  CorrinVisitLine *line = data;

  g_free (line->title);
  g_free (line->subtitle);
  g_free (line->name);
  g_free (line);
}

/* Each part stands on a line of its own. */
static void
say (GString *words, char *part)
{
  if (part != NULL && words->len > 0)
    g_string_append_c (words, '\n');
  if (part != NULL)
    g_string_append (words, part);
  g_free (part);
}

static guint
count_questions (const GPtrArray *questions, gint64 visit, gboolean asked)
{
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      const CorrinQuestion *question = g_ptr_array_index (questions, i);

      n += question->appointment == visit && !question->asked == !asked ? 1 : 0;
    }
  return n;
}

static char *
say_asked (const GPtrArray *questions, const CorrinAppointment *visit)
{
  guint n = count_questions (questions, visit->record.id, TRUE);

  if (n == 0)
    return NULL;
  /* Translators: how many questions were asked at an appointment. */
  return g_strdup_printf (ngettext ("%u question asked", "%u questions asked", n), n);
}

static char *
say_summary (const CorrinAppointment *visit)
{
  const CorrinPeriod period = { visit->summary_from, visit->summary_to };
  g_autofree char *made = NULL;
  g_autofree char *days = NULL;
  guint pages = (guint) visit->summary_pages;

  if (visit->summary_made == CORRIN_DAY_NONE)
    return NULL;
  made = corrin_day_display (visit->summary_made);
  days = corrin_phrase_period (period);
  return g_strdup_printf (
      /* Translators: %1$s is a day, %2$s the days of a summary ("1 April to 30 June 2026"), %3$u its pages. */
      ngettext ("Summary made on %1$s: %2$s, %3$u page", "Summary made on %1$s: %2$s, %3$u pages", pages),
      made, days, pages);
}

static CorrinVisitLine *
visit_line_new (const CorrinAppointment *visit, const GPtrArray *questions, CorrinDay today)
{
  CorrinVisitLine *line = g_new0 (CorrinVisitLine, 1);
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean is_ahead = visit->day >= today;
  char *when = corrin_visit_when (visit);

  line->id = visit->record.id;
  line->day = visit->day;
  line->name = g_strdup (when);
  if (is_ahead)
    {
      line->title = corrin_visit_countdown (visit->day, today);
      say (words, when);
    }
  else
    line->title = when;
  say (words, corrin_visit_about (visit));
  if (visit->said != NULL)
    /* Translators: %s is what was said at an appointment. */
    say (words, g_strdup_printf (_ ("Said: %s"), visit->said));
  say (words, say_asked (questions, visit));
  say (words, g_strdup (visit->record.note));
  say (words, say_summary (visit));
  line->has_summary = visit->summary_made != CORRIN_DAY_NONE;
  line->subtitle = g_strdup (words->str);
  return line;
}

static CorrinVisitLine *
check_line_new (const CorrinAppointment *visit, CorrinDay today)
{
  CorrinVisitLine *line = g_new0 (CorrinVisitLine, 1);
  g_autofree char *planned = corrin_day_display (visit->recheck_planned);
  g_autofree char *done = NULL;

  line->id = visit->record.id;
  line->is_check = TRUE;
  line->is_done = visit->recheck_done != CORRIN_DAY_NONE;
  line->day = line->is_done ? visit->recheck_done : visit->recheck_planned;
  /* Translators: %s is a day on which lab values are to be checked again. */
  line->title = planned[0] != '\0' ? g_strdup_printf (_ ("Labs again on %s"), planned)
                                   : g_strdup (_ ("Labs checked again"));
  line->name = g_strdup (line->title);
  if (!line->is_done)
    {
      line->subtitle = corrin_visit_countdown (visit->recheck_planned, today);
      return line;
    }
  done = corrin_day_display (visit->recheck_done);
  /* Translators: %s is the day on which lab values were checked again. */
  line->subtitle = g_strdup_printf (_ ("Done on %s"), done);
  return line;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CorrinVisitLine *const *x = a;
  const CorrinVisitLine *const *y = b;

  return ((*x)->day > (*y)->day) - ((*x)->day < (*y)->day);
}

/* What is planned, the next one first, then the last one that was done. */
static void
add_checks (CorrinVisitsAgenda *agenda, const GPtrArray *visits, CorrinDay today)
{
  const CorrinAppointment *done = NULL;

  for (guint i = 0; i < visits->len; i++)
    {
      const CorrinAppointment *visit = g_ptr_array_index (visits, i);

      if (visit->recheck_done != CORRIN_DAY_NONE)
        done = done == NULL || visit->recheck_done >= done->recheck_done ? visit : done;
      else if (visit->recheck_planned != CORRIN_DAY_NONE)
        g_ptr_array_add (agenda->checks, check_line_new (visit, today));
    }
  g_ptr_array_sort (agenda->checks, compare_days);
  if (done != NULL)
    g_ptr_array_add (agenda->checks, check_line_new (done, today));
}

static gboolean
is_open (const CorrinAppointment *visit, const GPtrArray *questions, CorrinDay today)
{
  return visit->day <= today && visit->day >= today - DAYS_AFTER && visit->said == NULL
         && count_questions (questions, visit->record.id, TRUE) == 0;
}

/**
 * corrin_visits_agenda_new:
 * @visits: (element-type CorrinAppointment): all, by day and time
 * @questions: (element-type CorrinQuestion): all
 * @today: today
 *
 * Returns: (transfer full): what the page shows of appointments
 */
CorrinVisitsAgenda *
corrin_visits_agenda_new (const GPtrArray *visits, const GPtrArray *questions, CorrinDay today)
{
  CorrinVisitsAgenda *agenda = g_new0 (CorrinVisitsAgenda, 1);

  agenda->ahead = g_ptr_array_new_with_free_func (line_free);
  agenda->checks = g_ptr_array_new_with_free_func (line_free);
  agenda->past = g_ptr_array_new_with_free_func (line_free);
  for (guint i = 0; i < visits->len; i++)
    {
      const CorrinAppointment *visit = g_ptr_array_index (visits, i);
      CorrinVisitLine *line = visit_line_new (visit, questions, today);

      if (visit->day >= today)
        g_ptr_array_add (agenda->ahead, line);
      else
        g_ptr_array_insert (agenda->past, 0, line);
      if (is_open (visit, questions, today))
        agenda->open_visit = visit->record.id;
    }
  for (guint i = 0; i < agenda->ahead->len; i++)
    ((CorrinVisitLine *) g_ptr_array_index (agenda->ahead, i))->can_choose = agenda->ahead->len > 1;
  add_checks (agenda, visits, today);
  return agenda;
}

/**
 * corrin_visits_agenda_read:
 * @store: a store
 * @person: whose appointments
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the page shows of them, private ones too
 */
CorrinVisitsAgenda *
corrin_visits_agenda_read (CorrinStore *store, gint64 person, GError **error)
{
  const CorrinQuery always = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  g_autoptr (GPtrArray) visits = corrin_store_list (store, &corrin_appointment_kind, &always, error);
  g_autoptr (GPtrArray) questions =
      visits != NULL ? corrin_store_list (store, &corrin_question_kind, &always, error) : NULL;

  return questions != NULL ? corrin_visits_agenda_new (visits, questions, corrin_clock_today ()) : NULL;
}

static const CorrinVisitLine *
find_line (const GPtrArray *lines, gint64 id)
{
  for (guint i = 0; i < lines->len; i++)
    if (((const CorrinVisitLine *) g_ptr_array_index (lines, i))->id == id)
      return g_ptr_array_index (lines, i);
  return NULL;
}

/**
 * corrin_visits_agenda_offer_choice:
 * @agenda: what the page shows
 * @chosen: the appointment whose summary was asked for last, or 0
 *
 * After the summary of a past appointment, that of the next one can be asked for though there is no other to come.
 */
void
corrin_visits_agenda_offer_choice (CorrinVisitsAgenda *agenda, gint64 chosen)
{
  if (find_line (agenda->past, chosen) == NULL)
    return;
  for (guint i = 0; i < agenda->ahead->len; i++)
    ((CorrinVisitLine *) g_ptr_array_index (agenda->ahead, i))->can_choose = TRUE;
}

/**
 * corrin_visits_agenda_find_visit:
 * @agenda: what the page shows
 * @chosen: an appointment, or 0
 *
 * A summary is for the appointment to come that was chosen, else for the next one, or for the one that somebody comes
 * from.
 *
 * Returns: (transfer none) (nullable): the appointment that a summary is for
 */
const CorrinVisitLine *
corrin_visits_agenda_find_visit (const CorrinVisitsAgenda *agenda, gint64 chosen)
{
  const CorrinVisitLine *line = find_line (agenda->ahead, chosen);

  if (line == NULL && agenda->ahead->len > 0)
    return g_ptr_array_index (agenda->ahead, 0);
  return line != NULL ? line : find_line (agenda->past, agenda->open_visit);
}

/**
 * corrin_visits_agenda_free:
 * @agenda: (nullable) (transfer full): what the page shows
 */
void
corrin_visits_agenda_free (CorrinVisitsAgenda *agenda)
{
  if (agenda == NULL)
    return;
  g_ptr_array_unref (agenda->ahead);
  g_ptr_array_unref (agenda->checks);
  g_ptr_array_unref (agenda->past);
  g_free (agenda);
}
