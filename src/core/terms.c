/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "terms.h"

#include <glib/gi18n-lib.h>

const char *const corrin_substance_terms[] = { "not-known",      "hydroxocobalamin",
                                               "cyanocobalamin", "methylcobalamin",
                                               "other",          NULL };

const char *const corrin_route_terms[] = {
  "not-known", "intramuscular", "deep-subcutaneous", "subcutaneous", "oral", "sublingual", "nasal", NULL
};

const char *const corrin_site_terms[] = {
  "not-known",     "left-upper-arm", "right-upper-arm", "left-thigh", "right-thigh", "left-buttock",
  "right-buttock", "left-abdomen",   "right-abdomen",   "other",      NULL
};

const char *const corrin_dose_status_terms[] = { "given", "skipped", NULL };

const char *const corrin_precision_terms[] = { "exact", "morning", "afternoon", "evening",
                                               "day",   "month",   NULL };

const char *const corrin_phase_terms[] = { "repletion", "maintenance", "other", NULL };

const char *const corrin_rule_terms[] = {
  "every-days", "every-weeks", "every-months", "times-a-week", "alternate-days", "at-least-days", NULL
};

const char *const corrin_counted_from_terms[] = { "plan", "last-given", NULL };

const char *const corrin_ends_terms[] = { "open",         "after-doses", "after-days", "after-weeks",
                                          "after-months", "on-day",      NULL };

const char *const corrin_comparator_terms[] = { "equal", "below", "above", NULL };

const char *const corrin_side_terms[] = { "left", "right", "both", NULL };

const char *const corrin_reach_terms[] = { "fingers-toes", "hand-foot", "wrist-ankle",
                                           "elbow-knee",   "above",     NULL };

const char *const corrin_reaction_terms[] = { "site-pain", "redness",           "swelling",       "bruise",
                                              "headache",  "faint-or-dizzy",    "stomach-or-gut", "rash",
                                              "acne",      "symptoms-stronger", "other",          NULL };

/* What people type and other apps write, beside the stored words. */
typedef struct
{
  const char *word;
  int value;
} Synonym;

static const Synonym route_synonyms[] = {
  { "im", CORRIN_ROUTE_INTRAMUSCULAR },
  { "i.m.", CORRIN_ROUTE_INTRAMUSCULAR },
  { "deep-sc", CORRIN_ROUTE_DEEP_SUBCUTANEOUS },
  { "deep sc", CORRIN_ROUTE_DEEP_SUBCUTANEOUS },
  { "sc", CORRIN_ROUTE_SUBCUTANEOUS },
  { "s.c.", CORRIN_ROUTE_SUBCUTANEOUS },
  { NULL, 0 },
};

static const Synonym substance_synonyms[] = {
  { "hydroxycobalamin", CORRIN_SUBSTANCE_HYDROXOCOBALAMIN },
  { "hydroxo", CORRIN_SUBSTANCE_HYDROXOCOBALAMIN },
  { "cyano", CORRIN_SUBSTANCE_CYANOCOBALAMIN },
  { "mecobalamin", CORRIN_SUBSTANCE_METHYLCOBALAMIN },
  { "methyl", CORRIN_SUBSTANCE_METHYLCOBALAMIN },
  { NULL, 0 },
};

static const Synonym site_synonyms[] = {
  { "left deltoid", CORRIN_SITE_LEFT_UPPER_ARM },
  { "right deltoid", CORRIN_SITE_RIGHT_UPPER_ARM },
  { "left gluteal", CORRIN_SITE_LEFT_BUTTOCK },
  { "right gluteal", CORRIN_SITE_RIGHT_BUTTOCK },
  { NULL, 0 },
};

/**
 * corrin_term_find:
 * @terms: (array zero-terminated=1): a list of stored words
 * @word: a word
 *
 * Returns: its index, which is the value of the enum, or -1
 */
int
corrin_term_find (const char *const *terms, const char *word)
{
  for (int i = 0; terms[i] != NULL; i++)
    if (g_str_equal (terms[i], word))
      return i;
  return -1;
}

static int
find_typed (const char *const *terms, const Synonym *synonyms, const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);
  int value;

  g_strstrip (folded);
  for (const Synonym *s = synonyms; s->word != NULL; s++)
    if (g_str_equal (s->word, folded))
      return s->value;
  g_strdelimit (folded, " _", '-');
  value = corrin_term_find (terms, folded);
  return value;
}

/**
 * corrin_route_parse:
 * @text: what somebody typed, in any case: a stored word, or "IM", "deep SC", "SC"
 *
 * Returns: a #CorrinRoute, or -1 when the text names none
 */
int
corrin_route_parse (const char *text)
{
  return find_typed (corrin_route_terms, route_synonyms, text);
}

/**
 * corrin_substance_parse:
 * @text: what somebody typed, in any case: a stored word or a usual other name
 *
 * Returns: a #CorrinSubstance, or -1 when the text names none
 */
int
corrin_substance_parse (const char *text)
{
  return find_typed (corrin_substance_terms, substance_synonyms, text);
}

/**
 * corrin_site_parse:
 * @text: what somebody typed, in any case: a stored word, with blanks or hyphens, or a usual other name
 *
 * Returns: a #CorrinSite, or -1 when the text names none
 */
int
corrin_site_parse (const char *text)
{
  return find_typed (corrin_site_terms, site_synonyms, text);
}

/**
 * corrin_substance_display:
 * @substance: a substance
 *
 * Returns: its name for people
 */
const char *
corrin_substance_display (CorrinSubstance substance)
{
  switch (substance)
    {
    case CORRIN_SUBSTANCE_HYDROXOCOBALAMIN:
      /* Translators: a form of vitamin B12, as it is printed on the ampoule in your country. */
      return _ ("hydroxocobalamin");
    case CORRIN_SUBSTANCE_CYANOCOBALAMIN:
      /* Translators: a form of vitamin B12, as it is printed on the ampoule in your country. */
      return _ ("cyanocobalamin");
    case CORRIN_SUBSTANCE_METHYLCOBALAMIN:
      /* Translators: a form of vitamin B12 (mecobalamin), as it is printed on the ampoule in your country. */
      return _ ("methylcobalamin");
    case CORRIN_SUBSTANCE_OTHER:
      /* Translators: another substance than the usual forms of vitamin B12. */
      return _ ("other substance");
    case CORRIN_SUBSTANCE_NOT_KNOWN:
    default:
      /* Translators: it is not known which form of vitamin B12 was injected. */
      return _ ("substance not known");
    }
}

/**
 * corrin_route_display:
 * @route: a route
 *
 * Returns: its name for people
 */
const char *
corrin_route_display (CorrinRoute route)
{
  switch (route)
    {
    case CORRIN_ROUTE_INTRAMUSCULAR:
      /* Translators: an injection into the muscle. */
      return _ ("into the muscle (IM)");
    case CORRIN_ROUTE_DEEP_SUBCUTANEOUS:
      /* Translators: an injection deep under the skin. */
      return _ ("deep under the skin (deep SC)");
    case CORRIN_ROUTE_SUBCUTANEOUS:
      /* Translators: an injection under the skin. */
      return _ ("under the skin (SC)");
    case CORRIN_ROUTE_ORAL:
      /* Translators: a tablet that is swallowed. */
      return _ ("by mouth");
    case CORRIN_ROUTE_SUBLINGUAL:
      return _ ("under the tongue");
    case CORRIN_ROUTE_NASAL:
      return _ ("nasal spray");
    case CORRIN_ROUTE_NOT_KNOWN:
    default:
      /* Translators: it is not known how the dose was given. */
      return _ ("route not known");
    }
}

/**
 * corrin_site_display:
 * @site: a site
 *
 * Returns: its name for people
 */
const char *
corrin_site_display (CorrinSite site)
{
  switch (site)
    {
    case CORRIN_SITE_LEFT_UPPER_ARM:
      return _ ("left upper arm");
    case CORRIN_SITE_RIGHT_UPPER_ARM:
      return _ ("right upper arm");
    case CORRIN_SITE_LEFT_THIGH:
      return _ ("left thigh");
    case CORRIN_SITE_RIGHT_THIGH:
      return _ ("right thigh");
    case CORRIN_SITE_LEFT_BUTTOCK:
      return _ ("left buttock");
    case CORRIN_SITE_RIGHT_BUTTOCK:
      return _ ("right buttock");
    case CORRIN_SITE_LEFT_ABDOMEN:
      return _ ("left abdomen");
    case CORRIN_SITE_RIGHT_ABDOMEN:
      return _ ("right abdomen");
    case CORRIN_SITE_OTHER:
      /* Translators: another place of the body than those of the list. */
      return _ ("other site");
    case CORRIN_SITE_NOT_KNOWN:
    default:
      /* Translators: it is not known where the injection was given. */
      return _ ("site not known");
    }
}

/**
 * corrin_phase_display:
 * @phase: a phase of the plan
 *
 * Returns: its name for people
 */
const char *
corrin_phase_display (CorrinPhase phase)
{
  switch (phase)
    {
    case CORRIN_PHASE_REPLETION:
      /* Translators: the first phase of B12 treatment, which refills the body's store. */
      return _ ("Repletion");
    case CORRIN_PHASE_MAINTENANCE:
      /* Translators: the lasting phase of B12 treatment, which keeps the body's store. */
      return _ ("Maintenance");
    case CORRIN_PHASE_OTHER:
    default:
      /* Translators: a phase of the treatment plan that is neither repletion nor maintenance. */
      return _ ("Other phase");
    }
}

/**
 * corrin_side_display:
 * @side: a side of the body
 *
 * Returns: its name for people, translated
 */
const char *
corrin_side_display (CorrinSide side)
{
  switch (side)
    {
    case CORRIN_SIDE_LEFT:
      /* Translators: the side on which something is felt, before how far it reaches. */
      return _ ("left");
    case CORRIN_SIDE_RIGHT:
      /* Translators: the side on which something is felt, before how far it reaches. */
      return _ ("right");
    case CORRIN_SIDE_BOTH:
    default:
      /* Translators: the sides on which something is felt, before how far it reaches. */
      return _ ("both sides");
    }
}

/**
 * corrin_reach_display:
 * @reach: how far up a limb
 *
 * Returns: its name for people, translated
 */
const char *
corrin_reach_display (CorrinReach reach)
{
  switch (reach)
    {
    case CORRIN_REACH_FINGERS_TOES:
      return _ ("fingers or toes");
    case CORRIN_REACH_HAND_FOOT:
      return _ ("hand or foot");
    case CORRIN_REACH_WRIST_ANKLE:
      return _ ("wrist or ankle");
    case CORRIN_REACH_ELBOW_KNEE:
      return _ ("elbow or knee");
    case CORRIN_REACH_ABOVE:
    default:
      return _ ("above elbow or knee");
    }
}

/**
 * corrin_place_display:
 * @side: a side of the body
 * @reach: the highest place that is reached
 *
 * Returns: (transfer full): where a tingling is, such as "left, up to wrist or ankle"
 */
char *
corrin_place_display (CorrinSide side, CorrinReach reach)
{
  if (reach == CORRIN_REACH_FINGERS_TOES || reach == CORRIN_REACH_ABOVE)
    /* Translators: where a tingling is: a side and how far it reaches, such as "left, fingers or toes". */
    return g_strdup_printf (_ ("%1$s, %2$s"), corrin_side_display (side), corrin_reach_display (reach));
  /* Translators: where a tingling is: a side and how far it reaches, such as "left, up to wrist or ankle". */
  return g_strdup_printf (_ ("%1$s, up to %2$s"), corrin_side_display (side), corrin_reach_display (reach));
}

/**
 * corrin_reaction_display:
 * @what: what came after an injection
 *
 * Returns: its name for people
 */
const char *
corrin_reaction_display (CorrinReactionWhat what)
{
  switch (what)
    {
    case CORRIN_REACTION_SITE_PAIN:
      /* Translators: after an injection, pain where the needle went in. */
      return _ ("pain at the site");
    case CORRIN_REACTION_REDNESS:
      /* Translators: after an injection, red skin where the needle went in. */
      return _ ("redness");
    case CORRIN_REACTION_SWELLING:
      /* Translators: after an injection, a swelling where the needle went in. */
      return _ ("swelling");
    case CORRIN_REACTION_BRUISE:
      /* Translators: what came after an injection: a bruise where the needle went in. */
      return _ ("bruise");
    case CORRIN_REACTION_HEADACHE:
      /* Translators: what came after an injection. */
      return _ ("headache");
    case CORRIN_REACTION_FAINT_OR_DIZZY:
      return _ ("faint or dizzy");
    case CORRIN_REACTION_STOMACH_OR_GUT:
      /* Translators: nausea, diarrhoea and the like. */
      return _ ("stomach or gut");
    case CORRIN_REACTION_RASH:
      /* Translators: what came after an injection: a rash on the skin. */
      return _ ("rash");
    case CORRIN_REACTION_ACNE:
      /* Translators: what came after an injection: spots on the skin. */
      return _ ("acne");
    case CORRIN_REACTION_SYMPTOMS_STRONGER:
      return _ ("symptoms stronger for days");
    case CORRIN_REACTION_OTHER:
    default:
      /* Translators: after an injection, something that is not in the list. */
      return _ ("something else");
    }
}

/**
 * corrin_route_is_injection:
 * @route: a route
 *
 * Returns: whether a dose by this route counts as an injection; one of unknown route does
 */
gboolean
corrin_route_is_injection (CorrinRoute route)
{
  return route <= CORRIN_ROUTE_SUBCUTANEOUS;
}
