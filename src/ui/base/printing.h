/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CorrinPrintFunc:
 * @data: what is printed
 * @page: which page of it, from 0 on
 * @cr: where it is drawn, in points
 * @width: of what can be printed on
 * @height: likewise
 */
typedef void (*CorrinPrintFunc) (gpointer data, guint page, cairo_t *cr, double width, double height);

/**
 * CorrinPrintJob:
 * @name: what the list of print jobs calls it, and a file that is printed to
 * @setup: the paper that is offered first
 * @n_pages: how many pages there are
 * @has_margins: whether the whole paper is theirs, as they have margins
 * @draw: draws a page
 * @data: (transfer full): for @draw
 * @release: frees @data
 *
 * Something that can be printed.
 */
typedef struct
{
  const char *name;
  GtkPageSetup *setup;
  guint n_pages;
  gboolean has_margins;
  CorrinPrintFunc draw;
  gpointer data;
  GDestroyNotify release;
} CorrinPrintJob;

#define CORRIN_TYPE_PRINTING (corrin_printing_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPrinting, corrin_printing, CORRIN, PRINTING, GObject)

CorrinPrinting *corrin_printing_new (void);
gboolean corrin_printing_start (CorrinPrinting *self, const CorrinPrintJob *job, GtkWindow *parent);

G_END_DECLS
