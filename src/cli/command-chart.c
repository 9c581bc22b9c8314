/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"
#include "call-store.h"
#include "catalog.h"
#include "chart-figure.h"
#include "clock.h"
#include "errors.h"
#include "image.h"
#include "summary.h"
#include "trend.h"
#include "typed-values.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define USUAL_WIDTH 960

typedef struct
{
  char *view;
  gboolean backwards;
  char *around;
  char *days;
  char *symptoms;
  char *from;
  char *to;
  char *size;
  char *theme;
} ChartOptions;

static const CorrinOption options[] = {
  { "view", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, view),
    /* Translators: stands for the name of a view in the help of a command. Keep it in capital letters. */
    N_ ("VIEW"), N_ ("time (the usual), cycle, before-after, calendar or then-now") },
  { "backwards", CORRIN_OPTION_FLAG, G_STRUCT_OFFSET (ChartOptions, backwards), NULL,
    N_ ("with --view cycle: by days before the next injection") },
  { "around", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, around),
    /* Translators: stands for a word in the help of a command. Keep it in capital letters. */
    N_ ("WHAT"), N_ ("with --view before-after: injections (the usual) or plan, for its changes") },
  { "days", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, days), N_ ("NUMBER"),
    N_ ("with --view before-after: how many on each side, 14 (the usual) or 28") },
  { "symptoms", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, symptoms),
    /* Translators: stands for names of symptoms in the help of a command. Keep it in capital letters. */
    N_ ("SYMPTOM,…"), N_ ("which symptoms, in which order; without it, the first three that are rated") },
  { "from", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, from), N_ ("DAY"),
    N_ ("the first day; without it, that of the first rating") },
  { "to", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, to), N_ ("DAY"),
    N_ ("the last day, which belongs to the period; without it, that of the last rating") },
  { "size", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, size),
    /* Translators: stands for a width and a height in the help of a command. */
    N_ ("WxH"),
    N_ ("width and height in pixels, or points in a PDF; without it, 960 and what is read well") },
  { "theme", CORRIN_OPTION_TEXT, G_STRUCT_OFFSET (ChartOptions, theme),
    /* Translators: stands for the name of a look in the help of a command. Keep it in capital letters. */
    N_ ("THEME"), N_ ("light (the usual), dark or print") },
  { NULL, 0, 0, NULL, NULL },
};

/* In the order of CorrinView. */
static const char *const views[] = { "time", "cycle", "before-after", "calendar", "then-now", NULL };

/* In the order of CorrinPairs. */
static const char *const pairs[] = { "injections", "plan", NULL };
static const char *const windows[] = { "14", "28", NULL };
static const CorrinWindowDays window_days[] = { CORRIN_WINDOW_14, CORRIN_WINDOW_28 };

static const char *const themes[] = { "light", "dark", "print", NULL };

static const CorrinChartThemeKind theme_kinds[] = { CORRIN_CHART_THEME_LIGHT, CORRIN_CHART_THEME_DARK,
                                                    CORRIN_CHART_THEME_PRINT };

/* What the options say, beside the symptoms, which only the journal knows. */
typedef struct
{
  CorrinDay from;
  CorrinDay to;
  const CorrinChartTheme *theme;
  int width;
  int height; /* 0 for what suits the picture */
  guint n_series;
  CorrinViewChoice choice;
} ChartRequest;

static gboolean
check_file (const char *path, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);
  g_autofree char *shown = NULL;

  if (g_str_has_suffix (lower, ".png") || g_str_has_suffix (lower, ".svg")
      || g_str_has_suffix (lower, ".pdf"))
    return TRUE;
  shown = g_filename_display_name (path);
  corrin_set_usage_error (error,
                          /* Translators: %s is the name of a file. */
                          _ ("A chart is written to a file that ends in .png, .svg or .pdf, not to “%s”."),
                          shown);
  return FALSE;
}

static gboolean
parse_size (const char *text, ChartRequest *request, GError **error)
{
  g_auto (GStrv) sides = NULL;
  guint64 width;
  guint64 height;

  request->width = USUAL_WIDTH;
  request->height = 0;
  if (text == NULL)
    return TRUE;
  sides = g_strsplit (text, "x", 2);
  if (g_strv_length (sides) != 2
      || !g_ascii_string_to_unsigned (sides[0], 10, CORRIN_CHART_MIN_WIDTH, CORRIN_CHART_MAX_SIZE, &width,
                                      NULL)
      || !g_ascii_string_to_unsigned (sides[1], 10, CORRIN_CHART_MIN_HEIGHT, CORRIN_CHART_MAX_SIZE, &height,
                                      NULL))
    {
      /* Translators: %1$d and %2$d are the smallest width and height, %3$d the largest, %4$s what was typed. */
      corrin_set_usage_error (error, _ ("--size is from %1$dx%2$d to %3$dx%3$d, not “%4$s”."),
                              CORRIN_CHART_MIN_WIDTH, CORRIN_CHART_MIN_HEIGHT, CORRIN_CHART_MAX_SIZE, text);
      return FALSE;
    }
  request->width = (int) width;
  request->height = (int) height;
  return TRUE;
}

/* Whole months are compared. */
static void
widen_to_months (ChartRequest *request)
{
  if (request->choice.view != CORRIN_VIEW_THEN_NOW)
    return;
  request->from = corrin_day_month_start (request->from);
  request->to =
      MIN (corrin_day_add_months (corrin_day_month_start (request->to), 1) - 1, corrin_clock_today ());
}

/* Two months are compared only when somebody chose them. */
static gboolean
check_months (CorrinView view, const ChartOptions *typed, GError **error)
{
  if (view != CORRIN_VIEW_THEN_NOW || (typed->from != NULL && typed->to != NULL))
    return TRUE;
  corrin_set_usage_error (
      error, "%s",
      _ ("--view then-now needs --from with a day of the one month and --to with a day of the other."));
  return FALSE;
}

/* An option of one view says nothing in another. */
static gboolean
check_belongs (const char *option, gboolean is_typed, CorrinView view, CorrinView chosen, GError **error)
{
  if (!is_typed || view == chosen)
    return TRUE;
  /* Translators: %1$s is an option such as --backwards, %2$s the word of a view such as "cycle". */
  corrin_set_usage_error (error, _ ("%1$s belongs to --view %2$s."), option, views[view]);
  return FALSE;
}

static gboolean
choose_view (const ChartOptions *typed, CorrinViewChoice *choice, GError **error)
{
  int view, around, days;

  if (!corrin_usage_choice ("--view", typed->view, views, &view, error)
      || !corrin_usage_choice ("--around", typed->around, pairs, &around, error)
      || !corrin_usage_choice ("--days", typed->days, windows, &days, error))
    return FALSE;
  *choice = (CorrinViewChoice){
    .view = (CorrinView) view,
    .alignment = typed->backwards ? CORRIN_ALIGNMENT_BEFORE : CORRIN_ALIGNMENT_SINCE,
    .pairs = (CorrinPairs) around,
    .window = window_days[days],
  };
  return check_belongs ("--backwards", typed->backwards, CORRIN_VIEW_CYCLE, choice->view, error)
         && check_belongs ("--around", typed->around != NULL, CORRIN_VIEW_BEFORE_AFTER, choice->view, error)
         && check_belongs ("--days", typed->days != NULL, CORRIN_VIEW_BEFORE_AFTER, choice->view, error);
}

static gboolean
parse_request (const CorrinCall *call, ChartRequest *request, GError **error)
{
  const ChartOptions *typed = call->options;
  int theme;

  if (!check_file (call->arguments[0], error) || !choose_view (typed, &request->choice, error)
      || !corrin_usage_choice ("--theme", typed->theme, themes, &theme, error)
      || !parse_size (typed->size, request, error)
      || !corrin_usage_past_period (typed->from, typed->to, &request->from, &request->to, error)
      || !check_months (request->choice.view, typed, error))
    return FALSE;
  widen_to_months (request);
  request->theme = corrin_chart_theme_get (theme_kinds[theme]);
  request->n_series = typed->symptoms != NULL ? CORRIN_CHART_SERIES_MAX : CORRIN_CHART_TREND_SERIES;
  return TRUE;
}

static gboolean
is_named (const CorrinSymptom *symptom, const char *name)
{
  g_autofree char *shown = g_utf8_casefold (corrin_symptom_display (symptom), -1);
  g_autofree char *asked = g_utf8_casefold (name, -1);

  return g_str_equal (shown, asked) || (symptom->key != NULL && g_ascii_strcasecmp (symptom->key, name) == 0);
}

/* Brings the symptom of that name to the place @at. */
static gboolean
bring_symptom (GPtrArray *symptoms, const char *name, guint at, GError **error)
{
  for (guint i = at; i < symptoms->len; i++)
    {
      const CorrinSymptomEvidence *evidence = g_ptr_array_index (symptoms, i);

      if (!is_named (evidence->symptom, name))
        continue;
      g_ptr_array_insert (symptoms, (int) at, g_ptr_array_steal_index (symptoms, i));
      return TRUE;
    }
  g_set_error (error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
               /* Translators: %s is the name of a symptom as it was typed. */
               _ ("“%s” is not rated in this period, or is named twice."), name);
  return FALSE;
}

static gboolean
choose_symptoms (GPtrArray *symptoms, const char *text, GError **error)
{
  g_auto (GStrv) names = g_strsplit (text != NULL ? text : "", ",", -1);
  guint n = g_strv_length (names);

  if (text == NULL)
    return TRUE;
  if (n == 0 || n > CORRIN_CHART_SERIES_MAX)
    {
      /* Translators: %d is a number. */
      corrin_set_usage_error (error, _ ("--symptoms takes from 1 to %d symptoms."), CORRIN_CHART_SERIES_MAX);
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (!bring_symptom (symptoms, g_strstrip (names[i]), i, error))
      return FALSE;
  g_ptr_array_set_size (symptoms, (int) n);
  return TRUE;
}

/* Doses by other routes are not drawn. */
static gboolean
has_injections (const GPtrArray *doses)
{
  for (guint i = 0; i < doses->len; i++)
    if (corrin_route_is_injection (((const CorrinDose *) g_ptr_array_index (doses, i))->route))
      return TRUE;
  return FALSE;
}

static gboolean
draw (const CorrinEvidence *evidence, const ChartRequest *request, const char *path, GError **error)
{
  CorrinPeriod period = corrin_summary_period (evidence, request->from, request->to);
  g_autoptr (CorrinChartSpec) spec = NULL;
  g_autoptr (CorrinPicture) picture = NULL;

  if (evidence->symptoms->len == 0 && !has_injections (evidence->doses))
    {
      g_set_error_literal (
          error, CORRIN_ERROR, CORRIN_ERROR_NOT_FOUND,
          _ ("There is nothing to draw: no symptom is rated in this period, and no dose is recorded."));
      return FALSE;
    }
  if (request->choice.view != CORRIN_VIEW_TIME)
    {
      picture =
          corrin_picture_new_figure (corrin_chart_figure (&request->choice, evidence, period), NULL, NULL);
      return corrin_picture_save (picture, request->theme, request->width, request->height, path, error);
    }
  spec = corrin_chart_trend_new (evidence, period, request->n_series);
  return corrin_chart_save (spec, request->theme, request->width, request->height, path, error);
}

static gboolean
run (CorrinCall *call, GError **error)
{
  const ChartOptions *typed = call->options;
  g_autofree char *shown = g_filename_display_name (call->arguments[0]);
  g_autoptr (CorrinEvidence) evidence = NULL;
  ChartRequest request;

  if (!parse_request (call, &request, error))
    return FALSE;
  corrin_chart_seek_fonts ();
  evidence =
      corrin_call_evidence (call, request.from, request.to,
                            CORRIN_EVIDENCE_CHART | CORRIN_EVIDENCE_LATE | CORRIN_EVIDENCE_NOTES, error);
  if (evidence == NULL || !choose_symptoms (evidence->symptoms, typed->symptoms, error)
      || !draw (evidence, &request, call->arguments[0], error))
    return FALSE;
  /* Translators: %s is the name of a file. */
  printf (_ ("Wrote %s.\n"), shown);
  return TRUE;
}

const CorrinCommand corrin_command_chart = {
  .name = "chart",
  .group = CORRIN_COMMANDS_LOOK,
  .arguments = N_ ("FILE"),
  .min_arguments = 1,
  .max_arguments = 1,
  .takes_files = TRUE,
  .summary = N_ ("draw symptoms and doses as PNG, SVG or PDF"),
  .description = N_ (
      "Draws the symptoms over time with the doses below them, or the first symptom in another view: "
      "cycle lays the days since each injection on each other, or with --backwards the days before the next "
      "one, before-after shows the days on each side of an injection or of a change of the plan, calendar "
      "has a square for each day, then-now puts the month of --from beside that "
      "of --to. The ending of FILE, .png, .svg or .pdf, says what it becomes. Private entries are left "
      "out."),
  .examples = "  corrin-cli chart trend.png\n"
              "  corrin-cli chart trend.pdf --symptoms fatigue,tingling --from 2026-01-01 \\\n"
              "      --theme print\n"
              "  corrin-cli chart plan.png --view before-after --around plan --days 28\n"
              "  corrin-cli chart days.png --view calendar --symptoms fatigue\n",
  .options = options,
  .options_size = sizeof (ChartOptions),
  .run = run,
};
