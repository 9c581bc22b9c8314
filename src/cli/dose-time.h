/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

gboolean corrin_dose_set_when (CorrinDose *dose, const char *at, const char *zone, GError **error);
char *corrin_dose_when_display (const CorrinDose *dose);

G_END_DECLS
