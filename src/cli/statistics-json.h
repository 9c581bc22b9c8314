/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "json-output.h"
#include "period.h"

G_BEGIN_DECLS

void corrin_json_add_statistic (CorrinJsonOutput *json, const char *name, double value);
void corrin_json_add_day (CorrinJsonOutput *json, const char *name, CorrinDay day);
void corrin_json_add_symptom_statistics (CorrinJsonOutput *json, const CorrinEvidence *evidence,
                                         gint64 symptom, CorrinPeriod period);

G_END_DECLS
