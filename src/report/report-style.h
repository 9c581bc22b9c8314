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

/* Pango measures fonts at this resolution, and would look up those of another one twice. Sizes of letters are absolute
 * therefore, a unit for a point, but for those of pictures. Every size and weight is looked up and measured, so that
 * pictures have no sizes of their own. */
#define CORRIN_REPORT_RESOLUTION 96.0
#define CORRIN_REPORT_SIZE_CHART (CORRIN_REPORT_SIZE_SMALL * 72.0 / CORRIN_REPORT_RESOLUTION)

/* Labels stand left of this, what they name right of it. */
#define CORRIN_REPORT_LABEL_WIDTH 94.0
#define CORRIN_REPORT_GUTTER 8.0

#define CORRIN_REPORT_HAIRLINE 0.4
