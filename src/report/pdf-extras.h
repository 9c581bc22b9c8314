/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What Cairo leaves out of a tagged PDF: the language, what pictures show, which way heads of tables look, the order
 * of the tabulator, and the title in the form that later standards ask for. */

/**
 * CorrinPdfPicture:
 * @words: (transfer full): what it shows
 * @x: its left edge, in points from the lower left corner of the page
 * @y: its lower edge
 * @width: how wide
 * @height: how high
 */
typedef struct
{
  char *words;
  double x;
  double y;
  double width;
  double height;
} CorrinPdfPicture;

GArray *corrin_pdf_pictures_new (void);

/**
 * CorrinPdfExtras:
 * @title: of the document
 * @creator: the program
 * @language: of the texts, as "de" or "pt-BR"
 * @made: when
 * @pictures: (element-type CorrinPdfPicture): the figures in the order of the pages
 */
typedef struct
{
  const char *title;
  const char *creator;
  const char *language;
  GDateTime *made;
  const GArray *pictures;
} CorrinPdfExtras;

GString *corrin_pdf_extras_new (const char *data, gsize length, const CorrinPdfExtras *extras);

G_END_DECLS
