/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "sample.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *years;
  char *ratings;
  char *seed;
  char *people;
  gboolean first_weeks;
  CorrinSampleOptions parsed;
} SampleOptions;

static const CorrinOption options[] = {
  { "years", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, years), N_ ("NUMBER"),
    N_ ("how many years up to today; without it, two") },
  { "ratings", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, ratings), N_ ("NUMBER"),
    N_ ("how many ratings; without it, as many as a person would make") },
  { "seed", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, seed), N_ ("NUMBER"),
    N_ ("another number invents other scores; the same one gives the same") },
  { "people", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, people), N_ ("NUMBER"),
    N_ ("how many people the journal is about; without it, one") },
  { "first-weeks", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (SampleOptions, first_weeks), NULL,
    N_ ("five weeks only, from just before the first injection") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
parse_options (SampleOptions *typed, GError **error)
{
  guint64 years = 0;
  guint64 ratings = 0;
  guint64 seed = 0;
  guint64 people = 0;

  if (!corrin_usage_whole ("--years", typed->years, 1, CORRIN_SAMPLE_MAX_YEARS, &years, error)
      || !corrin_usage_whole ("--ratings", typed->ratings, 1, CORRIN_SAMPLE_MAX_RATINGS, &ratings, error)
      || !corrin_usage_whole ("--seed", typed->seed, 0, G_MAXUINT32, &seed, error)
      || !corrin_usage_whole ("--people", typed->people, 1, CORRIN_SAMPLE_MAX_PEOPLE, &people, error))
    return FALSE;
  typed->parsed =
      (CorrinSampleOptions){ (int) years, (int) ratings, (guint32) seed, (int) people, typed->first_weeks };
  if (!typed->first_weeks || (years == 0 && ratings == 0))
    return TRUE;
  corrin_set_usage_error (error, "%s",
                          _ ("--first-weeks has its own length: leave --years and --ratings out."));
  return FALSE;
}

static gboolean
invent (const CorrinCall *call, CorrinStore *store, GError **error)
{
  const SampleOptions *typed = call->options;

  return corrin_sample_write (store, &typed->parsed, error);
}

static gboolean
run (CorrinCall *call, GError **error)
{
  return parse_options (call->options, error) && corrin_call_create (call, call->arguments[0], invent, error);
}

const CorrinCommand corrin_command_sample = {
  .name = "sample",
  .group = CORRIN_COMMANDS_KEEP,
  .arguments = N_ ("FILE"),
  .min_arguments = 1,
  .max_arguments = 1,
  .takes_files = TRUE,
  .summary = N_ ("make a journal of invented data, for trying out"),
  .description = N_ (
      "Makes a journal of invented entries, to try Corrin out: plans and injections, ratings with holidays "
      "between them, reactions, lab results, appointments and a supply. Nobody's data is in it. A file that "
      "exists is left alone."),
  .examples = "  corrin-cli sample try.corrin\n"
              "  corrin-cli sample family.corrin --people 2\n"
              "  corrin-cli --journal try.corrin chart try.png\n",
  .options = options,
  .options_size = sizeof (SampleOptions),
  .run = run,
};
