/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today-private.h"

#include "clock.h"
#include "corrin-today-resources.h"
#include "day-outlook.h"
#include "marked-days.h"
#include "own-ratings.h"
#include "room-resource.h"
#include "today-state.h"
#include "wrap-layout.h"

/* At the foot of the window a message stands for a while. */
#define MESSAGE_HEIGHT 80

/* So many days back, the calendar marks what is there. */
#define MARKED_DAYS 400

G_DEFINE_FINAL_TYPE (CorrinTodayPage, corrin_today_page, CORRIN_TYPE_JOURNAL_PAGE)

static CorrinDocument *
document_of (CorrinTodayPage *self)
{
  return corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (self));
}

static CorrinDay
shown_day (CorrinTodayPage *self)
{
  CorrinDay today = corrin_clock_today ();

  return self->chosen == CORRIN_DAY_NONE ? today : MIN (self->chosen, today);
}

/* Going from scale to scale */

static GPtrArray *
list_scales (CorrinTodayPage *self)
{
  GPtrArray *scales = g_ptr_array_new ();

  for (guint i = 0; i < self->symptom_rows->len; i++)
    for (guint k = 0; k < corrin_rating_row_get_n_lines (self->symptom_rows->pdata[i]); k++)
      g_ptr_array_add (scales, corrin_rating_line_get_scale (
                                   corrin_rating_row_get_line (self->symptom_rows->pdata[i], k)));
  return scales;
}

static void
move_cb (CorrinTodayPage *self, CorrinRatingScale *scale, int step)
{
  g_autoptr (GPtrArray) scales = list_scales (self);
  guint index;

  if (!g_ptr_array_find (scales, scale, &index))
    return;
  /* Before the first, the index wraps around to one that is too great. */
  index += (guint) step;
  if (index < scales->len)
    gtk_widget_grab_focus (scales->pdata[index]);
}

/* Only once a second tap cannot follow: nothing moves under a finger. */
static gboolean
sight_cb (gpointer data)
{
  CorrinTodayPage *self = CORRIN_TODAY_PAGE (data);
  GtkWidget *scroller = GTK_WIDGET (self->scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t row;
  double hidden;

  self->sight_source = 0;
  if (!g_ptr_array_find (self->symptom_rows, self->rated_row, NULL)
      || !gtk_widget_compute_bounds (self->rated_row, scroller, &row))
    return G_SOURCE_REMOVE;
  hidden = row.origin.y + row.size.height - (gtk_widget_get_height (scroller) - MESSAGE_HEIGHT);
  hidden = MIN (hidden, row.origin.y);
  if (hidden > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + hidden);
  return G_SOURCE_REMOVE;
}

/**
 * corrin_today_page_keep_in_sight:
 * @self: the page
 * @row: a row in which is just rated
 *
 * Sees to it that the message that it is saved does not stand over the row itself.
 */
void
corrin_today_page_keep_in_sight (CorrinTodayPage *self, CorrinRatingRow *row)
{
  int double_click; /* milliseconds */

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &double_click, NULL);
  self->rated_row = GTK_WIDGET (row);
  g_clear_handle_id (&self->sight_source, g_source_remove);
  self->sight_source = g_timeout_add ((guint) double_click, sight_cb, self);
}

/* Showing */

static gboolean
has_rows_for (CorrinTodayPage *self, const GPtrArray *symptoms)
{
  gboolean same = self->symptom_rows->len == symptoms->len;

  for (guint i = 0; same && i < symptoms->len; i++)
    same = corrin_rating_row_get_symptom (self->symptom_rows->pdata[i])
           == ((CorrinDaySymptom *) symptoms->pdata[i])->symptom->record.id;
  return same;
}

static void
add_row (CorrinTodayPage *self)
{
  GtkWidget *row = corrin_rating_row_new ();

  g_signal_connect_swapped (row, "rate", G_CALLBACK (corrin_today_page_rate), self);
  g_signal_connect_swapped (row, "clear", G_CALLBACK (corrin_today_page_clear), self);
  g_signal_connect_swapped (row, "retime", G_CALLBACK (corrin_today_page_retime), self);
  g_signal_connect_swapped (row, "place", G_CALLBACK (corrin_today_page_place), self);
  g_signal_connect_swapped (row, "clear-place", G_CALLBACK (corrin_today_page_clear_place), self);
  g_signal_connect_swapped (row, "move", G_CALLBACK (move_cb), self);
  gtk_box_append (self->rows, row);
  g_ptr_array_add (self->symptom_rows, row);
}

/* Rows are the same widgets as long as they are about the same symptoms: whoever has the focus keeps it. */
static void
make_rows (CorrinTodayPage *self, const GPtrArray *symptoms)
{
  if (has_rows_for (self, symptoms))
    return;
  for (guint i = 0; i < self->symptom_rows->len; i++)
    gtk_box_remove (self->rows, self->symptom_rows->pdata[i]);
  g_ptr_array_set_size (self->symptom_rows, 0);
  for (guint i = 0; i < symptoms->len; i++)
    add_row (self);
}

static CorrinTime
time_now (void)
{
  g_autoptr (GDateTime) now = corrin_clock_now ();

  return corrin_time_new (g_date_time_get_hour (now), g_date_time_get_minute (now), 0);
}

static void
show_rows (CorrinTodayPage *self, const CorrinDayEntries *entries, gboolean is_other_day)
{
  CorrinTime next = entries->key.day == corrin_clock_today () ? time_now () : CORRIN_TIME_NONE;

  make_rows (self, entries->symptoms);
  for (guint i = 0; i < self->symptom_rows->len; i++)
    {
      CorrinRatingRow *row = self->symptom_rows->pdata[i];

      if (is_other_day)
        corrin_rating_row_forget (row);
      corrin_rating_row_set_next_time (row, next);
      corrin_rating_row_show (row, entries->symptoms->pdata[i]);
    }
}

static guint
count_open (const GArray *rated, CorrinDay today)
{
  gboolean is_rated[CORRIN_N_EARLIER_DAYS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < rated->len; i++)
    {
      int ago = today - g_array_index (rated, CorrinDay, i);

      if (ago >= 1 && ago <= CORRIN_N_EARLIER_DAYS)
        is_rated[ago - 1] = TRUE;
    }
  for (guint i = 0; i < CORRIN_N_EARLIER_DAYS; i++)
    n += !is_rated[i];
  return n;
}

static gboolean
read_days (CorrinTodayPage *self, const CorrinDayKey *key, GArray *rated, GArray *injected, GError **error)
{
  CorrinStore *store = corrin_document_get_store (document_of (self));
  CorrinDay from = key->day - MARKED_DAYS;

  return corrin_rated_days_read (store, key->person, key->observer, from, rated, error)
         && corrin_injected_days_read (store, key->person, from, injected, error);
}

static gboolean
read_facts (CorrinTodayPage *self, const CorrinDayEntries *entries, const GArray *rated,
            CorrinTodayFacts *facts, GError **error)
{
  CorrinDocument *document = document_of (self);
  CorrinDayOutlook outlook = { CORRIN_DAY_NONE, CORRIN_DAY_NONE, CORRIN_DAY_NONE, CORRIN_TIME_NONE };

  *facts = (CorrinTodayFacts){
    .day = entries->key.day,
    .today = corrin_clock_today (),
    .observes = entries->key.observer != 0,
    .is_writable = corrin_document_is_writable (document),
    .n_symptoms = entries->symptoms->len,
    .n_rated = corrin_day_entries_count_rated (entries),
  };
  facts->n_open = count_open (rated, facts->today);
  if (corrin_today_shows_after (facts->n_rated)
      && !corrin_day_outlook_read (corrin_document_get_store (document), entries->key.person, &outlook,
                                   error))
    return FALSE;
  facts->planned = outlook.planned;
  facts->planned_latest = outlook.planned_latest;
  facts->visit = outlook.visit;
  facts->visit_time = outlook.visit_time;
  return TRUE;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
apply (CorrinTodayPage *self, const CorrinTodayFacts *facts)
{
  g_autoptr (CorrinTodayState) state = corrin_today_state_new (facts);
  char day[CORRIN_DAY_TEXT_SIZE];

  corrin_day_button_set_day (self->day, facts->day);
  show_text (self->date, state->date);
  gtk_widget_set_sensitive (self->after, state->can_go_on);
  gtk_widget_set_visible (self->back, state->is_elsewhere);
  gtk_widget_set_visible (self->earlier,
                          state->offers_earlier || gtk_revealer_get_reveal_child (self->earlier_revealer));
  show_text (self->question, state->question);
  show_text (self->hint, state->hint);
  show_text (self->planned, state->planned);
  corrin_follow_button_show (self->follow, document_of (self));
  show_text (self->visit, state->visit);
  gtk_widget_set_visible (GTK_WIDGET (self->strip), state->shows_after);
  gtk_widget_set_sensitive (GTK_WIDGET (self->rows), facts->is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tags), facts->is_writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->note), facts->is_writable);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->inject), "s", corrin_day_format (facts->day, day));
}

static gboolean
is_same_key (const CorrinDayKey *a, const CorrinDayKey *b)
{
  return a->person == b->person && a->day == b->day && a->observer == b->observer;
}

static void
show_entries (CorrinTodayPage *self, CorrinDayEntries *entries)
{
  gboolean is_other = self->entries == NULL || !is_same_key (&self->entries->key, &entries->key);

  show_rows (self, entries, is_other);
  corrin_tag_chips_show (self->tags, entries);
  corrin_week_strip_show (self->strip, entries);
  if (is_other)
    corrin_note_editor_reset (self->note, entries->note);
  else
    corrin_note_editor_show (self->note, entries->note);
  g_clear_pointer (&self->entries, corrin_day_entries_free);
  self->entries = entries;
  corrin_note_editor_put_back (self->note, corrin_today_page_get_failed_note (self));
}

static gboolean
read_and_show (CorrinTodayPage *self, const CorrinDayKey *key, GError **error)
{
  CorrinDocument *document = document_of (self);
  g_autoptr (CorrinDayEntries) entries =
      corrin_day_entries_read (corrin_document_get_store (document), key, error);
  g_autoptr (GArray) rated = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autoptr (GArray) injected = g_array_new (FALSE, FALSE, sizeof (CorrinDay));
  g_autofree char *own = NULL;
  CorrinTodayFacts facts;

  if (entries == NULL || !read_days (self, key, rated, injected, error)
      || !read_facts (self, entries, rated, &facts, error)
      || !corrin_own_ratings_read (corrin_document_get_store (document), entries, &own, error))
    return FALSE;
  self->is_filling = TRUE;
  apply (self, &facts);
  show_text (self->own, own);
  corrin_day_button_set_marks (self->day, rated, injected);
  if (self->earlier_days != NULL)
    corrin_earlier_days_show (self->earlier_days, facts.today, facts.day, rated);
  show_entries (self, g_steal_pointer (&entries));
  self->is_filling = FALSE;
  return TRUE;
}

/* What was typed about another day or person is saved before these are gone from the page. Where that fails, it can
 * still be tried again. */
static void
corrin_today_page_refresh (CorrinJournalPage *page)
{
  CorrinTodayPage *self = CORRIN_TODAY_PAGE (page);
  CorrinDocument *document = document_of (self);
  CorrinDayKey key = { corrin_document_get_person (document)->record.id, shown_day (self),
                       corrin_document_get_author (document) };
  g_autoptr (GError) error = NULL;

  if (self->entries != NULL && !is_same_key (&self->entries->key, &key))
    corrin_note_editor_flush (self->note);
  if (!read_and_show (self, &key, &error))
    corrin_document_trouble (document, error);
}

/* Going from day to day */

static void
before_cb (CorrinTodayPage *self)
{
  corrin_today_page_show_day (self, shown_day (self) - 1);
}

static void
after_cb (CorrinTodayPage *self)
{
  corrin_today_page_show_day (self, shown_day (self) + 1);
}

static void
back_cb (CorrinTodayPage *self)
{
  corrin_today_page_show_day (self, corrin_clock_today ());
}

static void
day_chosen_cb (CorrinTodayPage *self)
{
  CorrinDay day = corrin_day_button_get_day (self->day);

  if (!self->is_filling && day != CORRIN_DAY_NONE)
    corrin_today_page_show_day (self, day);
}

static void
earlier_day_cb (CorrinTodayPage *self, CorrinDay day)
{
  corrin_today_page_show_day (self, day);
}

static void
make_earlier_days (CorrinTodayPage *self)
{
  self->earlier_days = CORRIN_EARLIER_DAYS (corrin_earlier_days_new ());
  g_signal_connect_swapped (self->earlier_days, "chosen", G_CALLBACK (earlier_day_cb), self);
  gtk_revealer_set_child (self->earlier_revealer, GTK_WIDGET (self->earlier_days));
  corrin_journal_page_refresh (CORRIN_JOURNAL_PAGE (self));
}

static void
earlier_cb (CorrinTodayPage *self)
{
  if (self->earlier_days == NULL)
    make_earlier_days (self);
  gtk_revealer_set_reveal_child (self->earlier_revealer,
                                 gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->earlier)));
}

/* A window with a note that cannot be saved stays open, once: whoever closes it again means it. */
static gboolean
closing_cb (CorrinTodayPage *self)
{
  gboolean was_warned = self->was_warned;

  if (corrin_today_page_save_notes (self) || was_warned)
    return GDK_EVENT_PROPAGATE;
  self->was_warned = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "journal.show-page", "s", "today");
  return GDK_EVENT_STOP;
}

static void
corrin_today_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (corrin_today_page_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "close-request", G_CALLBACK (closing_cb), widget,
                             G_CONNECT_SWAPPED);
}

static void
corrin_today_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_root (widget), widget);
  GTK_WIDGET_CLASS (corrin_today_page_parent_class)->unroot (widget);
}

/* Whoever comes back finds the ratings in order. */
static void
corrin_today_page_map (GtkWidget *widget)
{
  CorrinTodayPage *self = CORRIN_TODAY_PAGE (widget);

  for (guint i = 0; i < self->symptom_rows->len; i++)
    {
      corrin_rating_row_forget (self->symptom_rows->pdata[i]);
      corrin_rating_row_show (self->symptom_rows->pdata[i], self->entries->symptoms->pdata[i]);
    }
  GTK_WIDGET_CLASS (corrin_today_page_parent_class)->map (widget);
}

static void
corrin_today_page_dispose (GObject *object)
{
  CorrinTodayPage *self = CORRIN_TODAY_PAGE (object);

  g_clear_handle_id (&self->sight_source, g_source_remove);
  g_ptr_array_set_size (self->symptom_rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), CORRIN_TYPE_TODAY_PAGE);
  G_OBJECT_CLASS (corrin_today_page_parent_class)->dispose (object);
}

static void
corrin_today_page_finalize (GObject *object)
{
  CorrinTodayPage *self = CORRIN_TODAY_PAGE (object);

  g_ptr_array_unref (self->symptom_rows);
  g_clear_pointer (&self->entries, corrin_day_entries_free);
  g_ptr_array_unref (self->failed);
  G_OBJECT_CLASS (corrin_today_page_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (CORRIN_TYPE_DAY_BUTTON);
  g_type_ensure (CORRIN_TYPE_NOTE_EDITOR);
  g_type_ensure (CORRIN_TYPE_NOTICE);
  g_type_ensure (CORRIN_TYPE_TAG_CHIPS);
  g_type_ensure (CORRIN_TYPE_WEEK_STRIP);
  g_type_ensure (CORRIN_TYPE_FOLLOW_BUTTON);
  g_type_ensure (CORRIN_TYPE_WRAP_LAYOUT);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, day);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, after);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, back);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, date);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, earlier);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, earlier_revealer);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, question);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, rows);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, own);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, tags);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, note);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, inject);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, planned);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, follow);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, visit);
  gtk_widget_class_bind_template_child (widget_class, CorrinTodayPage, strip);
  gtk_widget_class_bind_template_callback (widget_class, corrin_today_page_try_again);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, corrin_today_page_tag);
  gtk_widget_class_bind_template_callback (widget_class, corrin_today_page_save_note);
}

/* A person begins with the first symptom: a digit is then the whole of an entry. */
static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
corrin_today_page_take_focus (CorrinJournalPage *page)
{
  CorrinTodayPage *self = CORRIN_TODAY_PAGE (page);

  if (self->symptom_rows->len == 0)
    corrin_journal_page_refresh (page);
  if (self->symptom_rows->len > 0 && has_focus_inside (self->symptom_rows->pdata[0]))
    return;
  if (self->symptom_rows->len == 0 || !gtk_widget_grab_focus (self->symptom_rows->pdata[0]))
    CORRIN_JOURNAL_PAGE_CLASS (corrin_today_page_parent_class)->take_focus (page);
}

static void
corrin_today_page_class_init (CorrinTodayPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = corrin_today_page_dispose;
  G_OBJECT_CLASS (class)->finalize = corrin_today_page_finalize;
  widget_class->map = corrin_today_page_map;
  widget_class->root = corrin_today_page_root;
  widget_class->unroot = corrin_today_page_unroot;
  CORRIN_JOURNAL_PAGE_CLASS (class)->refresh = corrin_today_page_refresh;
  CORRIN_JOURNAL_PAGE_CLASS (class)->take_focus = corrin_today_page_take_focus;

  CORRIN_ENTER_ROOM (today);
  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/corrin_journal/Corrin/today/today-page.ui");
  bind_template (widget_class);
}

static void
corrin_today_page_init (CorrinTodayPage *self)
{
  self->chosen = CORRIN_DAY_NONE;
  self->symptom_rows = g_ptr_array_new ();
  self->failed = g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_day_change_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * corrin_today_page_new:
 * @document: a journal
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
corrin_today_page_new (CorrinDocument *document)
{
  return g_object_new (CORRIN_TYPE_TODAY_PAGE, "document", document, NULL);
}

/**
 * corrin_today_page_show_day:
 * @self: the page
 * @day: a day; one after today is today
 *
 * Shows that day, unless the note of the one that is shown cannot be saved: what was typed stays.
 */
void
corrin_today_page_show_day (CorrinTodayPage *self, CorrinDay day)
{
  if (self->entries != NULL && !corrin_note_editor_flush (self->note))
    {
      self->is_filling = TRUE;
      corrin_day_button_set_day (self->day, self->entries->key.day);
      self->is_filling = FALSE;
      return;
    }
  self->chosen = day < corrin_clock_today () ? day : CORRIN_DAY_NONE;
  corrin_journal_page_refresh (CORRIN_JOURNAL_PAGE (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
