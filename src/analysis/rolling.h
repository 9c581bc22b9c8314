/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-values.h"

G_BEGIN_DECLS

/**
 * CorrinRollingWindow:
 * @CORRIN_ROLLING_7: seven days, of which four must be rated
 * @CORRIN_ROLLING_14: fourteen days, of which seven must be rated
 *
 * The lengths, in days, over which a rolling median is taken.
 */
typedef enum
{
  CORRIN_ROLLING_7 = 7,
  CORRIN_ROLLING_14 = 14,
} CorrinRollingWindow;

GArray *corrin_rolling_new (CorrinDayValues days, CorrinRollingWindow window);

G_END_DECLS
