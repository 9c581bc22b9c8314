/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinSummaryPurpose:
 * @CORRIN_SUMMARY_SAVE: to be saved in a file
 * @CORRIN_SUMMARY_PRINT: to be printed
 * @CORRIN_SUMMARY_COPY: to be copied as text
 *
 * What a summary is wanted for, beside being looked at.
 */
typedef enum
{
  CORRIN_SUMMARY_SAVE,
  CORRIN_SUMMARY_PRINT,
  CORRIN_SUMMARY_COPY,
} CorrinSummaryPurpose;

/**
 * CorrinSummaryWant:
 * @purpose: what for
 * @path: (nullable): where it is to be saved
 */
typedef struct
{
  CorrinSummaryPurpose purpose;
  char *path;
} CorrinSummaryWant;

CorrinSummaryWant *corrin_summary_want_new (CorrinSummaryPurpose purpose, const char *path);
gboolean corrin_summary_want_equal (const CorrinSummaryWant *a, const CorrinSummaryWant *b);
void corrin_summary_want_free (CorrinSummaryWant *want);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSummaryWant, corrin_summary_want_free)

G_END_DECLS
