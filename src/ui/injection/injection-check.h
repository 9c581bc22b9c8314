/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "injection-form.h"

G_BEGIN_DECLS

/**
 * CorrinInjectionCheck:
 * @amount: what the amount says
 * @problem: (nullable): for each line in which something can be typed, why it cannot be used
 *
 * What has to be mended or answered before a form can be saved.
 */
typedef struct
{
  CorrinAmountCheck amount;
  char *problem[CORRIN_INJECTION_N_TEXTS];
} CorrinInjectionCheck;

gboolean corrin_injection_check_form (CorrinInjectionCheck *check, const CorrinInjectionForm *form,
                                      const CorrinDose *dose);
void corrin_injection_check_clear (CorrinInjectionCheck *check);
char *corrin_injection_form_hint (const CorrinInjectionForm *form);
gboolean corrin_injection_form_apply (const CorrinInjectionForm *form, const CorrinInjectionForm *was,
                                      CorrinDose *dose, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinInjectionCheck, corrin_injection_check_clear)

G_END_DECLS
