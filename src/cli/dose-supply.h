/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "supply.h"

G_BEGIN_DECLS

gboolean corrin_dose_take_supply (CorrinStore *store, CorrinDose *dose, const char *words, gint64 ampoules,
                                  GError **error);

G_END_DECLS
