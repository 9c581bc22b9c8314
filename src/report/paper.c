/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page.h"

#include <langinfo.h>
#include <stdint.h>

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  [CORRIN_PAPER_A4] = { "a4", 210 * 72 / 25.4, 297 * 72 / 25.4 },
  [CORRIN_PAPER_LETTER] = { "letter", 612, 792 },
};

/**
 * corrin_paper_default:
 *
 * Returns: the paper that is usual where the person lives, by the locale of the process
 */
CorrinPaper
corrin_paper_default (void)
{
#ifdef __GLIBC__
  /* The GNU C library answers with the number itself, in the place of a pointer. */
  int height_mm = (int) (intptr_t) nl_langinfo (_NL_PAPER_HEIGHT);

  if (height_mm == 279)
    return CORRIN_PAPER_LETTER;
#endif
  return CORRIN_PAPER_A4;
}

/**
 * corrin_paper_parse:
 * @name: "a4" or "letter", in any case
 * @paper: (out): which paper that is
 *
 * Returns: whether @name is one of these
 */
gboolean
corrin_paper_parse (const char *name, CorrinPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (name, papers[i].name) == 0)
      {
        *paper = (CorrinPaper) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * corrin_paper_get_size:
 * @paper: a paper
 * @width: (out): its width in points
 * @height: (out): its height in points
 */
void
corrin_paper_get_size (CorrinPaper paper, double *width, double *height)
{
  *width = papers[paper].width;
  *height = papers[paper].height;
}
