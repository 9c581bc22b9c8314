/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "summary.h"

G_BEGIN_DECLS

char *corrin_summary_to_json (const CorrinSummary *summary, const CorrinEvidence *evidence);
char *corrin_summary_to_text (const CorrinSummary *summary, const CorrinEvidence *evidence);

G_END_DECLS
