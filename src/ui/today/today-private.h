/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-button.h"
#include "day-change.h"
#include "earlier-days.h"
#include "follow-button.h"
#include "note-editor.h"
#include "notice.h"
#include "rating-row.h"
#include "tag-chips.h"
#include "today-page.h"
#include "week-strip.h"

G_BEGIN_DECLS

struct _CorrinTodayPage
{
  CorrinJournalPage parent_instance;

  CorrinNotice *notice;
  GtkScrolledWindow *scroller;
  CorrinDayButton *day;
  GtkWidget *after;
  GtkWidget *back;
  GtkLabel *date;
  GtkWidget *earlier;
  GtkRevealer *earlier_revealer;
  CorrinEarlierDays *earlier_days; /* made when they are looked at first */
  GtkLabel *question;
  GtkLabel *hint;
  GtkBox *rows;
  GtkLabel *own; /* what the person rated, for a carer who has */
  CorrinTagChips *tags;
  CorrinNoteEditor *note;
  GtkWidget *inject;
  CorrinFollowButton *follow;
  GtkLabel *planned;
  GtkLabel *visit;
  CorrinWeekStrip *strip;

  CorrinDay chosen;          /* the day that is shown, or none for today, whenever that is */
  CorrinDayEntries *entries; /* what is shown */
  GPtrArray *symptom_rows;   /* CorrinRatingRow */
  GPtrArray *failed;         /* CorrinDayChange: what could not be saved and can be tried again */
  GtkWidget *rated_row;      /* the row that is to stay in sight, and when that is seen to, or 0 */
  guint sight_source;
  gboolean is_filling;
  gboolean was_warned; /* the window was kept open for a note that cannot be saved */
};

/* What the rows, the tags and the note ask for */
gboolean corrin_today_page_rate (CorrinTodayPage *self, gint64 id, CorrinTime time, int value,
                                 CorrinRatingRow *row);
void corrin_today_page_clear (CorrinTodayPage *self, gint64 id, CorrinRatingRow *row);
void corrin_today_page_retime (CorrinTodayPage *self, gint64 id, CorrinTime time, CorrinRatingRow *row);
void corrin_today_page_place (CorrinTodayPage *self, gint64 id, int side, int reach, CorrinRatingRow *row);
void corrin_today_page_clear_place (CorrinTodayPage *self, gint64 id, CorrinRatingRow *row);
void corrin_today_page_tag (CorrinTodayPage *self, const char *tag, gboolean is_on);
gboolean corrin_today_page_save_note (CorrinTodayPage *self, const char *text);
gboolean corrin_today_page_save_notes (CorrinTodayPage *self);
void corrin_today_page_keep_in_sight (CorrinTodayPage *self, CorrinRatingRow *row);
const char *corrin_today_page_get_failed_note (CorrinTodayPage *self);
void corrin_today_page_try_again (CorrinTodayPage *self);

G_END_DECLS
