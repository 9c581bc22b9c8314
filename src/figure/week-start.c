/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "week-start.h"

#include <langinfo.h>
#include <stdint.h>

/**
 * corrin_week_start:
 *
 * Returns: the weekday with which calendars begin in this locale, 1 = Monday to 7 = Sunday
 */
int
corrin_week_start (void)
{
#ifdef __GLIBC__
  /* The GNU C library answers with the number itself, in the place of a pointer: a date that was the first day of
   * some week, and, one byte, the number of the first weekday from there on. */
  gboolean from_monday = (int) (intptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY) == 19971201;
  int first = *nl_langinfo (_NL_TIME_FIRST_WEEKDAY) - 1 + (from_monday ? 1 : 0);

  return first == 0 ? 7 : first;
#else
  return 1;
#endif
}
