/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "supply-row.h"

#include "choice-row.h"
#include "corrin-injection-resources.h"
#include "room-resource.h"
#include "stock-words.h"

#include <glib/gi18n-lib.h>

struct _CorrinSupplyRow
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *stocks;
  CorrinSupplyPick pick;
  CorrinSupplyPick was; /* when the form was opened */
  gint64 before;        /* the supply that was chosen before this one */
  gboolean is_filling;
  gboolean has_any;

  AdwComboRow *supply;
  GtkWidget *ampoules_row;
  GtkSpinButton *ampoules;
};

G_DEFINE_FINAL_TYPE (CorrinSupplyRow, corrin_supply_row, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_ampoules (CorrinSupplyRow *self)
{
  gtk_widget_set_visible (self->ampoules_row, self->pick.supply != 0);
}

static void
supply_cb (CorrinSupplyRow *self)
{
  if (self->is_filling)
    return;
  self->before = self->pick.supply;
  self->pick.supply = corrin_choice_row_get (self->supply);
  show_ampoules (self);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
ampoules_cb (CorrinSupplyRow *self)
{
  if (!self->is_filling)
    self->pick.ampoules = gtk_spin_button_get_value_as_int (self->ampoules);
}

static void
corrin_supply_row_finalize (GObject *object)
{
  CorrinSupplyRow *self = CORRIN_SUPPLY_ROW (object);

  g_clear_pointer (&self->stocks, g_ptr_array_unref);
  G_OBJECT_CLASS (corrin_supply_row_parent_class)->finalize (object);
}

static void
corrin_supply_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_SUPPLY_ROW);
  G_OBJECT_CLASS (corrin_supply_row_parent_class)->dispose (object);
}

static void
corrin_supply_row_class_init (CorrinSupplyRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_supply_row_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_supply_row_finalize;

  /**
   * CorrinSupplyRow::chosen:
   *
   * Another supply was chosen, or none any more.
   */
  signals[CHOSEN] =
      g_signal_new ("chosen", CORRIN_TYPE_SUPPLY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  CORRIN_ENTER_ROOM (injection);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/injection/supply-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyRow, supply);
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyRow, ampoules_row);
  gtk_widget_class_bind_template_child (widget_class, CorrinSupplyRow, ampoules);
  gtk_widget_class_bind_template_callback (widget_class, supply_cb);
  gtk_widget_class_bind_template_callback (widget_class, ampoules_cb);
}

static void
corrin_supply_row_init (CorrinSupplyRow *self)
{
  self->is_filling = TRUE;
  self->stocks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
}

static void
fill_choices (CorrinSupplyRow *self, const GPtrArray *offered)
{
  GArray *choices = corrin_choices_new ();

  corrin_choices_add (choices, 0, _ ("Not from the supply"));
  for (guint i = 0; i < offered->len; i++)
    {
      const CorrinStock *stock = offered->pdata[i];
      g_autofree char *words = corrin_stock_choice_words (stock);

      corrin_choices_add (choices, stock->supply->record.id, words);
    }
  corrin_choice_row_fill (self->supply, choices);
}

/**
 * corrin_supply_row_read:
 * @self: the rows of a form
 * @dialog: the form that they belong to
 * @dose: (nullable): the dose that is changed, or %NULL for a new one
 *
 * Offers what there is. A journal that cannot be read is told by the window; the form can be filled in all the same.
 */
void
corrin_supply_row_read (CorrinSupplyRow *self, CorrinFormDialog *dialog, const CorrinDose *dose)
{
  CorrinDocument *document = corrin_form_dialog_get_document (dialog);
  g_autoptr (GError) error = NULL;
  GPtrArray *stocks = corrin_stocks_read (corrin_document_get_store (document),
                                          corrin_form_dialog_get_person (dialog), &error);
  g_autoptr (GPtrArray) offered = NULL;

  if (stocks == NULL)
    {
      corrin_document_trouble (document, error);
      return;
    }
  g_ptr_array_unref (self->stocks);
  self->stocks = stocks;
  self->pick = self->was = corrin_supply_pick_new_for (dose);
  offered = corrin_supply_pick_offered (stocks, self->pick.supply);
  self->is_filling = TRUE;
  fill_choices (self, offered);
  corrin_choice_row_set (self->supply, self->pick.supply);
  gtk_spin_button_set_value (self->ampoules, self->pick.ampoules);
  self->is_filling = FALSE;
  show_ampoules (self);
  self->has_any = offered->len > 0;
}

/**
 * corrin_supply_row_show:
 * @self: the rows
 * @is_wanted: whether an injection is recorded that was given
 *
 * Shows the rows, if there is anything to take.
 */
void
corrin_supply_row_show (CorrinSupplyRow *self, gboolean is_wanted)
{
  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted && self->has_any);
}

static const CorrinSupply *
find_supply (CorrinSupplyRow *self, gint64 id)
{
  const CorrinStock *stock = corrin_stocks_find (self->stocks, id);

  return stock != NULL ? stock->supply : NULL;
}

/**
 * corrin_supply_row_get_supply:
 * @self: the rows
 *
 * Returns: (transfer none) (nullable): the supply that is chosen
 */
const CorrinSupply *
corrin_supply_row_get_supply (CorrinSupplyRow *self)
{
  return find_supply (self, self->pick.supply);
}

/**
 * corrin_supply_row_get_before:
 * @self: the rows
 *
 * Returns: (transfer none) (nullable): the supply that was chosen before that one
 */
const CorrinSupply *
corrin_supply_row_get_before (CorrinSupplyRow *self)
{
  return find_supply (self, self->before);
}

/**
 * corrin_supply_row_is_changed:
 * @self: the rows
 *
 * Returns: whether something else is taken than when the form was opened
 */
gboolean
corrin_supply_row_is_changed (CorrinSupplyRow *self)
{
  return !corrin_supply_pick_equal (&self->pick, &self->was);
}

/**
 * corrin_supply_row_apply:
 * @self: the rows
 * @dose: the dose that is about to be saved
 *
 * Lets the dose take what is chosen.
 */
void
corrin_supply_row_apply (CorrinSupplyRow *self, CorrinDose *dose)
{
  gtk_spin_button_update (self->ampoules);
  corrin_supply_pick_apply (&self->pick, dose);
}
