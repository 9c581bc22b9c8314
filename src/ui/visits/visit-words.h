/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

char *corrin_visit_countdown (CorrinDay day, CorrinDay today);
char *corrin_visit_when (const CorrinAppointment *visit);
char *corrin_visit_about (const CorrinAppointment *visit);

G_END_DECLS
