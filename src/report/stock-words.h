/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "supply.h"

G_BEGIN_DECLS

char *corrin_stock_left_words (const CorrinStock *stock);
char *corrin_stock_printed_words (const CorrinSupply *supply);
char *corrin_stock_choice_words (const CorrinStock *stock);
char *corrin_stocks_words (const GPtrArray *stocks, GPtrArray *steps, GPtrArray *doses, CorrinDay today);

G_END_DECLS
