/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "span-form.h"

#include "form-text.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_span_form_new:
 * @treatment: (nullable): what is changed, or %NULL for a new one
 *
 * An amount that stands in the journal already is not asked about again.
 *
 * Returns: (transfer full): a form
 */
CorrinSpanForm *
corrin_span_form_new (const CorrinEarlierTreatment *treatment)
{
  CorrinSpanForm *form = g_new0 (CorrinSpanForm, 1);

  corrin_dose_what_init (&form->what);
  form->text[CORRIN_SPAN_TEXT_STARTED] = corrin_form_text (treatment != NULL ? treatment->started : NULL);
  form->text[CORRIN_SPAN_TEXT_ENDED] = corrin_form_text (treatment != NULL ? treatment->ended : NULL);
  form->text[CORRIN_SPAN_TEXT_EVERY] = corrin_form_text (treatment != NULL ? treatment->about_every : NULL);
  form->text[CORRIN_SPAN_TEXT_NOTE] = corrin_form_text (treatment != NULL ? treatment->record.note : NULL);
  if (treatment == NULL)
    return form;
  form->what.substance = treatment->substance;
  corrin_form_set (&form->what.substance_other,
                   treatment->substance_other != NULL ? treatment->substance_other : "");
  g_free (form->what.amount);
  form->what.amount = corrin_amount_words (treatment->micrograms);
  form->what.confirmed = treatment->micrograms;
  return form;
}

/**
 * corrin_span_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinSpanForm *
corrin_span_form_copy (const CorrinSpanForm *form)
{
  CorrinSpanForm *copy = g_new0 (CorrinSpanForm, 1);

  corrin_dose_what_init (&copy->what);
  corrin_dose_what_copy (&form->what, &copy->what);
  for (guint i = 0; i < CORRIN_SPAN_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_span_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_span_form_free (CorrinSpanForm *form)
{
  if (form == NULL)
    return;
  for (guint i = 0; i < CORRIN_SPAN_N_TEXTS; i++)
    g_free (form->text[i]);
  corrin_dose_what_clear (&form->what);
  g_free (form);
}

/**
 * corrin_span_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_span_form_equal (const CorrinSpanForm *a, const CorrinSpanForm *b)
{
  for (guint i = 0; i < CORRIN_SPAN_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return corrin_dose_what_equal (&a->what, &b->what);
}

/**
 * corrin_span_form_problem:
 * @form: a form
 *
 * Returns: (nullable): why the beginning cannot be saved so, or %NULL if it can
 */
const char *
corrin_span_form_problem (const CorrinSpanForm *form)
{
  if (!corrin_form_is_blank (form->text[CORRIN_SPAN_TEXT_STARTED]))
    return NULL;
  return _ ("The year is enough, such as 2019.");
}

static void
take (char **text, const char *typed)
{
  g_free (*text);
  *text = corrin_form_take (typed);
}

/**
 * corrin_span_form_apply:
 * @form: a form without a problem, whose amount was checked
 * @treatment: a record, new or as it was
 *
 * Writes what stands in the form into the record.
 */
void
corrin_span_form_apply (const CorrinSpanForm *form, CorrinEarlierTreatment *treatment)
{
  gboolean is_other = form->what.substance == CORRIN_SUBSTANCE_OTHER;
  g_auto (CorrinAmountCheck) check = { 0 };

  corrin_dose_what_check (&form->what, &check);
  take (&treatment->started, form->text[CORRIN_SPAN_TEXT_STARTED]);
  take (&treatment->ended, form->text[CORRIN_SPAN_TEXT_ENDED]);
  take (&treatment->about_every, form->text[CORRIN_SPAN_TEXT_EVERY]);
  take (&treatment->record.note, form->text[CORRIN_SPAN_TEXT_NOTE]);
  treatment->substance = form->what.substance;
  take (&treatment->substance_other, is_other ? form->what.substance_other : "");
  treatment->micrograms = check.micrograms;
}
