/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "figure-view.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_PAIR_VIEW (corrin_pair_view_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPairView, corrin_pair_view, CORRIN, PAIR_VIEW, CorrinFigureView)

G_END_DECLS
