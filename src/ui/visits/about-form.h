/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_ABOUT_DIAGNOSIS,
  CORRIN_ABOUT_DIAGNOSED_BY,
  CORRIN_ABOUT_DIAGNOSED_ON,
  CORRIN_ABOUT_CAUSE_OTHER,
  CORRIN_ABOUT_SINCE,
  CORRIN_ABOUT_CONDITIONS,
  CORRIN_ABOUT_MEDICINES,
  CORRIN_ABOUT_SOURCES,
  CORRIN_ABOUT_CLINICIAN,
  CORRIN_ABOUT_BIRTH,
  CORRIN_ABOUT_N_TEXTS,
} CorrinAboutText;

/**
 * CorrinAboutForm:
 * @text: what is typed
 * @causes: a bit for each of the causes that are offered
 *
 * The state of the form of what is known of a person.
 */
typedef struct
{
  char *text[CORRIN_ABOUT_N_TEXTS];
  guint causes;
} CorrinAboutForm;

CorrinAboutForm *corrin_about_form_new (const CorrinPerson *person);
CorrinAboutForm *corrin_about_form_copy (const CorrinAboutForm *form);
void corrin_about_form_free (CorrinAboutForm *form);
gboolean corrin_about_form_equal (const CorrinAboutForm *a, const CorrinAboutForm *b);
const char *corrin_about_form_problem (const CorrinAboutForm *form, CorrinAboutText text);
void corrin_about_form_fill (const CorrinAboutForm *form, CorrinPerson *person);

char *corrin_about_summary (const CorrinPerson *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinAboutForm, corrin_about_form_free)

G_END_DECLS
