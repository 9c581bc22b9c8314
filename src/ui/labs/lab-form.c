/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-form.h"

#include "catalog.h"
#include "clock.h"
#include "form-text.h"
#include "lab-units.h"
#include "lab-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static int
find_unit (const CorrinLabHistory *history, const char *analyte, const char *unit)
{
  g_autoptr (GPtrArray) units = corrin_lab_history_units (history, analyte);

  for (guint i = 0; i < units->len; i++)
    if (corrin_lab_unit_is_same (units->pdata[i], unit))
      return (int) i;
  return CORRIN_LAB_OTHER;
}

/**
 * corrin_lab_form_new:
 * @history: what was written down before
 *
 * Returns: (transfer full): a form for a result of today
 */
CorrinLabForm *
corrin_lab_form_new (const CorrinLabHistory *history)
{
  CorrinLabForm *form = g_new0 (CorrinLabForm, 1);

  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    form->text[i] = g_strdup ("");
  form->day = corrin_clock_today ();
  corrin_lab_form_choose_unit (form, history);
  return form;
}

static void
set_text (CorrinLabForm *form, CorrinLabText line, char *text)
{
  g_free (form->text[line]);
  form->text[line] = text;
}

static void
set_range (CorrinLabForm *form, const CorrinLabResult *lab)
{
  set_text (form, CORRIN_LAB_TEXT_LOW, corrin_form_number (lab->low));
  set_text (form, CORRIN_LAB_TEXT_HIGH, corrin_form_number (lab->high));
  set_text (form, CORRIN_LAB_TEXT_RANGE, corrin_form_text (lab->range_text));
}

/**
 * corrin_lab_form_new_for:
 * @history: what was written down before
 * @lab: a result of it
 *
 * Returns: (transfer full): a form that changes @lab
 */
CorrinLabForm *
corrin_lab_form_new_for (const CorrinLabHistory *history, const CorrinLabResult *lab)
{
  static const char *const signs[] = { "", "<", ">" };
  CorrinLabForm *form = corrin_lab_form_new (history);

  form->analyte = corrin_lab_history_find_analyte (history, lab->analyte);
  form->unit = find_unit (history, lab->analyte, lab->unit);
  form->day = lab->day;
  form->is_private = lab->record.is_private;
  form->is_confirmed = TRUE;
  if (form->analyte < 0)
    set_text (form, CORRIN_LAB_TEXT_ANALYTE, g_strdup (lab->analyte));
  if (form->unit < 0)
    set_text (form, CORRIN_LAB_TEXT_UNIT, g_strdup (lab->unit));
  set_text (form, CORRIN_LAB_TEXT_VALUE, g_strconcat (signs[lab->comparator], lab->value, NULL));
  set_range (form, lab);
  set_text (form, CORRIN_LAB_TEXT_FLAG, corrin_form_text (lab->flag));
  set_text (form, CORRIN_LAB_TEXT_LABORATORY, corrin_form_text (lab->laboratory));
  set_text (form, CORRIN_LAB_TEXT_NOTE, corrin_form_text (lab->record.note));
  return form;
}

/**
 * corrin_lab_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinLabForm *
corrin_lab_form_copy (const CorrinLabForm *form)
{
  CorrinLabForm *copy = g_memdup2 (form, sizeof *form);

  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_lab_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_lab_form_free (CorrinLabForm *form)
{
  if (form == NULL)
    return;
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
}

/**
 * corrin_lab_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_lab_form_equal (const CorrinLabForm *a, const CorrinLabForm *b)
{
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return a->analyte == b->analyte && a->unit == b->unit && a->day == b->day && a->is_private == b->is_private;
}

/**
 * corrin_lab_form_analyte:
 * @form: a form
 * @history: what was written down before
 *
 * Returns: (transfer none) (nullable): the key or name of the analyte that is chosen, or %NULL for one of one's own
 */
const char *
corrin_lab_form_analyte (const CorrinLabForm *form, const CorrinLabHistory *history)
{
  return form->analyte >= 0 ? history->analytes->pdata[form->analyte] : NULL;
}

/**
 * corrin_lab_form_unit:
 * @form: a form
 * @history: what was written down before
 *
 * Returns: (transfer full) (nullable): the unit, or %NULL while there is none
 */
char *
corrin_lab_form_unit (const CorrinLabForm *form, const CorrinLabHistory *history)
{
  const char *analyte = corrin_lab_form_analyte (form, history);

  if (form->unit == CORRIN_LAB_OTHER || analyte == NULL)
    return corrin_form_take (form->text[CORRIN_LAB_TEXT_UNIT]);
  if (form->unit >= 0)
    {
      g_autoptr (GPtrArray) units = corrin_lab_history_units (history, analyte);

      return form->unit < (int) units->len ? g_strdup (units->pdata[form->unit]) : NULL;
    }
  return NULL;
}

/**
 * corrin_lab_form_choose_unit:
 * @form: (inout): a form whose analyte was chosen
 * @history: what was written down before
 *
 * Chooses the unit of the last result, or the only one there is. Else the person has to: a unit that was taken for
 * granted would be wrong half of the time.
 */
void
corrin_lab_form_choose_unit (CorrinLabForm *form, const CorrinLabHistory *history)
{
  const char *analyte = corrin_lab_form_analyte (form, history);
  g_autoptr (GPtrArray) units = NULL;
  const char *last;

  form->is_confirmed = FALSE;
  form->unit = CORRIN_LAB_OTHER;
  if (analyte == NULL)
    return;
  units = corrin_lab_history_units (history, analyte);
  last = corrin_lab_history_last_unit (history, analyte);
  if (last != NULL)
    form->unit = find_unit (history, analyte, last);
  else
    form->unit = units->len == 1 ? 0 : CORRIN_LAB_NOT_CHOSEN;
}

static gboolean
is_blank (const CorrinLabForm *form, CorrinLabText line)
{
  return corrin_form_is_blank (form->text[line]);
}

/**
 * corrin_lab_form_suggestion:
 * @form: a form
 * @history: what was written down before
 * @lab: (nullable): the result that is changed
 *
 * Returns: (transfer none) (nullable): the last result of the same analyte, unit and laboratory, whose range may be
 *   printed again; %NULL when a range stands in the form already
 */
const CorrinLabResult *
corrin_lab_form_suggestion (const CorrinLabForm *form, const CorrinLabHistory *history,
                            const CorrinLabResult *lab)
{
  g_autofree char *unit = corrin_lab_form_unit (form, history);
  g_autofree char *laboratory = corrin_form_take (form->text[CORRIN_LAB_TEXT_LABORATORY]);
  const CorrinLabResult like = { .record = { .id = lab != NULL ? lab->record.id : 0 },
                                 .analyte = (char *) corrin_lab_form_analyte (form, history),
                                 .unit = unit,
                                 .laboratory = laboratory };

  if (like.analyte == NULL || unit == NULL || !is_blank (form, CORRIN_LAB_TEXT_LOW)
      || !is_blank (form, CORRIN_LAB_TEXT_HIGH) || !is_blank (form, CORRIN_LAB_TEXT_RANGE))
    return NULL;
  return corrin_lab_history_last_range (history, &like);
}

/**
 * corrin_lab_form_take_range:
 * @form: (inout): a form
 * @from: a result with a range
 *
 * Fills in the range of an earlier result.
 */
void
corrin_lab_form_take_range (CorrinLabForm *form, const CorrinLabResult *from)
{
  set_range (form, from);
}

/* An empty end of a range is none. */
static gboolean
read_end (const CorrinLabForm *form, CorrinLabText line, double *number, GError **error)
{
  g_autofree char *typed = corrin_form_take (form->text[line]);

  *number = NAN;
  return typed == NULL || corrin_lab_number_read (typed, number, error);
}

static char *
problem_of (GError *error)
{
  char *problem = error != NULL ? g_strdup (error->message) : NULL;

  g_clear_error (&error);
  return problem;
}

static void
check_range (const CorrinLabForm *form, CorrinLabCheck *check)
{
  GError *low_error = NULL, *high_error = NULL;
  double low, high;

  read_end (form, CORRIN_LAB_TEXT_LOW, &low, &low_error);
  read_end (form, CORRIN_LAB_TEXT_HIGH, &high, &high_error);
  check->problem[CORRIN_LAB_TEXT_LOW] = problem_of (low_error);
  check->problem[CORRIN_LAB_TEXT_HIGH] = problem_of (high_error);
  if (low > high)
    check->problem[CORRIN_LAB_TEXT_HIGH] =
        g_strdup (_ ("The lower end of the range lies above the upper end."));
}

static double
check_value (const CorrinLabForm *form, CorrinLabCheck *check)
{
  GError *error = NULL;
  g_autofree char *value = NULL;
  int comparator;
  double number;

  if (is_blank (form, CORRIN_LAB_TEXT_VALUE))
    check->problem[CORRIN_LAB_TEXT_VALUE] = g_strdup (_ ("The result is still missing."));
  else if (!corrin_lab_value_read (form->text[CORRIN_LAB_TEXT_VALUE], &comparator, &value, &number, &error))
    check->problem[CORRIN_LAB_TEXT_VALUE] = problem_of (error);
  else
    return number;
  return NAN;
}

/* An own name that a built-in analyte has as well is that analyte, and one used before is written as it was. */
static char *
make_analyte (const CorrinLabForm *form, const CorrinLabHistory *history)
{
  g_autofree char *own = corrin_form_take (form->text[CORRIN_LAB_TEXT_ANALYTE]);
  const char *known = corrin_lab_form_analyte (form, history);
  int used = own != NULL ? corrin_lab_history_find_analyte (history, own) : -1;

  if (known == NULL && own != NULL)
    known = corrin_analyte_find (own);
  if (known == NULL && used >= 0)
    known = history->analytes->pdata[used];
  return known != NULL ? g_strdup (known) : g_steal_pointer (&own);
}

/**
 * corrin_lab_form_check:
 * @form: a form
 * @history: what was written down before
 * @check: (out caller-allocates): what is to be mended or asked; free with corrin_lab_check_clear()
 *
 * Returns: whether it can be saved
 */
gboolean
corrin_lab_form_check (const CorrinLabForm *form, const CorrinLabHistory *history, CorrinLabCheck *check)
{
  g_autofree char *unit = corrin_lab_form_unit (form, history);
  g_autofree char *analyte = make_analyte (form, history);
  double number;

  *check = (CorrinLabCheck){ 0 };
  if (analyte == NULL)
    check->problem[CORRIN_LAB_TEXT_ANALYTE] =
        g_strdup (_ ("The name of what was measured is still missing."));
  number = check_value (form, check);
  if (unit == NULL)
    check->problem[CORRIN_LAB_TEXT_UNIT] = g_strdup (_ ("The unit is still missing, as it is printed."));
  check_range (form, check);
  if (analyte != NULL && unit != NULL && !form->is_confirmed)
    check->question = corrin_lab_unit_question (analyte, number, unit);
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    if (check->problem[i] != NULL)
      return FALSE;
  return check->question == NULL;
}

/**
 * corrin_lab_check_clear:
 * @check: a check
 */
void
corrin_lab_check_clear (CorrinLabCheck *check)
{
  for (guint i = 0; i < CORRIN_LAB_N_TEXTS; i++)
    g_clear_pointer (&check->problem[i], g_free);
  g_clear_pointer (&check->question, g_free);
}

static void
put_text (char **text, const CorrinLabForm *form, CorrinLabText line)
{
  g_free (*text);
  *text = corrin_form_take (form->text[line]);
}

/**
 * corrin_lab_form_apply:
 * @form: a form that was checked
 * @history: what was written down before
 * @lab: (inout): the record that gets what stands in the form
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
corrin_lab_form_apply (const CorrinLabForm *form, const CorrinLabHistory *history, CorrinLabResult *lab,
                       GError **error)
{
  g_autofree char *value = NULL;

  if (!corrin_lab_value_read (form->text[CORRIN_LAB_TEXT_VALUE], &lab->comparator, &value, &lab->number,
                              error)
      || !read_end (form, CORRIN_LAB_TEXT_LOW, &lab->low, error)
      || !read_end (form, CORRIN_LAB_TEXT_HIGH, &lab->high, error))
    return FALSE;
  g_free (lab->analyte);
  g_free (lab->value);
  g_free (lab->unit);
  lab->analyte = make_analyte (form, history);
  lab->value = g_steal_pointer (&value);
  lab->unit = corrin_lab_form_unit (form, history);
  lab->day = form->day;
  lab->record.is_private = form->is_private;
  put_text (&lab->range_text, form, CORRIN_LAB_TEXT_RANGE);
  put_text (&lab->flag, form, CORRIN_LAB_TEXT_FLAG);
  put_text (&lab->laboratory, form, CORRIN_LAB_TEXT_LABORATORY);
  put_text (&lab->record.note, form, CORRIN_LAB_TEXT_NOTE);
  return TRUE;
}
