/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the tests share: a folder of their own, a fixed clock, data files. */

char *test_folder_new (void);
void test_folder_free (char *folder);
char *test_data (const char *name);
void test_set_now (const char *iso);
char *test_read (const char *path);
void test_write (const char *path, const char *text);

typedef char TestFolder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestFolder, test_folder_free)

G_END_DECLS
