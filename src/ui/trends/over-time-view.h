/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_OVER_TIME_VIEW (corrin_over_time_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinOverTimeView, corrin_over_time_view, CORRIN, OVER_TIME_VIEW, CorrinTrendView)

G_END_DECLS
