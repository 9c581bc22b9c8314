/* SPDX-License-Identifier: GPL-3.0-or-later */
/* corrin-cli merge */
#include "cli-case.h"

#include <json-glib/json-glib.h>

/* A copy is written elsewhere while the journal goes on here. */
static CliCase *
two_copies (void)
{
  CliCase *c = cli_case_new_with_journal ();
  g_autofree char *copy = cli_path (c, "his.corrin");
  g_autofree char *own = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  cli_run (c, "rate fatigue 5 --day 2026-06-01");
  g_assert_true (g_file_get_contents (c->journal, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  own = g_steal_pointer (&c->journal);
  c->journal = g_strdup (copy);
  cli_run (c, "rate fatigue 7 --day 2026-06-02");
  cli_run (c, "dose --substance hydroxocobalamin --micrograms 1000 --at 2026-06-02");
  g_free (c->journal);
  c->journal = g_steal_pointer (&own);
  cli_run (c, "rate fatigue 4 --day 2026-06-03");
  return c;
}

static void
test_merge (void)
{
  g_autoptr (CliCase) c = two_copies ();
  static const char all[] = "his.corrin: 2 new, 0 newer, 0 in conflict, 0 deleted here, 6 already there.\n"
                            "New:\n"
                            "  Ratings: 1\n"
                            "  Injections and other doses: 1\n";
  g_autofree char *dry = g_strconcat (all, "This was a dry run: nothing was changed.\n", NULL);

  cli_done (c, "merge his.corrin --dry-run", dry);
  cli_done (
      c, "list ratings",
      "Day         Symptom  Rating\n2026-06-01  Fatigue       5\n2026-06-03  Fatigue       4\n\n2 ratings\n");
  cli_done (c, "merge his.corrin", all);
  cli_done (c, "list ratings",
            "Day         Symptom  Rating\n2026-06-01  Fatigue       5\n2026-06-02  Fatigue       7\n"
            "2026-06-03  Fatigue       4\n\n3 ratings\n");
  cli_done (c, "merge his.corrin",
            "his.corrin: 0 new, 0 newer, 0 in conflict, 0 deleted here, 8 already there.\n");
}

static void
test_json (void)
{
  g_autoptr (CliCase) c = two_copies ();
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  JsonObject *totals;

  cli_run (c, "merge his.corrin --dry-run --format json");
  g_assert_cmpint (c->status, ==, 0);
  root = json_from_string (c->out, NULL);
  g_assert_nonnull (root);
  object = json_node_get_object (root);
  totals = json_object_get_object_member (object, "totals");
  g_assert_true (json_object_get_boolean_member (object, "dry_run"));
  g_assert_true (json_object_get_boolean_member (object, "shares_people"));
  g_assert_cmpint (json_object_get_int_member (totals, "new"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (totals, "conflicts"), ==, 0);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "entries")), ==, 0);
}

static void
test_refused (void)
{
  g_autoptr (CliCase) c = two_copies ();
  g_autofree char *missing = cli_path (c, "missing.corrin");
  g_autofree char *none = g_strdup_printf ("There is no journal at %s.", missing);

  cli_refused (c, "merge missing.corrin", none);
  cli_refused (c, "merge journal.corrin",
               "This is the journal that is open. Choose a copy of it that was written elsewhere.");
  cli_run (c, "merge");
  g_assert_cmpint (c->status, ==, 2);
  cli_run (c, "merge his.corrin --format csv");
  g_assert_cmpint (c->status, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-command/merge", test_merge);
  g_test_add_func ("/merge-command/json", test_json);
  g_test_add_func ("/merge-command/refused", test_refused);
  return g_test_run ();
}
