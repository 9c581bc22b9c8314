/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "content.h"

#include "catalog.h"
#include "lab-context.h"
#include "lab-value.h"
#include "phrases.h"
#include "typeset.h"

#include <glib/gi18n-lib.h>

static char *
plain (char *text)
{
  char *one = corrin_plain_text (text);

  g_free (text);
  return one;
}

static char *
since_injection (const CorrinReportSource *source, CorrinDay day)
{
  int days = corrin_lab_days_since_injection (source->known->evidence->doses, day);

  if (days < 0)
    return g_strdup (_ ("not known"));
  /* Translators: how many days after the last injection a sample was taken. */
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}

static void
add_result (CorrinPart *part, const CorrinReportSource *source, const CorrinLabResult *lab)
{
  char *cells[] = {
    corrin_phrase_day_short (lab->day),     corrin_plain_text (corrin_analyte_display (lab->analyte)),
    plain (corrin_lab_value_display (lab)), plain (corrin_lab_range_display (lab)),
    corrin_plain_text (lab->flag),          corrin_plain_text (lab->laboratory),
    since_injection (source, lab->day),
  };

  corrin_part_add_row (part, cells);
}

static void
add_columns (CorrinPart *part)
{
  corrin_part_add_column (part, _ ("Day"), 13);
  /* Translators: the title of a column: what a laboratory measured. */
  corrin_part_add_column (part, _ ("What"), 23.5);
  /* Translators: the title of a column of lab results. */
  corrin_part_add_column (part, _ ("Value as printed"), 17);
  /* Translators: the title of a column: the range that the laboratory printed. */
  corrin_part_add_column (part, _ ("Printed range"), 14.5);
  /* Translators: the title of a column: the sign that the laboratory printed beside a value, such as "H". */
  corrin_part_add_column (part, _ ("Flag"), 7);
  corrin_part_add_column (part, _ ("Laboratory"), 18);
  /* Translators: the title of a column: how long after the last injection. */
  corrin_part_add_column (part, _ ("Since injection"), 14);
}

/* The results of the period, and of each value the last one before it. */
static gboolean
is_shown (const CorrinReportSource *source, guint index)
{
  const GPtrArray *labs = source->known->labs;
  const CorrinLabResult *lab = g_ptr_array_index (labs, index);

  if (corrin_period_contains (source->summary->period, lab->day))
    return TRUE;
  for (guint i = index + 1; i < labs->len; i++)
    {
      const CorrinLabResult *later = g_ptr_array_index (labs, i);

      if (later->day < source->summary->period.from && g_strcmp0 (later->analyte, lab->analyte) == 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * corrin_labs_part_new:
 * @source: the records
 *
 * Block 7: the lab results of the period as they were printed, and what was measured last before it.
 *
 * Returns: (transfer full): the table, or the sentence that there are none
 */
CorrinPart *
corrin_labs_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_LABS);
  const GPtrArray *labs = source->known->labs;

  if (labs->len == 0)
    {
      corrin_part_add_note (part, g_strdup (_ ("No lab results are recorded.")));
      return part;
    }
  add_columns (part);
  for (guint i = 0; i < labs->len; i++)
    if (is_shown (source, i))
      add_result (part, source, g_ptr_array_index (labs, i));
  if (part->rows->len < labs->len)
    part->remark = g_strdup_printf (
        /* Translators: how many lab results are shown, and how many there are. */
        ngettext ("%1$u of %2$u entry shown: the period, and each value’s last one before it",
                  "%1$u of %2$u entries shown: the period, and each value’s last one before it", labs->len),
        part->rows->len, labs->len);
  else
    corrin_part_count (part, labs->len, labs->len);
  return part;
}

/**
 * corrin_all_labs_part_new:
 * @source: the records
 *
 * Appendix: every lab result up to the end of the period.
 *
 * Returns: (transfer full): the table
 */
CorrinPart *
corrin_all_labs_part_new (const CorrinReportSource *source)
{
  CorrinPart *part = corrin_part_new (CORRIN_REPORT_ALL_LABS);
  const GPtrArray *labs = source->known->labs;

  add_columns (part);
  for (guint i = 0; i < labs->len; i++)
    add_result (part, source, g_ptr_array_index (labs, i));
  corrin_part_count (part, labs->len, labs->len);
  return part;
}
