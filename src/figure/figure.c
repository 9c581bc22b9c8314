/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure.h"

#include "chart-layout-private.h"
#include "figure-private.h"

#include <math.h>

/* Ems. */
#define SUBTITLE_GAP 0.15
#define HEAD_GAP 0.9
#define NOTES_GAP 0.7

/* The words below the picture take at most this part of a chart whose height is given. */
#define NOTES_SHARE 0.4

void
corrin_figure_init (CorrinFigure *figure, const CorrinFigureClass *class, char *title, char *subtitle)
{
  figure->class = class;
  figure->title = title;
  figure->subtitle = subtitle;
  figure->has_title = TRUE;
  figure->has_words = TRUE;
}

/* The ratings of a symptom, none when there is none. */
CorrinPoints
corrin_figure_points (const CorrinSymptomEvidence *symptom)
{
  return corrin_points_view (symptom != NULL ? symptom->points : NULL);
}

/**
 * corrin_figure_free:
 * @figure: (nullable) (transfer full): a figure
 */
void
corrin_figure_free (CorrinFigure *figure)
{
  if (figure == NULL)
    return;
  if (figure->class->free != NULL)
    figure->class->free (figure);
  g_free (figure->title);
  g_free (figure->subtitle);
  g_free (figure);
}

const char *
corrin_figure_title (const CorrinFigure *figure)
{
  return figure->title;
}

/**
 * corrin_figure_subtitle:
 * @figure: a figure
 *
 * Returns: the line below its title: the period and the counts
 */
const char *
corrin_figure_subtitle (const CorrinFigure *figure)
{
  return figure->subtitle;
}

/**
 * corrin_figure_is_empty:
 * @figure: a figure
 *
 * Returns: whether there is nothing to draw yet, so that words can take the place of the picture
 */
gboolean
corrin_figure_is_empty (const CorrinFigure *figure)
{
  return figure->class->is_empty != NULL && figure->class->is_empty (figure);
}

/**
 * corrin_figure_hide_title:
 * @figure: a figure
 *
 * Leaves the title out of the scene, where it stands above it in letters of the window. The line below it stays.
 */
void
corrin_figure_hide_title (CorrinFigure *figure)
{
  figure->has_title = FALSE;
}

/**
 * corrin_figure_hide_words:
 * @figure: a figure
 *
 * Leaves the title, the line below it and the words below the picture out of the scene, where all that is said
 * elsewhere.
 */
void
corrin_figure_hide_words (CorrinFigure *figure)
{
  figure->has_title = FALSE;
  figure->has_words = FALSE;
}

/**
 * corrin_figure_words:
 * @figure: a figure
 *
 * Returns: (transfer full): what it shows, in a few sentences, for whoever does not see it
 */
char *
corrin_figure_words (const CorrinFigure *figure)
{
  return figure->class->words (figure);
}

/**
 * corrin_figure_readout:
 * @figure: a figure
 * @item: an item of its scene
 *
 * Returns: (transfer full): what is known of it, a line each; the first line is its title
 */
char *
corrin_figure_readout (const CorrinFigure *figure, const CorrinFigureItem *item)
{
  return figure->class->readout (figure, item);
}

/**
 * corrin_figure_sheet:
 * @figure: a figure
 *
 * Returns: (transfer full): its numbers as a table
 */
CorrinSheet *
corrin_figure_sheet (const CorrinFigure *figure)
{
  CorrinSheet *sheet = corrin_sheet_new ();

  figure->class->fill (figure, sheet);
  return sheet;
}

double
corrin_figure_left (const CorrinFigureBuilder *builder)
{
  return CORRIN_CHART_PAD * builder->chart.em;
}

double
corrin_figure_right (const CorrinFigureBuilder *builder)
{
  return builder->chart.layout->width - CORRIN_CHART_PAD * builder->chart.em;
}

static CorrinChartText
limited_text (const CorrinFigureBuilder *builder, const char *words, CorrinChartFont font,
              CorrinChartRole role, int lines)
{
  CorrinChartText text = corrin_chart_text_new (&builder->chart, words, font, role);

  corrin_chart_text_limit (&text, corrin_figure_right (builder) - corrin_figure_left (builder), lines);
  return text;
}

/* How many lines there may be of the words around the picture. */
typedef struct
{
  int title;
  int subtitle;
  double notes; /* as a part of what is left */
} Words;

/* What goes first where there is little room: the words below, then those above. */
static const Words ways[] = {
  { 2, 3, NOTES_SHARE }, { 2, 3, NOTES_SHARE / 2 }, { 1, 1, NOTES_SHARE / 3 }, { 1, 1, 0 }, { 1, 0, 0 },
  { 0, 0, 0 },
};

/* The title and the line below it; the picture begins after them. */
static void
add_head (const CorrinFigure *figure, CorrinFigureBuilder *builder, const Words *words, gboolean is_placed)
{
  double em = builder->chart.em, y = CORRIN_CHART_PAD * em;
  const char *const texts[] = { figure->title, figure->subtitle };
  const int lines[] = { figure->has_title ? words->title : 0, figure->has_words ? words->subtitle : 0 };

  for (int i = 0; i < 2; i++)
    {
      CorrinChartText text;
      double height;

      if (lines[i] == 0)
        continue;
      text = limited_text (builder, texts[i], i == 0 ? CORRIN_CHART_FONT_TITLE : CORRIN_CHART_FONT_PLAIN,
                           i == 0 ? CORRIN_CHART_ROLE_TEXT : CORRIN_CHART_ROLE_MUTED, lines[i]);
      height = text.box.height;
      if (is_placed)
        corrin_chart_text_add (&builder->chart, &text, corrin_figure_left (builder), y);
      corrin_chart_text_clear (&text);
      y += height + (i == 0 ? SUBTITLE_GAP : HEAD_GAP) * em;
    }
  builder->top = y;
}

static CorrinChartText
notes_text (const CorrinFigure *figure, const CorrinFigureBuilder *builder, double room)
{
  g_autofree char *notes = figure->class->notes (figure);
  int lines = MAX (1, (int) MIN (99, floor (room / builder->chart.small_height)));

  return limited_text (builder, notes, CORRIN_CHART_FONT_SMALL, CORRIN_CHART_ROLE_MUTED, lines);
}

/* What is to be known of the picture stands below it. */
static void
add_notes (const CorrinFigure *figure, CorrinFigureBuilder *builder, const Words *words, gboolean is_placed)
{
  double height = builder->chart.layout->height, em = builder->chart.em;
  CorrinChartText text;
  double y = height - CORRIN_CHART_PAD * em;

  builder->bottom = y;
  if (words->notes == 0 || !figure->has_words)
    return;
  text = notes_text (figure, builder, (height - builder->top) * words->notes);
  y -= text.box.height;
  builder->bottom = y - NOTES_GAP * em;
  if (is_placed)
    corrin_chart_text_add (&builder->chart, &text, corrin_figure_left (builder), y);
  corrin_chart_text_clear (&text);
}

/* The words around the picture, as many as it has room beside. */
static void
add_words (const CorrinFigure *figure, CorrinFigureBuilder *builder)
{
  double least = figure->class->least (figure, builder);
  guint way;

  for (way = 0; way + 1 < G_N_ELEMENTS (ways); way++)
    {
      add_head (figure, builder, &ways[way], FALSE);
      add_notes (figure, builder, &ways[way], FALSE);
      if (builder->bottom - builder->top >= least)
        break;
    }
  add_head (figure, builder, &ways[way], TRUE);
  add_notes (figure, builder, &ways[way], TRUE);
}

static void
begin (CorrinFigureBuilder *builder, const CorrinChartSpec *spec, double width, double height,
       PangoContext *context)
{
  builder->scene = corrin_figure_scene_new (width, height);
  builder->chart = (CorrinChartBuilder){ .spec = spec, .layout = builder->scene->layout, .context = context };
  builder->chart.texts = corrin_chart_texts_new ();
  corrin_chart_builder_begin (&builder->chart);
}

static void
end (CorrinFigureBuilder *builder)
{
  corrin_chart_builder_end (&builder->chart);
  g_clear_pointer (&builder->chart.texts, corrin_chart_texts_free);
}

/**
 * corrin_figure_height:
 * @figure: a figure
 * @width: the width in units of the surface
 * @context: shapes the texts
 *
 * Returns: how high the scene should be so that all of it can be read at this width
 */
double
corrin_figure_height (const CorrinFigure *figure, double width, PangoContext *context)
{
  g_autoptr (CorrinChartSpec) spec = corrin_chart_spec_new (0, 0);
  CorrinFigureBuilder builder;
  double height, below;

  begin (&builder, spec, width, CORRIN_FIGURE_ANY_HEIGHT, context);
  add_head (figure, &builder, &ways[0], FALSE);
  below = CORRIN_CHART_PAD * builder.chart.em;
  if (figure->has_words)
    {
      CorrinChartText notes = notes_text (figure, &builder, CORRIN_FIGURE_ANY_HEIGHT);

      below += notes.box.height + NOTES_GAP * builder.chart.em;
      corrin_chart_text_clear (&notes);
    }
  height = MAX (figure->class->height (figure, &builder), figure->class->least (figure, &builder)) + below;
  height = builder.top + MAX (height, below / NOTES_SHARE);
  end (&builder);
  corrin_figure_scene_free (builder.scene);
  return ceil (height);
}

/**
 * corrin_figure_layout:
 * @figure: a figure
 * @width: the width in units of the surface, at least %CORRIN_CHART_MIN_WIDTH
 * @height: its height, at least %CORRIN_CHART_MIN_HEIGHT
 * @context: shapes the texts; its resolution and font say how large they are, its direction whether a calendar runs
 *   from right to left
 *
 * Decides where everything is.
 *
 * Returns: (transfer full): the scene; it does not refer to @figure
 */
CorrinFigureScene *
corrin_figure_layout (const CorrinFigure *figure, double width, double height, PangoContext *context)
{
  g_autoptr (CorrinChartSpec) spec = corrin_chart_spec_new (0, 0);
  CorrinFigureBuilder builder;

  begin (&builder, spec, width, height, context);
  add_words (figure, &builder);
  figure->class->compose (figure, &builder);
  end (&builder);
  return builder.scene;
}
