/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evidence.h"

G_BEGIN_DECLS

/**
 * CorrinDifference:
 * @day: the day
 * @symptom: what was rated
 * @carer: who saw it
 * @own: the day value of the person
 * @seen: the day value of the carer
 *
 * A day on which two rated the same, and not alike.
 */
typedef struct
{
  CorrinDay day;
  const CorrinSymptom *symptom;
  const CorrinCarer *carer;
  double own;
  double seen;
} CorrinDifference;

/**
 * CorrinDifferences:
 * @items: (element-type CorrinDifference): the largest first, of equal ones the latest
 * @n_both: how many times the person and a carer rated the same symptom on the same day
 *
 * Where a carer saw something else than the person. It says nothing about who is right.
 */
typedef struct
{
  GArray *items;
  guint n_both;
} CorrinDifferences;

CorrinDifferences *corrin_differences_new (const CorrinEvidence *evidence, double at_least);
void corrin_differences_free (CorrinDifferences *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinDifferences, corrin_differences_free)

G_END_DECLS
