/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "names.h"

G_BEGIN_DECLS

/* The rows of the tables for people: the cells of one record in the order of the columns in listing.c, and how many
 * records there are, in words. */

void corrin_listing_fill_rating (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_dose (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_lab (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_reaction (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_step (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_appointment (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_question (const CorrinRecord *record, const CorrinNames *names, char **cells);

char *corrin_listing_count_ratings (guint n);
char *corrin_listing_count_doses (guint n);
char *corrin_listing_count_labs (guint n);
char *corrin_listing_count_reactions (guint n);
char *corrin_listing_count_steps (guint n);
char *corrin_listing_count_appointments (guint n);
char *corrin_listing_count_questions (guint n);

/* In listing-rows-more.c */
void corrin_listing_fill_follow_up (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_earlier (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_supply (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_note (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_tag (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_place (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_symptom (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_wording (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_person (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_carer (const CorrinRecord *record, const CorrinNames *names, char **cells);
void corrin_listing_fill_import (const CorrinRecord *record, const CorrinNames *names, char **cells);

char *corrin_listing_count_follow_ups (guint n);
char *corrin_listing_count_earlier (guint n);
char *corrin_listing_count_supplies (guint n);
char *corrin_listing_count_notes (guint n);
char *corrin_listing_count_tags (guint n);
char *corrin_listing_count_places (guint n);
char *corrin_listing_count_symptoms (guint n);
char *corrin_listing_count_wordings (guint n);
char *corrin_listing_count_people (guint n);
char *corrin_listing_count_carers (guint n);
char *corrin_listing_count_imports (guint n);

G_END_DECLS
