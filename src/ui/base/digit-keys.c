/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "digit-keys.h"

/* How long after 1 a 0 still makes 10: slow enough for stiff fingers. */
#define SOON (G_TIME_SPAN_SECOND + G_TIME_SPAN_SECOND / 2)

/**
 * corrin_digit_keys_press:
 * @self: what was typed before; zeroed at first
 * @digit: 0 to 9
 * @now: when it was pressed, in microseconds, greater than 0
 *
 * Returns: the number that this makes: @digit, or 10 for a 0 soon after 1
 */
int
corrin_digit_keys_press (CorrinDigitKeys *self, int digit, gint64 now)
{
  gboolean makes_ten = digit == 0 && self->one_at != 0 && now - self->one_at <= SOON;

  self->one_at = digit == 1 ? now : 0;
  return makes_ten ? 10 : digit;
}

/**
 * corrin_digit_keys_forget:
 * @self: what was typed before
 *
 * To be called when something else was done in between: a 0 is then a 0.
 */
void
corrin_digit_keys_forget (CorrinDigitKeys *self)
{
  self->one_at = 0;
}
