/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PAGE_BAR (corrin_page_bar_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPageBar, corrin_page_bar, CORRIN, PAGE_BAR, AdwBin)

G_END_DECLS
