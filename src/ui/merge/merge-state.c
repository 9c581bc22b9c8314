/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge-state.h"

#include <glib/gi18n-lib.h>

static void
line_free (CorrinMergeLine *line)
{
  g_free (line->title);
  g_free (line->text);
  g_free (line);
}

static void
group_free (CorrinMergeGroup *group)
{
  g_free (group->title);
  g_free (group->text);
  g_ptr_array_unref (group->entries);
  g_free (group->more);
  g_free (group);
}

/* How many are brought in, whatever becomes of what was deleted. */
static guint
count_coming (const CorrinMergeResult *result, gboolean with_deleted)
{
  guint n = result->totals[CORRIN_MERGE_NEW] + result->totals[CORRIN_MERGE_CHANGED];

  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    if (corrin_merge_keeps_both (corrin_kinds[i]))
      n += result->counts[i][CORRIN_MERGE_CONFLICT];
  return with_deleted ? n + result->totals[CORRIN_MERGE_DELETED] : n;
}

static char *
make_heading (guint n)
{
  if (n == 0)
    return g_strdup (_ ("Nothing New in This Copy"));
  /* Translators: %u is a number of entries of a copy of the journal. */
  return g_strdup_printf (ngettext ("%u Entry to Bring In", "%u Entries to Bring In", n), n);
}

static char *
make_text (const CorrinMergeResult *result)
{
  guint n = result->totals[CORRIN_MERGE_KNOWN];

  return g_strdup_printf (
      /* Translators: %1$s is the name of a file, %2$u a number. */
      ngettext ("From “%1$s”, which stays as it is. %2$u entry of it is already here.",
                "From “%1$s”, which stays as it is. %2$u entries of it are already here.", n),
      result->source, n);
}

static char *
join_people (const CorrinMergeResult *result)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < result->people->len; i++)
    g_string_append_printf (names, i > 0 ? ", %s" : "%s", (const char *) result->people->pdata[i]);
  return g_string_free (names, FALSE);
}

static char *
make_warning (const CorrinMergeResult *result)
{
  g_autofree char *names = join_people (result);

  if (!result->shares_people && result->totals[CORRIN_MERGE_NEW] > 0)
    return g_strdup (
        _ ("Nobody of this journal is in that file: it may be the journal of somebody else. Brought in, "
           "its entries stay apart from yours, as those of another person."));
  if (names[0] != '\0')
    /* Translators: %s is one name or several, separated by commas. */
    return g_strdup_printf (_ ("Only in the copy, and added as people of their own: %s."), names);
  return NULL;
}

static void
append_part (GString *text, const char *format, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_auto (GStrv) parts = NULL;

  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  parts = g_strsplit (format, "%u", 2);
  g_string_append (text, parts[0]);
  g_string_append (text, number);
  g_string_append (text, parts[1] != NULL ? parts[1] : "");
}

static void
add_line (GPtrArray *lines, const CorrinMergeResult *result, guint kind)
{
  const guint *n = result->counts[kind];
  g_autoptr (GString) text = g_string_new (NULL);
  CorrinMergeLine *line;

  /* Translators: how many entries of a kind are only in the copy. */
  append_part (text, ngettext ("%u new", "%u new", n[CORRIN_MERGE_NEW]), n[CORRIN_MERGE_NEW]);
  /* Translators: how many entries of a kind have a newer version in the copy. */
  append_part (text, ngettext ("%u newer", "%u newer", n[CORRIN_MERGE_CHANGED]), n[CORRIN_MERGE_CHANGED]);
  append_part (text,
               /* Translators: how many entries of a kind were changed in both journals. */
               ngettext ("%u changed in both", "%u changed in both", n[CORRIN_MERGE_CONFLICT]),
               n[CORRIN_MERGE_CONFLICT]);
  append_part (text,
               /* Translators: how many entries of a kind are in the copy and were deleted here. */
               ngettext ("%u deleted here", "%u deleted here", n[CORRIN_MERGE_DELETED]),
               n[CORRIN_MERGE_DELETED]);
  if (text->len == 0)
    return;
  line = g_new0 (CorrinMergeLine, 1);
  line->title = g_strdup (corrin_merge_kind_display (corrin_kinds[kind], TRUE));
  line->text = g_strdup (text->str);
  g_ptr_array_add (lines, line);
}

static void
add_group (CorrinMergeState *self, const CorrinMergeResult *result, CorrinMergeFate fate, gboolean both_kept,
           const char *title, const char *text)
{
  CorrinMergeGroup *group = g_new0 (CorrinMergeGroup, 1);
  guint n = 0;

  group->entries = g_ptr_array_new ();
  group->title = g_strdup (title);
  group->text = g_strdup (text);
  group->are_deleted = fate == CORRIN_MERGE_DELETED;
  for (guint i = 0; i < result->entries->len; i++)
    {
      const CorrinMergeEntry *entry = result->entries->pdata[i];

      if (entry->fate != fate || entry->both_kept != both_kept)
        continue;
      if (n++ < CORRIN_MERGE_MAX_SHOWN)
        g_ptr_array_add (group->entries, (gpointer) entry);
    }
  if (n > CORRIN_MERGE_MAX_SHOWN)
    /* Translators: stands below a list; %u is how many entries are not in it. */
    group->more = g_strdup_printf (ngettext ("And %u more", "And %u more", n - CORRIN_MERGE_MAX_SHOWN),
                                   n - CORRIN_MERGE_MAX_SHOWN);
  if (n > 0)
    g_ptr_array_add (self->groups, group);
  else
    group_free (group);
}

static void
add_groups (CorrinMergeState *self, const CorrinMergeResult *result)
{
  add_group (
      self, result, CORRIN_MERGE_CONFLICT, TRUE, _ ("Changed in Both"),
      _ ("Both versions are kept. The one of the copy comes in beside yours, with a note that says so."));
  add_group (self, result, CORRIN_MERGE_CONFLICT, FALSE, _ ("Changed in Both, Kept as Here"),
             _ ("There can be only one of each, and yours stays."));
  add_group (self, result, CORRIN_MERGE_CHANGED, FALSE, _ ("Newer in the Copy"),
             _ ("These were changed in the copy and not here: the newer version is taken."));
  add_group (self, result, CORRIN_MERGE_DELETED, FALSE, _ ("Deleted Here"),
             _ ("These are still in the copy. They stay deleted unless you want them back."));
}

/**
 * corrin_merge_state_new:
 * @result: what would become of a copy; the state refers to its entries
 * @with_deleted: whether what was deleted here is wanted back
 *
 * Returns: (transfer full): what the preview shows
 */
CorrinMergeState *
corrin_merge_state_new (const CorrinMergeResult *result, gboolean with_deleted)
{
  CorrinMergeState *self = g_new0 (CorrinMergeState, 1);
  guint n = count_coming (result, with_deleted);

  self->heading = make_heading (n);
  self->text = make_text (result);
  self->warning = make_warning (result);
  self->can_bring_in = n > 0;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    add_line (self->lines, result, i);
  add_groups (self, result);
  return self;
}

/**
 * corrin_merge_state_free:
 * @self: (nullable) (transfer full): a state
 */
void
corrin_merge_state_free (CorrinMergeState *self)
{
  if (self == NULL)
    return;
  g_free (self->heading);
  g_free (self->text);
  g_free (self->warning);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->groups);
  g_free (self);
}
