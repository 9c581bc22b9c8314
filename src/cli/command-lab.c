/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "catalog.h"
#include "clock.h"
#include "errors.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *day;
  char *low;
  char *high;
  char *laboratory;
  char *comparator;
} LabOptions;

static const CorrinOption options[] = {
  { "day", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, day), N_ ("DAY"),
    N_ ("the day of the sample; without it, today") },
  { "low", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, low),
    /* Translators: stands for a number in the help of a command. Keep it in capital letters. */
    N_ ("NUMBER"), N_ ("the lower end of the range as it is printed") },
  { "high", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, high), N_ ("NUMBER"),
    N_ ("the upper end of the range as it is printed") },
  { "laboratory", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, laboratory), N_ ("TEXT"),
    N_ ("the name of the laboratory") },
  { "comparator", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (LabOptions, comparator),
    /* Translators: stands for "<" or ">" in the help of a command. Keep it in capital letters. */
    N_ ("SIGN"), N_ ("“<” or “>”, when the result is printed so") },
  { NULL, 0, 0, NULL, NULL },
};

static int
comparator_of (char sign)
{
  if (sign == '<')
    return CORRIN_COMPARATOR_BELOW;
  return sign == '>' ? CORRIN_COMPARATOR_ABOVE : CORRIN_COMPARATOR_EQUAL;
}

static gboolean
set_comparator (CorrinLabResult *lab, const char *text, GError **error)
{
  if (text == NULL)
    return TRUE;
  lab->comparator = strlen (text) == 1 ? comparator_of (text[0]) : CORRIN_COMPARATOR_EQUAL;
  if (lab->comparator != CORRIN_COMPARATOR_EQUAL)
    return TRUE;
  /* Translators: %s is what was typed. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a comparator: it is “<” or “>”."),
               text);
  return FALSE;
}

/* A sign such as “≤” is not what a journal keeps, and half of it would say something else. */
static gboolean
check_signs (const char *text, GError **error)
{
  static const char *const others[] = { "=", "<", ">", "≤", "≥", "⩽", "⩾", "≦", "≧" };
  g_autofree char *typed = g_strstrip (g_strdup (text));
  const char *rest = typed + (comparator_of (typed[0]) != CORRIN_COMPARATOR_EQUAL);

  while (*rest == ' ')
    rest++;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_has_prefix (rest, others[i]))
      {
        g_set_error (
            error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
            /* Translators: %s is what was typed, such as "<=150". */
            _ ("“%s” cannot be kept. Write “<” or “>” before the number, as printed, or the number alone."),
            text);
        return FALSE;
      }
  return TRUE;
}

static gboolean
set_sign_of_value (CorrinLabResult *lab, int sign, const char *text, GError **error)
{
  if (sign == CORRIN_COMPARATOR_EQUAL)
    return TRUE;
  if (lab->comparator != CORRIN_COMPARATOR_EQUAL && lab->comparator != sign)
    {
      /* Translators: %s is a lab value as it was typed, such as "<150". */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” and --comparator do not agree."),
                   text);
      return FALSE;
    }
  lab->comparator = sign;
  return TRUE;
}

/* The value stays as it is printed, and is a number as well when it can be read as one: "1:40" cannot. */
static gboolean
set_value (CorrinLabResult *lab, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *typed = g_strstrip (g_strdup (text));
  int sign = comparator_of (typed[0]);

  if (!check_signs (text, error) || !set_sign_of_value (lab, sign, text, error))
    return FALSE;
  lab->value = corrin_value_text (sign != CORRIN_COMPARATOR_EQUAL ? typed + 1 : typed);
  if (lab->value != NULL && lab->value[strcspn (lab->value, G_CSET_DIGITS)] != '\0')
    return corrin_value_number (lab->value, &lab->number, &problem)
           || !corrin_value_is_ambiguous (lab->value, error);
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
               /* Translators: %s is what was typed. */
               _ ("“%s” is not a lab value: there is no number in it."), text);
  return FALSE;
}

static gboolean
set_unit (CorrinLabResult *lab, const char *text, GError **error)
{
  double number;

  lab->unit = corrin_value_text (text);
  if (lab->unit == NULL || !corrin_value_number (lab->unit, &number, NULL))
    return TRUE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was typed. Leave the words in capital letters as they are in the usage. */
      _ ("“%s” is not a unit. The order is ANALYTE VALUE UNIT."), text);
  return FALSE;
}

static gboolean
fill_lab (const CorrinCall *call, CorrinLabResult *lab, GError **error)
{
  const LabOptions *typed = call->options;
  const char *known = corrin_analyte_find (call->arguments[0]);

  lab->analyte = known != NULL ? g_strdup (known) : corrin_value_text (call->arguments[0]);
  lab->laboratory = corrin_value_text (typed->laboratory);
  lab->day = corrin_clock_today ();
  return set_comparator (lab, typed->comparator, error) && set_value (lab, call->arguments[1], error)
         && set_unit (lab, call->arguments[2], error)
         && (typed->day == NULL || corrin_value_day (typed->day, &lab->day, error))
         && (typed->low == NULL || corrin_value_number (typed->low, &lab->low, error))
         && (typed->high == NULL || corrin_value_number (typed->high, &lab->high, error));
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
