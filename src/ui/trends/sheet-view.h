/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SHEET_VIEW (corrin_sheet_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSheetView, corrin_sheet_view, CORRIN, SHEET_VIEW, AdwBin)

GtkWidget *corrin_sheet_view_new (void);
void corrin_sheet_view_show (CorrinSheetView *self, CorrinSheet *sheet, const char *title);
void corrin_sheet_view_show_whole (CorrinSheetView *self);

G_END_DECLS
