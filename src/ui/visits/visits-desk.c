/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "visits-desk.h"

#include <glib/gi18n-lib.h>

/* Where the parts of the page bring what the person does. What failed stays here until the same
 * went well, whatever else goes well meanwhile. */
struct _CorrinVisitsDesk
{
  GObject parent_instance;

  CorrinDocument *document;
  CorrinNotice *notice;
  GPtrArray *failed;
  gboolean is_held; /* the notice is about something else, too */
};

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CorrinVisitsDesk, corrin_visits_desk, G_TYPE_OBJECT)

static GPtrArray *
new_acts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) corrin_visits_act_free);
}

static void
corrin_visits_desk_dispose (GObject *object)
{
  CorrinVisitsDesk *self = CORRIN_VISITS_DESK (object);

  g_clear_object (&self->document);
  g_clear_object (&self->notice);
  g_clear_pointer (&self->failed, g_ptr_array_unref);
  G_OBJECT_CLASS (corrin_visits_desk_parent_class)->dispose (object);
}

static void
corrin_visits_desk_class_init (CorrinVisitsDeskClass *class)
{
  G_OBJECT_CLASS (class)->dispose = corrin_visits_desk_dispose;

  /**
   * CorrinVisitsDesk::done:
   * @self: the desk
   * @act: (type gpointer): a CorrinVisitsAct that is saved
   */
  signals[DONE] = g_signal_new ("done", CORRIN_TYPE_VISITS_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
corrin_visits_desk_init (CorrinVisitsDesk *self)
{
  self->failed = new_acts ();
}

/**
 * corrin_visits_desk_new:
 * @document: a journal
 * @notice: where the person reads that something was not saved
 *
 * Returns: (transfer full): the desk
 */
CorrinVisitsDesk *
corrin_visits_desk_new (CorrinDocument *document, CorrinNotice *notice)
{
  CorrinVisitsDesk *self = g_object_new (CORRIN_TYPE_VISITS_DESK, NULL);

  self->document = g_object_ref (document);
  self->notice = g_object_ref (notice);
  return self;
}

/* Whether nothing is left of what failed, once an act has come. A question that is removed takes all with it. */
static gboolean
is_settled (const CorrinVisitsAct *failed, const CorrinVisitsAct *act)
{
  if (act->deed == CORRIN_VISITS_REMOVE)
    return failed->id == act->id && failed->deed < CORRIN_VISITS_CHECKED;
  return failed->deed == act->deed && failed->person == act->person && failed->id == act->id
         && (act->deed != CORRIN_VISITS_TAKE || g_strcmp0 (failed->text, act->text) == 0);
}

static void
settle (CorrinVisitsDesk *self, const CorrinVisitsAct *act)
{
  gboolean had_any = self->failed->len > 0;

  for (guint i = self->failed->len; i > 0; i--)
    if (is_settled (g_ptr_array_index (self->failed, i - 1), act))
      g_ptr_array_remove_index (self->failed, i - 1);
  if (had_any && self->failed->len == 0 && !self->is_held)
    corrin_notice_hide (self->notice);
}

static void
keep (CorrinVisitsDesk *self, const CorrinVisitsAct *act, const GError *error)
{
  CorrinVisitsAct *failed = corrin_visits_act_copy (act);

  settle (self, act);
  g_ptr_array_add (self->failed, failed);
  corrin_notice_fail (self->notice, error);
}

/**
 * corrin_visits_desk_do:
 * @self: the desk
 * @act: what the person does
 *
 * Does it and says so: a failure in the notice.
 *
 * Returns: whether it is saved; whoever asked shows nothing as saved otherwise
 */
gboolean
corrin_visits_desk_do (CorrinVisitsDesk *self, const CorrinVisitsAct *act)
{
  g_autoptr (GError) error = NULL;

  if (!corrin_visits_act (self->document, act, &error))
    {
      keep (self, act, error);
      return FALSE;
    }
  settle (self, act);
  g_signal_emit (self, signals[DONE], 0, act);
  if (act->deed == CORRIN_VISITS_REMOVE)
    corrin_document_say (self->document, _ ("Question removed"), TRUE);
  else if (act->deed == CORRIN_VISITS_MEET)
    corrin_document_say (
        self->document,
        act->visit != 0 ? _ ("Question moved to another visit") : _ ("Question kept for later"), TRUE);
  return TRUE;
}

/**
 * corrin_visits_desk_try_again:
 * @self: the desk
 *
 * Tries again all that failed.
 *
 * Returns: whether there was something to try
 */
gboolean
corrin_visits_desk_try_again (CorrinVisitsDesk *self)
{
  g_autoptr (GPtrArray) again = self->failed;

  self->failed = new_acts ();
  if (again->len == 0)
    return FALSE;
  if (!self->is_held)
    corrin_notice_hide (self->notice);
  for (guint i = 0; i < again->len; i++)
    corrin_visits_desk_do (self, g_ptr_array_index (again, i));
  return TRUE;
}

/**
 * corrin_visits_desk_has_failed:
 * @self: the desk
 *
 * Returns: whether there is something to try again
 */
gboolean
corrin_visits_desk_has_failed (CorrinVisitsDesk *self)
{
  return self->failed->len > 0;
}

/**
 * corrin_visits_desk_has_words:
 * @self: the desk
 *
 * Returns: whether something that was typed could not be saved
 */
gboolean
corrin_visits_desk_has_words (CorrinVisitsDesk *self)
{
  for (guint i = 0; i < self->failed->len; i++)
    switch (((const CorrinVisitsAct *) g_ptr_array_index (self->failed, i))->deed)
      {
      case CORRIN_VISITS_ADD:
      case CORRIN_VISITS_REWRITE:
      case CORRIN_VISITS_MATTERS:
      case CORRIN_VISITS_STOPS:
        return TRUE;
      case CORRIN_VISITS_TAKE:
      case CORRIN_VISITS_STAR:
      case CORRIN_VISITS_UNSTAR:
      case CORRIN_VISITS_UP:
      case CORRIN_VISITS_DOWN:
      case CORRIN_VISITS_REMOVE:
      case CORRIN_VISITS_MEET:
      case CORRIN_VISITS_CHECKED:
      case CORRIN_VISITS_UNCHECKED:
      case CORRIN_VISITS_SUMMED_UP:
      default:
        break;
      }
  return FALSE;
}

/**
 * corrin_visits_desk_get_question:
 * @self: the desk
 * @person: a person
 *
 * Returns: (nullable): the new question of this person that could not be saved
 */
const char *
corrin_visits_desk_get_question (CorrinVisitsDesk *self, gint64 person)
{
  for (guint i = 0; i < self->failed->len; i++)
    {
      const CorrinVisitsAct *act = g_ptr_array_index (self->failed, i);

      if (act->deed == CORRIN_VISITS_ADD && act->person == person)
        return act->text;
    }
  return NULL;
}

/**
 * corrin_visits_desk_hold_notice:
 * @self: the desk
 * @is_held: whether the notice is about something else, too
 *
 * The notice is not hidden as long as it is held.
 */
void
corrin_visits_desk_hold_notice (CorrinVisitsDesk *self, gboolean is_held)
{
  self->is_held = is_held;
}
