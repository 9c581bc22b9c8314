/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The closed lists of the journal. The enums may be reordered only together with their words in terms.c; the words
 * are what the file holds, and never change. */

typedef enum
{
  CORRIN_SUBSTANCE_NOT_KNOWN,
  CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
  CORRIN_SUBSTANCE_CYANOCOBALAMIN,
  CORRIN_SUBSTANCE_METHYLCOBALAMIN,
  CORRIN_SUBSTANCE_OTHER,
} CorrinSubstance;

typedef enum
{
  CORRIN_ROUTE_NOT_KNOWN,
  CORRIN_ROUTE_INTRAMUSCULAR,
  CORRIN_ROUTE_DEEP_SUBCUTANEOUS,
  CORRIN_ROUTE_SUBCUTANEOUS,
  CORRIN_ROUTE_ORAL,
  CORRIN_ROUTE_SUBLINGUAL,
  CORRIN_ROUTE_NASAL,
} CorrinRoute;

typedef enum
{
  CORRIN_SITE_NOT_KNOWN,
  CORRIN_SITE_LEFT_UPPER_ARM,
  CORRIN_SITE_RIGHT_UPPER_ARM,
  CORRIN_SITE_LEFT_THIGH,
  CORRIN_SITE_RIGHT_THIGH,
  CORRIN_SITE_LEFT_BUTTOCK,
  CORRIN_SITE_RIGHT_BUTTOCK,
  CORRIN_SITE_LEFT_ABDOMEN,
  CORRIN_SITE_RIGHT_ABDOMEN,
  CORRIN_SITE_OTHER,
} CorrinSite;

typedef enum
{
  CORRIN_DOSE_GIVEN,
  CORRIN_DOSE_SKIPPED,
} CorrinDoseStatus;

typedef enum
{
  CORRIN_PRECISION_EXACT,
  CORRIN_PRECISION_MORNING,
  CORRIN_PRECISION_AFTERNOON,
  CORRIN_PRECISION_EVENING,
  CORRIN_PRECISION_DAY,
  CORRIN_PRECISION_MONTH,
} CorrinPrecision;

typedef enum
{
  CORRIN_PHASE_REPLETION,
  CORRIN_PHASE_MAINTENANCE,
  CORRIN_PHASE_OTHER,
} CorrinPhase;

typedef enum
{
  CORRIN_RULE_EVERY_DAYS,
  CORRIN_RULE_EVERY_WEEKS,
  CORRIN_RULE_EVERY_MONTHS,
  CORRIN_RULE_TIMES_A_WEEK,
  CORRIN_RULE_ALTERNATE_DAYS,
  CORRIN_RULE_AT_LEAST_DAYS,
} CorrinRule;

typedef enum
{
  CORRIN_COUNTED_FROM_PLAN,
  CORRIN_COUNTED_FROM_LAST_GIVEN,
} CorrinCountedFrom;

typedef enum
{
  CORRIN_ENDS_OPEN,
  CORRIN_ENDS_AFTER_DOSES,
  CORRIN_ENDS_AFTER_DAYS,
  CORRIN_ENDS_AFTER_WEEKS,
  CORRIN_ENDS_AFTER_MONTHS,
  CORRIN_ENDS_ON_DAY,
} CorrinEnds;

typedef enum
{
  CORRIN_COMPARATOR_EQUAL,
  CORRIN_COMPARATOR_BELOW,
  CORRIN_COMPARATOR_ABOVE,
} CorrinComparator;

typedef enum
{
  CORRIN_SIDE_LEFT,
  CORRIN_SIDE_RIGHT,
  CORRIN_SIDE_BOTH,
} CorrinSide;

typedef enum
{
  CORRIN_REACH_FINGERS_TOES,
  CORRIN_REACH_HAND_FOOT,
  CORRIN_REACH_WRIST_ANKLE,
  CORRIN_REACH_ELBOW_KNEE,
  CORRIN_REACH_ABOVE,
} CorrinReach;

typedef enum
{
  CORRIN_REACTION_SITE_PAIN,
  CORRIN_REACTION_REDNESS,
  CORRIN_REACTION_SWELLING,
  CORRIN_REACTION_BRUISE,
  CORRIN_REACTION_HEADACHE,
  CORRIN_REACTION_FAINT_OR_DIZZY,
  CORRIN_REACTION_STOMACH_OR_GUT,
  CORRIN_REACTION_RASH,
  CORRIN_REACTION_ACNE,
  CORRIN_REACTION_SYMPTOMS_STRONGER,
  CORRIN_REACTION_OTHER,
} CorrinReactionWhat;

extern const char *const corrin_substance_terms[];
extern const char *const corrin_route_terms[];
extern const char *const corrin_site_terms[];
extern const char *const corrin_dose_status_terms[];
extern const char *const corrin_precision_terms[];
extern const char *const corrin_phase_terms[];
extern const char *const corrin_rule_terms[];
extern const char *const corrin_counted_from_terms[];
extern const char *const corrin_ends_terms[];
extern const char *const corrin_comparator_terms[];
extern const char *const corrin_side_terms[];
extern const char *const corrin_reach_terms[];
extern const char *const corrin_reaction_terms[];

int corrin_term_find (const char *const *terms, const char *word);

const char *corrin_substance_display (CorrinSubstance substance);
const char *corrin_route_display (CorrinRoute route);
const char *corrin_site_display (CorrinSite site);
const char *corrin_phase_display (CorrinPhase phase);
const char *corrin_reaction_display (CorrinReactionWhat what);
const char *corrin_side_display (CorrinSide side);
const char *corrin_reach_display (CorrinReach reach);
char *corrin_place_display (CorrinSide side, CorrinReach reach);
gboolean corrin_route_is_injection (CorrinRoute route);
int corrin_route_parse (const char *text);
int corrin_substance_parse (const char *text);
int corrin_site_parse (const char *text);

G_END_DECLS
