/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day-button.h"
#include "day-change.h"
#include "earlier-days.h"
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
  CorrinEarlierDays *earlier_days;
  GtkLabel *question;
  GtkLabel *hint;
  GtkBox *rows;
  CorrinTagChips *tags;
  CorrinNoteEditor *note;
  GtkWidget *inject;
  GtkLabel *planned;
  GtkLabel *visit;
  CorrinWeekStrip *strip;

  CorrinDay chosen;          /* the day that is shown, or none for today, whenever that is */
  CorrinDayEntries *entries; /* what is shown */
  GPtrArray *symptom_rows;   /* CorrinRatingRow */
  GPtrArray *failed;         /* CorrinDayChange: what could not be saved and can be tried again */
  gboolean is_filling;
  gboolean was_warned; /* the window was kept open for a note that cannot be saved */
};

/* What the rows, the tags and the note ask for */
gboolean corrin_today_page_rate (CorrinTodayPage *self, gint64 id, CorrinTime time, int value,
                                 CorrinRatingRow *row);
void corrin_today_page_clear (CorrinTodayPage *self, gint64 id, CorrinRatingRow *row);
void corrin_today_page_retime (CorrinTodayPage *self, gint64 id, CorrinTime time, CorrinRatingRow *row);
void corrin_today_page_tag (CorrinTodayPage *self, const char *tag, gboolean is_on);
gboolean corrin_today_page_save_note (CorrinTodayPage *self, const char *text);
gboolean corrin_today_page_save_notes (CorrinTodayPage *self);
const char *corrin_today_page_get_failed_note (CorrinTodayPage *self);
void corrin_today_page_try_again (CorrinTodayPage *self);

G_END_DECLS
