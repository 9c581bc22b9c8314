/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_PREVIEW_BAR (corrin_preview_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPreviewBar, corrin_preview_bar, CORRIN, PREVIEW_BAR, GtkWidget)

void corrin_preview_bar_set_up (CorrinPreviewBar *self, CorrinPagesView *pages);
void corrin_preview_bar_say (CorrinPreviewBar *self, const char *text, gboolean is_busy);

G_END_DECLS
