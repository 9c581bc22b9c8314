/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the Visits page fits its window: the preview, one column or two, large text, the order of Tab. */
#include "visits-case.h"

static void
wait_for_height (GtkWidget *widget, int height)
{
  gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (gtk_widget_get_height (widget) < height && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (gtk_widget_get_height (widget), >=, height);
}

/* A long text is seen whole, whether it is typed or was there before. */
static void
test_long_words (VisitsCase *f, gconstpointer data)
{
  static const char text[] = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven\ntwelve";
  GtkWidget *page = GTK_WIDGET (f->page);
  int usual;

  (void) data;
  visits_case_wait_for_report (f);
  usual = gtk_widget_get_height (visits_case_part (visits_case_part (page, "matters"), "scrolled"));
  g_assert_cmpint (usual, >=, 60);
  visits_case_type (visits_case_part (page, "matters"), text);
  wait_for_height (visits_case_part (visits_case_part (page, "matters"), "scrolled"), 2 * usual);

  gtk_window_destroy (GTK_WINDOW (f->window));
  test_ui_iterate ();
  g_assert_finalize_object (f->document);
  visits_case_open_page (f);
  g_assert_cmpstr (visits_case_person (f)->what_matters, ==, text);
  wait_for_height (visits_case_part (visits_case_part (GTK_WIDGET (f->page), "matters"), "scrolled"),
                   2 * usual);
}

static void
test_preview (VisitsCase *f, gconstpointer data)
{
  GtkWidget *sheet;
  g_autoptr (GdkTexture) picture = NULL;
  g_autofree char *name = NULL;

  (void) data;
  visits_case_wait_for_report (f);
  name = g_strdup_printf ("Preview, page 1 of %u",
                          corrin_report_n_pages (corrin_visits_page_get_report (f->page)));
  sheet = gtk_widget_get_first_child (visits_case_part (GTK_WIDGET (f->page), "pages"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  picture = test_ui_render (sheet);
  g_assert_cmpint (gtk_widget_get_height (sheet), >, gtk_widget_get_width (sheet) * 13 / 10);
  g_assert_cmphex (test_ui_corner (picture), ==, 0xffffffff);
  g_assert_cmpuint (test_ui_count_ink (picture), >, 5000);
}

/* Where all stands in one column, the wheel must not end in a part of it. */
static void
assert_form_scrolls (const VisitsCase *f, gboolean by_itself)
{
  GtkPolicyType policy;

  test_ui_iterate ();
  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (visits_case_part (GTK_WIDGET (f->page), "form")), NULL,
                                  &policy);
  g_assert_cmpint (policy, ==, by_itself ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
}

static void
test_sizes (VisitsCase *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  GtkWidget *matters = visits_case_part (page, "matters");
  GtkWidget *save = visits_case_part (visits_case_summary (f), "save");
  GtkWidget *sheets = visits_case_part (page, "pages");
  graphene_rect_t form, bar, preview;
  int minimum;

  (void) data;
  visits_case_add_question (
      f, "Averyveryverylongwordthatnobodywouldeverwritebutsomebodypastesoneday, and more?");
  visits_case_wait_for_report (f);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  test_ui_paint (f->window);
  g_assert_true (gtk_widget_compute_bounds (matters, page, &form));
  g_assert_true (gtk_widget_compute_bounds (sheets, page, &preview));
  g_assert_cmpfloat (preview.origin.x, >=, form.origin.x + form.size.width);
  assert_form_scrolls (f, TRUE);

  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 640);
  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       gtk_widget_get_width (page) > 360 && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  test_ui_paint (f->window);
  g_assert_true (gtk_widget_compute_bounds (matters, page, &form));
  g_assert_true (gtk_widget_compute_bounds (save, page, &bar));
  g_assert_true (gtk_widget_compute_bounds (sheets, page, &preview));
  g_assert_cmpfloat (preview.origin.y, >, form.origin.y + form.size.height);
  /* What makes the summary is found without going by all that can be written for it. */
  g_assert_cmpfloat (bar.origin.y + bar.size.height, <, form.origin.y);
  g_assert_cmpfloat (bar.origin.y + bar.size.height, <, 640);
  g_assert_cmpfloat (form.origin.x + form.size.width, <=, 360);
  assert_form_scrolls (f, FALSE);
}

/* Where text runs to the left, the form stands on the right. */
static void
test_mirrored (VisitsCase *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  graphene_rect_t form, preview;

  (void) data;
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_ui_paint (f->window);
  g_assert_true (gtk_widget_compute_bounds (visits_case_part (page, "matters"), page, &form));
  g_assert_true (gtk_widget_compute_bounds (visits_case_part (page, "pages"), page, &preview));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (form.origin.x, >=, preview.origin.x + preview.size.width);
}

static void
test_large_text (VisitsCase *f, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual, minimum;

  (void) data;
  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  visits_case_add_question (f, "Is this large?");
  gtk_widget_set_visible (
      visits_case_part (visits_case_part (visits_case_summary (f), "period"), "since_visit"), TRUE);
  test_ui_paint (f->window);
  gtk_widget_measure (GTK_WIDGET (f->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
  g_assert_cmpint (minimum, <=, 352);
}

static gboolean
is_in (const VisitsCase *f, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));

  return focus == widget || gtk_widget_is_ancestor (focus, widget);
}

/* Tab comes by every part in the order in which they are read, and ends. */
static void
test_tab_order (VisitsCase *f, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (f->page);
  GtkWidget *period = visits_case_part (visits_case_summary (f), "period");
  guint next = 0, n = 0;

  (void) data;
  visits_case_add_question (f, "First?");
  visits_case_add_question (f, "Second?");
  gtk_editable_set_text (GTK_EDITABLE (visits_case_part (visits_case_questions (f), "entry")), "Third");
  visits_case_wait_for_report (f);
  {
    GtkWidget *const order[] = {
      visits_case_part (visits_case_summary (f), "save"),
      visits_case_part (visits_case_summary (f), "copy"),
      visits_case_part (period, "twelve_weeks"),
      visits_case_part (period, "six_months"),
      visits_case_part (period, "year"),
      visits_case_part (period, "from"),
      visits_case_part (period, "to"),
      visits_case_part (visits_case_part (page, "matters"), "view"),
      visits_case_part (visits_case_part (page, "stops"), "view"),
      visits_case_part (visits_case_question (f, 0), "star"),
      visits_case_part (visits_case_question (f, 0), "menu"),
      visits_case_part (visits_case_question (f, 1), "star"),
      visits_case_part (visits_case_question (f, 1), "menu"),
      visits_case_part (visits_case_questions (f), "entry"),
      visits_case_part (visits_case_questions (f), "add"),
      visits_case_part (visits_case_questions (f), "offered"),
      gtk_widget_get_first_child (visits_case_part (page, "pages")),
    };

    gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
    while (gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD) && n++ < 100)
      if (next < G_N_ELEMENTS (order) && is_in (f, order[next]))
        next++;
    g_assert_cmpuint (next, ==, G_N_ELEMENTS (order));
    g_assert_cmpuint (n, <, 50);
  }
}

int
main (int argc, char **argv)
{
  test_ui_init (&argc, &argv);
#define ADD(name, func)                                                                                      \
  g_test_add ("/visits-layout/" name, VisitsCase, NULL, visits_case_set_up, func, visits_case_tear_down)
  ADD ("preview", test_preview);
  ADD ("long-words", test_long_words);
  ADD ("sizes", test_sizes);
  ADD ("mirrored", test_mirrored);
  ADD ("large-text", test_large_text);
  ADD ("tab-order", test_tab_order);
#undef ADD
  return g_test_run ();
}
