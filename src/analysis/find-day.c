/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find-day.h"

/**
 * corrin_find_day:
 * @items: (nullable): structs whose first member is a #CorrinDay, sorted by it
 * @n: how many
 * @size: bytes of one struct
 * @day: the day looked for
 *
 * Returns: the index of the first item on @day or later; @n if all are earlier
 */
gsize
corrin_find_day (gconstpointer items, gsize n, gsize size, CorrinDay day)
{
  gsize low = 0, high = n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      const CorrinDay *found = (gconstpointer) ((const char *) items + middle * size);

      if (*found < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
