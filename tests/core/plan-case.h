/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* Plans and doses for tests in few words. */
typedef struct
{
  const char *day; /* NULL ends a list of steps */
  CorrinRule rule;
  gint64 interval_min;
  gint64 interval_max;
  CorrinCountedFrom counted_from;
  const char *end; /* "open", "7 doses", "10 days", "2 weeks", "1 months", or the last day */
} PlanStep;

GPtrArray *plan_steps (const PlanStep *steps, gsize n);
GPtrArray *plan_doses (const char *text);
char *plan_days_text (GPtrArray *steps, GPtrArray *doses, const char *from, const char *to);
char *plan_next_text (GPtrArray *steps, GPtrArray *doses, const char *after);

G_END_DECLS
