/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "supply-form.h"

#include "form-text.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_supply_form_new:
 * @stocks: (element-type CorrinStock): what there is, in the order in which it was noted
 *
 * The product and the size of the package are mostly those of the last time. Batch and expiry never are.
 *
 * Returns: (transfer full): a form for ampoules that came
 */
CorrinSupplyForm *
corrin_supply_form_new (const GPtrArray *stocks)
{
  CorrinSupplyForm *form = g_new0 (CorrinSupplyForm, 1);
  const CorrinStock *last = stocks->len > 0 ? stocks->pdata[stocks->len - 1] : NULL;

  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    form->text[i] = g_strdup ("");
  form->ampoules = last != NULL ? CLAMP (last->supply->ampoules, 1, CORRIN_SUPPLY_MAX_AMPOULES) : 1;
  if (last != NULL)
    corrin_form_set (&form->text[CORRIN_SUPPLY_TEXT_PRODUCT], last->supply->product);
  return form;
}

/**
 * corrin_supply_form_new_for:
 * @supply: a supply
 *
 * Returns: (transfer full): a form that changes it
 */
CorrinSupplyForm *
corrin_supply_form_new_for (const CorrinSupply *supply)
{
  CorrinSupplyForm *form = g_new0 (CorrinSupplyForm, 1);

  form->ampoules = supply->ampoules;
  form->text[CORRIN_SUPPLY_TEXT_PRODUCT] = corrin_form_text (supply->product);
  form->text[CORRIN_SUPPLY_TEXT_BATCH] = corrin_form_text (supply->batch);
  form->text[CORRIN_SUPPLY_TEXT_EXPIRY] = corrin_form_text (supply->expiry);
  form->text[CORRIN_SUPPLY_TEXT_NOTE] = corrin_form_text (supply->record.note);
  return form;
}

/**
 * corrin_supply_form_copy:
 * @form: a form
 *
 * Returns: (transfer full): the same
 */
CorrinSupplyForm *
corrin_supply_form_copy (const CorrinSupplyForm *form)
{
  CorrinSupplyForm *copy = g_memdup2 (form, sizeof *form);

  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    copy->text[i] = g_strdup (form->text[i]);
  return copy;
}

/**
 * corrin_supply_form_free:
 * @form: (nullable) (transfer full): a form
 */
void
corrin_supply_form_free (CorrinSupplyForm *form)
{
  if (form == NULL)
    return;
  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    g_free (form->text[i]);
  g_free (form);
}

/**
 * corrin_supply_form_equal:
 * @a: a form
 * @b: a form
 *
 * Returns: whether both hold the same
 */
gboolean
corrin_supply_form_equal (const CorrinSupplyForm *a, const CorrinSupplyForm *b)
{
  for (guint i = 0; i < CORRIN_SUPPLY_N_TEXTS; i++)
    if (!g_str_equal (a->text[i], b->text[i]))
      return FALSE;
  return a->ampoules == b->ampoules;
}

/**
 * corrin_supply_form_problem:
 * @form: a form
 *
 * Returns: (nullable): why the product cannot be saved so, or %NULL if it can
 */
const char *
corrin_supply_form_problem (const CorrinSupplyForm *form)
{
  if (!corrin_form_is_blank (form->text[CORRIN_SUPPLY_TEXT_PRODUCT]))
    return NULL;
  return _ ("A word or two to know this package by, such as “B12 from the pharmacy”.");
}

/**
 * corrin_supply_form_used_words:
 * @form: a form
 * @used: how many ampoules recorded injections took
 *
 * Returns: (transfer full) (nullable): what is left by the records, or %NULL when none was taken
 */
char *
corrin_supply_form_used_words (const CorrinSupplyForm *form, gint64 used)
{
  gint64 left = MAX (form->ampoules - used, 0);

  if (used == 0)
    return NULL;
  /* Translators: %1$ld ampoules were taken by recorded injections, %2$ld are left. */
  return g_strdup_printf (ngettext ("%1$ld taken by recorded injections, %2$ld left",
                                    "%1$ld taken by recorded injections, %2$ld left", (gulong) used),
                          (long) used, (long) left);
}

/**
 * corrin_supply_form_delete_words:
 * @n_doses: how many doses took ampoules of the supply
 *
 * Returns: (transfer full): what deleting the supply does to them
 */
char *
corrin_supply_form_delete_words (guint n_doses)
{
  if (n_doses == 0)
    return g_strdup (_ ("No recorded injection took any of it."));
  return g_strdup_printf (
      /* Translators: what happens to injections when the supply that they took ampoules of is deleted. */
      ngettext ("%u recorded injection took of it. It stays, with its product, batch and expiry.",
                "%u recorded injections took of it. They stay, with their product, batch and expiry.",
                n_doses),
      n_doses);
}

static void
take (char **text, const char *typed)
{
  g_free (*text);
  *text = corrin_form_take (typed);
}

/**
 * corrin_supply_form_apply:
 * @form: a form without a problem
 * @supply: a record, new or as it was
 *
 * Writes what stands in the form into the record.
 */
void
corrin_supply_form_apply (const CorrinSupplyForm *form, CorrinSupply *supply)
{
  supply->ampoules = form->ampoules;
  take (&supply->product, form->text[CORRIN_SUPPLY_TEXT_PRODUCT]);
  take (&supply->batch, form->text[CORRIN_SUPPLY_TEXT_BATCH]);
  take (&supply->expiry, form->text[CORRIN_SUPPLY_TEXT_EXPIRY]);
  take (&supply->record.note, form->text[CORRIN_SUPPLY_TEXT_NOTE]);
}
