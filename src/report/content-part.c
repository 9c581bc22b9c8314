/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include <glib/gi18n-lib.h>

static void
column_free (gpointer data)
{
  CorrinPartColumn *column = data;

  g_free (column->title);
  g_free (column);
}

static void
figure_free (gpointer data)
{
  CorrinPartFigure *figure = data;

  corrin_figure_free (figure->figure);
  g_free (figure->words);
  g_free (figure);
}

/**
 * corrin_part_new:
 * @section: which section it belongs to
 *
 * Returns: (transfer full): a part with the title of the section, in which nothing is yet
 */
CorrinPart *
corrin_part_new (CorrinReportSections section)
{
  CorrinPart *part = g_new0 (CorrinPart, 1);

  part->section = section;
  part->title = g_strdup (corrin_report_section_heading (section));
  part->columns = g_ptr_array_new_with_free_func (column_free);
  part->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  part->facts = corrin_facts_new ();
  part->figures = g_ptr_array_new_with_free_func (figure_free);
  part->notes = g_ptr_array_new_with_free_func (g_free);
  return part;
}

/**
 * corrin_part_set_title:
 * @part: a part
 * @title: what it is about, if that is not its whole section
 */
void
corrin_part_set_title (CorrinPart *part, const char *title)
{
  g_free (part->title);
  part->title = g_strdup (title);
}

/**
 * corrin_part_free:
 * @part: (transfer full) (nullable): a part
 */
void
corrin_part_free (CorrinPart *part)
{
  if (part == NULL)
    return;
  g_free (part->title);
  g_free (part->remark);
  g_ptr_array_unref (part->columns);
  g_ptr_array_unref (part->rows);
  g_ptr_array_unref (part->facts);
  g_ptr_array_unref (part->figures);
  g_ptr_array_unref (part->notes);
  g_free (part);
}

/**
 * corrin_part_add_column:
 * @part: a part without rows
 * @title: the head of the column
 * @share: how much of the width it takes, against the other columns
 */
void
corrin_part_add_column (CorrinPart *part, const char *title, double share)
{
  CorrinPartColumn *column = g_new (CorrinPartColumn, 1);

  column->title = g_strdup (title);
  column->share = share;
  g_ptr_array_add (part->columns, column);
}

/**
 * corrin_part_add_row:
 * @part: a part with columns
 * @cells: (transfer full) (array): a text for each column, or %NULL for an empty one; the array stays with the caller
 */
void
corrin_part_add_row (CorrinPart *part, char **cells)
{
  GStrv row = g_new0 (char *, part->columns->len + 1);

  for (guint i = 0; i < part->columns->len; i++)
    row[i] = cells[i] != NULL ? cells[i] : g_strdup ("");
  g_ptr_array_add (part->rows, row);
}

/**
 * corrin_part_add_figure:
 * @part: a part
 * @figure: (transfer full): what to draw
 */
void
corrin_part_add_figure (CorrinPart *part, CorrinFigure *figure)
{
  CorrinPartFigure *one = g_new (CorrinPartFigure, 1);

  one->figure = figure;
  one->words = corrin_figure_words (figure);
  g_ptr_array_add (part->figures, one);
}

/**
 * corrin_part_add_note:
 * @part: a part
 * @note: (transfer full) (nullable): a sentence; nothing is added for %NULL
 */
void
corrin_part_add_note (CorrinPart *part, char *note)
{
  if (note != NULL)
    g_ptr_array_add (part->notes, note);
}

/**
 * corrin_part_count:
 * @part: a part
 * @n_shown: how many entries it shows
 * @n_all: how many there are
 *
 * Says so at the head of the table.
 */
void
corrin_part_count (CorrinPart *part, guint n_shown, guint n_all)
{
  g_free (part->remark);
  /* Translators: how many entries a table shows, and of how many. */
  part->remark = g_strdup_printf (ngettext ("%1$u of %2$u entry shown", "%1$u of %2$u entries shown", n_all),
                                  n_shown, n_all);
}
