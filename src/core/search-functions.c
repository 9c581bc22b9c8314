/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search-functions.h"

#include "catalog.h"
#include "history.h"
#include "tags.h"

#include <glib/gi18n-lib.h>

/* SQLite gives a pointer only to a function that asks for it by this name: no text of a file can pass for one. */
#define POINTER_NAME "corrin-search"

static const CorrinSearch *
get_search (sqlite3_value *value)
{
  return sqlite3_value_pointer (value, POINTER_NAME);
}

static const char *
get_text (sqlite3_value *value)
{
  return (const char *) sqlite3_value_text (value);
}

/* corrin_found (search, text...): which words stand in what a person wrote. */
static void
found (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CorrinSearch *search = get_search (values[0]);
  guint32 words = 0;

  for (int i = 1; search != NULL && i < n; i++)
    words |= corrin_search_find (search, get_text (values[i]));
  sqlite3_result_int64 (context, words);
}

/* corrin_named (search, version, carer): which words stand in the names of a symptom and a carer. */
static void
named (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CorrinSearch *search = get_search (values[0]);

  (void) n;
  if (search != NULL)
    sqlite3_result_int64 (context, corrin_search_find_symptom (search, sqlite3_value_int64 (values[1]))
                                       | corrin_search_find_carer (search, sqlite3_value_int64 (values[2])));
}

static const char *
show_substance (int term)
{
  return corrin_substance_display ((CorrinSubstance) term);
}

static const char *
show_route (int term)
{
  return corrin_route_display ((CorrinRoute) term);
}

static const char *
show_site (int term)
{
  return corrin_site_display ((CorrinSite) term);
}

static const char *
show_phase (int term)
{
  return corrin_phase_display ((CorrinPhase) term);
}

static const char *
show_reaction (int term)
{
  return corrin_reaction_display ((CorrinReactionWhat) term);
}

static const char *
show_side (int term)
{
  return corrin_side_display ((CorrinSide) term);
}

static const char *
show_reach (int term)
{
  return corrin_reach_display ((CorrinReach) term);
}

static const char *
show_precision (int term)
{
  switch ((CorrinPrecision) term)
    {
    case CORRIN_PRECISION_MORNING:
      /* Translators: the part of the day at which a dose was given. */
      return _ ("morning");
    case CORRIN_PRECISION_AFTERNOON:
      /* Translators: the part of the day at which a dose was given. */
      return _ ("afternoon");
    case CORRIN_PRECISION_EVENING:
      /* Translators: the part of the day at which a dose was given. */
      return _ ("evening");
    case CORRIN_PRECISION_EXACT:
    case CORRIN_PRECISION_DAY:
    case CORRIN_PRECISION_MONTH:
    default:
      return NULL;
    }
}

static const struct
{
  const char *column;
  const char *const *terms;
  const char *(*show) (int term);
} shown_terms[] = {
  { "substance", corrin_substance_terms, show_substance },
  { "route", corrin_route_terms, show_route },
  { "site", corrin_site_terms, show_site },
  { "phase", corrin_phase_terms, show_phase },
  { "what", corrin_reaction_terms, show_reaction },
  { "side", corrin_side_terms, show_side },
  { "reach", corrin_reach_terms, show_reach },
  { "precision", corrin_precision_terms, show_precision },
};

static const char *
show_term (const char *column, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_terms); i++)
    if (g_str_equal (shown_terms[i].column, column))
      {
        int term = corrin_term_find (shown_terms[i].terms, word);

        return term >= 0 ? shown_terms[i].show (term) : NULL;
      }
  return NULL;
}

static const char *
show_question (const char *key)
{
  const CorrinQuestion question = { .key = (char *) key };

  return corrin_question_display (&question);
}

static const char *
show (const char *column, const char *word)
{
  if (column == NULL || word == NULL)
    return NULL;
  if (g_str_equal (column, "kind"))
    return corrin_history_kind_display (corrin_kind_find (word));
  if (g_str_equal (column, "analyte"))
    return corrin_analyte_display (word);
  if (g_str_equal (column, "tag"))
    return corrin_tag_display (word);
  if (g_str_equal (column, "question"))
    return show_question (word);
  if (g_str_equal (column, "cause"))
    return corrin_cause_display (word);
  return show_term (column, word);
}

/* corrin_caused (search, causes): which words stand in what people see instead of the keys of causes. */
static void
caused (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CorrinSearch *search = get_search (values[0]);
  const char *causes = get_text (values[1]);
  g_auto (GStrv) keys = g_strsplit (causes != NULL ? causes : "", " ", -1);
  guint32 words = 0;

  (void) n;
  for (char **key = keys; search != NULL && *key != NULL; key++)
    words |= corrin_search_find (search, show ("cause", *key));
  sqlite3_result_int64 (context, words);
}

/* corrin_shown (search, column, word...): which words stand in what people see instead of a stored word. */
static void
shown (sqlite3_context *context, int n, sqlite3_value **values)
{
  const CorrinSearch *search = get_search (values[0]);
  guint32 words = 0;

  for (int i = 1; search != NULL && i + 1 < n; i += 2)
    words |= corrin_search_find (search, show (get_text (values[i]), get_text (values[i + 1])));
  sqlite3_result_int64 (context, words);
}

/**
 * corrin_search_functions_add:
 * @handle: a connection
 *
 * Lets the statements of this connection search; a schema can not use these functions.
 *
 * Returns: SQLite's result
 */
int
corrin_search_functions_add (sqlite3 *handle)
{
  static const struct
  {
    const char *name;
    int n;
    void (*function) (sqlite3_context *context, int n, sqlite3_value **values);
  } functions[] = { { "corrin_found", -1, found },
                    { "corrin_named", 3, named },
                    { "corrin_caused", 2, caused },
                    { "corrin_shown", -1, shown } };
  int result = SQLITE_OK;

  for (guint i = 0; i < G_N_ELEMENTS (functions) && result == SQLITE_OK; i++)
    result = sqlite3_create_function_v2 (handle, functions[i].name, functions[i].n,
                                         SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                                         functions[i].function, NULL, NULL, NULL);
  return result;
}

/**
 * corrin_search_bind:
 * @statement: a statement
 * @index: the parameter, from 1
 * @search: a search that lives as long as the statement runs
 */
void
corrin_search_bind (sqlite3_stmt *statement, int index, const CorrinSearch *search)
{
  sqlite3_bind_pointer (statement, index, (gpointer) search, POINTER_NAME, NULL);
}
