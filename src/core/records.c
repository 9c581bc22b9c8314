/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "records.h"

#include "validation.h"

/* One list of fields per kind. From it the preprocessor makes the table of descriptors and every statement, so that
 * a field has one place in the code and no SQL is put together at run time.
 *
 * X (struct, type, column, member, terms) */

/* clang-format off */

#define FIELD(X, T, TYPE, name) X (T, TYPE, name, name, NULL)
#define TERM(X, T, name, terms) X (T, TERM, name, name, terms)

#define COMMON(X, T) \
  X (T, TEXT, uuid, record.uuid, NULL) \
  X (T, REFERENCE, author, record.author, NULL) \
  X (T, INSTANT, recorded_at, record.recorded_at, NULL) \
  X (T, INTEGER, recorded_offset, record.recorded_offset, NULL) \
  X (T, TEXT, note, record.note, NULL) \
  X (T, FLAG, private, record.is_private, NULL) \
  X (T, REFERENCE, import, record.import, NULL)

#define OWNED(X, T) \
  X (T, REFERENCE, person, record.person, NULL) \
  COMMON (X, T)

#define IMPORT(X, T) \
  COMMON (X, T) \
  FIELD (X, T, TEXT, source) \
  FIELD (X, T, TEXT, format)

#define PERSON(X, T) \
  COMMON (X, T) \
  FIELD (X, T, TEXT, name) \
  FIELD (X, T, DAY, birth_day) \
  FIELD (X, T, TEXT, diagnosis) \
  FIELD (X, T, TEXT, diagnosed_by) \
  FIELD (X, T, TEXT, diagnosed_on) \
  FIELD (X, T, TEXT, causes) \
  FIELD (X, T, TEXT, cause_other) \
  FIELD (X, T, TEXT, injections_since) \
  FIELD (X, T, TEXT, conditions) \
  FIELD (X, T, TEXT, medicines) \
  FIELD (X, T, TEXT, other_sources) \
  FIELD (X, T, TEXT, clinician) \
  FIELD (X, T, TEXT, what_matters) \
  FIELD (X, T, TEXT, stops_me)

#define CARER(X, T) \
  COMMON (X, T) \
  FIELD (X, T, TEXT, name)

#define SYMPTOM(X, T) \
  OWNED (X, T) \
  FIELD (X, T, TEXT, key) \
  FIELD (X, T, TEXT, name) \
  FIELD (X, T, INTEGER, position) \
  FIELD (X, T, FLAG, archived)

#define SYMPTOM_VERSION(X, T) \
  OWNED (X, T) \
  FIELD (X, T, REFERENCE, symptom) \
  FIELD (X, T, TEXT, word_0) \
  FIELD (X, T, TEXT, word_2) \
  FIELD (X, T, TEXT, word_5) \
  FIELD (X, T, TEXT, word_8) \
  FIELD (X, T, TEXT, word_10)

#define RATING(X, T) \
  OWNED (X, T) \
  FIELD (X, T, REFERENCE, version) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, TIME, time) \
  FIELD (X, T, REAL, value) \
  FIELD (X, T, REFERENCE, observer) \
  FIELD (X, T, TEXT, source_value) \
  FIELD (X, T, TEXT, source_scale)

#define TINGLING_PLACE(X, T) \
  OWNED (X, T) \
  FIELD (X, T, REFERENCE, rating) \
  TERM (X, T, side, corrin_side_terms) \
  TERM (X, T, reach, corrin_reach_terms)

#define SUPPLY(X, T) \
  OWNED (X, T) \
  FIELD (X, T, TEXT, product) \
  FIELD (X, T, INTEGER, ampoules) \
  FIELD (X, T, TEXT, batch) \
  FIELD (X, T, TEXT, expiry)

#define DOSE(X, T) \
  OWNED (X, T) \
  TERM (X, T, status, corrin_dose_status_terms) \
  FIELD (X, T, TEXT, skipped_reason) \
  FIELD (X, T, DAY, day) \
  TERM (X, T, precision, corrin_precision_terms) \
  FIELD (X, T, TIME, time) \
  FIELD (X, T, TEXT, zone) \
  FIELD (X, T, INSTANT, utc) \
  TERM (X, T, substance, corrin_substance_terms) \
  FIELD (X, T, TEXT, substance_other) \
  FIELD (X, T, TEXT, product) \
  FIELD (X, T, QUANTITY, micrograms) \
  FIELD (X, T, TEXT, amount_typed) \
  FIELD (X, T, REAL, volume_ml) \
  FIELD (X, T, REAL, strength) \
  TERM (X, T, route, corrin_route_terms) \
  TERM (X, T, site, corrin_site_terms) \
  FIELD (X, T, TEXT, site_other) \
  FIELD (X, T, TEXT, batch) \
  FIELD (X, T, TEXT, expiry) \
  FIELD (X, T, TEXT, needle) \
  FIELD (X, T, TEXT, given_by) \
  FIELD (X, T, DAY, planned_day) \
  FIELD (X, T, TEXT, off_plan_reason) \
  FIELD (X, T, REFERENCE, supply) \
  FIELD (X, T, QUANTITY, ampoules)

#define EARLIER_TREATMENT(X, T) \
  OWNED (X, T) \
  FIELD (X, T, TEXT, started) \
  FIELD (X, T, TEXT, ended) \
  TERM (X, T, substance, corrin_substance_terms) \
  FIELD (X, T, TEXT, substance_other) \
  FIELD (X, T, QUANTITY, micrograms) \
  FIELD (X, T, TEXT, about_every)

#define REACTION(X, T) \
  OWNED (X, T) \
  FIELD (X, T, REFERENCE, dose) \
  FIELD (X, T, DAY, day) \
  TERM (X, T, what, corrin_reaction_terms) \
  FIELD (X, T, TEXT, what_other) \
  FIELD (X, T, TEXT, onset) \
  FIELD (X, T, REAL, severity) \
  FIELD (X, T, TEXT, how_long) \
  FIELD (X, T, TEXT, what_was_done) \
  FIELD (X, T, FLAG, needed_care)

#define REACTION_FOLLOW_UP(X, T) \
  OWNED (X, T) \
  FIELD (X, T, REFERENCE, reaction) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, REAL, severity)

#define PLAN_STEP(X, T) \
  OWNED (X, T) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, INTEGER, position) \
  TERM (X, T, phase, corrin_phase_terms) \
  TERM (X, T, substance, corrin_substance_terms) \
  FIELD (X, T, TEXT, substance_other) \
  TERM (X, T, route, corrin_route_terms) \
  FIELD (X, T, QUANTITY, micrograms) \
  TERM (X, T, rule, corrin_rule_terms) \
  FIELD (X, T, QUANTITY, interval_min) \
  FIELD (X, T, QUANTITY, interval_max) \
  TERM (X, T, counted_from, corrin_counted_from_terms) \
  TERM (X, T, ends, corrin_ends_terms) \
  FIELD (X, T, QUANTITY, end_count) \
  FIELD (X, T, DAY, end_day) \
  FIELD (X, T, TEXT, agreed_with) \
  FIELD (X, T, DAY, agreed_on) \
  FIELD (X, T, TEXT, why) \
  FIELD (X, T, REFERENCE, replaced_by)

#define LAB_RESULT(X, T) \
  OWNED (X, T) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, TEXT, analyte) \
  TERM (X, T, comparator, corrin_comparator_terms) \
  FIELD (X, T, TEXT, value) \
  FIELD (X, T, REAL, number) \
  FIELD (X, T, TEXT, unit) \
  FIELD (X, T, REAL, low) \
  FIELD (X, T, REAL, high) \
  FIELD (X, T, TEXT, range_text) \
  FIELD (X, T, TEXT, flag) \
  FIELD (X, T, TEXT, laboratory)

#define APPOINTMENT(X, T) \
  OWNED (X, T) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, TIME, time) \
  FIELD (X, T, TEXT, with_whom) \
  FIELD (X, T, TEXT, purpose) \
  FIELD (X, T, TEXT, said) \
  FIELD (X, T, DAY, recheck_planned) \
  FIELD (X, T, DAY, recheck_done) \
  FIELD (X, T, DAY, summary_made) \
  FIELD (X, T, DAY, summary_from) \
  FIELD (X, T, DAY, summary_to) \
  FIELD (X, T, TEXT, summary_sections) \
  FIELD (X, T, QUANTITY, summary_pages)

#define QUESTION(X, T) \
  OWNED (X, T) \
  FIELD (X, T, REFERENCE, appointment) \
  FIELD (X, T, TEXT, key) \
  FIELD (X, T, INTEGER, position) \
  FIELD (X, T, TEXT, text) \
  FIELD (X, T, FLAG, starred) \
  FIELD (X, T, FLAG, asked) \
  FIELD (X, T, TEXT, answer)

#define DAY_NOTE(X, T) \
  OWNED (X, T) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, TEXT, text)

#define DAY_TAG(X, T) \
  OWNED (X, T) \
  FIELD (X, T, DAY, day) \
  FIELD (X, T, TEXT, tag)

#define DESCRIBE(T, TYPE, column, member, terms) \
  { #column, CORRIN_FIELD_##TYPE, G_STRUCT_OFFSET (T, member), terms },
#define NAME(T, TYPE, column, member, terms) ", " #column
#define PLACE(T, TYPE, column, member, terms) ", ?"
#define ASSIGN(T, TYPE, column, member, terms) ", " #column " = ?"
#define PAIR(T, TYPE, column, member, terms) ", '" #column "', " #column
#define EXTRACT(T, TYPE, column, member, terms) ", json_extract(?1, '$." #column "')"
#define EXCLUDED(T, TYPE, column, member, terms) ", " #column " = excluded." #column

/* The columns are bound in the order of the fields; update binds the id first, as SET id = id. */
#define STATEMENTS(table, T, FIELDS, which) \
  { \
    .get = "SELECT id" FIELDS (NAME, T) " FROM " table " WHERE id = ?1", \
    .list = "SELECT id" FIELDS (NAME, T) " FROM " table which, \
    .insert = "INSERT INTO " table " (id" FIELDS (NAME, T) ") VALUES (?" FIELDS (PLACE, T) ")", \
    .update = "UPDATE " table " SET id = ?1" FIELDS (ASSIGN, T) " WHERE id = ?1", \
    .remove = "DELETE FROM " table " WHERE id = ?1", \
    .remember = "SELECT json_object('id', id" FIELDS (PAIR, T) ") FROM " table " WHERE id = ?1", \
    .restore = "INSERT INTO " table " (id" FIELDS (NAME, T) ") VALUES (json_extract(?1, '$.id')" \
               FIELDS (EXTRACT, T) ") ON CONFLICT (id) DO UPDATE SET id = excluded.id" FIELDS (EXCLUDED, T), \
    .remove_import = "DELETE FROM " table " WHERE import = ?1", \
    .ids = "SELECT id FROM " table " ORDER BY id", \
    .find = "SELECT id FROM " table " WHERE uuid = ?1", \
  }

#define KIND(T, kind_name, FIELDS, dated, which, check) \
  static const CorrinField kind_name##_fields[] = { FIELDS (DESCRIBE, T) }; \
  const CorrinKind corrin_##kind_name##_kind = { \
    .name = #kind_name, \
    .size = sizeof (T), \
    .fields = kind_name##_fields, \
    .n_fields = G_N_ELEMENTS (kind_name##_fields), \
    .by_day = dated, \
    .validate = check, \
    .sql = STATEMENTS (#kind_name, T, FIELDS, which), \
  };

#define ALL " ORDER BY id"
#define OF_PERSON(order) " WHERE person = ?1 ORDER BY " order
#define OF_DAYS(order) " WHERE person = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY " order

KIND (CorrinImport, import, IMPORT, FALSE, ALL, corrin_import_validate)
KIND (CorrinPerson, person, PERSON, FALSE, ALL, corrin_person_validate)
KIND (CorrinCarer, carer, CARER, FALSE, ALL, corrin_carer_validate)
KIND (CorrinSymptom, symptom, SYMPTOM, FALSE, OF_PERSON ("position, id"), corrin_symptom_validate)
KIND (CorrinSymptomVersion, symptom_version, SYMPTOM_VERSION, FALSE, OF_PERSON ("id"), NULL)
KIND (CorrinRating, rating, RATING, TRUE, OF_DAYS ("day, time, id"), corrin_rating_validate)
KIND (CorrinTinglingPlace, tingling_place, TINGLING_PLACE, FALSE, OF_PERSON ("id"), NULL)
KIND (CorrinSupply, supply, SUPPLY, FALSE, OF_PERSON ("id"), corrin_supply_validate)
KIND (CorrinDose, dose, DOSE, TRUE, OF_DAYS ("day, time, id"), corrin_dose_validate)
KIND (CorrinEarlierTreatment, earlier_treatment, EARLIER_TREATMENT, FALSE, OF_PERSON ("id"),
      corrin_earlier_treatment_validate)
KIND (CorrinReaction, reaction, REACTION, TRUE, OF_DAYS ("day, id"), corrin_reaction_validate)
KIND (CorrinReactionFollowUp, reaction_follow_up, REACTION_FOLLOW_UP, TRUE, OF_DAYS ("day, id"),
      corrin_reaction_follow_up_validate)
KIND (CorrinPlanStep, plan_step, PLAN_STEP, TRUE, OF_DAYS ("day, position, id"), corrin_plan_step_validate)
KIND (CorrinLabResult, lab_result, LAB_RESULT, TRUE, OF_DAYS ("day, id"), corrin_lab_result_validate)
KIND (CorrinAppointment, appointment, APPOINTMENT, TRUE, OF_DAYS ("day, time, id"), corrin_appointment_validate)
KIND (CorrinQuestion, question, QUESTION, FALSE, OF_PERSON ("position, id"), corrin_question_validate)
KIND (CorrinDayNote, day_note, DAY_NOTE, TRUE, OF_DAYS ("day, id"), corrin_day_note_validate)
KIND (CorrinDayTag, day_tag, DAY_TAG, TRUE, OF_DAYS ("day, id"), corrin_day_tag_validate)

/* clang-format on */

const CorrinKind *const corrin_kinds[] = {
  &corrin_import_kind,
  &corrin_carer_kind,
  &corrin_person_kind,
  &corrin_symptom_kind,
  &corrin_symptom_version_kind,
  &corrin_rating_kind,
  &corrin_tingling_place_kind,
  &corrin_supply_kind,
  &corrin_dose_kind,
  &corrin_earlier_treatment_kind,
  &corrin_reaction_kind,
  &corrin_reaction_follow_up_kind,
  &corrin_plan_step_kind,
  &corrin_lab_result_kind,
  &corrin_appointment_kind,
  &corrin_question_kind,
  &corrin_day_note_kind,
  &corrin_day_tag_kind,
  NULL,
};

/**
 * corrin_kind_find:
 * @name: the name of a kind, as the journal's change log has it
 *
 * Returns: (nullable): the kind, or %NULL
 */
const CorrinKind *
corrin_kind_find (const char *name)
{
  for (guint i = 0; corrin_kinds[i] != NULL; i++)
    if (g_str_equal (corrin_kinds[i]->name, name))
      return corrin_kinds[i];
  return NULL;
}
