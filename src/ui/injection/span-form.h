/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-what.h"
#include "records.h"

G_BEGIN_DECLS

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_SPAN_TEXT_STARTED,
  CORRIN_SPAN_TEXT_ENDED,
  CORRIN_SPAN_TEXT_EVERY,
  CORRIN_SPAN_TEXT_NOTE,
  CORRIN_SPAN_N_TEXTS,
} CorrinSpanText;

/**
 * CorrinSpanForm:
 * @text: what is typed
 * @what: what was given; the route is not asked for
 *
 * The state of the form of a treatment that is known in outline only: "2019 to 2023, about every 12 weeks".
 */
typedef struct
{
  char *text[CORRIN_SPAN_N_TEXTS];
  CorrinDoseWhat what;
} CorrinSpanForm;

CorrinSpanForm *corrin_span_form_new (const CorrinEarlierTreatment *treatment);
CorrinSpanForm *corrin_span_form_copy (const CorrinSpanForm *form);
void corrin_span_form_free (CorrinSpanForm *form);
gboolean corrin_span_form_equal (const CorrinSpanForm *a, const CorrinSpanForm *b);

const char *corrin_span_form_problem (const CorrinSpanForm *form);
void corrin_span_form_apply (const CorrinSpanForm *form, CorrinEarlierTreatment *treatment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSpanForm, corrin_span_form_free)

G_END_DECLS
