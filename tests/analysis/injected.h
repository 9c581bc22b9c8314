/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "injections.h"
#include "invented.h"

/* What the tests of this folder make doses with. */

/* A given injection of 1000 micrograms hydroxocobalamin, of which only the day is known. */
static inline CorrinDose *
inject (GPtrArray *doses, const char *day)
{
  CorrinDose *dose = corrin_record_new (&corrin_dose_kind);

  dose->status = CORRIN_DOSE_GIVEN;
  dose->day = day_of (day);
  dose->precision = CORRIN_PRECISION_DAY;
  dose->substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN;
  dose->micrograms = 1000;
  dose->route = CORRIN_ROUTE_INTRAMUSCULAR;
  g_ptr_array_add (doses, dose);
  return dose;
}

static inline GPtrArray *
doses_new (void)
{
  return g_ptr_array_new_with_free_func (corrin_record_free);
}
