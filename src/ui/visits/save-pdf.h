/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorrinSavePdfFunc:
 * @path: where the person wants the file
 * @data: the widget
 */
typedef void (*CorrinSavePdfFunc) (const char *path, gpointer data);

char *corrin_save_pdf_name (void);
void corrin_save_pdf_choose (GtkWidget *widget, CorrinSavePdfFunc func);

G_END_DECLS
