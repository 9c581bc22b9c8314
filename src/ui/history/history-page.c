/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-page.h"

#include "act.h"
#include "choice-list.h"
#include "clock.h"
#include "corrin-history-resources.h"
#include "day-button.h"
#include "entry-button.h"
#include "history-model.h"
#include "history-row.h"
#include "history-state.h"
#include "marked-days.h"
#include "notice.h"
#include "room-resource.h"
#include "row-filler.h"
#include "wrap-layout.h"

#include <glib/gi18n-lib.h>

/* The entry that a menu, or a second try, is about; the button that showed it may show another meanwhile. */
typedef struct
{
  const CorrinKind *kind;
  gint64 id;
  CorrinDay day;
  char *name;
} Target;

struct _CorrinHistoryPage
{
  CorrinJournalPage parent_instance;

  CorrinNotice *notice;
  GtkWidget *tools;
  GtkDropDown *kinds;
  GtkToggleButton *search_button;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  CorrinDayButton *day_button;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *list;
  GtkPopover *entry_menu;
  GtkWidget *edit_button;
  GtkWidget *delete_button;
  GtkPopover *add_menu;
  GtkWidget *add_rating_button;
  GtkWidget *add_injection_button;

  CorrinHistoryModel *model;
  CorrinRowFiller *filler;
  guint n_eager; /* how many rows are still filled as soon as they are bound */
  gint64 person;
  Target target;
  Target failed;     /* what could not be deleted; without a kind when there is none */
  GtkWidget *opener; /* what the open menu points to */
};

G_DEFINE_FINAL_TYPE (CorrinHistoryPage, corrin_history_page, CORRIN_TYPE_JOURNAL_PAGE)

/* So many cards are filled before the first frame. */
#define N_EAGER 4

/* In the order of the choices. */
static const CorrinHistoryKinds choices[] = {
  CORRIN_HISTORY_EVERYTHING, CORRIN_HISTORY_RATINGS,
  CORRIN_HISTORY_DOSES,      CORRIN_HISTORY_NOTES,
  CORRIN_HISTORY_LABS,       CORRIN_HISTORY_VISITS,
  CORRIN_HISTORY_REACTIONS,  CORRIN_HISTORY_PLAN | CORRIN_HISTORY_SUPPLY,
  CORRIN_HISTORY_PEOPLE,
};

static CorrinDocument *
document_of (CorrinHistoryPage *self)
{
  return corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
}

static void
set_target (Target *target, const CorrinKind *kind, gint64 id, CorrinDay day, const char *name)
{
  char *copy = g_strdup (name);

  g_free (target->name);
  *target = (Target){ kind, id, day, copy };
}

static void
forget_failed (CorrinHistoryPage *self)
{
  set_target (&self->failed, NULL, 0, CORRIN_DAY_NONE, NULL);
  corrin_notice_hide (self->notice);
}

static void
scroll_to (CorrinHistoryPage *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* The card of a day, if there is one just now. */
static GtkWidget *
find_row (CorrinHistoryPage *self, CorrinDay day)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      CorrinHistoryDay *shown = row != NULL ? corrin_history_row_get_day (CORRIN_HISTORY_ROW (row)) : NULL;

      if (shown != NULL && corrin_history_day_get_day (shown) == day)
        return row;
    }
  return NULL;
}

static void
focus_day (CorrinHistoryPage *self, CorrinDay day)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  GtkWidget *row;

  if (n == 0)
    return;
  row = find_row (
      self, corrin_history_model_get_day (self->model, corrin_history_model_find_day (self->model, day)));
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
model_read_cb (CorrinHistoryPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autoptr (CorrinHistoryState) state =
      corrin_history_state_new (n, corrin_history_model_is_filtered (self->model));
  CorrinDay today = corrin_clock_today ();

  gtk_stack_set_visible_child_name (self->stack, state->page);
  gtk_label_set_text (self->count, state->count != NULL ? state->count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), state->count != NULL);
  gtk_widget_set_visible (self->tools, !g_str_equal (state->page, "empty"));
  if (n > 0)
    corrin_day_button_set_range (self->day_button, corrin_history_model_get_day (self->model, n - 1),
                                 MAX (corrin_history_model_get_day (self->model, 0), today));
}

static void
show_writable (CorrinHistoryPage *self)
{
  gboolean is_writable = corrin_document_is_writable (document_of (self));

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (row != NULL)
        corrin_history_row_set_writable (CORRIN_HISTORY_ROW (row), is_writable);
    }
}

static void
corrin_history_page_refresh (CorrinJournalPage *page)
{
  CorrinHistoryPage *self = CORRIN_HISTORY_PAGE (page);
  gint64 person = corrin_document_get_person (document_of (self))->record.id;

  if (person != self->person)
    forget_failed (self);
  show_writable (self);
  corrin_history_model_refresh (self->model);
  if (person != self->person && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    scroll_to (self, 0);
  self->person = person;
}

static void
filter_cb (CorrinHistoryPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kinds);

  if (self->model == NULL || chosen >= G_N_ELEMENTS (choices))
    return;
  if (corrin_history_model_filter (self->model, choices[chosen], gtk_editable_get_text (self->search_entry))
      && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    scroll_to (self, 0);
}

static void
clear_cb (CorrinHistoryPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->kinds, 0);
  gtk_toggle_button_set_active (self->search_button, FALSE);
  filter_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kinds));
}

static void
search_activated_cb (CorrinHistoryPage *self)
{
  filter_cb (self);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
day_chosen_cb (CorrinHistoryPage *self)
{
  CorrinDay day = corrin_day_button_get_day (self->day_button);

  if (!corrin_day_is_valid (day) || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;
  scroll_to (self, corrin_history_model_find_day (self->model, day));
  focus_day (self, day);
  /* The same day can be gone to again. */
  corrin_day_button_set_day (self->day_button, CORRIN_DAY_NONE);
}

/* The marks are read when they are looked at: they are of all days. */
static void
day_opened_cb (CorrinHistoryPage *self)
{
  CorrinStore *store = corrin_document_get_store (document_of (self));
  gint64 author = corrin_document_get_author (document_of (self));
  g_autoptr (GArray) rated = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autoptr (GArray) injected = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autoptr (GError) error = NULL;

  if (!corrin_rated_days_read (store, self->person, 0, CORRIN_DAY_NONE, rated, &error)
      || (author != 0
          && !corrin_rated_days_read (store, self->person, author, CORRIN_DAY_NONE, rated, &error))
      || !corrin_injected_days_read (store, self->person, CORRIN_DAY_NONE, injected, &error))
    corrin_document_trouble (document_of (self), error);
  corrin_day_button_set_marks (self->day_button, rated, injected);
}

static gboolean
remove_target (CorrinStore *store, gpointer data, GError **error)
{
  const Target *target = data;

  return corrin_history_remove (store, target->kind, target->id, error);
}

static gboolean
delete_target (CorrinHistoryPage *self, const Target *target)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!corrin_act (document_of (self), "delete", remove_target, (gpointer) target, &error))
    {
      if (target != &self->failed)
        set_target (&self->failed, target->kind, target->id, target->day, target->name);
      corrin_notice_fail (self->notice, error);
      return FALSE;
    }
  /* Translators: %s is an entry and its day, such as "Fatigue 7, 4 May 2026". */
  said = g_strdup_printf (_ ("Deleted: %s"), target->name);
  corrin_document_say (document_of (self), said, TRUE);
  if (root != NULL && gtk_root_get_focus (root) == NULL)
    focus_day (self, target->day);
  if (self->failed.kind == target->kind && self->failed.id == target->id)
    forget_failed (self);
  return TRUE;
}

static void
try_again_cb (CorrinHistoryPage *self)
{
  if (self->failed.kind != NULL)
    delete_target (self, &self->failed);
}

static void
aim_at (CorrinHistoryPage *self, const CorrinHistoryEntry *entry)
{
  set_target (&self->target, entry->kind, entry->id, entry->day, entry->name);
}

/* A menu is one for all cards: it points to whatever opened it. */
static void
open_menu (CorrinHistoryPage *self, GtkPopover *menu, GtkWidget *opener)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (opener, GTK_WIDGET (self), &bounds))
    return;
  g_set_weak_pointer (&self->opener, opener);
  gtk_popover_set_pointing_to (menu, &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                      (int) bounds.size.width, (int) bounds.size.height });
  gtk_popover_popup (menu);
}

static void
menu_closed_cb (CorrinHistoryPage *self)
{
  if (self->opener != NULL && gtk_widget_get_mapped (self->opener))
    gtk_widget_grab_focus (self->opener);
  g_clear_weak_pointer (&self->opener);
}

static void
menu_done_cb (CorrinHistoryPage *self)
{
  gtk_popover_popdown (self->entry_menu);
  gtk_popover_popdown (self->add_menu);
}

static void
delete_clicked_cb (CorrinHistoryPage *self)
{
  menu_done_cb (self);
  delete_target (self, &self->target);
}

/* An action with another kind of target would be refused in between. */
static void
set_action (GtkWidget *button, const char *action, GVariant *target)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
set_day_action (GtkWidget *button, const char *action, CorrinDay day)
{
  char text[CORRIN_DAY_TEXT_SIZE];

  set_action (button, action, g_variant_new_string (corrin_day_format (day, text)));
}

/* To show a day does not write, but here it would be shown to be changed. */
static void
allow_writing (CorrinHistoryPage *self, GtkWidget *button)
{
  gtk_widget_set_sensitive (button, corrin_document_is_writable (document_of (self)));
}

/* Its buttons say what they do even to whoever does not see what the menu points to. */
static void
fill_entry_menu (CorrinHistoryPage *self, const CorrinHistoryEntry *entry)
{
  /* Translators: %s is an entry and its day, such as "Fatigue 7, 4 May 2026". */
  g_autofree char *edit = g_strdup_printf (_ ("Edit %s"), entry->name);
  /* Translators: %s is an entry and its day, such as "Fatigue 7, 4 May 2026". */
  g_autofree char *remove = g_strdup_printf (_ ("Delete %s"), entry->name);

  GVariant *to;
  const char *action = corrin_history_entry_action (entry, &to);

  set_action (self->edit_button, action, to);
  gtk_widget_set_visible (self->edit_button, action != NULL);
  gtk_widget_set_visible (self->delete_button, corrin_history_can_remove (entry->kind));
  allow_writing (self, self->edit_button);
  allow_writing (self, self->delete_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button), GTK_ACCESSIBLE_PROPERTY_LABEL, edit,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
}

static void
entry_activated_cb (CorrinHistoryPage *self, CorrinEntryButton *button)
{
  const CorrinHistoryEntry *entry = corrin_entry_button_get_entry (button);

  aim_at (self, entry);
  fill_entry_menu (self, entry);
  open_menu (self, self->entry_menu, GTK_WIDGET (button));
}

static void
entry_deleted_cb (CorrinHistoryPage *self, CorrinEntryButton *button)
{
  const CorrinHistoryEntry *entry = corrin_entry_button_get_entry (button);

  if (!corrin_document_is_writable (document_of (self)) || !corrin_history_can_remove (entry->kind))
    return;
  aim_at (self, entry);
  /* Held down, the key must not delete what comes next: no entry has the focus afterwards. */
  gtk_widget_grab_focus (gtk_widget_get_ancestor (GTK_WIDGET (button), CORRIN_TYPE_HISTORY_ROW));
  if (!delete_target (self, &self->target))
    gtk_widget_grab_focus (GTK_WIDGET (button));
}

static void
add_activated_cb (CorrinHistoryPage *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, CORRIN_TYPE_HISTORY_ROW);
  CorrinDay day = corrin_history_day_get_day (corrin_history_row_get_day (CORRIN_HISTORY_ROW (row)));

  set_day_action (self->add_rating_button, "journal.show-day", day);
  set_day_action (self->add_injection_button, "journal.record-injection-on", day);
  allow_writing (self, self->add_rating_button);
  allow_writing (self, self->add_injection_button);
  open_menu (self, self->add_menu, button);
}

static void
setup_cb (CorrinHistoryPage *self, GtkListItem *item)
{
  GtkWidget *row = corrin_history_row_new ();

  g_signal_connect_object (row, "entry-activated", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entry-deleted", G_CALLBACK (entry_deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "add-activated", G_CALLBACK (add_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (CorrinHistoryPage *self, GtkListItem *item)
{
  CorrinHistoryRow *row = CORRIN_HISTORY_ROW (gtk_list_item_get_child (item));

  corrin_history_row_set_writable (row, corrin_document_is_writable (document_of (self)));
  corrin_history_row_set_day (row, gtk_list_item_get_item (item));
  corrin_row_filler_bind (self->filler, row);
  if (self->n_eager == 0)
    return;
  self->n_eager--;
  corrin_history_row_fill (row);
}

static void
unbind_cb (CorrinHistoryPage *self, GtkListItem *item)
{
  (void) self;
  corrin_history_row_set_day (CORRIN_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Tab goes through the entries of one day and then on, not through all the days of the journal: the arrows do that. */
static gboolean
corrin_history_page_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CorrinHistoryPage *self = CORRIN_HISTORY_PAGE (widget);
  GtkWidget *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) == NULL || item == NULL
      || (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD))
    return GTK_WIDGET_CLASS (corrin_history_page_parent_class)->focus (widget, direction);
  if (gtk_widget_child_focus (item, direction))
    return TRUE;
  if (direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->search_bar), direction)
         || gtk_widget_child_focus (self->tools, direction);
}

static void
make_list (CorrinHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  self->model = corrin_history_model_new (document_of (self));
  g_signal_connect_object (self->model, "read", G_CALLBACK (model_read_cb), self, G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->filler = corrin_row_filler_new (self->list);
  self->n_eager = N_EAGER;
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
corrin_history_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (corrin_history_page_parent_class)->constructed (object);
  make_list (CORRIN_HISTORY_PAGE (object));
}

static void
corrin_history_page_dispose (GObject *object)
{
  CorrinHistoryPage *self = CORRIN_HISTORY_PAGE (object);

  g_clear_weak_pointer (&self->opener);
  g_clear_pointer (&self->filler, corrin_row_filler_free);
  if (self->entry_menu != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->entry_menu));
      gtk_widget_unparent (GTK_WIDGET (self->add_menu));
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_HISTORY_PAGE);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (corrin_history_page_parent_class)->dispose (object);
}

static void
corrin_history_page_finalize (GObject *object)
{
  CorrinHistoryPage *self = CORRIN_HISTORY_PAGE (object);

  g_free (self->target.name);
  g_free (self->failed.name);
  G_OBJECT_CLASS (corrin_history_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, notice);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, tools);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, kinds);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, search_button);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, search_bar);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, search_entry);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, day_button);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, count);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, stack);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, list);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, entry_menu);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, edit_button);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, delete_button);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, add_menu);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, add_rating_button);
  gtk_widget_class_bind_template_child (class, CorrinHistoryPage, add_injection_button);
  gtk_widget_class_bind_template_callback (class, try_again_cb);
  gtk_widget_class_bind_template_callback (class, filter_cb);
  gtk_widget_class_bind_template_callback (class, search_activated_cb);
  gtk_widget_class_bind_template_callback (class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (class, day_opened_cb);
  gtk_widget_class_bind_template_callback (class, clear_cb);
  gtk_widget_class_bind_template_callback (class, menu_closed_cb);
  gtk_widget_class_bind_template_callback (class, menu_done_cb);
  gtk_widget_class_bind_template_callback (class, delete_clicked_cb);
}

static void
corrin_history_page_class_init (CorrinHistoryPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->constructed = corrin_history_page_constructed;
  G_OBJECT_CLASS (class)->dispose = corrin_history_page_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_history_page_finalize;
  widget_class->focus = corrin_history_page_focus;
  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_history_page_refresh;

  CORRIN_ENTER_ROOM (history);
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/history/history-page.ui");
  bind_template (widget_class);
}

static void
corrin_history_page_init (CorrinHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->entry_menu), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->add_menu), GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  corrin_choice_list_name (self->kinds, _ ("Entries Shown"));
}

/**
 * corrin_history_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_history_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_HISTORY_PAGE, "document", document, NULL);
}

/**
 * corrin_history_page_search:
 * @self: the page
 *
 * Shows the search and puts the cursor into it.
 */
void
corrin_history_page_search (CorrinHistoryPage *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
