/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "column-map.h"

#include "cell.h"
#include "column-choices.h"
#include "errors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONG (1 << CORRIN_TABLE_LONG)
#define WIDE (1 << CORRIN_TABLE_WIDE)
#define DOSES (1 << CORRIN_TABLE_DOSES)
#define SCORES (LONG | WIDE)

/* What a word lets us conclude about the table that it stands in. */
typedef enum
{
  TELLS_NOTHING = 0,
  TELLS_SYMPTOM = 1 << 0,
  TELLS_VALUE = 1 << 1,
  TELLS_SCORE = 1 << 2,
  TELLS_DOSES = 1 << 3,
  TELLS_SCORES = TELLS_SYMPTOM | TELLS_VALUE | TELLS_SCORE,
} Tells;

typedef struct
{
  const char *word;
  CorrinColumnRole role;
  guint forms;
  Tells tells;
} Word;

/* Of two words for one role, the one that stands first here is preferred. The exported tables have the names of the
 * journal's fields as headers, so that they can be read again. */
static const Word words[] = {
  { "date", CORRIN_COLUMN_DATE, SCORES | DOSES, TELLS_NOTHING },
  { "day", CORRIN_COLUMN_DATE, SCORES | DOSES, TELLS_NOTHING },
  { "at", CORRIN_COLUMN_DATE, DOSES, TELLS_DOSES },
  { "time", CORRIN_COLUMN_TIME, SCORES | DOSES, TELLS_NOTHING },
  { "symptom", CORRIN_COLUMN_SYMPTOM, LONG, TELLS_SYMPTOM },
  { "value", CORRIN_COLUMN_VALUE, LONG, TELLS_VALUE },
  { "observer_name", CORRIN_COLUMN_OBSERVER, SCORES, TELLS_NOTHING },
  { "observer", CORRIN_COLUMN_OBSERVER, SCORES, TELLS_NOTHING },
  { "note", CORRIN_COLUMN_DAY_NOTE, WIDE, TELLS_NOTHING },
  { "note", CORRIN_COLUMN_FIELD, LONG | DOSES, TELLS_NOTHING },
  { "private", CORRIN_COLUMN_FIELD, SCORES | DOSES, TELLS_NOTHING },
  { "source_value", CORRIN_COLUMN_FIELD, LONG, TELLS_NOTHING },
  { "source_scale", CORRIN_COLUMN_FIELD, LONG, TELLS_NOTHING },
  { "substance", CORRIN_COLUMN_FIELD, DOSES, TELLS_DOSES },
  { "micrograms", CORRIN_COLUMN_FIELD, DOSES, TELLS_DOSES },
  { "route", CORRIN_COLUMN_FIELD, DOSES, TELLS_DOSES },
  { "site", CORRIN_COLUMN_FIELD, DOSES, TELLS_DOSES },
  { "batch", CORRIN_COLUMN_FIELD, DOSES, TELLS_DOSES },
  { "status", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "skipped_reason", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "precision", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "zone", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "substance_other", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "product", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "amount_typed", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "volume_ml", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "strength", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "site_other", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "expiry", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "needle", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "given_by", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "planned_day", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
  { "off_plan_reason", CORRIN_COLUMN_FIELD, DOSES, TELLS_NOTHING },
};

/* What is at hand while a map is made. */
typedef struct
{
  CorrinColumnMap *map;
  CorrinSymptomLookup *symptoms;
  GPtrArray *choices;
  gboolean *is_chosen; /* for each column */
} Mapping;

static const Word *
find_word (const char *text, guint forms)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].forms & forms) != 0 && g_ascii_strcasecmp (words[i].word, text) == 0)
      return &words[i];
  return NULL;
}

static Tells
what_tells (CorrinSymptomLookup *symptoms, const char *text)
{
  const Word *word = find_word (text, SCORES | DOSES);

  if (word != NULL)
    return word->tells;
  return corrin_symptom_lookup_find (symptoms, text) != NULL ? TELLS_SCORE : TELLS_NOTHING;
}

/**
 * corrin_column_map_free:
 * @self: (nullable) (transfer full): a map
 */
void
corrin_column_map_free (CorrinColumnMap *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->columns[i].name);
  g_free (self->columns);
  g_free (self);
}

static CorrinColumnMap *
map_of_header (const CorrinCsvCell *header, guint n_columns)
{
  CorrinColumnMap *map = g_new0 (CorrinColumnMap, 1);

  map->n_columns = n_columns;
  map->columns = g_new0 (CorrinColumn, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *name = corrin_cell_trim (header[i].text, header[i].length);

      /* Translators: stands for the header of a column that has none; %u is its number, from 1. */
      map->columns[i].name = name[0] != '\0' ? g_strdup (name) : g_strdup_printf (_ ("column %u"), i + 1);
    }
  for (guint i = 0; i < CORRIN_COLUMN_N_ROLES; i++)
    map->at[i] = -1;
  return map;
}

static char *
list_columns (const CorrinColumnMap *map)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < map->n_columns; i++)
    g_string_append_printf (list, i == 0 ? "%s" : ", %s", map->columns[i].name);
  return corrin_cell_shorten (list->str);
}

static gboolean
refuse_header (const CorrinColumnMap *map, const char *sentence, GError **error)
{
  g_autofree char *list = list_columns (map);
  /* Translators: %s is a list of names with commas between. */
  g_autofree char *columns = g_strdup_printf (_ ("The columns of the file are: %s."), list);

  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_PARSE, "%s %s", sentence, columns);
  return FALSE;
}

/* The column of that name, in any case if there is none in the same; -1 if there is none, -2 if several are meant. */
static int
find_column (const CorrinColumnMap *map, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  int exact = -1;
  int similar = -1;

  for (guint i = 0; i < map->n_columns; i++)
    {
      g_autofree char *other = g_utf8_casefold (map->columns[i].name, -1);

      if (g_str_equal (map->columns[i].name, name))
        exact = exact == -1 ? (int) i : -2;
      if (g_str_equal (other, folded))
        similar = similar == -1 ? (int) i : -2;
    }
  return exact != -1 ? exact : similar;
}

static gboolean
find_chosen_column (Mapping *self, const char *name, guint *column, GError **error)
{
  int found = find_column (self->map, name);
  g_autofree char *sentence = NULL;

  if (found >= 0 && !self->is_chosen[found])
    {
      *column = found;
      self->is_chosen[found] = TRUE;
      return TRUE;
    }
  /* Translators: %s is the name of a column. */
  sentence = g_strdup_printf (found == -1 ? _ ("The file has no column “%s”.")
                              /* Translators: %s is the name of a column. */
                              : found == -2 ? _ ("The file has several columns “%s”.")
                                            /* Translators: %s is the name of a column. */
                                            : _ ("The column “%s” can only be used once."),
                              name);
  return refuse_header (self->map, sentence, error);
}

static gboolean
check_choices (Mapping *self, GError **error)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const CorrinColumnChoice *choice = g_ptr_array_index (self->choices, i);

      if (find_word (choice->word, SCORES | DOSES) == NULL
          && corrin_symptom_lookup_find (self->symptoms, choice->word) == NULL)
        {
          g_set_error (
              error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
              /* Translators: %s is what was given for a column of a file; keep the word "date". */
              _ ("“%s” is neither what a column can be, such as “date”, nor a symptom of this journal."),
              choice->word);
          return FALSE;
        }
    }
  return TRUE;
}

/* What the words let us conclude: the chosen ones, and the headers that are not chosen. */
static void
collect_tells (Mapping *self, Tells *chosen, Tells *own)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const CorrinColumnChoice *choice = g_ptr_array_index (self->choices, i);
      int column = find_column (self->map, choice->column);

      *chosen |= what_tells (self->symptoms, choice->word);
      if (column >= 0)
        self->is_chosen[column] = TRUE;
    }
  for (guint i = 0; i < self->map->n_columns; i++)
    if (!self->is_chosen[i])
      *own |= what_tells (self->symptoms, self->map->columns[i].name);
  memset (self->is_chosen, 0, self->map->n_columns * sizeof (gboolean));
}

static gboolean
decide_form_of_scores (CorrinColumnMap *map, Tells chosen, Tells own, GError **error)
{
  const Tells both = TELLS_SYMPTOM | TELLS_VALUE;

  if ((chosen & TELLS_SCORE) == 0 && ((chosen | own) & both) == both)
    map->form = CORRIN_TABLE_LONG;
  else if (((chosen | own) & TELLS_SCORE) != 0 && (chosen & both) == 0)
    map->form = CORRIN_TABLE_WIDE;
  else if ((chosen & TELLS_SCORE) != 0)
    return refuse_header (
        map,
        _ ("Either each symptom has a column of its own, or one column names the symptom and "
           "another its value; not both."),
        error);
  else
    return refuse_header (
        map,
        _ ("A column that names the symptom needs another with its value, and the other way "
           "round."),
        error);
  return TRUE;
}

/* What a person chose comes first; a header decides only what is left open. */
static gboolean
decide_form (CorrinColumnMap *map, Tells chosen, Tells own, GError **error)
{
  Tells decisive = chosen != TELLS_NOTHING ? chosen : own;

  if (decisive == TELLS_NOTHING)
    return refuse_header (map, _ ("No column holds the scores of a symptom, or doses."), error);
  if ((decisive & TELLS_DOSES) != 0 && (decisive & TELLS_SCORES) != 0)
    return refuse_header (
        map,
        _ ("The file has columns for scores and columns for doses; only one kind can be read at "
           "a time."),
        error);
  if ((decisive & TELLS_SCORES) != 0)
    return decide_form_of_scores (map, chosen, own, error);
  map->form = CORRIN_TABLE_DOSES;
  return TRUE;
}

static void
use_column (CorrinColumnMap *map, guint i, const Word *word)
{
  const CorrinKind *kind = map->form == CORRIN_TABLE_DOSES ? &corrin_dose_kind : &corrin_rating_kind;
  CorrinColumn *column = &map->columns[i];

  column->role = word->role;
  if (word->role == CORRIN_COLUMN_FIELD)
    column->field = corrin_kind_field (kind, word->word);
  else
    map->at[word->role] = i;
}

static gboolean
is_taken (const CorrinColumnMap *map, const Word *word)
{
  if (word->role != CORRIN_COLUMN_FIELD)
    return map->at[word->role] >= 0;
  for (guint i = 0; i < map->n_columns; i++)
    if (map->columns[i].field != NULL && g_str_equal (map->columns[i].field->name, word->word))
      return TRUE;
  return FALSE;
}

static char *
list_words (const CorrinColumnMap *map)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].forms & (1 << map->form)) != 0)
      g_string_append_printf (list, list->len == 0 ? "%s" : ", %s", words[i].word);
  return g_string_free (list, FALSE);
}

static gboolean
refuse_choice (Mapping *self, const char *text, gboolean taken, GError **error)
{
  g_autofree char *list = list_words (self->map);

  if (taken)
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %s is a word such as "date". */
                 _ ("Only one column can be “%s”."), text);
  else
    g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                 /* Translators: %1$s is what was given, %2$s a list of words that the program reads. */
                 _ ("No column can be “%1$s” beside the others. Beside them a column can be: %2$s."), text,
                 list);
  return FALSE;
}

static const CorrinColumn *
find_scores_of (const CorrinColumnMap *map, const CorrinKnownSymptom *symptom)
{
  for (guint i = 0; i < map->n_columns; i++)
    if (map->columns[i].symptom == symptom)
      return &map->columns[i];
  return NULL;
}

/* Read as one, the scores of two columns would be mixed, and nobody could take them apart again. */
static gboolean
apply_symptom (Mapping *self, guint i, CorrinKnownSymptom *symptom, const char *word, GError **error)
{
  const CorrinColumn *other = find_scores_of (self->map, symptom);

  if (other != NULL)
    {
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
                   /* Translators: %1$s and %2$s are the names of columns, %3$s is a symptom. */
                   _ ("The columns “%1$s” and “%2$s” cannot both be “%3$s”: a symptom has one column."),
                   other->name, self->map->columns[i].name, word);
      return FALSE;
    }
  self->map->columns[i].role = CORRIN_COLUMN_SCORE;
  self->map->columns[i].symptom = symptom;
  return TRUE;
}

static gboolean
apply_choice (Mapping *self, const CorrinColumnChoice *choice, GError **error)
{
  const Word *word = find_word (choice->word, 1 << self->map->form);
  CorrinKnownSymptom *symptom = NULL;
  guint i = 0;

  if (!find_chosen_column (self, choice->column, &i, error))
    return FALSE;
  if (word != NULL)
    {
      if (is_taken (self->map, word))
        return refuse_choice (self, choice->word, TRUE, error);
      use_column (self->map, i, word);
      return TRUE;
    }
  if (self->map->form == CORRIN_TABLE_WIDE)
    symptom = corrin_symptom_lookup_find (self->symptoms, choice->word);
  if (symptom == NULL)
    return refuse_choice (self, choice->word, FALSE, error);
  return apply_symptom (self, i, symptom, choice->word, error);
}

static void
recognise_word (Mapping *self, const Word *word)
{
  CorrinColumnMap *map = self->map;

  for (guint i = 0; i < map->n_columns && !is_taken (map, word); i++)
    if (!self->is_chosen[i] && g_ascii_strcasecmp (word->word, map->columns[i].name) == 0)
      use_column (map, i, word);
}

static void
recognise_words (Mapping *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((words[i].forms & (1 << self->map->form)) != 0)
      recognise_word (self, &words[i]);
}

/* Of two columns with the name of one symptom only the first is read: the other is most likely a copy. */
static void
recognise_symptoms (Mapping *self)
{
  CorrinColumnMap *map = self->map;

  for (guint i = 0; i < map->n_columns; i++)
    {
      CorrinColumn *column = &map->columns[i];
      CorrinKnownSymptom *symptom;

      if (self->is_chosen[i] || column->role != CORRIN_COLUMN_IGNORED
          || find_word (column->name, SCORES | DOSES) != NULL)
        continue;
      symptom = corrin_symptom_lookup_find (self->symptoms, column->name);
      if (symptom == NULL || find_scores_of (map, symptom) != NULL)
        continue;
      column->role = CORRIN_COLUMN_SCORE;
      column->symptom = symptom;
    }
}

static gboolean
make_map (Mapping *self, GError **error)
{
  Tells chosen = TELLS_NOTHING;
  Tells own = TELLS_NOTHING;

  if (!check_choices (self, error))
    return FALSE;
  collect_tells (self, &chosen, &own);
  if (!decide_form (self->map, chosen, own, error))
    return FALSE;
  for (guint i = 0; i < self->choices->len; i++)
    if (!apply_choice (self, g_ptr_array_index (self->choices, i), error))
      return FALSE;
  recognise_words (self);
  if (self->map->form == CORRIN_TABLE_WIDE && (chosen & TELLS_SCORE) == 0)
    recognise_symptoms (self);
  return self->map->at[CORRIN_COLUMN_DATE] >= 0
         || refuse_header (self->map, _ ("No column holds the date."), error);
}

/**
 * corrin_column_map_new:
 * @header: (array length=n_columns): the first row of a table; its texts are changed
 * @n_columns: how many columns
 * @choices: (nullable): what a person says about columns, see corrin_column_choices_parse(); a word is a role
 *   such as "date", or a symptom
 * @symptoms: the symptoms that the file can have scores of
 * @error: return location for %CORRIN_ERROR_PARSE when the header, and %CORRIN_ERROR_INVALID when a choice is at fault
 *
 * Finds out what the columns of a table say. Columns that are not chosen are recognised by their own names: roles
 * always, symptoms only when no symptom was chosen. What is left over is ignored.
 *
 * Returns: (transfer full) (nullable): the map
 */
CorrinColumnMap *
corrin_column_map_new (const CorrinCsvCell *header, guint n_columns, const char *choices,
                       CorrinSymptomLookup *symptoms, GError **error)
{
  g_autoptr (CorrinColumnMap) map = map_of_header (header, n_columns);
  g_autoptr (GPtrArray) parsed = corrin_column_choices_parse (choices, error);
  g_autofree gboolean *is_chosen = g_new0 (gboolean, n_columns);
  Mapping mapping = { map, symptoms, parsed, is_chosen };

  return parsed != NULL && make_map (&mapping, error) ? g_steal_pointer (&map) : NULL;
}
