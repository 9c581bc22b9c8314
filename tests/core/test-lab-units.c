/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"
#include "lab-units.h"
#include "lab-value.h"

#include <math.h>

static const struct
{
  const char *analyte;
  double number;
  const char *from;
  const char *to;
  double converted;
} conversions[] = {
  { "b12", 200, "pg/mL", "pmol/L", 148 },
  { "b12", 180, "ng/L", "pmol/L", 133 },
  { "b12", 350, "ng/L", "pmol/L", 258 },
  { "b12", 100, "pmol/L", "pg/mL", 136 },
  { "b12", 1234.5, "pg/mL", "ng/L", 1234.5 },
  { "b12", 512, "PG / ML", "pg/mL", 512 },
  { "mma", 0.40, "umol/L", "nmol/L", 400 },
  { "mma", 0.40, "µmol/L", "nmol/mL", 0.40 },
  { "mma", 271, "nmol/L", "μmol/L", 0.271 },
  { "homocysteine", 15, "µmol/L", "mg/L", 2.03 },
  { "homocysteine", 1, "mg/L", "umol/L", 7.4 },
  { "folate", 3, "ng/mL", "nmol/L", 6.8 },
  { "folate", 3, "mcg/L", "ng/mL", 3 },
  { "ferritin", 100, "µg/L", "pmol/L", 225 },
  { "haemoglobin", 12, "g/dL", "g/L", 120 },
  { "haemoglobin", 12, "g/dL", "mmol/L", 7.45 },
  { "mcv", 91.5, "fl", "fL", 91.5 },
  { "Own", 3, "kU/L", "ku / l", 3 },
};

static void
test_conversions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (conversions); i++)
    {
      double converted;

      g_test_message ("%s %g %s", conversions[i].analyte, conversions[i].number, conversions[i].from);
      g_assert_true (corrin_lab_convert (conversions[i].analyte, conversions[i].number, conversions[i].from,
                                         conversions[i].to, &converted));
      g_assert_cmpfloat_with_epsilon (converted, conversions[i].converted, 1e-9);
    }
}

/* What is not known is not guessed: the same letters for another analyte, and units of one's own. */
static void
test_no_conversion (void)
{
  double converted;

  g_assert_false (corrin_lab_convert ("ferritin", 3, "ng/mL", "nmol/L", &converted));
  g_assert_false (corrin_lab_convert ("b12", 3, "mg", "pmol/L", &converted));
  g_assert_false (corrin_lab_convert ("Own", 3, "ng/mL", "ug/L", &converted));
  g_assert_cmpfloat (converted, ==, 3);
}

static const struct
{
  const char *analyte;
  double number;
  const char *unit;
  const char *question;
} questions[] = {
  { "mma", 250, "umol/L", "Is it printed as 250 µmol/L, or is the unit nmol/L?" },
  { "mma", 20, "umol/L", NULL },
  { "mma", 0.3, "nmol/L", "Is it printed as 0.3 nmol/L, or is the unit µmol/L?" },
  { "mma", 5, "nmol/L", NULL },
  { "mma", 88, "nmol/mL", "Is it printed as 88 nmol/mL, or is the unit nmol/L?" },
  { "haemoglobin", 131, "g/dL", "Is it printed as 131 g/dL, or is the unit g/L?" },
  { "haemoglobin", 13.1, "g/L", "Is it printed as 13.1 g/L, or is the unit g/dL?" },
  { "haemoglobin", 13.1, "g/dL", NULL },
  { "haemoglobin", 131, "mmol/L", "Is it printed as 131 mmol/L, or is the unit g/L?" },
  { "homocysteine", 0.9, "umol/L", "Is it printed as 0.9 µmol/L, or is the unit mg/L?" },
  { "b12", 0.35, "pg/mL", "Is it printed as 0.35 pg/mL?" },
  { "b12", 142, "ng/L", NULL },
  { "b12", 2000, "pmol/L", NULL },
  { "b12", NAN, "ng/L", NULL },
  { "mcv", 9.1, "fL", "Is it printed as 9.1 fL?" },
  { "Own", 1e9, "g", NULL },
};

static void
test_questions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *asked =
          corrin_lab_unit_question (questions[i].analyte, questions[i].number, questions[i].unit);

      g_assert_cmpstr (asked, ==, questions[i].question);
    }
}

/* Every unit that is offered is converted to every other one, and back to about the same. */
static void
test_offered (void)
{
  for (const char *const *analyte = corrin_lab_analytes (); *analyte != NULL; analyte++)
    {
      g_autofree const char **units = corrin_lab_units (*analyte);

      g_assert_nonnull (units[0]);
      for (const char **a = units; *a != NULL; a++)
        for (const char **b = units; *b != NULL; b++)
          {
            double there, back;

            g_assert_true (corrin_lab_convert (*analyte, 50, *a, *b, &there));
            g_assert_true (corrin_lab_convert (*analyte, there, *b, *a, &back));
            g_assert_cmpfloat_with_epsilon (back, 50, 0.5);
          }
    }
  g_autofree const char **own = corrin_lab_units ("Own");

  g_assert_null (own[0]);
}

static const struct
{
  const char *text;
  int comparator;
  const char *value;
  double number;
} values[] = {
  { "<148", CORRIN_COMPARATOR_BELOW, "148", 148 },  { " > 2000 ", CORRIN_COMPARATOR_ABOVE, "2000", 2000 },
  { "0,40", CORRIN_COMPARATOR_EQUAL, "0,40", 0.4 }, { "-1.5", CORRIN_COMPARATOR_EQUAL, "-1.5", -1.5 },
  { "1:40", CORRIN_COMPARATOR_EQUAL, "1:40", NAN }, { "1.234", CORRIN_COMPARATOR_EQUAL, "1.234", 1.234 },
  { "12 H", CORRIN_COMPARATOR_EQUAL, "12 H", NAN },
};

static void
test_values (void)
{
  static const char *const refused[] = { "", "<", "none", "<=5", "≤5", "<>5", "1,234", "<1,234" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = NULL;
      int comparator;
      double number;

      g_assert_true (corrin_lab_value_read (values[i].text, &comparator, &value, &number, &error));
      g_assert_no_error (error);
      g_assert_cmpint (comparator, ==, values[i].comparator);
      g_assert_cmpstr (value, ==, values[i].value);
      g_assert_true (number == values[i].number || (isnan (number) && isnan (values[i].number)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value = NULL;
      int comparator;
      double number;

      g_assert_false (corrin_lab_value_read (refused[i], &comparator, &value, &number, &error));
      g_assert_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID);
      g_assert_null (value);
    }
}

static void
expect_range (double low, double high, const char *text, const char *expected)
{
  const CorrinLabResult lab = { .low = low, .high = high, .range_text = (char *) text };
  g_autofree char *range = corrin_lab_range_display (&lab);

  g_assert_cmpstr (range, ==, expected);
}

static void
test_ranges (void)
{
  const CorrinLabResult lab = { .comparator = CORRIN_COMPARATOR_BELOW,
                                .value = (char *) "148",
                                .unit = (char *) "pmol/L" };
  g_autofree char *value = corrin_lab_value_display (&lab);

  expect_range (NAN, NAN, NULL, NULL);
  expect_range (197, 771, NULL, "197–771");
  expect_range (197, NAN, NULL, "from 197");
  expect_range (NAN, 0.4, NULL, "up to 0.4");
  expect_range (NAN, 0.4, "< 0.40", "< 0.40");
  g_assert_cmpstr (value, ==, "<148 pmol/L");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lab-units/conversions", test_conversions);
  g_test_add_func ("/lab-units/no-conversion", test_no_conversion);
  g_test_add_func ("/lab-units/questions", test_questions);
  g_test_add_func ("/lab-units/offered", test_offered);
  g_test_add_func ("/lab-value/values", test_values);
  g_test_add_func ("/lab-value/ranges", test_ranges);
  return g_test_run ();
}
