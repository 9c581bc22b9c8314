/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "range-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void corrin_range_chips_watch (GtkWidget *chips, CorrinRangeModel *range);

G_END_DECLS
