/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "supply.h"

G_BEGIN_DECLS

/**
 * CorrinSupplyLine:
 * @id: the supply
 * @is_used_up: whether nothing is left of it by the records
 * @product: as printed
 * @text: what is left, batch and expiry
 *
 * One supply.
 */
typedef struct
{
  gint64 id;
  gboolean is_used_up;
  char *product;
  char *text;
} CorrinSupplyLine;

/**
 * CorrinTreatmentSupplyState:
 * @words: how many ampoules there are and until when they last, or what this section is for
 * @lines: (element-type CorrinSupplyLine): the supplies, those with ampoules first, then the newest first
 * @n_used_up: how many of them are used up
 *
 * What the section shows.
 */
typedef struct
{
  char *words;
  GPtrArray *lines;
  guint n_used_up;
} CorrinTreatmentSupplyState;

CorrinTreatmentSupplyState *corrin_treatment_supply_state_new (const GPtrArray *stocks, GPtrArray *steps,
                                                               GPtrArray *doses, CorrinDay today);
void corrin_treatment_supply_state_free (CorrinTreatmentSupplyState *state);
char *corrin_supply_line_sentence (const CorrinSupplyLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTreatmentSupplyState, corrin_treatment_supply_state_free)

G_END_DECLS
