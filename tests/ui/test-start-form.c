/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "catalog.h"
#include "start-form.h"
#include "support.h"
#include "versions.h"

static char *
join_symptoms (const CorrinStartValues *values)
{
  return g_strjoinv (" ", (char **) values->start.symptoms);
}

/* Names that were typed for somebody else do not get into an own journal. */
static void
test_mine (void)
{
  const gboolean symptoms[] = { TRUE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE, FALSE, FALSE };
  const CorrinStartForm form = { FALSE, "Ada", "Ben", G_N_ELEMENTS (symptoms), symptoms };
  g_auto (CorrinStartValues) values = corrin_start_values (&form);
  g_autofree char *keys = join_symptoms (&values);

  g_assert_null (values.start.name);
  g_assert_null (values.start.carer);
  g_assert_cmpstr (keys, ==, "fatigue balance");
}

static void
test_for_other (void)
{
  const gboolean symptoms[] = { FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE };
  const CorrinStartForm form = { TRUE, "  Ada ", " Ben\t", G_N_ELEMENTS (symptoms), symptoms };
  g_auto (CorrinStartValues) values = corrin_start_values (&form);
  g_autofree char *keys = join_symptoms (&values);

  g_assert_cmpstr (values.start.name, ==, "Ada");
  g_assert_cmpstr (values.start.carer, ==, "Ben");
  g_assert_cmpstr (keys, ==, "pain");
}

static void
test_blank (void)
{
  const CorrinStartForm form = { TRUE, " ", NULL, 0, NULL };
  g_auto (CorrinStartValues) values = corrin_start_values (&form);

  g_assert_null (values.start.name);
  g_assert_cmpstr (values.start.carer, ==, "Carer");
  g_assert_nonnull (values.start.symptoms);
  g_assert_null (values.start.symptoms[0]);
}

/* What a person may send to somebody else says nothing of them or their computer. */
static void
test_versions (void)
{
  g_autofree char *text = corrin_versions_describe ("GskCairoRenderer");

  g_assert_true (g_str_has_prefix (text, "Corrin " CORRIN_VERSION "\n"));
  g_assert_nonnull (strstr (text, "\nSQLite 3."));
  g_assert_nonnull (strstr (text, ", schema "));
  g_assert_nonnull (strstr (text, "\nGTK 4."));
  g_assert_nonnull (strstr (text, "\nlibadwaita 1."));
  g_assert_nonnull (strstr (text, "\nRenderer GskCairoRenderer\n"));
  g_assert_null (strstr (text, g_get_user_name ()));
  g_assert_null (strstr (text, g_get_home_dir ()));
  g_assert_null (strstr (text, g_get_host_name ()));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/start-form/mine", test_mine);
  g_test_add_func ("/start-form/for-other", test_for_other);
  g_test_add_func ("/start-form/blank", test_blank);
  g_test_add_func ("/start-form/versions", test_versions);
  return g_test_run ();
}
