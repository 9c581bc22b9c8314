/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinDigitKeys:
 * @one_at: when 1 was pressed, in microseconds, or 0 when the last digit was not 1
 *
 * A number from 0 to 10 typed with the keys of digits.
 */
typedef struct
{
  gint64 one_at;
} CorrinDigitKeys;

int corrin_digit_keys_press (CorrinDigitKeys *self, int digit, gint64 now);
void corrin_digit_keys_forget (CorrinDigitKeys *self);

G_END_DECLS
