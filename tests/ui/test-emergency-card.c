/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "emergency-card.h"
#include "emergency-words.h"
#include "settings.h"
#include "ui-support.h"

#define SIGNS                                                                                                \
  "Trouble breathing, hives over large parts of the body, or swelling of the face, lips, tongue or throat "  \
  "after an "                                                                                                \
  "injection:"
#define LIMITS                                                                                               \
  "Do not use this app first. This app cannot tell whether a reaction is serious and does not check what "   \
  "you write."

static void
test_words_of_all (void)
{
  g_auto (CorrinEmergencyWords) words = corrin_emergency_words ("  ");
  g_autofree char *all = corrin_emergency_words_join (&words);

  g_assert_cmpstr (words.title, ==, "Serious Allergic Reaction");
  g_assert_cmpstr (words.call, ==, "Call your emergency number now");
  g_assert_cmpstr (words.regions, ==, "112 in the EU, 999 in the UK, 911 in the US");
  g_assert_cmpstr (all, ==,
                   SIGNS
                   " Call your emergency number now (112 in the EU, 999 in the UK, 911 in the US). " LIMITS);
}

static void
test_words_of_one (void)
{
  g_auto (CorrinEmergencyWords) words = corrin_emergency_words (" 144 ");
  g_autofree char *all = corrin_emergency_words_join (&words);

  g_assert_cmpstr (words.call, ==, "Call 144 now");
  g_assert_null (words.regions);
  g_assert_cmpstr (all, ==, SIGNS " Call 144 now. " LIMITS);
}

static GtkLabel *
label (GtkWidget *card, const char *name)
{
  return GTK_LABEL (gtk_widget_get_template_child (card, CORRIN_TYPE_EMERGENCY_CARD, name));
}

/* The number is shown as soon as it is set, as text and never as markup. */
static void
test_card (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *card = corrin_emergency_card_new ();

  gtk_window_set_child (GTK_WINDOW (window), card);
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Serious Allergic Reaction");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (label (card, "regions"))));

  g_settings_set_string (corrin_settings (), "emergency-number", "<1&2>");
  g_assert_cmpstr (gtk_label_get_text (label (card, "call")), ==, "Call <1&2> now");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (label (card, "regions"))));
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       SIGNS " Call <1&2> now. " LIMITS);

  g_settings_reset (corrin_settings (), "emergency-number");
  g_assert_cmpstr (gtk_label_get_text (label (card, "call")), ==, "Call your emergency number now");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_width (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *card = corrin_emergency_card_new ();
  int minimum;

  gtk_window_set_child (GTK_WINDOW (window), card);
  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 200);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/emergency-card/words-of-all", test_words_of_all);
  g_test_add_func ("/emergency-card/words-of-one", test_words_of_one);
  g_test_add_func ("/emergency-card/card", test_card);
  g_test_add_func ("/emergency-card/width", test_width);
  return g_test_run ();
}
