/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "treatment-rows.h"

#include "line-layout.h"

#include <glib/gi18n-lib.h>

#define FACT_WIDTH_CHARS 26

static GtkWidget *
label_new (const char *text, const char *const *classes)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "css-classes", classes, "xalign", 0.0, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", FACT_WIDTH_CHARS, NULL);
}

/**
 * corrin_treatment_fact_new:
 * @fact: a fact
 *
 * Returns: (transfer floating): its title above its text
 */
GtkWidget *
corrin_treatment_fact_new (const CorrinTreatmentFact *fact)
{
  static const char *const title_classes[] = { "caption-heading", "dim-label", NULL };
  static const char *const text_classes[] = { "numeric", NULL };
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                 "hexpand", TRUE, NULL);

  gtk_box_append (GTK_BOX (box), label_new (fact->title, title_classes));
  gtk_box_append (GTK_BOX (box), label_new (fact->text, text_classes));
  return box;
}

/**
 * corrin_treatment_row_new:
 * @title: its title
 * @subtitle: what stands below it
 * @name: all of it in one sentence, for who hears it
 *
 * What a person typed is never markup, so it is set after that is switched off. A row is by itself named by its title,
 * which would be read after the whole sentence once more.
 *
 * Returns: (transfer floating): a row that cannot be activated
 */
GtkWidget *
corrin_treatment_row_new (const char *title, const char *subtitle, const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  corrin_line_layout_give (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * corrin_site_row_new:
 * @use: what is recorded of a site
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
corrin_site_row_new (const CorrinSiteUse *use)
{
  static const char *const classes[] = { "dim-label", "numeric", NULL };
  g_autofree char *name = corrin_site_use_sentence (use);
  GtkWidget *row = corrin_treatment_row_new (use->name, use->last, name);

  if (use->n > 0)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_LABEL, "label", use->count,
                                                                   "css-classes", classes, NULL));
  return row;
}

/**
 * corrin_count_row_new:
 * @title: what was counted
 * @count: how many, in words
 *
 * Returns: (transfer floating): a row that says both
 */
GtkWidget *
corrin_count_row_new (const char *title, const char *count)
{
  /* Translators: a site or a batch, and a count, such as "Left thigh: 2 of 9 injections". */
  g_autofree char *name = g_strdup_printf (C_ ("count", "%1$s: %2$s"), title, count);

  return corrin_treatment_row_new (title, count, name);
}

/**
 * corrin_record_row_new:
 * @title: its title
 * @text: what is below the title
 * @name: all of it in one line
 * @action: (nullable): what opens the record, by its id, or %NULL if it cannot be changed
 * @id: the record
 *
 * Returns: (transfer floating): a row, which opens the record if it can be changed
 */
GtkWidget *
corrin_record_row_new (const char *title, const char *text, const char *name, const char *action, gint64 id)
{
  GtkWidget *row = corrin_treatment_row_new (title, text, name);

  if (action == NULL)
    return row;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "document-edit-symbolic",
                                           "css-classes", (const char *const[]){ "dim-label", NULL },
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  return row;
}

/**
 * corrin_dose_row_new:
 * @line: a dose
 * @can_edit: whether it can be changed
 *
 * Returns: (transfer floating): its row, which opens the dose if it can be changed
 */
GtkWidget *
corrin_dose_row_new (const CorrinDoseLine *line, gboolean can_edit)
{
  g_autofree char *name = corrin_dose_line_sentence (line);
  g_autofree char *text =
      line->more != NULL ? g_strconcat (line->what, "\n", line->more, NULL) : g_strdup (line->what);

  return corrin_record_row_new (line->day, text, name, can_edit ? "journal.edit-injection" : NULL, line->id);
}

/**
 * corrin_record_row_get_id:
 * @row: a widget
 *
 * Returns: the record that the row opens, or 0 if it opens none
 */
gint64
corrin_record_row_get_id (GtkWidget *row)
{
  GVariant *target =
      GTK_IS_LIST_BOX_ROW (row) ? gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)) : NULL;

  return target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_INT64) ? g_variant_get_int64 (target)
                                                                               : 0;
}

/**
 * corrin_record_row_get_focused:
 * @section: where to look
 * @action: what opens the records that are asked for
 *
 * Rows are new after each change. Whoever makes them asks first, so that the focus can stay where it was, also while
 * a dialog is open above.
 *
 * Returns: the record whose row has the focus, or 0
 */
gint64
corrin_record_row_get_focused (GtkWidget *section, const char *action)
{
  GtkRoot *root = gtk_widget_get_root (section);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !GTK_IS_LIST_BOX_ROW (focus) || !gtk_widget_is_ancestor (focus, section)
      || g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), action) != 0)
    return 0;
  return corrin_record_row_get_id (focus);
}

/**
 * corrin_year_heading_new:
 * @year: a year
 *
 * Returns: (transfer floating): a heading for the doses of the year
 */
GtkWidget *
corrin_year_heading_new (int year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "css-classes",
                       (const char *const[]){ "caption-heading", "dim-label", "numeric", NULL },
                       "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
}

typedef struct
{
  CorrinFillRow fill;
  gpointer data;
  GDestroyNotify destroy;
} Filling;

static void
filling_free (gpointer data, GClosure *closure)
{
  Filling *filling = data;

  (void) closure;
  filling->destroy (filling->data);
  g_free (filling);
}

static void
fill_once_cb (AdwExpanderRow *row, GParamSpec *pspec, Filling *filling)
{
  (void) pspec;
  if (!adw_expander_row_get_expanded (row))
    return;
  filling->fill (row, filling->data);
  g_signal_handlers_disconnect_by_data (row, filling);
}

/**
 * corrin_row_fill_when_open:
 * @row: an #AdwExpanderRow
 * @fill: what adds its rows
 * @data: (transfer full): what @fill gets
 * @destroy: what frees @data
 *
 * Fills the row once it is open, which it may be already. GTK also measures what is folded away, and much of it is
 * never looked at.
 */
void
corrin_row_fill_when_open (GtkWidget *row, CorrinFillRow fill, gpointer data, GDestroyNotify destroy)
{
  Filling *filling = g_new (Filling, 1);

  *filling = (Filling){ fill, data, destroy };
  /* Without a row in it, it would not look as if it could be opened. */
  gtk_widget_remove_css_class (row, "empty");
  g_signal_connect_data (row, "notify::expanded", G_CALLBACK (fill_once_cb), filling, filling_free, 0);
  fill_once_cb (ADW_EXPANDER_ROW (row), NULL, filling);
}

typedef struct
{
  GPtrArray *lines;
  guint first;
  CorrinMakeRow make;
  gboolean can_edit;
} Lines;

static void
lines_free (gpointer data)
{
  Lines *lines = data;

  g_ptr_array_unref (lines->lines);
  g_free (lines);
}

static void
add_lines (AdwExpanderRow *row, gpointer data)
{
  const Lines *lines = data;

  for (guint i = lines->first; i < lines->lines->len; i++)
    adw_expander_row_add_row (row, lines->make (lines->lines->pdata[i], lines->can_edit));
}

/**
 * corrin_row_add_when_open:
 * @row: an #AdwExpanderRow
 * @lines: what it holds
 * @first: the first of them that it holds
 * @make: what makes a row of each
 * @can_edit: whether they can be changed
 *
 * Adds a row for each line once the row is open.
 */
void
corrin_row_add_when_open (GtkWidget *row, GPtrArray *lines, guint first, CorrinMakeRow make,
                          gboolean can_edit)
{
  Lines *held = g_new (Lines, 1);

  *held = (Lines){ g_ptr_array_ref (lines), first, make, can_edit };
  corrin_row_fill_when_open (row, add_lines, held, lines_free);
}
