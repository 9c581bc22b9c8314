/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report.h"

G_BEGIN_DECLS

/**
 * CorrinSummaryWish:
 * @person: whom the summary is about
 * @period: its days
 * @options: what it shows and how
 * @visit: the appointment that it is made for, or 0
 *
 * Which summary the person wants to see.
 */
typedef struct
{
  gint64 person;
  CorrinPeriod period;
  CorrinReportOptions options;
  gint64 visit;
} CorrinSummaryWish;

gboolean corrin_summary_wish_is_long (const CorrinSummaryWish *wish);
char *corrin_summary_sections_words (CorrinReportSections sections);
char *corrin_summary_name_words (const CorrinReportOptions *options);

G_END_DECLS
