/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_OPTIONAL_DAY (corrin_optional_day_get_type ())
G_DECLARE_FINAL_TYPE (CorrinOptionalDay, corrin_optional_day, CORRIN, OPTIONAL_DAY, AdwActionRow)

CorrinDay corrin_optional_day_get (CorrinOptionalDay *self);
void corrin_optional_day_set (CorrinOptionalDay *self, CorrinDay day);
void corrin_optional_day_set_range (CorrinOptionalDay *self, CorrinDay first, CorrinDay last);

G_END_DECLS
