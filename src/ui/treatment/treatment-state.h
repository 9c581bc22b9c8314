/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "site-use.h"
#include "treatment-doses.h"

G_BEGIN_DECLS

/**
 * CorrinTreatmentFact:
 * @title: what it is about
 * @text: the fact, whole sentences or values
 *
 * One fact of the page.
 */
typedef struct
{
  char *title;
  char *text;
} CorrinTreatmentFact;

/**
 * CorrinTreatmentState:
 * @is_empty: whether there is nothing to show: no dose and no plan
 * @last_when: when the last injection was, or that there is none
 * @last_what: (nullable): what was given then
 * @facts: (element-type CorrinTreatmentFact): what is planned, the days between, how many so far
 * @has_sites: whether an injection is recorded, so that there are sites to show
 * @sites: (element-type CorrinSiteUse): the sites, longest unused first
 * @injections: (element-type CorrinDoseLine): the latest ones, newest first
 * @others: (element-type CorrinDoseLine): the latest doses by other routes, newest first
 * @has_more: whether there are more doses than are listed
 *
 * All that the page shows.
 */
typedef struct
{
  gboolean is_empty;
  char *last_when;
  char *last_what;
  GPtrArray *facts;
  gboolean has_sites;
  GPtrArray *sites;
  GPtrArray *injections;
  GPtrArray *others;
  gboolean has_more;
} CorrinTreatmentState;

CorrinTreatmentState *corrin_treatment_state_new (const CorrinEvidence *evidence);
void corrin_treatment_state_free (CorrinTreatmentState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinTreatmentState, corrin_treatment_state_free)

G_END_DECLS
