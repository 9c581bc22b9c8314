/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart-builder.h"
#include "evidence.h"
#include "figure.h"

G_BEGIN_DECLS

/* A height that no figure needs, where there is room for all of it. */
#define CORRIN_FIGURE_ANY_HEIGHT 1e6

/**
 * CorrinFigureBuilder:
 * @chart: what makes texts and rules
 * @scene: what is made
 * @top: where the room for the picture begins
 * @bottom: where it ends
 */
typedef struct
{
  CorrinChartBuilder chart;
  CorrinFigureScene *scene;
  double top;
  double bottom;
} CorrinFigureBuilder;

/**
 * CorrinFigureClass:
 * @free: (nullable): frees what the kind of figure has of its own
 * @words: says what it shows
 * @notes: what stands below the picture: what it means, what is left out; at least one sentence
 * @readout: what is known of an item, a line each; the first one is its title
 * @fill: puts the numbers into a table
 * @height: how high the picture alone should be
 * @least: how high it must at least be, before the words around it are left out
 * @compose: makes the picture
 * @is_empty: (nullable): whether there is nothing to draw yet
 *
 * What a kind of figure can do.
 */
typedef struct
{
  void (*free) (CorrinFigure *figure);
  char *(*words) (const CorrinFigure *figure);
  char *(*notes) (const CorrinFigure *figure);
  char *(*readout) (const CorrinFigure *figure, const CorrinFigureItem *item);
  void (*fill) (const CorrinFigure *figure, CorrinSheet *sheet);
  double (*height) (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
  double (*least) (const CorrinFigure *figure, const CorrinFigureBuilder *builder);
  void (*compose) (const CorrinFigure *figure, CorrinFigureBuilder *builder);
  gboolean (*is_empty) (const CorrinFigure *figure);
} CorrinFigureClass;

/**
 * CorrinFigure:
 * @class: what kind it is
 * @title: what it is called
 * @subtitle: the period and the counts
 * @has_title: whether the scene has it; not where it stands above anyway
 * @has_words: whether it has the line below the title, and the words below the picture
 *
 * What all figures have; a kind of figure begins with it.
 */
struct _CorrinFigure
{
  const CorrinFigureClass *class;
  char *title;
  char *subtitle;
  gboolean has_title;
  gboolean has_words;
};

void corrin_figure_init (CorrinFigure *figure, const CorrinFigureClass *class, char *title, char *subtitle);

double corrin_figure_left (const CorrinFigureBuilder *builder);
double corrin_figure_right (const CorrinFigureBuilder *builder);

CorrinPoints corrin_figure_points (const CorrinSymptomEvidence *symptom);

/* Words that figures share */
void corrin_figure_say (GString *words, char *sentence);
char *corrin_figure_period (CorrinPeriod period);
char *corrin_figure_range (double lowest, double highest);
char *corrin_figure_difference (double difference);
char *corrin_figure_dose (const CorrinDose *dose);
char *corrin_figure_dose_day (const CorrinDose *dose);

G_END_DECLS
