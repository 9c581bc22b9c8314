/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void corrin_dose_choices_fill_substances (AdwComboRow *row);
void corrin_dose_choices_fill_routes (AdwComboRow *row, gboolean with_all);

G_END_DECLS
