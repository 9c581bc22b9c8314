/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_CYCLE_VIEW (corrin_cycle_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinCycleView, corrin_cycle_view, CORRIN, CYCLE_VIEW, CorrinFigureView)

G_END_DECLS
