/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* Where the sample of a lab result lies between injections. It is computed, never stored. */

int corrin_lab_days_since_injection (const GPtrArray *doses, CorrinDay day);
char *corrin_lab_since_words (int days);

G_END_DECLS
