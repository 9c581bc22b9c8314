/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "amount.h"
#include "arguments.h"
#include "call-store.h"
#include "dose-supply.h"
#include "dose-time.h"
#include "errors.h"
#include "typed-terms.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

#define MAX_AMPOULES 99

typedef struct
{
  char *substance;
  char *micrograms;
  char *route;
  char *site;
  char *at;
  char *zone;
  char *batch;
  char *supply;
  char *ampoules;
  char *given_by;
  gboolean skipped;
  char *reason;
  gboolean confirm;
  char *note;
} DoseOptions;

static const CorrinOption options[] = {
  { "substance", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, substance),
    /* Translators: stands for the name of a substance in the help of a command. Keep it in capital letters. */
    N_ ("SUBSTANCE"), N_ ("hydroxocobalamin, cyanocobalamin, methylcobalamin, “other: NAME” or not-known") },
  { "micrograms", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, micrograms),
    /* Translators: stands for a dose in the help of a command. Keep it in capital letters. */
    N_ ("AMOUNT"), N_ ("the amount: 1000, “1 mg” or “1 mL of 1 mg/mL”") },
  { "route", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, route),
    /* Translators: stands for the way a dose was given in the help of a command. Keep it in capital letters. */
    N_ ("ROUTE"), N_ ("im, deep-sc, sc, oral, sublingual, nasal or not-known") },
  { "site", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, site),
    /* Translators: stands for a place of the body in the help of a command. Keep it in capital letters. */
    N_ ("SITE"),
    N_ ("left- or right-, and upper-arm, thigh, buttock or abdomen; “other: PLACE” or not-known") },
  { "at", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, at),
    /* Translators: stands for a date or a time in the help of a command. Keep it in capital letters. */
    N_ ("WHEN"),
    N_ ("a local time (2026-05-04T09:15), a day (2026-05-04) or, when no more is known, a month (2026-05); "
        "without "
        "it, now, or today for a skipped dose") },
  { "zone", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, zone),
    /* Translators: stands for a time zone in the help of a command. Keep it in capital letters. */
    N_ ("ZONE"),
    N_ ("the zone of the local time, such as Europe/Berlin; without it, the one of this computer") },
  { "batch", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, batch), N_ ("TEXT"),
    N_ ("the batch as it is printed") },
  { "supply", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, supply), N_ ("TEXT"),
    N_ ("the product or the batch of the supply that it is taken from; its batch and expiry are kept") },
  { "ampoules", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, ampoules), N_ ("NUMBER"),
    N_ ("how many ampoules of the supply it takes; without it, one") },
  { "given-by", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, given_by), N_ ("TEXT"),
    N_ ("who gave it: self, a nurse, a name") },
  { "skipped", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (DoseOptions, skipped), NULL,
    N_ ("the dose was planned and not given") },
  { "reason", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, reason), N_ ("TEXT"),
    N_ ("why it was skipped") },
  { "confirm", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (DoseOptions, confirm), NULL,
    N_ ("record an amount outside 10 to 5000 micrograms") },
  { "note", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (DoseOptions, note), N_ ("TEXT"), N_ ("a note") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
set_site (CorrinDose *dose, const char *text, GError **error)
{
  int site;

  if (text == NULL)
    return TRUE;
  dose->site_other = corrin_value_other_name (text);
  site = dose->site_other != NULL ? CORRIN_SITE_OTHER : corrin_site_parse (text);
  if (site < 0)
    {
      g_set_error (
          error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
          /* Translators: %s is what was typed. Leave the words after the colon as they are, except PLACE. */
          _ ("“%s” is not a known site. Known are: left- or right- with upper-arm, thigh, buttock or "
             "abdomen; "
             "not-known, and any other as “other: PLACE”."),
          text);
      return FALSE;
    }
  dose->site = site;
  return TRUE;
}

static gboolean
confirm_amount (gint64 micrograms, GError **error)
{
  g_autofree char *amount = NULL;

  if (corrin_micrograms_are_usual (micrograms))
    return TRUE;
  amount = corrin_micrograms_display (micrograms);
  g_set_error (
      error, CORRIN_ERROR, CORRIN_ERROR_INVALID,
      /* Translators: %1$s is a dose such as "2 micrograms", %2$d and %3$d are numbers. */
      _ ("A dose of %1$s lies outside %2$d to %3$d micrograms. If that is what was given, add --confirm."),
      amount, CORRIN_MICROGRAMS_USUAL_MIN, CORRIN_MICROGRAMS_USUAL_MAX);
  return FALSE;
}

static gboolean
set_amount (CorrinDose *dose, const char *text, gboolean confirmed, GError **error)
{
  CorrinAmount amount;

  if (text == NULL)
    return TRUE;
  if (!corrin_amount_parse (text, &amount, error))
    return FALSE;
  if (amount.micrograms != 0 && !confirmed && !confirm_amount (amount.micrograms, error))
    return FALSE;
  dose->amount_typed = corrin_value_text (text);
  dose->micrograms = amount.micrograms;
  dose->volume_ml = amount.volume_ml;
  dose->strength = amount.strength;
  return TRUE;
}

static gboolean
fill_dose (const DoseOptions *typed, CorrinDose *dose, GError **error)
{
  dose->status = typed->skipped ? CORRIN_DOSE_SKIPPED : CORRIN_DOSE_GIVEN;
  dose->skipped_reason = corrin_value_text (typed->reason);
  dose->batch = corrin_value_text (typed->batch);
  dose->given_by = corrin_value_text (typed->given_by);
  dose->record.note = corrin_value_text (typed->note);
  return corrin_dose_set_when (dose, typed->at, typed->zone, error)
         && corrin_value_substance (typed->substance, &dose->substance, &dose->substance_other, error)
         && set_amount (dose, typed->micrograms, typed->confirm, error)
         && corrin_value_route (typed->route, &dose->route, error) && set_site (dose, typed->site, error);
}

static void
append_part (GString *said, const char *part)
{
  g_string_append_printf (said, ", %s", part);
}

static void
say_dose (GString *said, const CorrinDose *dose)
{
  g_autofree char *when = corrin_dose_when_display (dose);
  g_autofree char *amount = dose->micrograms != 0 ? corrin_micrograms_display (dose->micrograms) : NULL;

  g_string_append (said,
                   dose->status == CORRIN_DOSE_SKIPPED ? _ ("Recorded as skipped: ") : _ ("Recorded: "));
  g_string_append (said, dose->substance_other != NULL ? dose->substance_other
                                                       : corrin_substance_display (dose->substance));
  if (amount != NULL)
    append_part (said, amount);
  if (dose->route != CORRIN_ROUTE_NOT_KNOWN)
    append_part (said, corrin_route_display (dose->route));
  if (dose->site != CORRIN_SITE_NOT_KNOWN)
    append_part (said, dose->site_other != NULL ? dose->site_other : corrin_site_display (dose->site));
  append_part (said, when);
  g_string_append (said, ".\n");
}

static gboolean
take_supply (const DoseOptions *typed, CorrinStore *store, CorrinDose *dose, GError **error)
{
  guint64 ampoules = 1;

  return typed->supply == NULL
         || (corrin_usage_whole ("--ampoules", typed->ampoules, 1, MAX_AMPOULES, &ampoules, error)
             && corrin_dose_take_supply (store, dose, typed->supply, (gint64) ampoules, error));
}

static gboolean
write_dose (const CorrinCall *call, CorrinStore *store, const CorrinPerson *person, GString *said,
            GError **error)
{
  g_autoptr (CorrinDose) dose = corrin_record_new (&corrin_dose_kind);

  dose->record.person = person->record.id;
  if (!fill_dose (call->options, dose, error) || !take_supply (call->options, store, dose, error)
      || !corrin_store_add (store, dose, error))
    return FALSE;
  say_dose (said, dose);
  return TRUE;
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const DoseOptions *typed = call->options;

  if (typed->reason != NULL && !typed->skipped)
    {
      corrin_set_usage_error (error, "%s", _ ("--reason says why a dose was skipped: it needs --skipped."));
      return FALSE;
    }
  if (typed->supply != NULL ? typed->skipped : typed->ampoules != NULL)
    {
      corrin_set_usage_error (error, "%s",
                              typed->skipped
                                  ? _ ("A dose that was skipped takes nothing: leave --supply out.")
                                  : _ ("--ampoules says how many are taken: it needs --supply."));
      return FALSE;
    }
  return corrin_call_write (call, _ ("Record a dose"), write_dose, error);
}

const CorrinCommand corrin_command_dose = {
  .name = "dose",
  .group = CORRIN_COMMANDS_RECORD,
  .summary = N_ ("record a dose, or one that was skipped"),
  .description = N_ ("Records a dose that was given, or with --skipped one that was not. What is not said is "
                     "kept as not known."),
  .examples = "  corrin-cli dose --substance hydroxocobalamin --micrograms \"1 mg\" --route im\n"
              "  corrin-cli dose --micrograms 1000 --at 2026-05-04 --given-by \"practice nurse\"\n"
              "  corrin-cli dose --skipped --reason \"no slot at the practice\" --at 2026-06-29\n",
  .options = options,
  .options_size = sizeof (DoseOptions),
  .run = run,
};
