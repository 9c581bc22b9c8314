/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content.h"

G_BEGIN_DECLS

/* What several blocks need. */

char *corrin_report_noted (const char *text);
char *corrin_report_site (const CorrinDose *dose);
char *corrin_report_where_given (const CorrinDose *dose);

G_END_DECLS
