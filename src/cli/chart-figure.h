/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"
#include "figure.h"
#include "pair-figure.h"
#include "profile.h"

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

/**
 * CorrinViewChoice:
 * @view: which view
 * @alignment: for %CORRIN_VIEW_CYCLE
 * @pairs: for %CORRIN_VIEW_BEFORE_AFTER
 * @window: likewise
 *
 * A view, and how it looks at the days.
 */
typedef struct
{
  CorrinView view;
  CorrinAlignment alignment;
  CorrinPairs pairs;
  CorrinWindowDays window;
} CorrinViewChoice;

CorrinFigure *corrin_chart_figure (const CorrinViewChoice *choice, const CorrinEvidence *evidence,
                                   CorrinPeriod period);

G_END_DECLS
