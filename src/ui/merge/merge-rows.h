/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "merge-state.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *corrin_merge_line_row (const CorrinMergeLine *line);
GtkWidget *corrin_merge_group_new (const CorrinMergeGroup *group);

G_END_DECLS
