/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "theme.h"

G_BEGIN_DECLS

const CorrinChartTheme *corrin_report_theme (gboolean is_grey);

G_END_DECLS
