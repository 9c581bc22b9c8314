/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_START_PAGE (corrin_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CorrinStartPage, corrin_start_page, CORRIN, START_PAGE, AdwBin)

GtkWidget *corrin_start_page_new (CorrinDocument *document);

G_END_DECLS
