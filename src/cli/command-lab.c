/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "catalog.h"
#include "clock.h"
#include "errors.h"
#include "lab-units.h"
#include "lab-value.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *day;
  char *low;
  char *high;
  char *range;
  char *flag;
  char *laboratory;
  char *comparator;
  char *note;
  gboolean confirm;
} LabOptions;

static const CorrinOption options[] = {
  { "day", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, day), N_ ("DAY"),
    N_ ("the day of the sample; without it, today") },
  { "low", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, low),
    /* Translators: stands for a number in the help of a command. Keep it in capital letters. */
    N_ ("NUMBER"), N_ ("the lower end of the range as it is printed") },
  { "high", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, high), N_ ("NUMBER"),
    N_ ("the upper end of the range as it is printed") },
  { "range", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, range), N_ ("TEXT"),
    N_ ("the range as it is printed, when it is more than two numbers") },
  { "flag", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, flag), N_ ("TEXT"),
    N_ ("the mark that the laboratory printed beside the result") },
  { "laboratory", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, laboratory), N_ ("TEXT"),
    N_ ("the name of the laboratory") },
  { "comparator", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, comparator),
    /* Translators: stands for "<" or ">" in the help of a command. Keep it in capital letters. */
    N_ ("SIGN"), N_ ("“<” or “>”, when the result is printed so") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, note), N_ ("TEXT"), N_ ("a note") },
  { "confirm", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (LabOptions, confirm), NULL,
    N_ ("record the unit as typed, though another one is more likely") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
set_comparator (CorrinLabResult *lab, const char *text, GError **error)
{
  if (text == NULL)
    return TRUE;
  lab->comparator = strlen (text) == 1 ? corrin_lab_comparator (text) : CORRIN_COMPARATOR_EQUAL;
  if (lab->comparator != CORRIN_COMPARATOR_EQUAL)
    return TRUE;
  /* Translators: %s is what was typed. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a comparator: it is “<” or “>”."),
               text);
  return FALSE;
}

/* The value stays as it is printed; its sign may stand in the option too, when it is the same. */
static gboolean
set_value (CorrinLabResult *lab, const char *text, GError **error)
{
  int sign;

  if (!corrin_lab_value_read (text, &sign, &lab->value, &lab->number, error))
    return FALSE;
  if (sign != CORRIN_COMPARATOR_EQUAL && lab->comparator != CORRIN_COMPARATOR_EQUAL
      && sign != lab->comparator)
    {
      /* Translators: %s is a lab value as it was typed, such as "<150". */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” and --comparator do not agree."),
                   text);
      return FALSE;
    }
  if (sign != CORRIN_COMPARATOR_EQUAL)
    lab->comparator = sign;
  return TRUE;
}

static gboolean
set_unit (CorrinLabResult *lab, const char *text, GError **error)
{
  double number;

  lab->unit = corrin_value_text (text);
  if (lab->unit == NULL || !corrin_lab_number_read (lab->unit, &number, NULL))
    return TRUE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was typed. Leave the words in capital letters as they are in the usage. */
      _ ("“%s” is not a unit. The order is ANALYTE VALUE UNIT."), text);
  return FALSE;
}

static gboolean
set_range (CorrinLabResult *lab, const LabOptions *typed, GError **error)
{
  lab->range_text = corrin_value_text (typed->range);
  return (typed->low == NULL || corrin_lab_number_read (typed->low, &lab->low, error))
         && (typed->high == NULL || corrin_lab_number_read (typed->high, &lab->high, error));
}

/* A unit that another one was mistaken for is asked about, never refused. */
static gboolean
confirm_unit (const CorrinLabResult *lab, gboolean confirmed, GError **error)
{
  g_autofree char *question = corrin_lab_unit_question (lab->analyte, lab->number, lab->unit);

  if (question == NULL || confirmed)
    return TRUE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is a question, such as "Is it printed as 250 µmol/L, or is the unit nmol/L?" */
      _ ("%s If it is printed so, add --confirm."), question);
  return FALSE;
}

static gboolean
fill_lab (const CorrinCall *call, CorrinLabResult *lab, GError **error)
{
  const LabOptions *typed = call->options;
  const char *known = corrin_analyte_find (call->arguments[0]);

  lab->analyte = known != NULL ? g_strdup (known) : corrin_value_text (call->arguments[0]);
  lab->laboratory = corrin_value_text (typed->laboratory);
  lab->flag = corrin_value_text (typed->flag);
  lab->record.note = corrin_value_text (typed->note);
  lab->day = corrin_clock_today ();
  return set_comparator (lab, typed->comparator, error) && set_value (lab, call->arguments[1], error)
         && set_unit (lab, call->arguments[2], error)
         && (typed->day == NULL || corrin_value_day (typed->day, &lab->day, error))
         && set_range (lab, typed, error)
         && (lab->analyte == NULL || lab->unit == NULL || confirm_unit (lab, typed->confirm, error));
}

static gboolean
write_lab (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
           GError **error)
{
  g_autoptr (CorrinLabResult) lab = corrin_record_new (&corrin_lab_result_kind);
  g_autofree char *day = NULL;
  static const char *const signs[] = { "", "< ", "> " };

  lab->record.person = person->record.id;
  if (!fill_lab (call, lab, error) || !corrin_store_add (store, lab, error))
    return FALSE;
  day = corrin_day_display (lab->day);
  /* Translators: %1$s is what was measured, %2$s nothing or a comparator, %3$s the value, %4$s its unit, %5$s a date. */
  g_string_append_printf (said, _ ("Recorded: %1$s %2$s%3$s %4$s, %5$s."),
                          corrin_analyte_display (lab->analyte), signs[lab->comparator], lab->value,
                          lab->unit, day);
  g_string_append_c (said, '\n');
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return corrin_call_write (call, _ ("Record a lab result"), write_lab, error);
}

const CorrinCommand corrin_command_lab = {
  .name = "lab",
  .group = CORRIN_COMMANDS_RECORD,
  .arguments = N_ ("ANALYTE VALUE UNIT"),
  .min_arguments = 3,
  .max_arguments = 3,
  .summary = N_ ("record a lab result as it is printed"),
  .description =
      N_ ("Records a lab result as it is printed: value, unit and range are kept as they are, and compared "
          "with nothing.\n\n"
          "ANALYTE is b12, holotc, mma, homocysteine, folate, ferritin, haemoglobin, mcv or any other name."),
  .examples = "  corrin-cli lab b12 512 pg/mL --day 2026-04-20 --low 197 --high 771\n"
              "  corrin-cli lab mma 0.4 umol/L --comparator \"<\" --laboratory \"City lab\"\n",
  .options = options,
  .options_size = sizeof (LabOptions),
  .run = run,
};
