/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "before-after.h"

G_BEGIN_DECLS

/**
 * CorrinShift:
 * @n_shifts: by how many different numbers of days the injections could be slid; 0 when nothing can be said
 * @n_as_large: in how many of those the difference was as large as it is, whichever way; the record as it is counts
 * @of_100: the same of 100, rounded up
 *
 * How unusual the difference before and after the injections is in this record.
 */
typedef struct
{
  guint n_shifts;
  guint n_as_large;
  guint of_100;
} CorrinShift;

CorrinShift corrin_shift (const CorrinBeforeAfter *before_after, CorrinDayValues days);

G_END_DECLS
