/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dose-choices.h"

#include "choice-row.h"
#include "terms.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_dose_choices_fill_substances:
 * @row: a row
 *
 * Lets choose the substance, or say that one is not sure.
 */
void
corrin_dose_choices_fill_substances (AdwComboRow *row)
{
  GArray *choices = corrin_choices_new ();

  for (int i = CORRIN_SUBSTANCE_NOT_KNOWN + 1; i <= CORRIN_SUBSTANCE_OTHER; i++)
    corrin_choices_add_term (choices, i, corrin_substance_display (i));
  corrin_choices_add (choices, CORRIN_SUBSTANCE_NOT_KNOWN, _ ("Not sure"));
  corrin_choice_row_fill (row, choices);
}

/**
 * corrin_dose_choices_fill_routes:
 * @row: a row
 * @with_all: whether tablets and sprays are offered too
 *
 * Lets choose the route, or say that one is not sure.
 */
void
corrin_dose_choices_fill_routes (AdwComboRow *row, gboolean with_all)
{
  GArray *choices = corrin_choices_new ();

  for (int i = CORRIN_ROUTE_NOT_KNOWN + 1; i <= CORRIN_ROUTE_NASAL; i++)
    if (with_all || corrin_route_is_injection (i))
      corrin_choices_add_term (choices, i, corrin_route_display (i));
  corrin_choices_add (choices, CORRIN_ROUTE_NOT_KNOWN, _ ("Not sure"));
  corrin_choice_row_fill (row, choices);
}
