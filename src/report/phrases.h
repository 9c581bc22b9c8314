/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "period.h"
#include "plan.h"

G_BEGIN_DECLS

/* Days, numbers and treatments in words, the same all over the report. */

char *corrin_phrase_period (CorrinPeriod period);
char *corrin_phrase_period_short (CorrinPeriod period);
char *corrin_phrase_day_short (CorrinDay day);
char *corrin_phrase_day_of_year (CorrinDay day);
char *corrin_phrase_remembered (const char *date);
char *corrin_phrase_dose_day (const CorrinDose *dose);
char *corrin_phrase_dose_day_short (const CorrinDose *dose);
char *corrin_phrase_not_recorded (const CorrinPlannedDay *planned, CorrinDay to, CorrinDay today);
char *corrin_phrase_number (double value);
char *corrin_phrase_signed (double value);
char *corrin_phrase_drug (int substance, const char *substance_other, gint64 micrograms);
char *corrin_phrase_lab (const CorrinLabResult *lab);
const char *corrin_phrase_disclaimer (void);
const char *corrin_phrase_joint (void);

G_END_DECLS
