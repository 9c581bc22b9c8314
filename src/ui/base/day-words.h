/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "day.h"

G_BEGIN_DECLS

char *corrin_day_words_long (CorrinDay day);
char *corrin_day_words_within (CorrinDay day);
char *corrin_day_words_title (CorrinDay day);
char *corrin_day_words_short (CorrinDay day);
char *corrin_day_words_month (CorrinDay day);
char *corrin_day_words_weekday (int weekday);
char *corrin_day_words_weekday_short (int weekday);
char *corrin_day_words_time (CorrinTime time);

G_END_DECLS
