/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trend-range.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_RANGE_MODEL (corrin_range_model_get_type ())
G_DECLARE_FINAL_TYPE (CorrinRangeModel, corrin_range_model, CORRIN, RANGE_MODEL, GObject)

CorrinRangeModel *corrin_range_model_new (void);
void corrin_range_model_set_limits (CorrinRangeModel *self, CorrinPeriod limits);
CorrinPeriod corrin_range_model_get_limits (CorrinRangeModel *self);
CorrinPeriod corrin_range_model_get_period (CorrinRangeModel *self);
CorrinTrendRange corrin_range_model_get_range (CorrinRangeModel *self);

void corrin_range_model_choose (CorrinRangeModel *self, CorrinTrendRange range);
void corrin_range_model_show (CorrinRangeModel *self, CorrinPeriod period);
void corrin_range_model_pan (CorrinRangeModel *self, int days);
void corrin_range_model_zoom (CorrinRangeModel *self, CorrinDay at, double factor);
void corrin_range_model_reset (CorrinRangeModel *self);

G_END_DECLS
