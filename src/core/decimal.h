/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More digits than these before and behind the decimal mark are refused, so that @digits stays below 10^15. */
#define CORRIN_DECIMAL_MAX_WHOLE 9
#define CORRIN_DECIMAL_MAX_DECIMALS 6

/**
 * CorrinDecimal:
 * @digits: all digits, without the mark
 * @decimals: how many of them stand behind the mark; the last of those is not 0
 *
 * An exact decimal number that is not negative: @digits / 10^@decimals.
 */
typedef struct
{
  guint64 digits;
  int decimals;
} CorrinDecimal;

/**
 * CorrinDecimalStatus:
 * @CORRIN_DECIMAL_READ: the number was read
 * @CORRIN_DECIMAL_UNREADABLE: the marks stand where no number has them
 * @CORRIN_DECIMAL_AMBIGUOUS: the mark may be one of decimals or of thousands
 * @CORRIN_DECIMAL_TOO_LONG: there are more digits than a #CorrinDecimal holds
 *
 * What became of a number that a person typed.
 */
typedef enum
{
  CORRIN_DECIMAL_READ,
  CORRIN_DECIMAL_UNREADABLE,
  CORRIN_DECIMAL_AMBIGUOUS,
  CORRIN_DECIMAL_TOO_LONG,
} CorrinDecimalStatus;

gsize corrin_decimal_length (const char *text);
CorrinDecimalStatus corrin_decimal_parse (const char *text, gsize length, gboolean mostly_whole,
                                          CorrinDecimal *decimal);

G_END_DECLS
