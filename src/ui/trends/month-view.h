/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_MONTH_VIEW (corrin_month_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinMonthView, corrin_month_view, CORRIN, MONTH_VIEW, CorrinFigureView)

G_END_DECLS
