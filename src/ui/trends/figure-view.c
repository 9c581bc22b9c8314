/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figure-view.h"

#include "choice-list.h"
#include "corrin-trends-resources.h"
#include "figure-symptom.h"
#include "sheet-view.h"
#include "shown-figure.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkBox *box;
  GtkWidget *tools;
  GtkWidget *picker;
  GtkDropDown *symptoms;
  GtkWidget *beginning;
  GtkLabel *hint;
  GtkWidget *add_injections;
  CorrinSceneView *scene;
  CorrinSheetView *table;
  gboolean is_filling;
} CorrinFigureViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CorrinFigureView, corrin_figure_view, CORRIN_TYPE_TREND_VIEW)

static CorrinFigureViewPrivate *
private_of (CorrinFigureView *self)
{
  return corrin_figure_view_get_instance_private (self);
}

static CorrinRangeModel *
range_of (CorrinFigureView *self)
{
  return corrin_trend_view_get_range (CORRIN_TREND_VIEW (self));
}

static const CorrinSymptomEvidence *
symptom_of (CorrinFigureView *self, const CorrinShownTrend *trend)
{
  const GPtrArray *symptoms = trend->source->evidence->symptoms;
  guint chosen = corrin_figure_symptom_find (range_of (self), trend);

  return chosen < symptoms->len ? symptoms->pdata[chosen] : NULL;
}

static CorrinFigure *
make_figure (CorrinFigureView *self, CorrinShownTrend *trend)
{
  return CORRIN_FIGURE_VIEW_GET_CLASS (self)->make_figure (self, trend, symptom_of (self, trend));
}

/* Words take the place of a picture that would be empty. */
static char *
find_hint (CorrinFigureView *self, CorrinShownTrend *trend, const CorrinFigure *figure)
{
  CorrinFigureViewClass *class = CORRIN_FIGURE_VIEW_GET_CLASS (self);

  return class->hint != NULL && (figure == NULL || corrin_figure_is_empty (figure))
             ? class->hint (self, trend)
             : NULL;
}

static void
fill_symptoms (CorrinFigureView *self, const CorrinShownTrend *trend)
{
  CorrinFigureViewPrivate *own = private_of (self);
  g_auto (GStrv) names = corrin_figure_symptom_names (trend);

  corrin_figure_view_fill_choice (self, own->symptoms, (const char *const *) names,
                                  corrin_figure_symptom_find (range_of (self), trend));
  gtk_widget_set_visible (GTK_WIDGET (own->symptoms), g_strv_length (names) > 1);
}

static void
show_figure (CorrinFigureView *self, CorrinShownTrend *trend)
{
  CorrinFigureViewPrivate *own = private_of (self);
  g_autoptr (CorrinFigure) figure = make_figure (self, trend);
  g_autofree char *hint = find_hint (self, trend, figure);

  gtk_label_set_text (own->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (own->beginning, hint != NULL);
  gtk_widget_set_visible (own->add_injections, figure != NULL && trend->facts.n_injections == 0);
  gtk_widget_set_visible (GTK_WIDGET (own->scene), hint == NULL);
  if (hint == NULL)
    {
      g_autofree char *words = corrin_figure_words (figure);

      corrin_shown_figure_show (own->scene, g_steal_pointer (&figure), trend, words);
    }
  corrin_trend_view_set_empty (CORRIN_TREND_VIEW (self), hint != NULL);
  if (CORRIN_FIGURE_VIEW_GET_CLASS (self)->finish != NULL)
    CORRIN_FIGURE_VIEW_GET_CLASS (self)->finish (self, trend, symptom_of (self, trend));
}

static void
show_trend (CorrinTrendView *view, CorrinShownTrend *trend)
{
  CorrinFigureView *self = CORRIN_FIGURE_VIEW (view);

  fill_symptoms (self, trend);
  if (CORRIN_FIGURE_VIEW_GET_CLASS (self)->prepare != NULL)
    CORRIN_FIGURE_VIEW_GET_CLASS (self)->prepare (self, trend);
  show_figure (self, trend);
}

static char *
get_words (CorrinTrendView *view)
{
  CorrinShownTrend *trend = corrin_trend_view_get_trend (view);
  g_autoptr (CorrinFigure) figure = make_figure (CORRIN_FIGURE_VIEW (view), trend);
  g_autofree char *hint = find_hint (CORRIN_FIGURE_VIEW (view), trend, figure);

  return hint != NULL ? g_steal_pointer (&hint) : corrin_figure_words (figure);
}

/* Copying belongs to the table alone: elsewhere the same keys copy selected text. */
static void
add_copy_keys (GtkWidget *table)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>c"),
                                                          gtk_named_action_new ("trends.copy-table")));
  gtk_widget_add_controller (table, keys);
}

static GtkWidget *
get_table (CorrinTrendView *view)
{
  CorrinFigureViewPrivate *own = private_of (CORRIN_FIGURE_VIEW (view));
  g_autoptr (CorrinFigure) figure =
      make_figure (CORRIN_FIGURE_VIEW (view), corrin_trend_view_get_trend (view));

  if (own->table == NULL)
    {
      own->table = CORRIN_SHEET_VIEW (g_object_ref_sink (corrin_sheet_view_new ()));
      add_copy_keys (GTK_WIDGET (own->table));
    }
  if (figure != NULL)
    corrin_sheet_view_show (own->table, corrin_figure_sheet (figure), corrin_figure_title (figure));
  else
    corrin_sheet_view_show (own->table, corrin_sheet_new (), "");
  return GTK_WIDGET (own->table);
}

static CorrinPicture *
make_picture (CorrinTrendView *view, CorrinShownTrend *trend)
{
  CorrinFigure *figure = make_figure (CORRIN_FIGURE_VIEW (view), trend);

  return figure != NULL ? corrin_picture_new_figure (figure, corrin_shown_trend_ref (trend),
                                                     (GDestroyNotify) corrin_shown_trend_unref)
                        : NULL;
}

static char *
get_table_text (CorrinTrendView *view)
{
  g_autoptr (CorrinFigure) figure =
      make_figure (CORRIN_FIGURE_VIEW (view), corrin_trend_view_get_trend (view));
  g_autoptr (CorrinSheet) sheet = figure != NULL ? corrin_figure_sheet (figure) : NULL;

  return sheet != NULL ? corrin_sheet_copy_text (sheet) : NULL;
}

static GtkWidget *
get_tools (CorrinTrendView *view)
{
  return private_of (CORRIN_FIGURE_VIEW (view))->tools;
}

static GtkWidget *
get_picker (CorrinTrendView *view)
{
  return private_of (CORRIN_FIGURE_VIEW (view))->picker;
}

/* Something else was chosen, above the figure or above the table that stands in its place. */
static void
show_chosen (CorrinFigureView *self, CorrinShownTrend *trend)
{
  CorrinSheetView *table = private_of (self)->table;

  show_figure (self, trend);
  if (table != NULL && gtk_widget_get_mapped (GTK_WIDGET (table)))
    get_table (CORRIN_TREND_VIEW (self));
}

static void
symptom_chosen_cb (CorrinFigureView *self)
{
  CorrinShownTrend *trend = corrin_trend_view_get_trend (CORRIN_TREND_VIEW (self));
  guint chosen = gtk_drop_down_get_selected (private_of (self)->symptoms);

  if (private_of (self)->is_filling || trend == NULL || chosen >= trend->source->keys->len)
    return;
  corrin_figure_symptom_choose (range_of (self),
                                &g_array_index (trend->source->keys, CorrinTrendKey, chosen));
  show_chosen (self, trend);
}

/* What else can be chosen is asked for when the figure is made. */
static void
choice_cb (CorrinFigureView *self)
{
  CorrinShownTrend *trend = corrin_trend_view_get_trend (CORRIN_TREND_VIEW (self));

  if (!private_of (self)->is_filling && trend != NULL)
    show_chosen (self, trend);
}

static void
day_activated_cb (CorrinFigureView *self, int day)
{
  corrin_trend_view_activate_day (CORRIN_TREND_VIEW (self), day);
}

static void
corrin_figure_view_dispose (GObject *object)
{
  g_clear_object (&private_of (CORRIN_FIGURE_VIEW (object))->table);
  G_OBJECT_CLASS (corrin_figure_view_parent_class)->dispose (object);
}

static void
corrin_figure_view_class_init (CorrinFigureViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  CorrinTrendViewClass *view_class = CORRIN_TREND_VIEW_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_figure_view_dispose;
  view_class->get_picker = get_picker;
  view_class->get_tools = get_tools;
  view_class->show_trend = show_trend;
  view_class->get_words = get_words;
  view_class->get_table = get_table;
  view_class->get_table_text = get_table_text;
  view_class->make_picture = make_picture;

  corrin_trends_get_resource ();
  g_type_ensure (CORRIN_TYPE_SCENE_VIEW);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/trends/figure-view.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, box);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, tools);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, picker);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, symptoms);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, beginning);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, hint);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, add_injections);
  gtk_widget_class_bind_template_child_private (widget_class, CorrinFigureView, scene);
  gtk_widget_class_bind_template_callback (widget_class, symptom_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_activated_cb);
}

static void
corrin_figure_view_init (CorrinFigureView *self)
{
  CorrinFigureViewPrivate *own = private_of (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  corrin_choice_list_name (own->symptoms, _ ("Symptom Shown"));
}

/**
 * corrin_figure_view_add_choice:
 * @self: the view
 * @label: what can be chosen
 *
 * Adds a choice to the tools. When another thing is chosen, the figure is made anew.
 *
 * Returns: (transfer none): the choice, which is empty
 */
GtkDropDown *
corrin_figure_view_add_choice (CorrinFigureView *self, const char *label)
{
  GtkDropDown *choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));

  gtk_widget_add_css_class (GTK_WIDGET (choice), "touch");
  gtk_box_append (GTK_BOX (private_of (self)->tools), GTK_WIDGET (choice));
  corrin_choice_list_name (choice, label);
  g_signal_connect_swapped (choice, "notify::selected", G_CALLBACK (choice_cb), self);
  return choice;
}

static gboolean
has_names (GtkDropDown *choice, const char *const *names)
{
  GListModel *list = gtk_drop_down_get_model (choice);
  guint n = g_strv_length ((char **) names);

  if (list == NULL || g_list_model_get_n_items (list) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (list), i), names[i]))
      return FALSE;
  return TRUE;
}

/**
 * corrin_figure_view_fill_choice:
 * @self: the view
 * @choice: one of its choices
 * @names: what can be chosen
 * @chosen: what is
 */
void
corrin_figure_view_fill_choice (CorrinFigureView *self, GtkDropDown *choice, const char *const *names,
                                guint chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  private_of (self)->is_filling = TRUE;
  if (!has_names (choice, names))
    gtk_drop_down_set_model (choice, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (choice, chosen);
  private_of (self)->is_filling = FALSE;
}

/**
 * corrin_figure_view_add_below:
 * @self: the view
 * @widget: what stands below the figure
 */
void
corrin_figure_view_add_below (CorrinFigureView *self, GtkWidget *widget)
{
  gtk_box_append (private_of (self)->box, widget);
}

/**
 * corrin_figure_view_whole:
 * @trend: what is shown, of the whole journal
 *
 * Returns: the days from the first rating until today
 */
CorrinPeriod
corrin_figure_view_whole (const CorrinShownTrend *trend)
{
  CorrinDay today = trend->source->evidence->today, first = trend->source->first_rated;

  return (CorrinPeriod){ first != CORRIN_DAY_NONE ? MIN (first, today) : today, today };
}
