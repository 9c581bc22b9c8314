/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "clock.h"
#include "errors.h"
#include "injections.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

typedef struct
{
  char *day;
  char *dose;
  char *severity;
  char *onset;
  char *lasted;
  char *done;
  gboolean needed_care;
  char *follow_up;
  char *note;
} ReactionOptions;

static const CorrinOption options[] = {
  { "day", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, day), N_ ("DAY"),
    N_ ("the day; without it, today") },
  { "dose", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, dose), N_ ("DAY"),
    N_ ("the day of the injection that it came after, or none; without it, the last one up to its day") },
  { "severity", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, severity), N_ ("NUMBER"),
    N_ ("how strong it was, a whole number from 0 to 10") },
  { "onset", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, onset), N_ ("TEXT"),
    N_ ("when it began: “after 10 minutes”") },
  { "lasted", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, lasted), N_ ("TEXT"),
    N_ ("how long it lasted") },
  { "done", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, done), N_ ("TEXT"), N_ ("what was done") },
  { "needed-care", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ReactionOptions, needed_care), NULL,
    N_ ("a doctor or nurse was needed") },
  { "follow-up", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, follow_up), N_ ("DAY"),
    N_ ("say how strong the last such one still was on that day, and record no new one; needs --severity") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ReactionOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

/* "other: NAME" gives the name, which may not be empty. */
static gboolean
set_what (CorrinReaction *reaction, const char *text, GError **error)
{
  static const char prefix[] = "other:";

  if (g_ascii_strncasecmp (text, prefix, strlen (prefix)) == 0)
    reaction->what_other = corrin_value_text (text + strlen (prefix));
  reaction->what = CORRIN_REACTION_OTHER;
  for (int i = 0; corrin_reaction_terms[i] != NULL; i++)
    if (g_ascii_strcasecmp (corrin_reaction_terms[i], text) == 0)
      {
        reaction->what = i;
        return TRUE;
      }
  if (reaction->what_other != NULL)
    return TRUE;
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %s is what was typed. Leave the words after the colon as they are, except NAME. */
      _ ("“%s” is not known. Known are: site-pain, redness, swelling, bruise, headache, "
         "faint-or-dizzy, stomach-or-gut, rash, acne, symptoms-stronger, and any other as “other: "
         "NAME”."),
      text);
  return FALSE;
}

static gboolean
set_severity (double *severity, const char *text, GError **error)
{
  guint64 value;

  *severity = NAN;
  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_unsigned (text, 10, 0, 10, &value, NULL))
    {
      /* Translators: %s is what was typed. */
      g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("“%s” is not a whole number from 0 to 10."),
                   text);
      return FALSE;
    }
  *severity = (double) value;
  return TRUE;
}

static GPtrArray *
list (CorrinStore *store, const CorrinKind *kind, gint64 person, GError **error)
{
  const CorrinQuery query = { person, CORRIN_DAY_NONE, CORRIN_DAY_NONE };

  return corrin_store_list (store, kind, &query, error);
}

static gboolean
set_dose_of_day (CorrinReaction *reaction, const GPtrArray *injections, const char *text, GError **error)
{
  CorrinDay day;

  if (!corrin_value_day (text, &day, error))
    return FALSE;
  for (guint i = injections->len; i > 0; i--)
    {
      const CorrinDose *dose = g_ptr_array_index (injections, i - 1);

      if (dose->day != day)
        continue;
      reaction->dose = dose->record.id;
      return TRUE;
    }
  /* Translators: %s is a day as it was typed. */
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND, _ ("No injection is recorded on %s."), text);
  return FALSE;
}

static gboolean
set_dose (CorrinReaction *reaction, CorrinStore *store, const char *text, GError **error)
{
  g_autoptr (GPtrArray) doses = list (store, &corrin_dose_kind, reaction->record.person, error);
  g_autoptr (GPtrArray) injections = doses != NULL ? corrin_injections_new (doses) : NULL;
  const CorrinDose *last;

  if (injections == NULL)
    return FALSE;
  if (g_strcmp0 (text, "none") == 0)
    return TRUE;
  if (text != NULL)
    return set_dose_of_day (reaction, injections, text, error);
  last = corrin_injections_last (injections, reaction->day);
  reaction->dose = last != NULL ? last->record.id : 0;
  return TRUE;
}

static gboolean
add_reaction (const CorrinCall *call, CorrinStore *store, CorrinReaction *reaction, GError **error)
{
  const ReactionOptions *typed = call->options;

  reaction->day = corrin_clock_today ();
  reaction->onset = corrin_value_text (typed->onset);
  reaction->how_long = corrin_value_text (typed->lasted);
  reaction->what_was_done = corrin_value_text (typed->done);
  reaction->needed_care = typed->needed_care;
  reaction->record.note = corrin_value_text (typed->note);
  return (typed->day == NULL || corrin_value_day (typed->day, &reaction->day, error))
         && set_dose (reaction, store, typed->dose, error) && corrin_store_add (store, reaction, error);
}

static const CorrinReaction *
find_last (const GPtrArray *reactions, const CorrinReaction *like, CorrinDay day)
{
  for (guint i = reactions->len; i > 0; i--)
    {
      const CorrinReaction *one = g_ptr_array_index (reactions, i - 1);

      if (one->what == like->what && one->day < day && g_strcmp0 (one->what_other, like->what_other) == 0)
        return one;
    }
  return NULL;
}

/* Says of the last one of its kind how it went on. */
static gboolean
add_follow_up (CorrinStore *store, const CorrinReaction *like, const char *text, GError **error)
{
  g_autoptr (CorrinRecord) owned = corrin_record_new (&corrin_reaction_follow_up_kind);
  CorrinReactionFollowUp *follow_up = (CorrinReactionFollowUp *) owned;
  g_autoptr (GPtrArray) reactions = NULL;
  const CorrinReaction *last;

  if (!corrin_value_day (text, &follow_up->day, error))
    return FALSE;
  if (isnan (like->severity))
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_INVALID, _ ("--follow-up needs --severity."));
      return FALSE;
    }
  reactions = list (store, &corrin_reaction_kind, like->record.person, error);
  if (reactions == NULL)
    return FALSE;
  last = find_last (reactions, like, follow_up->day);
  if (last == NULL)
    {
      g_set_error_literal (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
                           _ ("No such reaction is recorded before that day."));
      return FALSE;
    }
  follow_up->record.person = last->record.person;
  follow_up->record.is_private = last->record.is_private;
  follow_up->reaction = last->record.id;
  follow_up->severity = like->severity;
  return corrin_store_add (store, follow_up, error);
}

static void
say (const CorrinReaction *reaction, CorrinDay day, GString *said)
{
  g_autofree char *words = corrin_day_display (day);
  const char *what = reaction->what_other != NULL
                         ? reaction->what_other
                         : corrin_reaction_display ((CorrinReactionWhat) reaction->what);

  if (isnan (reaction->severity))
    /* Translators: %1$s is what came after an injection, %2$s a date. */
    g_string_append_printf (said, _ ("Recorded: %1$s, %2$s."), what, words);
  else
    /* Translators: %1$s is what came after an injection, %2$g how strong it was, %3$s a date. */
    g_string_append_printf (said, _ ("Recorded: %1$s, %2$g of 10, %3$s."), what, reaction->severity, words);
  g_string_append_c (said, '\n');
}

static gboolean
write_reaction (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
                GError **error)
{
  const ReactionOptions *typed = call->options;
  g_autoptr (CorrinRecord) owned = corrin_record_new (&corrin_reaction_kind);
  CorrinReaction *reaction = (CorrinReaction *) owned;
  CorrinDay day = CORRIN_DAY_NONE;

  reaction->record.person = person->record.id;
  if (!set_what (reaction, call->arguments[0], error)
      || !set_severity (&reaction->severity, typed->severity, error))
    return FALSE;
  if (typed->follow_up != NULL ? !add_follow_up (store, reaction, typed->follow_up, error)
                               : !add_reaction (call, store, reaction, error))
    return FALSE;
  if (typed->follow_up == NULL || !corrin_value_day (typed->follow_up, &day, NULL))
    day = reaction->day;
  say (reaction, day, said);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return corrin_call_write (call, _ ("Record what came after an injection"), write_reaction, error);
}

const CorrinCommand corrin_command_reaction = {
  .name = "reaction",
  .group = CORRIN_COMMANDS_RECORD,
  .arguments = N_ ("WHAT"),
  .min_arguments = 1,
  .max_arguments = 1,
  .summary = N_ ("record what came after an injection, and how it went on"),
  .description =
      N_ ("Records something that came after an injection, or how it went on.\n\n"
          "WHAT is site-pain, redness, swelling, bruise, headache, faint-or-dizzy, stomach-or-gut, "
          "rash, acne, symptoms-stronger or “other: NAME”.\n\n"
          "This program does not judge what is written down. Trouble breathing, hives over large "
          "parts of the body, or swelling of the face, lips, tongue or throat after an injection: "
          "call your emergency number now."),
  .examples = "  corrin-cli reaction redness --severity 3 --onset \"the same evening\"\n"
              "  corrin-cli reaction redness --follow-up 2026-05-06 --severity 1\n",
  .options = options,
  .options_size = sizeof (ReactionOptions),
  .run = run,
};
