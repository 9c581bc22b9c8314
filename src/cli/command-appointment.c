/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "find-record.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *edit;
  char *time;
  char *with;
  char *purpose;
  char *said;
  char *recheck_planned;
  char *recheck_done;
  char *note;
} AppointmentOptions;

static const CorrinOption options[] = {
  { "edit", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, edit),
    /* Translators: stands for the ID of a record in the help of a command. Keep it in capital letters. */
    N_ ("ID"), N_ ("change this appointment and note no new one") },
  { "time", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, time),
    /* Translators: stands for a time of day in the help of a command. Keep it in capital letters. */
    N_ ("TIME"), N_ ("the time of day, if it is known") },
  { "with", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, with), N_ ("TEXT"), N_ ("with whom") },
  { "purpose", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, purpose), N_ ("TEXT"),
    N_ ("what it is for") },
  { "said", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, said), N_ ("TEXT"),
    N_ ("what was said there") },
  { "recheck-planned", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, recheck_planned), N_ ("DAY"),
    N_ ("when labs are to be checked again") },
  { "recheck-done", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, recheck_done), N_ ("DAY"),
    N_ ("when they were checked again") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
fill (const CorrinCall *call, CorrinAppointment *visit, GError **error)
{
  const AppointmentOptions *typed = call->options;

  corrin_change_text (&visit->record.note, typed->note);
  corrin_change_text (&visit->with_whom, typed->with);
  corrin_change_text (&visit->purpose, typed->purpose);
  corrin_change_text (&visit->said, typed->said);
  return (call->n_arguments == 0 || corrin_value_day (call->arguments[0], &visit->day, error))
         && corrin_change_time (typed->time, &visit->time, error)
         && corrin_change_day (typed->recheck_planned, &visit->recheck_planned, error)
         && corrin_change_day (typed->recheck_done, &visit->recheck_done, error);
}

static void
say (GString *said, const CorrinAppointment *visit, gboolean is_new)
{
  g_autofree char *day = corrin_day_display (visit->day);

  g_string_append_printf (said,
                          is_new
                              /* Translators: %s is the day of an appointment. */
                              ? _ ("Recorded: visit on %s.")
                              /* Translators: %s is the day of an appointment. */
                              : _ ("Changed: visit on %s."),
                          day);
  g_string_append_c (said, '\n');
}

static gboolean
change (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said, GError **error)
{
  const AppointmentOptions *typed = call->options;
  g_autoptr (CorrinAppointment) before =
      corrin_find_record (store, &corrin_appointment_kind, person->record.id, typed->edit, error);
  g_autoptr (CorrinAppointment) visit = before != NULL ? corrin_record_copy (before) : NULL;

  if (visit == NULL || !fill (call, visit, error) || !corrin_update_changed (store, before, visit, error))
    return FALSE;
  say (said, visit, FALSE);
  return TRUE;
}

static gboolean
add (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said, GError **error)
{
  g_autoptr (CorrinAppointment) visit = corrin_record_new (&corrin_appointment_kind);

  visit->record.person = person->record.id;
  if (!fill (call, visit, error) || !corrin_store_add (store, visit, error))
    return FALSE;
  say (said, visit, TRUE);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const AppointmentOptions *typed = call->options;

  if (typed->edit != NULL)
    return corrin_call_write (call, _ ("Change a visit"), change, error);
  if (call->n_arguments > 0)
    return corrin_call_write (call, _ ("Note a visit"), add, error);
  corrin_set_usage_error (error, "%s", _ ("“appointment” needs DAY, or --edit."));
  return FALSE;
}

const CorrinCommand corrin_command_appointment = {
  .name = "appointment",
  .group = CORRIN_COMMANDS_RECORD,
  .arguments = N_ ("[DAY]"),
  .min_arguments = 0,
  .max_arguments = 1,
  .summary = N_ ("note an appointment, or what was said there"),
  .description = N_ (
      "Notes an appointment. Questions that are added from then on are meant for the next one. "
      "“corrin-cli list appointments --ids” prints them with their IDs.\n\n"
      "With --edit an appointment is changed: what is not given stays, and a blank such as --time \"\" takes "
      "away what was there."),
  .examples = "  corrin-cli appointment 2026-07-12 --time 10:20 --with \"Dr Kim\"\n"
              "  corrin-cli appointment --edit 5f0c21ab --said \"iron is low\"\n",
  .options = options,
  .options_size = sizeof (AppointmentOptions),
  .run = run,
};
