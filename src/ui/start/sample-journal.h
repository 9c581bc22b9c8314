/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean corrin_sample_journal_is (GFile *file);
GFile *corrin_sample_journal_make (GError **error);

G_END_DECLS
