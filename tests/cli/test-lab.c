/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli lab */
#include "cli-case.h"

#include <string.h>

static void
test_happy (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "lab B12 512 pg/mL --day 2026-04-20 --low 197 --high 771 --laboratory 'City lab'",
            "Recorded: Vitamin B12 512 pg/mL, 20 April 2026.\n");
  cli_done (c, "lab mma '<0.4' umol/L", "Recorded: Methylmalonic acid < 0.4 umol/L, 30 June 2026.\n");
  cli_done (c, "lab ferritin 1000 ng/mL --comparator '>' --high 300",
            "Recorded: Ferritin > 1000 ng/mL, 30 June 2026.\n");
  cli_done (c, "lab 'Base excess' -1,5 mmol/L --low -2 --high 3",
            "Recorded: Base excess -1,5 mmol/L, 30 June 2026.\n");
  cli_done (c, "lab 'Parietal cell antibodies' 1:40 titre",
            "Recorded: Parietal cell antibodies 1:40 titre, "
            "30 June 2026.\n");
  cli_done (c, "list labs ",
            "Day         Analyte                   Value  Unit    Range      Laboratory\n"
            "2026-04-20  Vitamin B12                 512  pg/mL   197–771    City lab\n"
            "2026-06-30  Methylmalonic acid         <0.4  umol/L\n"
            "2026-06-30  Ferritin                  >1000  ng/mL   up to 300\n"
            "2026-06-30  Base excess                -1,5  mmol/L  -2–3\n"
            "2026-06-30  Parietal cell antibodies   1:40  titre\n\n"
            "5 lab results\n");
}

/* All that stands on a report, and how long the last injection was ago. */
static void
test_whole (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_done (c, "dose --micrograms 1000 --at 2026-04-08", NULL);
  cli_done (c, "dose --micrograms 1000 --route oral --at 2026-04-10", NULL);
  cli_done (c,
            "lab b12 142 ng/L --day 2026-04-20 --range '197-771 (adults)' --flag L --note 'before breakfast'",
            NULL);
  cli_done (c, "lab b12 '>2000' ng/L --day 2026-04-08", NULL);
  cli_done (c, "list labs",
            "Day         Analyte      Value  Unit  Range             Flag  Days since injection  Note\n"
            "2026-04-08  Vitamin B12  >2000  ng/L\n"
            "2026-04-20  Vitamin B12    142  ng/L  197-771 (adults)  L                       12  "
            "before breakfast\n\n"
            "2 lab results\n");
  cli_done (c, "list labs --format json", NULL);
  g_assert_nonnull (strstr (c->out, "\"days_since_injection\": null"));
  g_assert_nonnull (strstr (c->out, "\"days_since_injection\": 12"));
  cli_done (c, "list labs --format csv", NULL);
  g_assert_nonnull (strstr (c->out, ",days_since_injection,note,"));
  g_assert_nonnull (strstr (c->out, ",12,before breakfast,"));
}

/* A unit that is likely another one is asked about, never forbidden. */
static void
test_slips (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_refused (c, "lab mma 250 umol/L",
               "Is it printed as 250 µmol/L, or is the unit nmol/L? If it is printed so, add --confirm.");
  cli_refused (c, "lab haemoglobin 13.1 g/L",
               "Is it printed as 13.1 g/L, or is the unit g/dL? If it is printed so, add --confirm.");
  cli_done (c, "lab mma 250 umol/L --confirm", "Recorded: Methylmalonic acid 250 umol/L, 30 June 2026.\n");
}

static const struct
{
  const char *line;
  const char *message;
} refused[] = {
  { "lab b12 pg/mL 512", "“pg/mL” is not a lab value: there is no number in it." },
  { "lab b12 '' pg/mL", "“” is not a lab value: there is no number in it." },
  { "lab b12 '<' pg/mL", "“<” is not a lab value: there is no number in it." },
  { "lab b12 512 ''", "The unit of the lab value is missing." },
  { "lab b12 512 771", "“771” is not a unit. The order is ANALYTE VALUE UNIT." },
  { "lab '' 512 pg/mL", "The name of the lab value is missing." },
  { "lab b12 1,234 pg/mL",
    "“1,234” can be read in two ways, with thousands or with decimals. Write it with a point, or "
    "without a comma." },
  { "lab b12 512 pg/mL --low abc", "“abc” is not a number. Write it like 12 or 0.4." },
  { "lab b12 512 pg/mL --high 1e3", "“1e3” is not a number. Write it like 12 or 0.4." },
  { "lab b12 512 pg/mL --low 771 --high 197", "The lower end of the range lies above the upper end." },
  { "lab b12 512 pg/mL --comparator '<='", "“<=” is not a comparator: it is “<” or “>”." },
  { "lab b12 512 pg/mL --day 2026-07-01", "The day 2026-07-01 lies in the future." },
  { "lab b12 512 pg/mL --day today", "“today” is not a day. Write it like 2026-05-04." },
};

/* Half of a sign is never taken for the whole. */
static void
test_other_signs (void)
{
  static const char *const values[] = { "<=150", ">=5", "≤5", "≥5", " ≤ 5", "< =5", "=5", "<>5" };
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *line = g_strdup_printf ("lab b12 '%s' pg/mL", values[i]);
      g_autofree char *message =
          g_strdup_printf ("“%s” cannot be kept. Write “<” or “>” before the number, as printed, or the "
                           "number alone.",
                           values[i]);

      cli_refused (c, line, message);
    }
  cli_done (c, "list labs", "0 lab results\n");
}

/* The sign may stand in the value, in the option, or in both when they are the same. */
static void
test_two_signs (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  cli_refused (c, "lab b12 '<150' pg/mL --comparator '>'", "“<150” and --comparator do not agree.");
  cli_refused (c, "lab b12 '> 150' pg/mL --comparator '<'", "“> 150” and --comparator do not agree.");
  cli_done (c, "lab b12 ' < 150' pg/mL --comparator '<'",
            "Recorded: Vitamin B12 < 150 pg/mL, 30 June 2026.\n");
}

/* The names that stand on lab reports find the built-in ones. */
static void
test_synonyms (void)
{
  static const char *const names[][2] = {
    { "hemoglobin", "Haemoglobin" },
    { "Hb", "Haemoglobin" },
    { "Vitamin B-12", "Vitamin B12" },
    { "active B12", "Holotranscobalamin" },
    { "holotranscobalamin", "Holotranscobalamin" },
    { "methylmalonic acid", "Methylmalonic acid" },
    { "Hcy", "Homocysteine" },
    { "Hba", "Hba" },
  };
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *line = g_strdup_printf ("lab '%s' 50 g/L", names[i][0]);
      g_autofree char *said = g_strdup_printf ("Recorded: %s 50 g/L, 30 June 2026.\n", names[i][1]);

      cli_done (c, line, said);
    }
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = cli_case_new_with_journal ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("corrin-cli %s", refused[i].line);
      cli_refused (c, refused[i].line, refused[i].message);
    }
  cli_done (c, "list labs", "0 lab results\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lab/happy", test_happy);
  g_test_add_func ("/lab/whole", test_whole);
  g_test_add_func ("/lab/slips", test_slips);
  g_test_add_func ("/lab/other-signs", test_other_signs);
  g_test_add_func ("/lab/two-signs", test_two_signs);
  g_test_add_func ("/lab/synonyms", test_synonyms);
  g_test_add_func ("/lab/refused", test_refused);
  return g_test_run ();
}
