/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "catalog.h"
#include "clock.h"
#include "errors.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *day;
  char *time;
  char *observer;
  char *note;
} RateOptions;

static const CorrinOption options[] = {
  { "day", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (RateOptions, day),
    /* Translators: stands for a date in the help of a command. Keep it in capital letters. */
    N_ ("DAY"), N_ ("the day that is rated; without it, today") },
  { "time", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (RateOptions, time),
    /* Translators: stands for a time in the help of a command: hours and minutes. */
    N_ ("HH:MM"), N_ ("the time of day; without it, none is kept") },
  { "observer", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (RateOptions, observer), N_ ("NAME"),
    N_ ("a carer who rates what they saw: a separate series") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (RateOptions, note),
    /* Translators: stands for any text in the help of a command. Keep it in capital letters. */
    N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
parse_score (const char *text, double *value, GError **error)
{
  guint64 whole;

  if (!g_ascii_string_to_unsigned (text, 10, 0, 10, &whole, NULL))
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                   /* Translators: %s is what was typed. */
                   _ ("“%s” is not a rating. A rating is a whole number from 0 to 10; higher is worse."),
                   text);
      return FALSE;
    }
  *value = (double) whole;
  return TRUE;
}

static gboolean
fill_rating (const CorrinCall *call, CorrinRating *rating, GError **error)
{
  const RateOptions *typed = call->options;

  rating->day = corrin_clock_today ();
  rating->record.note = corrin_value_text (typed->note);
  return parse_score (call->arguments[1], &rating->value, error)
         && (typed->day == NULL || corrin_value_day (typed->day, &rating->day, error))
         && (typed->time == NULL || corrin_value_time (typed->time, &rating->time, error));
}

static CorrinCarer *
add_observer (CorrinStore *store, const char *name, GString *said, GError **error)
{
  g_autoptr (CorrinCarer) carer = corrin_record_new (&corrin_carer_kind);

  carer->name = corrin_value_text (name);
  if (!corrin_store_add (store, carer, error))
    return NULL;
  /* Translators: %s is a name. */
  g_string_append_printf (said, _ ("%s is a new observer in this journal."), carer->name);
  g_string_append_c (said, '\n');
  return g_steal_pointer (&carer);
}

static CorrinCarer *
find_observer (CorrinStore *store, const char *typed, GString *said, GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (typed));
  g_autoptr (GError) problem = NULL;
  CorrinCarer *carer = corrin_catalog_carer (store, name, &problem);

  if (g_error_matches (problem, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND))
    return add_observer (store, name, said, error);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return carer;
}

static void
say_rating (GString *said, const CorrinRating *rating, const char *symptom, const CorrinCarer *observer)
{
  g_autofree char *day = corrin_day_display (rating->day);
  g_autofree char *time = corrin_time_format (rating->time);

  /* Translators: %1$s is a symptom, %2$d its rating, %3$s a date. */
  g_string_append_printf (said, _ ("Recorded: %1$s %2$d, %3$s"), symptom, (int) rating->value, day);
  if (rating->time != CORRIN_TIME_NONE)
    g_string_append_printf (said, ", %s", time);
  if (observer != NULL)
    /* Translators: %s is the name of a carer who rated what they saw. */
    g_string_append_printf (said, _ (", as seen by %s"), observer->name);
  g_string_append (said, ".\n");
}

static gboolean
write_rating (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
              GError **error)
{
  const RateOptions *typed = call->options;
  g_autoptr (CorrinRating) rating = corrin_record_new (&corrin_rating_kind);
  g_autoptr (CorrinSymptom) symptom = NULL;
  g_autoptr (CorrinSymptomVersion) version = NULL;
  g_autoptr (CorrinCarer) observer = NULL;

  symptom = corrin_catalog_symptom (store, person->record.id, call->arguments[0], error);
  version = symptom != NULL ? corrin_catalog_version (store, symptom, error) : NULL;
  if (version == NULL || !fill_rating (call, rating, error))
    return FALSE;
  if (typed->observer != NULL)
    {
      observer = find_observer (store, typed->observer, said, error);
      if (observer == NULL)
        return FALSE;
      rating->observer = observer->record.id;
    }

  rating->record.person = person->record.id;
  rating->version = version->record.id;
  if (!corrin_store_add (store, rating, error))
    return FALSE;
  say_rating (said, rating, corrin_symptom_display (symptom), observer);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return corrin_call_write (call, _ ("Rate a symptom"), write_rating, error);
}

const CorrinCommand corrin_command_rate = {
  .name = "rate",
  .group = CORRIN_COMMANDS_RECORD,
  .arguments = N_ ("SYMPTOM VALUE"),
  .min_arguments = 2,
  .max_arguments = 2,
  .summary = N_ ("add a rating of a symptom, 0 to 10"),
  .description = N_ (
      "Adds a rating of a symptom: a whole number from 0 to 10, where higher is always worse. 0 is a rating "
      "too. A day may have several; each call adds one.\n\n"
      "SYMPTOM is fatigue, tingling, numbness, daily-life, balance, concentration, weakness, "
      "breathlessness or pain, or the name of a symptom of your own."),
  .examples = "  corrin-cli rate fatigue 4\n"
              "  corrin-cli rate tingling 6 --day 2026-05-03 --time 21:30 --note \"both feet\"\n",
  .options = options,
  .options_size = sizeof (RateOptions),
  .run = run,
};
