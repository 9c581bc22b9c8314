/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

const char *corrin_failure_title (const GError *error);
char *corrin_failure_markup (const GError *error);
char *corrin_failure_details (const GError *error);
void corrin_failure_show (GtkWindow *parent, const GError *error);

G_END_DECLS
