/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "supply.h"

G_BEGIN_DECLS

#define CORRIN_SUPPLY_MAX_AMPOULES 999

/* The lines in which something can be typed. */
typedef enum
{
  CORRIN_SUPPLY_TEXT_PRODUCT,
  CORRIN_SUPPLY_TEXT_BATCH,
  CORRIN_SUPPLY_TEXT_EXPIRY,
  CORRIN_SUPPLY_TEXT_NOTE,
  CORRIN_SUPPLY_N_TEXTS,
} CorrinSupplyText;

/**
 * CorrinSupplyForm:
 * @ampoules: how many there were when they came
 * @text: what is typed
 *
 * The state of the form of a supply.
 */
typedef struct
{
  gint64 ampoules;
  char *text[CORRIN_SUPPLY_N_TEXTS];
} CorrinSupplyForm;

CorrinSupplyForm *corrin_supply_form_new (const GPtrArray *stocks);
CorrinSupplyForm *corrin_supply_form_new_for (const CorrinSupply *supply);
CorrinSupplyForm *corrin_supply_form_copy (const CorrinSupplyForm *form);
void corrin_supply_form_free (CorrinSupplyForm *form);
gboolean corrin_supply_form_equal (const CorrinSupplyForm *a, const CorrinSupplyForm *b);

const char *corrin_supply_form_problem (const CorrinSupplyForm *form);
char *corrin_supply_form_used_words (const CorrinSupplyForm *form, gint64 used);
char *corrin_supply_form_delete_words (guint n_doses);
void corrin_supply_form_apply (const CorrinSupplyForm *form, CorrinSupply *supply);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSupplyForm, corrin_supply_form_free)

G_END_DECLS
