/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The grid of every page, in points. Everything is black on white and told apart by weight, size and space alone,
 * so that a fax or a copier loses nothing. */

#define CORRIN_REPORT_MARGIN 36.0
#define CORRIN_REPORT_FONTS "Cantarell, Noto Sans, Noto Sans Arabic, DejaVu Sans, Sans"

#define CORRIN_REPORT_SIZE_TITLE 16.0
#define CORRIN_REPORT_SIZE_HEADING 11.0
#define CORRIN_REPORT_SIZE_BODY 10.0
#define CORRIN_REPORT_SIZE_SMALL 8.5
#define CORRIN_REPORT_SIZE_FOOTER 8.0
/* The axes of a chart are set in nine tenths of this. */
#define CORRIN_REPORT_SIZE_CHART 9.0

/* Labels stand left of this, what they name right of it. */
#define CORRIN_REPORT_LABEL_WIDTH 94.0
#define CORRIN_REPORT_GUTTER 8.0

#define CORRIN_REPORT_HAIRLINE 0.4
