/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CorrinTypeStyle:
 * @CORRIN_TYPE_TITLE: of the report
 * @CORRIN_TYPE_HEADING: of a block
 * @CORRIN_TYPE_BODY: what is read
 * @CORRIN_TYPE_STRONG: what is read first
 * @CORRIN_TYPE_SMALL: labels, heads of columns, how a number was made
 * @CORRIN_TYPE_SMALL_STRONG: heads of columns
 * @CORRIN_TYPE_FOOTER: the foot of a page
 *
 * The few sizes and weights that a report is set in.
 */
typedef enum
{
  CORRIN_TYPE_TITLE,
  CORRIN_TYPE_HEADING,
  CORRIN_TYPE_BODY,
  CORRIN_TYPE_STRONG,
  CORRIN_TYPE_SMALL,
  CORRIN_TYPE_SMALL_STRONG,
  CORRIN_TYPE_FOOTER,
} CorrinTypeStyle;

PangoContext *corrin_typeset_context_new (void);
void corrin_typeset_begin (PangoContext *context, const char *texts);
void corrin_typeset_end (PangoContext *context);
PangoLayout *corrin_typeset (PangoContext *context, CorrinTypeStyle style, PangoAlignment alignment,
                             const char *text, double width, guint max_lines);
char *corrin_plain_text (const char *text);

G_END_DECLS
