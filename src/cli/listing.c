/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "listing.h"

#include "listing-rows.h"

#include <glib/gi18n-lib.h>

const CorrinListing corrin_listings[] = {
  { "ratings",
    &corrin_rating_kind,
    { /* Translators: title of a column: the civil day of an entry. */
      { N_ ("Day"), FALSE },
      /* Translators: title of a column: the time of day. */
      { N_ ("Time"), FALSE },
      /* Translators: title of a column: the name of a symptom. */
      { N_ ("Symptom"), FALSE },
      /* Translators: title of a column: a score from 0 to 10. */
      { N_ ("Rating"), TRUE },
      /* Translators: title of a column: the carer who rated what they saw. */
      { N_ ("Observer"), FALSE },
      /* Translators: title of a column: free text. */
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_rating,
    corrin_listing_count_ratings },
  { "doses",
    &corrin_dose_kind,
    { { N_ ("Day"), FALSE },
      { N_ ("Time"), FALSE },
      /* Translators: title of a column: whether a dose was skipped. */
      { N_ ("Status"), FALSE },
      /* Translators: title of a column: the form of vitamin B12. */
      { N_ ("Substance"), FALSE },
      /* Translators: title of a column: the amount of a dose. */
      { N_ ("Micrograms"), TRUE },
      /* Translators: title of a column: how a dose was given. */
      { N_ ("Route"), FALSE },
      /* Translators: title of a column: where an injection was given. */
      { N_ ("Site"), FALSE },
      /* Translators: title of a column: the batch printed on an ampoule. */
      { N_ ("Batch"), FALSE },
      { N_ ("Given by"), FALSE },
      /* Translators: title of a column: why a dose was skipped. */
      { N_ ("Reason"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_dose,
    corrin_listing_count_doses },
  { "labs",
    &corrin_lab_result_kind,
    { { N_ ("Day"), FALSE },
      /* Translators: title of a column: what a laboratory measured. */
      { N_ ("Analyte"), FALSE },
      /* Translators: title of a column: the result of a laboratory. */
      { N_ ("Value"), TRUE },
      /* Translators: title of a column: the unit of a lab result. */
      { N_ ("Unit"), FALSE },
      /* Translators: title of a column: the reference range as printed. */
      { N_ ("Range"), FALSE },
      /* Translators: title of a column: the mark that the laboratory printed. */
      { N_ ("Flag"), FALSE },
      /* Translators: title of a column: the name of the laboratory. */
      { N_ ("Laboratory"), FALSE },
      /* Translators: title of a column: how many days the sample was taken after the last injection. */
      { N_ ("Days since injection"), TRUE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_lab,
    corrin_listing_count_labs },
  { "reactions",
    &corrin_reaction_kind,
    { { N_ ("Day"), FALSE },
      /* Translators: title of a column: a reaction after an injection. */
      { N_ ("Reaction"), FALSE },
      /* Translators: title of a column: from 0 to 10. */
      { N_ ("Severity"), TRUE },
      { N_ ("Dose of"), FALSE },
      /* Translators: title of a column: when a reaction began. */
      { N_ ("Onset"), FALSE },
      { N_ ("How long"), FALSE },
      { N_ ("What was done"), FALSE },
      { N_ ("Needed care"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_reaction,
    corrin_listing_count_reactions },
  { "plan",
    &corrin_plan_step_kind,
    { /* Translators: title of a column: the first day of a step of the plan. */
      { N_ ("From"), FALSE },
      /* Translators: title of a column: a phase of the plan. */
      { N_ ("Phase"), FALSE },
      { N_ ("Substance"), FALSE },
      { N_ ("Micrograms"), TRUE },
      { N_ ("Route"), FALSE },
      /* Translators: title of a column: how often, by the plan. */
      { N_ ("Interval"), FALSE },
      { N_ ("Agreed with"), FALSE },
      { N_ ("Agreed on"), FALSE },
      /* Translators: title of a column: why a plan was agreed. */
      { N_ ("Why"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_step,
    corrin_listing_count_steps },
  { "appointments",
    &corrin_appointment_kind,
    { { N_ ("Day"), FALSE },
      { N_ ("Time"), FALSE },
      /* Translators: title of a column: with whom an appointment is. */
      { N_ ("With"), FALSE },
      /* Translators: title of a column: the purpose of an appointment. */
      { N_ ("Purpose"), FALSE },
      { N_ ("What was said"), FALSE },
      { N_ ("Recheck planned"), FALSE },
      { N_ ("Recheck done"), FALSE },
      { N_ ("Summary made"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_appointment,
    corrin_listing_count_appointments },
  { "questions",
    &corrin_question_kind,
    { /* Translators: title of a column: the day of the appointment that a question is meant for. */
      { N_ ("Visit"), FALSE },
      /* Translators: title of a column: whether a question has a star. */
      { N_ ("Star"), FALSE },
      /* Translators: title of a column: a question for an appointment. */
      { N_ ("Question"), FALSE },
      /* Translators: title of a column: whether a question was asked. */
      { N_ ("Asked"), FALSE },
      /* Translators: title of a column: the answer to a question. */
      { N_ ("Answer"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_question,
    corrin_listing_count_questions },
  { "follow-ups",
    &corrin_reaction_follow_up_kind,
    { { N_ ("Day"), FALSE }, { N_ ("Severity"), TRUE }, { N_ ("Note"), FALSE } },
    corrin_listing_fill_follow_up,
    corrin_listing_count_follow_ups },
  { "earlier",
    &corrin_earlier_treatment_kind,
    { { N_ ("From"), FALSE },
      /* Translators: title of a column: the end of an earlier treatment. */
      { N_ ("To"), FALSE },
      { N_ ("Substance"), FALSE },
      { N_ ("Micrograms"), TRUE },
      { N_ ("About every"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_earlier,
    corrin_listing_count_earlier },
  { "supply",
    &corrin_supply_kind,
    { /* Translators: title of a column: the name of a medicine as printed. */
      { N_ ("Product"), FALSE },
      /* Translators: title of a column: a number of ampoules. */
      { N_ ("Ampoules"), TRUE },
      { N_ ("Batch"), FALSE },
      /* Translators: title of a column: the expiry date as printed. */
      { N_ ("Expiry"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_supply,
    corrin_listing_count_supplies },
  { "notes",
    &corrin_day_note_kind,
    { { N_ ("Day"), FALSE }, { N_ ("Note"), FALSE } },
    corrin_listing_fill_note,
    corrin_listing_count_notes },
  { "tags",
    &corrin_day_tag_kind,
    { { N_ ("Day"), FALSE },
      /* Translators: title of a column: a tag of a day, such as "infection". */
      { N_ ("Tag"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_tag,
    corrin_listing_count_tags },
  { "places",
    &corrin_tingling_place_kind,
    { /* Translators: title of a column: the day on which something was typed. */
      { N_ ("Recorded"), FALSE },
      /* Translators: title of a column: where it tingles. */
      { N_ ("Place"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_place,
    corrin_listing_count_places },
  { "symptoms",
    &corrin_symptom_kind,
    { { N_ ("Symptom"), FALSE },
      /* Translators: title of a column: whether a symptom is not shown any more. */
      { N_ ("Put away"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_symptom,
    corrin_listing_count_symptoms },
  { "wordings",
    &corrin_symptom_version_kind,
    { { N_ ("Recorded"), FALSE },
      { N_ ("Symptom"), FALSE },
      { "0", FALSE },
      { "2", FALSE },
      { "5", FALSE },
      { "8", FALSE },
      { "10", FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_wording,
    corrin_listing_count_wordings },
  { "people",
    &corrin_person_kind,
    { /* Translators: title of a column: the name of a person. */
      { N_ ("Name"), FALSE },
      /* Translators: title of a column: the birth date of a person. */
      { N_ ("Born"), FALSE },
      /* Translators: title of a column: what a person was diagnosed with. */
      { N_ ("Diagnosis"), FALSE },
      { N_ ("Injections since"), FALSE },
      /* Translators: title of a column: the doctor or nurse of a person. */
      { N_ ("Clinician"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_person,
    corrin_listing_count_people },
  { "carers",
    &corrin_carer_kind,
    { { N_ ("Name"), FALSE }, { N_ ("Note"), FALSE } },
    corrin_listing_fill_carer,
    corrin_listing_count_carers },
  { "imports",
    &corrin_import_kind,
    { { N_ ("Recorded"), FALSE },
      /* Translators: title of a column: the file that entries came from. */
      { N_ ("File"), FALSE },
      /* Translators: title of a column: the format of a file. */
      { N_ ("Format"), FALSE },
      { N_ ("Note"), FALSE } },
    corrin_listing_fill_import,
    corrin_listing_count_imports },
  { NULL, NULL, { { NULL, FALSE } }, NULL, NULL },
};

/**
 * corrin_list_is_shown:
 * @record: a record
 *
 * Returns: whether it belongs into its list; a step of the plan that was replaced by a newer version does not
 */
gboolean
corrin_list_is_shown (const CorrinRecord *record)
{
  return record->kind != &corrin_plan_step_kind || ((const CorrinPlanStep *) record)->replaced_by == 0;
}

/**
 * corrin_list_names_doses:
 * @kind: a kind of records
 *
 * Returns: whether its list says something about doses
 */
gboolean
corrin_list_names_doses (const CorrinKind *kind)
{
  return kind == &corrin_reaction_kind || kind == &corrin_lab_result_kind;
}
