/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "figure.h"
#include "period.h"

G_BEGIN_DECLS

/* The views of a chart, in the order of their words. */
typedef enum
{
  CORRIN_VIEW_TIME,
  CORRIN_VIEW_CYCLE,
  CORRIN_VIEW_BEFORE_AFTER,
  CORRIN_VIEW_CALENDAR,
  CORRIN_VIEW_THEN_NOW,
} CorrinView;

CorrinFigure *corrin_chart_figure (CorrinView view, const CorrinEvidence *evidence, CorrinPeriod period);

G_END_DECLS
