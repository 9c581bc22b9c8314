/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lab-units.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What is converted has no more digits than this. */
#define DIGITS_CONVERTED 3

/* Unit:
 * @analyte: the key of what is measured
 * @unit: as laboratories print it
 * @per_first: how many of it are one of the analyte's first unit
 * @least: a lower number is asked about
 * @most: a higher number is asked about
 * @below: (nullable): the unit that a lower number is more likely printed in
 * @above: (nullable): the unit that a higher number is more likely printed in
 *
 * The bounds are far outside of what people have: they say that a unit was mistaken, not how somebody is.
 */
typedef struct
{
  const char *analyte;
  const char *unit;
  double per_first;
  double least;
  double most;
  const char *below;
  const char *above;
} Unit;

static const Unit units[] = {
  { "b12", "pg/mL", 1, 10, 200000, NULL, NULL },
  { "b12", "ng/L", 1, 10, 200000, NULL, NULL },
  { "b12", "pmol/L", 0.7378, 7, 150000, NULL, NULL },
  { "holotc", "pmol/L", 1, 1, 5000, NULL, NULL },
  { "mma", "µmol/L", 1, 0, 20, NULL, "nmol/L" },
  { "mma", "nmol/L", 1000, 5, 1000000, "µmol/L", NULL },
  { "mma", "nmol/mL", 1, 0, 20, NULL, "nmol/L" },
  { "homocysteine", "µmol/L", 1, 1, 1000, "mg/L", NULL },
  { "homocysteine", "mg/L", 1 / 7.40, 0, 70, NULL, "µmol/L" },
  { "folate", "ng/mL", 1, 0.1, 2000, NULL, NULL },
  { "folate", "µg/L", 1, 0.1, 2000, NULL, NULL },
  { "folate", "nmol/L", 2.266, 0.2, 4500, NULL, NULL },
  { "ferritin", "ng/mL", 1, 0.5, 100000, NULL, NULL },
  { "ferritin", "µg/L", 1, 0.5, 100000, NULL, NULL },
  { "ferritin", "pmol/L", 2.247, 1, 200000, NULL, NULL },
  { "haemoglobin", "g/dL", 1, 1, 30, NULL, "g/L" },
  { "haemoglobin", "g/L", 10, 30, 300, "g/dL", NULL },
  { "haemoglobin", "mmol/L", 0.6206, 1, 20, NULL, "g/L" },
  { "mcv", "fL", 1, 30, 200, NULL, NULL },
};

/* What is printed for the same letter. */
static const char *const spellings[][2] = {
  { "µ", "u" }, { "μ", "u" }, { "mcg", "ug" }, { "mcmol", "umol" }, { "litre", "l" }, { "liter", "l" },
};

/* A unit without the differences of print: "μmol / l" and "umol/L" are the same. */
static char *
plain_unit (const char *unit)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = unit; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (plain, g_ascii_tolower (*p));
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    g_string_replace (plain, spellings[i][0], spellings[i][1], 0);
  return g_string_free (plain, FALSE);
}

static const Unit *
find_unit (const char *analyte, const char *unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].analyte, analyte) && corrin_lab_unit_is_same (units[i].unit, unit))
      return &units[i];
  return NULL;
}

/**
 * corrin_lab_analytes:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of the built-in analytes
 */
const char *const *
corrin_lab_analytes (void)
{
  static const char *const analytes[] = { "b12",          "holotc", "mma",
                                          "homocysteine", "folate", "ferritin",
                                          "haemoglobin",  "mcv",    NULL };

  return analytes;
}

/**
 * corrin_lab_units:
 * @analyte: the key of an analyte, or an own name
 *
 * Returns: (transfer container) (array zero-terminated=1): the units that are met for it, the most usual one first;
 *   none for an own analyte
 */
const char **
corrin_lab_units (const char *analyte)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (units[i].analyte, analyte))
      g_ptr_array_add (found, (gpointer) units[i].unit);
  g_ptr_array_add (found, NULL);
  return (const char **) g_ptr_array_free (found, FALSE);
}

/**
 * corrin_lab_unit_is_same:
 * @a: a unit
 * @b: a unit
 *
 * Returns: whether both are the same in print: "umol/l" and "µmol/L" are; "pg/mL" and "ng/L" are not, though their
 *   numbers are
 */
gboolean
corrin_lab_unit_is_same (const char *a, const char *b)
{
  g_autofree char *plain_a = plain_unit (a);
  g_autofree char *plain_b = plain_unit (b);

  return g_str_equal (plain_a, plain_b);
}

static double
round_converted (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_ascii_strtod (g_ascii_formatd (text, sizeof text, "%." G_STRINGIFY (DIGITS_CONVERTED) "g", number),
                         NULL);
}

/**
 * corrin_lab_convert:
 * @analyte: the key of an analyte, or an own name
 * @number: the number of a result
 * @from: its unit as printed
 * @to: the unit of a chart
 * @converted: (out): the number in that unit, with at most three digits unless it stays as it is
 *
 * For drawing only: factors depend on the form of a substance that a laboratory takes for granted.
 *
 * Returns: whether one unit can be brought to the other
 */
gboolean
corrin_lab_convert (const char *analyte, double number, const char *from, const char *to, double *converted)
{
  const Unit *a = find_unit (analyte, from);
  const Unit *b = find_unit (analyte, to);

  *converted = number;
  if (corrin_lab_unit_is_same (from, to))
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  if (a->per_first != b->per_first)
    *converted = round_converted (number / a->per_first * b->per_first);
  return TRUE;
}

/**
 * corrin_lab_unit_question:
 * @analyte: the key of an analyte, or an own name
 * @number: the number of a result
 * @unit: its unit
 *
 * Looks whether another unit may have been printed. It is only ever asked, never refused.
 *
 * Returns: (transfer full) (nullable): what to ask, or %NULL
 */
char *
corrin_lab_unit_question (const char *analyte, double number, const char *unit)
{
  const Unit *known = find_unit (analyte, unit);
  const char *likely;

  if (known == NULL || isnan (number) || (number >= known->least && number <= known->most))
    return NULL;
  likely = number < known->least ? known->below : known->above;
  if (likely == NULL)
    /* Translators: %1$g is the number of a lab result, %2$s its unit. */
    return g_strdup_printf (_ ("Is it printed as %1$g %2$s?"), number, known->unit);
  /* Translators: %1$g is the number of a lab result, %2$s its unit, %3$s another unit. */
  return g_strdup_printf (_ ("Is it printed as %1$g %2$s, or is the unit %3$s?"), number, known->unit,
                          likely);
}
