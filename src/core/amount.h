/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinAmount:
 * @micrograms: the dose in whole micrograms, or 0 when it is not known (a volume alone is not a dose)
 * @volume_ml: the volume in millilitres, or NAN when none was given
 * @strength: micrograms per millilitre, or NAN when none was given
 *
 * What a typed dose says: "1 mg", "1000 mcg", "1 mL of 1 mg/mL".
 */
typedef struct
{
  gint64 micrograms;
  double volume_ml;
  double strength;
} CorrinAmount;

/* Outside this range a dose is asked about again, never forbidden: it catches slips between mg and micrograms. */
#define CORRIN_MICROGRAMS_USUAL_MIN 10
#define CORRIN_MICROGRAMS_USUAL_MAX 5000

gboolean corrin_amount_parse (const char *text, CorrinAmount *amount, GError **error);
gboolean corrin_micrograms_are_usual (gint64 micrograms);
char *corrin_micrograms_display (gint64 micrograms);

G_END_DECLS
