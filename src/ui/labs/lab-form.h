/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lab-history.h"

G_BEGIN_DECLS

/* Stand for an analyte or a unit of one's own, and for a unit that nobody has chosen yet. */
#define CORRIN_LAB_OTHER (-1)
#define CORRIN_LAB_NOT_CHOSEN (-2)

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_LAB_TEXT_ANALYTE,
  CORRIN_LAB_TEXT_VALUE,
  CORRIN_LAB_TEXT_UNIT,
  CORRIN_LAB_TEXT_LOW,
  CORRIN_LAB_TEXT_HIGH,
  CORRIN_LAB_TEXT_RANGE,
  CORRIN_LAB_TEXT_FLAG,
  CORRIN_LAB_TEXT_LABORATORY,
  CORRIN_LAB_TEXT_NOTE,
  CORRIN_LAB_N_TEXTS,
} CorrinLabText;

/**
 * CorrinLabForm:
 * @analyte: which of the history's analytes, or %CORRIN_LAB_OTHER
 * @unit: which of the units of the analyte, %CORRIN_LAB_OTHER or %CORRIN_LAB_NOT_CHOSEN
 * @day: the day of the sample
 * @is_private: left out of summaries
 * @is_confirmed: the person said that the unit is printed so
 * @text: what is typed
 *
 * The state of the form of a lab result.
 */
typedef struct
{
  int analyte;
  int unit;
  CorrinDay day;
  gboolean is_private;
  gboolean is_confirmed;
  char *text[CORRIN_LAB_N_TEXTS];
} CorrinLabForm;

/**
 * CorrinLabCheck:
 * @problem: (nullable): why a line cannot be saved as it is; that of the unit stands in its line also when it is chosen
 * @question: (nullable): what to ask about the unit
 *
 * What is to be mended before a form is saved, in words.
 */
typedef struct
{
  char *problem[CORRIN_LAB_N_TEXTS];
  char *question;
} CorrinLabCheck;

CorrinLabForm *corrin_lab_form_new (const CorrinLabHistory *history);
CorrinLabForm *corrin_lab_form_new_for (const CorrinLabHistory *history, const CorrinLabResult *lab);
CorrinLabForm *corrin_lab_form_copy (const CorrinLabForm *form);
void corrin_lab_form_free (CorrinLabForm *form);
gboolean corrin_lab_form_equal (const CorrinLabForm *a, const CorrinLabForm *b);

const char *corrin_lab_form_analyte (const CorrinLabForm *form, const CorrinLabHistory *history);
char *corrin_lab_form_unit (const CorrinLabForm *form, const CorrinLabHistory *history);
void corrin_lab_form_choose_unit (CorrinLabForm *form, const CorrinLabHistory *history);
const CorrinLabResult *corrin_lab_form_suggestion (const CorrinLabForm *form, const CorrinLabHistory *history,
                                                   const CorrinLabResult *lab);
void corrin_lab_form_take_range (CorrinLabForm *form, const CorrinLabResult *from);

gboolean corrin_lab_form_check (const CorrinLabForm *form, const CorrinLabHistory *history,
                                CorrinLabCheck *check);
void corrin_lab_check_clear (CorrinLabCheck *check);
gboolean corrin_lab_form_apply (const CorrinLabForm *form, const CorrinLabHistory *history,
                                CorrinLabResult *lab, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinLabForm, corrin_lab_form_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinLabCheck, corrin_lab_check_clear)

G_END_DECLS
