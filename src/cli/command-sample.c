/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "call-store.h"
#include "sample.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *years;
  char *ratings;
  char *seed;
  CorrinSampleOptions parsed;
} SampleOptions;

static const CorrinOption options[] = {
  { "years", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, years), N_ ("NUMBER"),
    N_ ("how many years up to today; without it, two") },
  { "ratings", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, ratings), N_ ("NUMBER"),
    N_ ("how many ratings; without it, as many as a person would make") },
  { "seed", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (SampleOptions, seed), N_ ("NUMBER"),
    N_ ("another number invents other scores; the same one gives the same") },
  { NULL, 0, 0, NULL, NULL },
};

static gboolean
parse_options (SampleOptions *typed, GError **error)
{
  guint64 years = 0;
  guint64 ratings = 0;
  guint64 seed = 0;

  if (!corrin_usage_whole ("--years", typed->years, 1, CORRIN_SAMPLE_MAX_YEARS, &years, error)
      || !corrin_usage_whole ("--ratings", typed->ratings, 1, CORRIN_SAMPLE_MAX_RATINGS, &ratings, error)
      || !corrin_usage_whole ("--seed", typed->seed, 0, G_MAXUINT32, &seed, error))
    return FALSE;
  typed->parsed = (CorrinSampleOptions){ (int) years, (int) ratings, (guint32) seed };
  return TRUE;
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
      "Makes a journal of invented entries of one person, to try Corrin out. Nobody's data is in it. A file "
      "that exists is left alone."),
  .examples = "  corrin-cli sample try.corrin\n"
              "  corrin-cli --journal try.corrin chart try.png\n",
  .options = options,
  .options_size = sizeof (SampleOptions),
  .run = run,
};
