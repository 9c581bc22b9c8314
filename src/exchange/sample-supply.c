/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include "supply.h"

#include <glib/gi18n-lib.h>

#define AMPOULES_OF_PACKAGE 5

/* The pharmacy had it so many days before it was needed, and it keeps for so many months. */
#define DAYS_BEFORE 9
#define MONTHS_TO_EXPIRY 26

/* It takes some weeks after the appointment to learn to inject. */
#define DAYS_TO_LEARN 28

/**
 * corrin_sample_is_at_home:
 * @self: a sample
 * @day: a day
 *
 * Returns: whether injections are given at home by then
 */
gboolean
corrin_sample_is_at_home (const CorrinSample *self, CorrinDay day)
{
  return !self->options->first_weeks && day >= corrin_sample_change_day (self) + DAYS_TO_LEARN;
}

static char *
expiry_of (CorrinDay day)
{
  int year;
  int month;

  corrin_day_get_ymd (corrin_day_add_months (day, MONTHS_TO_EXPIRY), &year, &month, NULL);
  return g_strdup_printf ("%04d-%02d", year, month);
}

static gboolean
open_package (CorrinSample *self, CorrinDay day, GError **error)
{
  corrin_record_free (self->supply);
  self->supply = corrin_record_new (&corrin_supply_kind);
  self->supply->product = g_strdup (_ (self->who->product));
  self->supply->ampoules = AMPOULES_OF_PACKAGE;
  self->supply->batch = g_strdup_printf ("HX%04d", 2358 + 41 * self->n_packages++);
  self->supply->expiry = expiry_of (day);
  if (self->n_packages == 2)
    /* Translators: an invented note to a package of ampoules. */
    self->supply->record.note = g_strdup (_ ("One box was out of stock; this is another maker."));
  self->supply_left = AMPOULES_OF_PACKAGE;
  return corrin_sample_add (self, self->supply, day - DAYS_BEFORE, 0, error);
}

/**
 * corrin_sample_take_supply:
 * @self: a sample
 * @dose: a dose that is about to be added
 * @error: return location for an error
 *
 * Takes an ampoule, out of a new package when the last one is empty.
 *
 * Returns: whether it was taken
 */
gboolean
corrin_sample_take_supply (CorrinSample *self, CorrinDose *dose, GError **error)
{
  if (self->supply_left == 0 && !open_package (self, dose->day, error))
    return FALSE;
  self->supply_left--;
  corrin_supply_take (self->supply, 1, dose);
  return TRUE;
}
