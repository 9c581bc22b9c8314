/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"
#include "range-model.h"
#include "shown-trend.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_TREND_VIEW (corrin_trend_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CorrinTrendView, corrin_trend_view, CORRIN, TREND_VIEW, AdwBin)

/**
 * CorrinTrendViewClass:
 * @parent_class: the parent
 * @needs_whole: @show_trend gets the records of the whole journal, not only those since the range began
 * @ignores_range: the range is nothing to this view, so that its chips are hidden
 * @get_picker: (nullable): (transfer none): where its symptom is chosen, in place of the page's choice of symptoms
 * @get_tools: (nullable): (transfer none): what else can be chosen in it alone, to stand above it and above its table
 * @show_trend: shows the days of the range, which may hold no rating; only called while the view is chosen, and again
 *   whenever the range, the chosen symptoms or the journal change
 * @get_words: (nullable): (transfer full): what the view shows, in words
 * @get_table: (nullable): (transfer none): a widget with the same numbers, up to date, to stand in place of the view;
 *   the view keeps it
 * @get_table_text: (nullable): (transfer full): the table to copy, cells parted by tabs
 * @make_picture: (nullable): (transfer full) (nullable): the view as it is now, drawn of @trend, to be saved, copied and printed:
 *   @trend is what is shown, or the same without private entries; the picture keeps a reference
 *
 * One way to look at the trends. What a view does not have, it is not asked for: the button is hidden.
 */
struct _CorrinTrendViewClass
{
  AdwBinClass parent_class;

  gboolean needs_whole;
  gboolean ignores_range;
  GtkWidget *(*get_picker) (CorrinTrendView *self);
  GtkWidget *(*get_tools) (CorrinTrendView *self);
  void (*show_trend) (CorrinTrendView *self, CorrinShownTrend *trend);
  char *(*get_words) (CorrinTrendView *self);
  GtkWidget *(*get_table) (CorrinTrendView *self);
  char *(*get_table_text) (CorrinTrendView *self);
  CorrinPicture *(*make_picture) (CorrinTrendView *self, CorrinShownTrend *trend);
};

void corrin_trend_view_set_range (CorrinTrendView *self, CorrinRangeModel *range);
CorrinRangeModel *corrin_trend_view_get_range (CorrinTrendView *self);
void corrin_trend_view_show (CorrinTrendView *self, CorrinShownTrend *trend);
CorrinShownTrend *corrin_trend_view_get_trend (CorrinTrendView *self);
void corrin_trend_view_activate_day (CorrinTrendView *self, CorrinDay day);

gboolean corrin_trend_view_needs_whole (CorrinTrendView *self);
gboolean corrin_trend_view_ignores_range (CorrinTrendView *self);
void corrin_trend_view_set_empty (CorrinTrendView *self, gboolean is_empty);
gboolean corrin_trend_view_has_table (CorrinTrendView *self);
gboolean corrin_trend_view_has_picture (CorrinTrendView *self);
GtkWidget *corrin_trend_view_get_picker (CorrinTrendView *self);
GtkWidget *corrin_trend_view_get_tools (CorrinTrendView *self);
char *corrin_trend_view_get_words (CorrinTrendView *self);
GtkWidget *corrin_trend_view_get_table (CorrinTrendView *self);
char *corrin_trend_view_get_table_text (CorrinTrendView *self);
CorrinPicture *corrin_trend_view_make_picture (CorrinTrendView *self, CorrinShownTrend *trend);

G_END_DECLS
