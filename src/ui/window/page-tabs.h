/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_PAGE_TABS (corrin_page_tabs_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPageTabs, corrin_page_tabs, CORRIN, PAGE_TABS, AdwBin)

G_END_DECLS
