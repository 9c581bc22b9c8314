/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history.h"

#include "errors.h"
#include "instant.h"
#include "row.h"
#include "search-functions.h"
#include "store-private.h"

#include <glib/gi18n-lib.h>

/* So many days are read at once at most: a few milliseconds, however long the journal is. */
#define SLICE 366

/* Each kind is read in three ways: its newest day, and all its days, from an index alone; and the entries in which
 * something is found. Those without a day of their own, of which there are few, are read in a fourth way: the entries
 * of some days. */
typedef struct
{
  const CorrinKind *kind;
  CorrinHistoryKinds group;
  const char *newest;
  const char *days;
  const char *found;
  const char *records; /* NULL for those with a day */
} Source;

#define NEWEST(table) "SELECT max(day) FROM " table " WHERE person = ?1 AND day <= ?2"
#define DAYS(table) "SELECT DISTINCT day FROM " table " WHERE person = ?1 AND day BETWEEN ?2 AND ?3"
#define FOUND(table, parts, order)                                                                           \
  "SELECT day, id FROM " table " WHERE person = ?1 AND day BETWEEN ?2 AND ?3 AND (" parts                    \
  ") = ?5 ORDER BY day, " order,                                                                             \
      NULL

/* The local day on which something was written down. */
#define WRITTEN "date (recorded_at + recorded_offset, 'unixepoch')"

/* A clock may have been wrong by thousands of years. */
#define FIRST_DAY "'0001-01-01'"

#define UNDATED(table, whose, parts)                                                                         \
  "SELECT max(" WRITTEN ") FROM " table " WHERE " whose " AND " WRITTEN " BETWEEN " FIRST_DAY " AND ?2",     \
      "SELECT DISTINCT " WRITTEN " FROM " table " WHERE " whose " AND " WRITTEN " BETWEEN ?2 AND ?3",        \
      "SELECT " WRITTEN " AS day, id FROM " table " WHERE " whose " AND " WRITTEN                            \
      " BETWEEN ?2 AND ?3 AND (" parts ") = ?5 ORDER BY day, id",                                            \
      "SELECT " WRITTEN " AS day, id FROM " table " WHERE " whose " AND " WRITTEN                            \
      " BETWEEN ?2 AND ?3 ORDER BY day, id"

#define OWN "person = ?1"

/* A question of an appointment stands with it. */
#define WAITING OWN " AND appointment IS NULL"

/* A name alone is no entry. */
#define FACTS                                                                                                \
  "note, birth_day, diagnosis, diagnosed_by, diagnosed_on, causes, cause_other, injections_since,"           \
  " conditions, medicines, other_sources, clinician, what_matters, stops_me"
#define DESCRIBED "id = ?1 AND coalesce(" FACTS ") IS NOT NULL"

/* Carers write in the journals of all persons. */
#define ALL "?1 IS NOT NULL"

/* A step that a newer one replaced is not part of the plan any more. */
#define CURRENT " AND replaced_by IS NULL"

#define QUESTIONS                                                                                            \
  "(SELECT group_concat(coalesce(text, '') || ' ' || coalesce(answer, ''), ' ') FROM question"               \
  " WHERE question.appointment = appointment.id)"

#define PLACE                                                                                                \
  "coalesce((SELECT corrin_shown(?4, 'side', side, 'reach', reach) FROM tingling_place"                      \
  " WHERE tingling_place.rating = rating.id ORDER BY tingling_place.id LIMIT 1), 0)"

static const Source sources[] = {
  { &corrin_dose_kind, CORRIN_HISTORY_DOSES, NEWEST ("dose"), DAYS ("dose"),
    FOUND ("dose",
           "corrin_found(?4, note, skipped_reason, substance_other, product, amount_typed, site_other, batch,"
           " expiry, needle, given_by, off_plan_reason)"
           " | corrin_shown(?4, 'kind', 'dose', 'substance', substance, 'route', route, 'site', site,"
           " 'precision', precision)",
           "time, id") },
  { &corrin_reaction_kind, CORRIN_HISTORY_REACTIONS, NEWEST ("reaction"), DAYS ("reaction"),
    FOUND ("reaction",
           "corrin_found(?4, note, what_other, onset, how_long, what_was_done)"
           " | corrin_shown(?4, 'kind', 'reaction', 'what', what)",
           "id") },
  { &corrin_reaction_follow_up_kind, CORRIN_HISTORY_REACTIONS, NEWEST ("reaction_follow_up"),
    DAYS ("reaction_follow_up"),
    FOUND ("reaction_follow_up", "corrin_found(?4, note) | corrin_shown(?4, 'kind', 'reaction_follow_up')",
           "id") },
  { &corrin_rating_kind, CORRIN_HISTORY_RATINGS, NEWEST ("rating"), DAYS ("rating"),
    FOUND ("rating", "corrin_found(?4, note) | corrin_named(?4, version, observer) | " PLACE, "time, id") },
  { &corrin_day_note_kind, CORRIN_HISTORY_NOTES, NEWEST ("day_note"), DAYS ("day_note"),
    FOUND ("day_note", "corrin_found(?4, note, text)", "id") },
  { &corrin_day_tag_kind, CORRIN_HISTORY_NOTES, NEWEST ("day_tag"), DAYS ("day_tag"),
    FOUND ("day_tag", "corrin_found(?4, note) | corrin_shown(?4, 'tag', tag)", "id") },
  { &corrin_lab_result_kind, CORRIN_HISTORY_LABS, NEWEST ("lab_result"), DAYS ("lab_result"),
    FOUND ("lab_result",
           "corrin_found(?4, note, value, unit, range_text, flag, laboratory)"
           " | corrin_shown(?4, 'kind', 'lab_result', 'analyte', analyte)",
           "id") },
  { &corrin_appointment_kind, CORRIN_HISTORY_VISITS, NEWEST ("appointment"), DAYS ("appointment"),
    FOUND ("appointment",
           "corrin_found(?4, note, with_whom, purpose, said, " QUESTIONS
           ") | corrin_shown(?4, 'kind', 'appointment')",
           "time, id") },
  { &corrin_plan_step_kind, CORRIN_HISTORY_PLAN, NEWEST ("plan_step") CURRENT, DAYS ("plan_step") CURRENT,
    FOUND (
        "plan_step",
        "(replaced_by IS NULL) * (corrin_found(?4, note, substance_other, agreed_with, why)"
        " | corrin_shown(?4, 'kind', 'plan_step', 'phase', phase, 'substance', substance, 'route', route))",
        "position, id") },
  { &corrin_supply_kind, CORRIN_HISTORY_SUPPLY,
    UNDATED ("supply", OWN,
             "corrin_found(?4, note, product, batch, expiry) | corrin_shown(?4, 'kind', 'supply')") },
  { &corrin_earlier_treatment_kind, CORRIN_HISTORY_DOSES,
    UNDATED ("earlier_treatment", OWN,
             "corrin_found(?4, note, started, ended, substance_other, about_every)"
             " | corrin_shown(?4, 'kind', 'earlier_treatment', 'substance', substance)") },
  { &corrin_question_kind, CORRIN_HISTORY_VISITS,
    UNDATED ("question", WAITING,
             "corrin_found(?4, note, text, answer)"
             " | corrin_shown(?4, 'kind', 'question', 'question', iif(text IS NULL, key, NULL))") },
  { &corrin_person_kind, CORRIN_HISTORY_PEOPLE,
    UNDATED ("person", DESCRIBED,
             "corrin_found(?4, name, " FACTS
             ") | corrin_shown(?4, 'kind', 'person') | corrin_caused(?4, causes)") },
  { &corrin_carer_kind, CORRIN_HISTORY_PEOPLE,
    UNDATED ("carer", ALL, "corrin_found(?4, note, name) | corrin_shown(?4, 'kind', 'carer')") },
};

static sqlite3_stmt *
prepare (CorrinStore *store, const char *sql, const CorrinHistoryQuery *query, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (store->database, sql, error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, query->person);
  corrin_row_bind_range (statement, query->from, query->to);
  if (query->search == NULL)
    return statement;
  corrin_search_bind (statement, 4, query->search);
  sqlite3_bind_int64 (statement, 5, corrin_search_all (query->search));
  return statement;
}

static gboolean
damaged (sqlite3_stmt *statement, GError **error)
{
  sqlite3_reset (statement);
  g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_CORRUPT,
                       _ ("The journal is damaged: it has an entry whose day can not be read."));
  return FALSE;
}

static gboolean
read_days_of (CorrinStore *store, const Source *source, const CorrinHistoryQuery *query, GArray *days,
              GError **error)
{
  sqlite3_stmt *statement =
      prepare (store, query->search != NULL ? source->found : source->days, query, error);
  CorrinDay last = CORRIN_DAY_NONE;
  CorrinStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = corrin_database_step (store->database, statement, error)) == CORRIN_STEP_ROW)
    {
      CorrinDay day = corrin_row_get_day (statement, 0);

      if (day == CORRIN_DAY_NONE)
        return damaged (statement, error);
      if (day != last)
        g_array_append_val (days, day);
      last = day;
    }
  return step == CORRIN_STEP_DONE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  CorrinDay x = *(const CorrinDay *) a;
  CorrinDay y = *(const CorrinDay *) b;

  return (x < y) - (x > y);
}

static void
sort_days (GArray *days)
{
  CorrinDay *day = (CorrinDay *) (gpointer) days->data;
  guint n = 0;

  g_array_sort (days, compare_newest_first);
  for (guint i = 0; i < days->len; i++)
    if (n == 0 || day[n - 1] != day[i])
      day[n++] = day[i];
  g_array_set_size (days, n);
}

/**
 * corrin_history_query:
 * @person: whose entries
 * @kinds: which of them
 * @search: (nullable): what must stand in them, with its names learnt
 *
 * Returns: a query for entries of all days
 */
CorrinHistoryQuery
corrin_history_query (gint64 person, CorrinHistoryKinds kinds, const CorrinSearch *search)
{
  return (CorrinHistoryQuery){
    .person = person,
    .kinds = kinds,
    .from = CORRIN_DAY_NONE,
    .to = corrin_day_new (9999, 12, 31),
    .search = search,
  };
}

static gboolean
find_newest_of (CorrinStore *store, const Source *source, const CorrinHistoryQuery *query, CorrinDay to,
                CorrinDay *newest, GError **error)
{
  sqlite3_stmt *statement = corrin_database_prepare (store->database, source->newest, error);
  CorrinDay day;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, query->person);
  corrin_row_bind_day (statement, 2, to);
  if (corrin_database_step (store->database, statement, error) != CORRIN_STEP_ROW)
    return FALSE;
  day = corrin_row_get_day (statement, 0);
  if (day == CORRIN_DAY_NONE && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    return damaged (statement, error);
  sqlite3_reset (statement);
  *newest = MAX (*newest, day);
  return TRUE;
}

static gboolean
find_newest (CorrinStore *store, const CorrinHistoryQuery *query, CorrinDay to, CorrinDay *newest,
             GError **error)
{
  *newest = CORRIN_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if ((query->kinds & sources[i].group) != 0
        && !find_newest_of (store, &sources[i], query, to, newest, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_slice (CorrinStore *store, const CorrinHistoryQuery *query, GArray *days, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if ((query->kinds & sources[i].group) != 0 && !read_days_of (store, &sources[i], query, days, error))
      return FALSE;
  sort_days (days);
  return TRUE;
}

/**
 * corrin_history_read_days:
 * @store: a store
 * @query: which entries; its @to moves to before what was read, and is %CORRIN_DAY_NONE when nothing is left
 * @days: (element-type CorrinDay): the days that have any are appended here, the newest first
 * @error: return location for an error
 *
 * Reads about a year, so that a caller can stop in between however much there is. It begins with a query whose @to is
 * the last day that it wants.
 *
 * Returns: whether they were read
 */
gboolean
corrin_history_read_days (CorrinStore *store, CorrinHistoryQuery *query, GArray *days, GError **error)
{
  g_autoptr (GArray) slice = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  CorrinHistoryQuery part = *query;
  gboolean own;
  gboolean done;

  if (!corrin_store_begin_reading (store, &own, error))
    return FALSE;
  done = find_newest (store, query, query->to, &part.to, error);
  if (done && part.to != CORRIN_DAY_NONE && part.to >= query->from)
    {
      part.from = MAX (query->from, MAX (part.to - SLICE, corrin_day_new (1, 1, 1)));
      done = read_slice (store, &part, slice, error);
    }
  corrin_store_end_reading (store, own);
  g_array_append_vals (days, slice->data, slice->len);
  query->to =
      part.from > query->from && corrin_day_is_valid (part.from - 1) ? part.from - 1 : CORRIN_DAY_NONE;
  return done;
}

static gpointer
read_about (CorrinStore *store, const CorrinRecord *record, GError **error)
{
  if (record->kind == &corrin_reaction_follow_up_kind)
    return corrin_store_get (store, &corrin_reaction_kind,
                             ((const CorrinReactionFollowUp *) record)->reaction, error);
  return corrin_store_get (store, &corrin_dose_kind, ((const CorrinReaction *) record)->dose, error);
}

static gboolean
needs_about (const CorrinRecord *record)
{
  if (record->kind == &corrin_reaction_kind)
    return ((const CorrinReaction *) record)->dose != 0;
  return record->kind == &corrin_reaction_follow_up_kind;
}

static GPtrArray *
read_questions (CorrinStore *store, const CorrinRecord *appointment, GError **error)
{
  const CorrinQuery query = { appointment->person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };
  GPtrArray *questions = corrin_store_list (store, &corrin_question_kind, &query, error);

  for (guint i = questions != NULL ? questions->len : 0; i-- > 0;)
    if (((CorrinQuestion *) questions->pdata[i])->appointment != appointment->id)
      g_ptr_array_remove_index (questions, i);
  return questions;
}

/* Takes the record over. */
static gboolean
add_item (CorrinStore *store, GPtrArray *items, gpointer record, GError **error)
{
  CorrinHistoryItem *item = g_new0 (CorrinHistoryItem, 1);

  item->record = record;
  g_ptr_array_add (items, item);
  if (item->record->kind == &corrin_rating_kind)
    return corrin_store_read_place (store, item->record->id, &item->place, error);
  if (needs_about (record))
    {
      item->about = read_about (store, record, error);
      return item->about != NULL;
    }
  if (item->record->kind != &corrin_appointment_kind)
    return TRUE;
  item->questions = read_questions (store, record, error);
  return item->questions != NULL;
}

static gboolean
is_shown (const CorrinRecord *record)
{
  return record->kind != &corrin_plan_step_kind || ((const CorrinPlanStep *) record)->replaced_by == 0;
}

static gboolean
read_all_of (CorrinStore *store, const Source *source, const CorrinHistoryQuery *query, GPtrArray *items,
             GError **error)
{
  const CorrinQuery of_day = { query->person, query->from, query->to };
  g_autoptr (GPtrArray) records = corrin_store_list (store, source->kind, &of_day, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (is_shown (records->pdata[i]) && !add_item (store, items, g_steal_pointer (&records->pdata[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_some_of (CorrinStore *store, const Source *source, const CorrinHistoryQuery *query, GPtrArray *items,
              GError **error)
{
  sqlite3_stmt *statement =
      prepare (store, query->search != NULL ? source->found : source->records, query, error);
  CorrinStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = corrin_database_step (store->database, statement, error)) == CORRIN_STEP_ROW)
    {
      gpointer record = corrin_store_get (store, source->kind, sqlite3_column_int64 (statement, 1), error);

      if (record == NULL || !add_item (store, items, record, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }
  return step == CORRIN_STEP_DONE;
}

/**
 * corrin_history_read_day:
 * @store: a store
 * @query: which entries; its days are not looked at
 * @day: the day
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type CorrinHistoryItem): the entries of that day, doses first
 */
GPtrArray *
corrin_history_read_day (CorrinStore *store, const CorrinHistoryQuery *query, CorrinDay day, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_history_item_free);
  CorrinHistoryQuery of_day = *query;
  gboolean own;
  gboolean done = TRUE;

  of_day.from = of_day.to = day;
  if (!corrin_store_begin_reading (store, &own, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sources) && done; i++)
    if ((query->kinds & sources[i].group) != 0)
      done = query->search != NULL || sources[i].records != NULL
                 ? read_some_of (store, &sources[i], &of_day, items, error)
                 : read_all_of (store, &sources[i], &of_day, items, error);
  corrin_store_end_reading (store, own);
  return done ? g_steal_pointer (&items) : NULL;
}

/**
 * corrin_history_item_free:
 * @item: (nullable) (transfer full): an entry
 */
void
corrin_history_item_free (CorrinHistoryItem *item)
{
  if (item == NULL)
    return;
  corrin_record_free (item->record);
  corrin_record_free (item->about);
  corrin_record_free (item->place);
  g_clear_pointer (&item->questions, g_ptr_array_unref);
  g_free (item);
}

/**
 * corrin_history_day_of:
 * @record: an entry
 *
 * Returns: the day on which it stands: its own, or the one on which it was written down
 */
CorrinDay
corrin_history_day_of (const CorrinRecord *record)
{
  const CorrinField *field = corrin_kind_field (record->kind, "day");
  CorrinDay day = CORRIN_DAY_NONE;
  CorrinTime time;

  if (field != NULL)
    return G_STRUCT_MEMBER (CorrinDay, record, field->offset);
  if (record->recorded_at != CORRIN_INSTANT_NONE)
    corrin_instant_to_local (record->recorded_at, (int) record->recorded_offset, &day, &time);
  return day;
}

/**
 * corrin_history_kind_display:
 * @kind: a kind of entry
 *
 * Returns: (nullable): what an entry of it is called, or %NULL where its own words say it
 */
const char *
corrin_history_kind_display (const CorrinKind *kind)
{
  if (kind == &corrin_dose_kind)
    /* Translators: what an entry of the journal is. */
    return _ ("Injection");
  if (kind == &corrin_reaction_kind || kind == &corrin_reaction_follow_up_kind)
    /* Translators: what an entry of the journal is: something that came after an injection. */
    return _ ("Reaction");
  if (kind == &corrin_lab_result_kind)
    /* Translators: what an entry of the journal is. */
    return _ ("Lab result");
  if (kind == &corrin_appointment_kind)
    /* Translators: what an entry of the journal is. */
    return _ ("Appointment");
  if (kind == &corrin_plan_step_kind)
    /* Translators: what an entry of the journal is: a step of the treatment plan. */
    return _ ("Plan");
  if (kind == &corrin_supply_kind)
    /* Translators: what an entry of the journal is: ampoules at home. */
    return _ ("Supply");
  if (kind == &corrin_earlier_treatment_kind)
    /* Translators: what an entry of the journal is: a treatment known only in outline. */
    return _ ("Earlier treatment");
  if (kind == &corrin_question_kind)
    /* Translators: what an entry of the journal is: a question for an appointment. */
    return _ ("Question");
  if (kind == &corrin_person_kind)
    /* Translators: what an entry of the journal is: what is known of the person whose journal it is. */
    return _ ("About the person");
  if (kind == &corrin_carer_kind)
    /* Translators: what an entry of the journal is: who also writes in it. */
    return _ ("Carer");
  return NULL;
}
