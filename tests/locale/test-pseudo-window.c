/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In a language whose every letter has an accent, no page, no dialog and no popover shows or speaks a letter without
 * one: all of it came through gettext. Run by with-locale.py. */
#include "ear.h"
#include "fit-case.h"
#include "plan-presets.h"

static const FitScene *scene;
static GRegex *names;
static GRegex *marks;    /* that are messages of their own, between others */
static GHashTable *said; /* of what was found bare, or glued together, so that each is told once */

/* What no language changes, each as it is found between other characters: names, units, what the sample journal has
 * on its boxes, needles and prints, and what GTK measures letters with. */
static const char kept[] =
    "\\b(Corrin|HX\\d+|[gn]/m?L|[gnp]g/m?L|fL|23G|mm|[HL](?= ?~)|1 mg|\\d+ mcg)\\b"
    "|[\\w/-]+\\.corrin|\\b[µnp]g/L|[µnp]mol/L|^X$|^The quick brown fox jumps over the lazy dog\\.$"
    /* The program's parts, as somebody tells them who reports a fault. */
    "|^(GLib|GTK|libadwaita|SQLite|Cairo|Pango|Renderer) [\\w. ,]+$"
    /* A text of libadwaita with the name of the licence put into it. */
    "|^This application comes with absolutely no warranty\\..*$";
/* Keys are written with GTK's own words, and + between. */
static gboolean
is_foreign (const char *text)
{
  g_auto (GStrv) words = g_regex_split_simple ("\\+|, ", text, 0, 0);

  if (ear_is_foreign (text))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (!ear_is_foreign (words[i]) && strlen (words[i]) > 1)
      return FALSE;
  return TRUE;
}

/* What somebody published is called by the title under which it can be found. */
static char *
without_sources (const char *text)
{
  GString *rest = g_string_new (text);
  guint n;
  const CorrinPlanPreset *presets = corrin_plan_presets (&n);

  for (guint i = 0; i < n; i++)
    g_string_replace (rest, presets[i].source, "", 0);
  return g_string_free (rest, FALSE);
}

static gboolean
has_plain_letter (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;
  return FALSE;
}

/* Whether one message may follow another with this between them: whole sentences, lines, items of a list. */
static gboolean
is_joint (const char *start, const char *end, const char *next)
{
  static const char *const joints[] = { "; ", ";\n", ", ", ",\n", " · ", "   ", ". ", "\n" };
  g_autofree char *between = g_strndup (end + 1, (gsize) (next - end - 1));

  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (between, joints[i]))
      return TRUE;
  while (end > start && strchr ("]~ \n", *end) != NULL)
    end--;
  return strchr (".!?", *end) != NULL && strlen (between) <= 1;
}

/* Two messages beside each other that make one phrase, rather than one within the other. */
static gboolean
is_glued (const char *text)
{
  g_autofree char *parts = g_regex_replace (marks, text, -1, 0, "; ", 0, NULL);
  const char *end = NULL;
  guint depth = 0;

  for (const char *p = parts; *p != '\0'; p++)
    if (*p == '[' && depth++ == 0 && end != NULL && !is_joint (parts, end, p))
      return TRUE;
    else if (*p == ']' && depth > 0 && --depth == 0)
      end = p;
  return FALSE;
}

static void
hear_cb (const char *text)
{
  g_autofree char *own = without_sources (text);
  g_autofree char *rest = g_regex_replace (names, own, -1, 0, "", 0, NULL);
  gboolean is_bare = has_plain_letter (rest) && !is_foreign (text);

  if ((!is_bare && !is_glued (text)) || !g_hash_table_add (said, g_strdup (text)))
    return;
  g_test_message ("%s: %s: “%s”", scene->name, is_bare ? "bare" : "glued", text);
  g_test_fail ();
}

/* GTK wants a popover to open on the screen. */
static gboolean
can_open (GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (parent));
  graphene_rect_t place;

  return gtk_widget_get_mapped (parent) && gtk_widget_compute_bounds (parent, window, &place)
         && place.origin.y > 0 && place.origin.y + place.size.height < (float) gtk_widget_get_height (window);
}

static void
open (GtkWidget *popover)
{
  gtk_popover_popup (GTK_POPOVER (popover));
  test_ui_paint (popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_ui_iterate ();
}

static void
look_into (GtkWidget *widget)
{
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (tooltip != NULL)
    hear_cb (tooltip);
  if (GTK_IS_WINDOW (widget) && gtk_window_get_title (GTK_WINDOW (widget)) != NULL)
    hear_cb (gtk_window_get_title (GTK_WINDOW (widget)));
  if (GTK_IS_LABEL (widget))
    hear_cb (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *c = gtk_widget_get_first_child (widget); c != NULL; c = gtk_widget_get_next_sibling (c))
    look_into (c);
  if (GTK_IS_POPOVER (widget) && can_open (widget))
    open (widget);
}

static void
look_at (FitCase *self, const FitScene *next)
{
  GtkWidget *window;

  scene = next;
  window = fit_case_show (self, next);
  look_into (window);
  if (window != GTK_WIDGET (self->window))
    gtk_window_destroy (GTK_WINDOW (window));
  test_ui_iterate ();
}

static void
test_journal (gconstpointer data)
{
  gboolean is_first_day = GPOINTER_TO_INT (data);
  FitCase self = { 0 };

  scene = &fit_pages[0];
  fit_case_init (&self, is_first_day);
  fit_case_open (&self);
  for (const FitScene *page = fit_pages; page->name != NULL; page++)
    look_at (&self, page);
  for (const FitScene *dialog = fit_dialogs; !is_first_day && dialog->name != NULL; dialog++)
    look_at (&self, dialog);
  fit_case_close (&self);
  fit_case_clear (&self);
}

/* Where there is no journal yet, one that is none, and one about nobody. */
static void
test_beginnings (void)
{
  static const FitScene beginnings[] = { { .name = "start" }, { .name = "failure" }, { .name = "nobody" } };
  FitCase self = { 0 };
  char *paths[G_N_ELEMENTS (beginnings)];

  scene = &beginnings[0];
  fit_case_init (&self, TRUE);
  paths[0] = g_build_filename (self.folder, "none.corrin", NULL);
  paths[1] = g_build_filename (self.folder, "copy.corrin", NULL);
  paths[2] = g_build_filename (self.folder, "nobody.corrin", NULL);
  test_write (paths[1], "not a journal at all");
  g_object_unref (corrin_store_open (paths[2], CORRIN_STORE_CREATE, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *path = paths[i];
      g_autoptr (GFile) file = g_file_new_for_path (path);
      GtkWidget *window =
          GTK_WIDGET (corrin_window_new (GTK_APPLICATION (g_application_get_default ()), file));

      scene = &beginnings[i];
      gtk_window_present (GTK_WINDOW (window));
      g_assert_true (test_ui_wait_for_page (window, scene->name));
      test_ui_paint (window);
      look_into (window);
      gtk_window_destroy (GTK_WINDOW (window));
      test_ui_iterate ();
    }
  fit_case_clear (&self);
}

int
main (int argc, char **argv)
{
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int status;

  said = texts;
  names = g_regex_new (kept, 0, 0, NULL);
  marks = g_regex_new ("\\[[.,;] [ ~]*\\]", 0, 0, NULL);
  test_ui_init (&argc, &argv);
  ear_listen (hear_cb);
  g_test_add_data_func ("/pseudo/two-years", GINT_TO_POINTER (FALSE), test_journal);
  g_test_add_data_func ("/pseudo/first-day", GINT_TO_POINTER (TRUE), test_journal);
  g_test_add_func ("/pseudo/beginnings", test_beginnings);
  status = g_test_run ();
  g_regex_unref (names);
  g_regex_unref (marks);
  return status;
}
