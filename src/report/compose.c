/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "compose.h"

/* What stands on page 1 alone, if all of it is chosen. */
#define PAGE_ONE                                                                                             \
  (CORRIN_REPORT_WORDS | CORRIN_REPORT_TREATMENT | CORRIN_REPORT_SYMPTOMS | CORRIN_REPORT_TIMELINE)

/**
 * corrin_compose:
 * @composer: how to compose
 * @content: what to say
 *
 * Makes the blocks. Page 1 holds those up to the days since the injection; symptoms for which it has no room begin
 * page 2, and so do the other blocks, unless some of the first ones were not chosen. Without any score the injections
 * so far stand in the place of the time line.
 *
 * Returns: (transfer full) (element-type CorrinBlock): the blocks in reading order
 */
GPtrArray *
corrin_compose (const CorrinComposer *composer, const CorrinReportContent *content)
{
  guint n_symptoms;
  gboolean has_cycles;
  GPtrArray *blocks = corrin_compose_page_one (composer, content, &n_symptoms, &has_cycles);
  GPtrArray *rest = corrin_compose_rest (composer, content, n_symptoms, has_cycles);
  gboolean is_whole = (content->sections & PAGE_ONE) == PAGE_ONE;

  if (rest->len > 0)
    {
      CorrinBlock *first = g_ptr_array_index (rest, 0);

      first->starts_page = blocks->len > 1 && (is_whole || first->starts_page);
    }
  g_ptr_array_extend_and_steal (blocks, rest);
  return blocks;
}
