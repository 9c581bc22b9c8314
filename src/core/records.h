/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kind.h"
#include "terms.h"

G_BEGIN_DECLS

/* The records of the journal as plain values. What each field means and may hold is in the schema and in kind.h;
 * texts are owned by the record and NULL when nothing was written. */

typedef struct
{
  CorrinRecord record;
  char *source; /* the file's name, without its folder */
  char *format;
} CorrinImport;

typedef struct
{
  CorrinRecord record;
  char *name;
  CorrinDay birth_day;
  char *diagnosis; /* as told */
  char *diagnosed_by;
  char *diagnosed_on; /* a year, a month or a day, as it is remembered */
  char *causes;       /* keys, separated by spaces */
  char *cause_other;
  char *injections_since; /* a year, a month or a day */
  char *conditions;
  char *medicines;
  char *other_sources;
  char *clinician;
  char *what_matters;
  char *stops_me;
} CorrinPerson;

typedef struct
{
  CorrinRecord record;
  char *name;
} CorrinCarer;

typedef struct
{
  CorrinRecord record;
  char *key;  /* of a built-in symptom, or NULL */
  char *name; /* own name, or NULL for the built-in one */
  gint64 position;
  gboolean archived;
} CorrinSymptom;

typedef struct
{
  CorrinRecord record;
  gint64 symptom;
  char *word_0; /* NULL for the built-in words */
  char *word_2;
  char *word_5;
  char *word_8;
  char *word_10;
} CorrinSymptomVersion;

typedef struct
{
  CorrinRecord record;
  gint64 version;
  CorrinDay day;
  CorrinTime time;
  double value;       /* 0 to 10, higher is worse */
  gint64 observer;    /* a carer, or 0: the person's own */
  char *source_value; /* as it stood in the file, when it was on another scale */
  char *source_scale; /* "1:7" */
} CorrinRating;

typedef struct
{
  CorrinRecord record;
  gint64 rating;
  int side;
  int reach;
} CorrinTinglingPlace;

typedef struct
{
  CorrinRecord record;
  char *product;
  gint64 ampoules;
  char *batch;
  char *expiry;
} CorrinSupply;

typedef struct
{
  CorrinRecord record;
  int status;
  char *skipped_reason;
  CorrinDay day; /* the first of the month when only that is known */
  int precision;
  CorrinTime time; /* with zone and utc, for an exact time only */
  char *zone;
  gint64 utc;
  int substance;
  char *substance_other;
  char *product;
  gint64 micrograms; /* 0: not known */
  char *amount_typed;
  double volume_ml;
  double strength; /* micrograms per millilitre */
  int route;
  int site;
  char *site_other;
  char *batch;
  char *expiry;
  char *needle;
  char *given_by;
  CorrinDay planned_day; /* the planned day that it answers */
  char *off_plan_reason;
  gint64 supply;
  gint64 ampoules;
} CorrinDose;

typedef struct
{
  CorrinRecord record;
  char *started; /* a year, a month or a day */
  char *ended;
  int substance;
  char *substance_other;
  gint64 micrograms;
  char *about_every;
} CorrinEarlierTreatment;

typedef struct
{
  CorrinRecord record;
  gint64 dose;
  CorrinDay day;
  int what;
  char *what_other;
  char *onset;
  double severity;
  char *how_long;
  char *what_was_done;
  gboolean needed_care;
} CorrinReaction;

typedef struct
{
  CorrinRecord record;
  gint64 reaction;
  CorrinDay day;
  double severity;
} CorrinReactionFollowUp;

typedef struct
{
  CorrinRecord record;
  CorrinDay day; /* the first day of the step */
  gint64 position;
  int phase;
  int substance;
  char *substance_other;
  int route;
  gint64 micrograms;
  int rule;
  gint64 interval_min; /* in the rule's unit */
  gint64 interval_max; /* 0: the same as the minimum */
  int counted_from;
  int ends;
  gint64 end_count;
  CorrinDay end_day;
  char *agreed_with;
  CorrinDay agreed_on;
  char *why;
  gint64 replaced_by; /* a newer version of this step, or 0 */
} CorrinPlanStep;

typedef struct
{
  CorrinRecord record;
  CorrinDay day;
  char *analyte; /* a built-in key ("b12") or an own name */
  int comparator;
  char *value; /* as printed */
  double number;
  char *unit; /* as printed */
  double low;
  double high;
  char *range_text;
  char *flag;
  char *laboratory;
} CorrinLabResult;

typedef struct
{
  CorrinRecord record;
  CorrinDay day;
  CorrinTime time;
  char *with_whom;
  char *purpose;
  char *said;
  CorrinDay recheck_planned;
  CorrinDay recheck_done;
  CorrinDay summary_made; /* the day on which the last summary for it was made */
  CorrinDay summary_from;
  CorrinDay summary_to;
  char *summary_sections; /* their keys, with commas between them */
  gint64 summary_pages;
} CorrinAppointment;

typedef struct
{
  CorrinRecord record;
  gint64 appointment;
  char *key; /* of an offered question, or NULL */
  gint64 position;
  char *text; /* own words, or NULL for those of the offered question */
  gboolean starred;
  gboolean asked;
  char *answer;
} CorrinQuestion;

typedef struct
{
  CorrinRecord record;
  CorrinDay day;
  char *text;
} CorrinDayNote;

typedef struct
{
  CorrinRecord record;
  CorrinDay day;
  char *tag;
} CorrinDayTag;

extern const CorrinKind corrin_import_kind;
extern const CorrinKind corrin_person_kind;
extern const CorrinKind corrin_carer_kind;
extern const CorrinKind corrin_symptom_kind;
extern const CorrinKind corrin_symptom_version_kind;
extern const CorrinKind corrin_rating_kind;
extern const CorrinKind corrin_tingling_place_kind;
extern const CorrinKind corrin_supply_kind;
extern const CorrinKind corrin_dose_kind;
extern const CorrinKind corrin_earlier_treatment_kind;
extern const CorrinKind corrin_reaction_kind;
extern const CorrinKind corrin_reaction_follow_up_kind;
extern const CorrinKind corrin_plan_step_kind;
extern const CorrinKind corrin_lab_result_kind;
extern const CorrinKind corrin_appointment_kind;
extern const CorrinKind corrin_question_kind;
extern const CorrinKind corrin_day_note_kind;
extern const CorrinKind corrin_day_tag_kind;

/* All kinds, a kind after those that it refers to, ended by NULL. */
extern const CorrinKind *const corrin_kinds[];

const CorrinKind *corrin_kind_find (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinImport, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPerson, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinCarer, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSymptom, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSymptomVersion, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinRating, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinSupply, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinDose, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinEarlierTreatment, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPlanStep, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinLabResult, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinAppointment, corrin_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinQuestion, corrin_record_free)

G_END_DECLS
