/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "merge.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const CorrinKind *kind;
  const char *one;
  const char *several;
} KindWords;

static const KindWords words[] = {
  { &corrin_import_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Import"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Imports") },
  { &corrin_carer_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Carer"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Carers") },
  { &corrin_person_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Person"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "People") },
  { &corrin_symptom_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Symptom"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Symptoms") },
  { &corrin_symptom_version_kind, NC_ ("kind of entry", "Words for a scale"),
    NC_ ("kinds of entries", "Words for scales") },
  { &corrin_rating_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Rating"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Ratings") },
  { &corrin_tingling_place_kind, NC_ ("kind of entry", "Place of tingling"),
    NC_ ("kinds of entries", "Places of tingling") },
  { &corrin_supply_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Supply"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Supplies") },
  { &corrin_dose_kind, NC_ ("kind of entry", "Injection or other dose"),
    NC_ ("kinds of entries", "Injections and other doses") },
  { &corrin_earlier_treatment_kind, NC_ ("kind of entry", "Earlier treatment"),
    NC_ ("kinds of entries", "Earlier treatments") },
  { &corrin_reaction_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Reaction"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Reactions") },
  { &corrin_reaction_follow_up_kind, NC_ ("kind of entry", "Reaction on a later day"),
    NC_ ("kinds of entries", "Reactions on later days") },
  { &corrin_plan_step_kind, NC_ ("kind of entry", "Step of the plan"),
    NC_ ("kinds of entries", "Steps of the plan") },
  { &corrin_lab_result_kind, NC_ ("kind of entry", "Lab result"), NC_ ("kinds of entries", "Lab results") },
  { &corrin_appointment_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Appointment"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Appointments") },
  { &corrin_question_kind,
    /* Translators: what entries of a journal are. */
    NC_ ("kind of entry", "Question"),
    /* Translators: what entries of a journal are. */
    NC_ ("kinds of entries", "Questions") },
  { &corrin_day_note_kind, NC_ ("kind of entry", "Note of a day"),
    NC_ ("kinds of entries", "Notes of days") },
  { &corrin_day_tag_kind, NC_ ("kind of entry", "Tag of a day"), NC_ ("kinds of entries", "Tags of days") },
};

/**
 * corrin_merge_kind_display:
 * @kind: a kind of record
 * @several: whether several are meant
 *
 * Returns: what it is called, as a heading
 */
const char *
corrin_merge_kind_display (const CorrinKind *kind, gboolean several)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == kind)
      return several ? g_dpgettext2 (GETTEXT_PACKAGE, "kinds of entries", words[i].several)
                     : g_dpgettext2 (GETTEXT_PACKAGE, "kind of entry", words[i].one);
  return kind->name;
}
