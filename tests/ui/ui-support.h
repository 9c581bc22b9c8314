/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the tests of the desktop program share: a clock that stands still, pictures of widgets and prepared
 * journals. */

void test_ui_init (int *argc, char ***argv);
void test_ui_iterate (void);
void test_ui_paint (GtkWidget *widget);
gboolean test_ui_wait_for_page (GtkWidget *window, const char *page);

void test_ui_press (GtkWidget *widget, const char *key);
GtkWidget *test_ui_child (GtkWidget *window, const char *name);
const char *test_ui_page (GtkWidget *window);
GdkTexture *test_ui_render (GtkWidget *widget);
guint test_ui_count_ink (GdkTexture *texture);
guint32 test_ui_corner (GdkTexture *texture);

void test_ui_fill (TestJournal *journal);

G_END_DECLS
