/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sample-private.h"

#include <glib/gi18n-lib.h>

/* The people that journals are invented of. */
const CorrinSampleWho corrin_sample_people[CORRIN_SAMPLE_MAX_PEOPLE] = {
  {
      /* Translators: the name of the person in a journal whose entries are invented. */
      .name = N_ ("Sample (invented)"),
      /* Translators: the name of an invented doctor. */
      .doctor = N_ ("Dr Marsh (invented)"),
      .diagnosis = N_ ("vitamin B12 deficiency"),
      .causes = "not-known-yet",
      .medicines = N_ ("omeprazole 20 mg"),
      .what_matters = N_ ("To work full days again, and to feel my feet on the stairs."),
      .stops_me = N_ ("After noon I have no strength left; I type slowly because of my fingers."),
      .birth_year = 1974,
      .substance = CORRIN_SUBSTANCE_HYDROXOCOBALAMIN,
      .route = CORRIN_ROUTE_INTRAMUSCULAR,
      .product = N_ ("Hydroxocobalamin 1 mg/mL (invented)"),
      .weeks_at_first = 12,
      .weeks_later = 8,
  },
  {
      /* Translators: the name of the second person in a journal whose entries are invented. */
      .name = N_ ("Second Sample (invented)"),
      /* Translators: the name of an invented doctor. */
      .doctor = N_ ("Dr Hill (invented)"),
      .diagnosis = N_ ("pernicious anaemia"),
      .causes = "pernicious-anaemia",
      .medicines = N_ ("levothyroxine 75 micrograms"),
      .what_matters = N_ ("To walk the dog before breakfast again."),
      .stops_me = N_ ("I lose words in the middle of a sentence."),
      .birth_year = 1948,
      .substance = CORRIN_SUBSTANCE_CYANOCOBALAMIN,
      .route = CORRIN_ROUTE_DEEP_SUBCUTANEOUS,
      .product = N_ ("Cyanocobalamin 1 mg/mL (invented)"),
      .weeks_at_first = 6,
      .weeks_later = 4,
  },
};
