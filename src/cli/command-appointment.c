/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *time;
  char *with;
  char *purpose;
  char *note;
} AppointmentOptions;

static const CorrinOption options[] = {
  { "time", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, time),
    /* Translators: stands for a time of day in the help of a command. Keep it in capital letters. */
    N_ ("TIME"), N_ ("the time of day, if it is known") },
  { "with", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, with), N_ ("TEXT"), N_ ("with whom") },
  { "purpose", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, purpose), N_ ("TEXT"),
    N_ ("what it is for") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (AppointmentOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
write_appointment (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
                   GError **error)
{
  const AppointmentOptions *typed = call->options;
  g_autoptr (CorrinAppointment) visit = corrin_record_new (&corrin_appointment_kind);
  g_autofree char *day = NULL;

  visit->record.person = person->record.id;
  visit->record.note = corrin_value_text (typed->note);
  visit->with_whom = corrin_value_text (typed->with);
  visit->purpose = corrin_value_text (typed->purpose);
  if (!corrin_value_day (call->arguments[0], &visit->day, error)
      || (typed->time != NULL && !corrin_value_time (typed->time, &visit->time, error))
      || !corrin_store_add (store, visit, error))
    return FALSE;
  day = corrin_day_display (visit->day);
  /* Translators: %s is the day of an appointment. */
  g_string_append_printf (said, _ ("Recorded: visit on %s."), day);
  g_string_append_c (said, '\n');
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return corrin_call_write (call, _ ("Note a visit"), write_appointment, error);
}

const CorrinCommand corrin_command_appointment = {
  .name = "appointment",
  .group = CORRIN_COMMANDS_RECORD,
  .arguments = N_ ("DAY"),
  .min_arguments = 1,
  .max_arguments = 1,
  .summary = N_ ("note an appointment"),
  .description =
      N_ ("Notes an appointment. Questions that are added from then on are meant for the next one. "
          "“corrin-cli list appointments” prints them."),
  .examples = "  corrin-cli appointment 2026-07-12 --time 10:20 --with \"Dr Kim\"\n"
              "  corrin-cli list appointments --from 2026-07-01\n",
  .options = options,
  .options_size = sizeof (AppointmentOptions),
  .run = run,
};
