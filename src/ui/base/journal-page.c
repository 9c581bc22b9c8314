/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journal-page.h"

typedef struct
{
  CorrinDocument *document;
  gboolean is_stale;
} CorrinJournalPagePrivate;

enum
{
  PROP_0,
  DOCUMENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CorrinJournalPage, corrin_journal_page, ADW_TYPE_BIN)

/* What is not seen is read when it is seen next. */
static void
changed_cb (CorrinJournalPage *self)
{
  CorrinJournalPagePrivate *private = corrin_journal_page_get_instance_private (self);

  private->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    corrin_journal_page_refresh (self);
}

static void
corrin_journal_page_map (GtkWidget *widget)
{
  CorrinJournalPage *self = CORRIN_JOURNAL_PAGE (widget);
  CorrinJournalPagePrivate *private = corrin_journal_page_get_instance_private (self);

  if (private->is_stale)
    corrin_journal_page_refresh (self);
  GTK_WIDGET_CLASS (corrin_journal_page_parent_class)->map (widget);
}

static void
corrin_journal_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == DOCUMENT)
    g_value_set_object (value, corrin_journal_page_get_document (CORRIN_JOURNAL_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
corrin_journal_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CorrinJournalPagePrivate *private = corrin_journal_page_get_instance_private (CORRIN_JOURNAL_PAGE (object));

  if (id != DOCUMENT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  private->document = g_value_dup_object (value);
  private->is_stale = TRUE;
  g_signal_connect_object (private->document, "changed", G_CALLBACK (changed_cb), object, G_CONNECT_SWAPPED);
}

static void
corrin_journal_page_dispose (GObject *object)
{
  CorrinJournalPagePrivate *private = corrin_journal_page_get_instance_private (CORRIN_JOURNAL_PAGE (object));

  g_clear_object (&private->document);
  G_OBJECT_CLASS (corrin_journal_page_parent_class)->dispose (object);
}

static void
corrin_journal_page_real_take_focus (CorrinJournalPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
corrin_journal_page_class_init (CorrinJournalPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = corrin_journal_page_get_property;
  object_class->set_property = corrin_journal_page_set_property;
  object_class->dispose = corrin_journal_page_dispose;
  GTK_WIDGET_CLASS (class)->map = corrin_journal_page_map;
  class->take_focus = corrin_journal_page_real_take_focus;

  /**
   * CorrinJournalPage:document:
   *
   * The journal that the page shows.
   */
  properties[DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, CORRIN_TYPE_DOCUMENT,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
corrin_journal_page_init (CorrinJournalPage *self)
{
  (void) self;
}

/**
 * corrin_journal_page_get_document:
 * @self: a page
 *
 * Returns: (transfer none): the journal that it shows; %NULL while it is being taken apart
 */
CorrinDocument *
corrin_journal_page_get_document (CorrinJournalPage *self)
{
  CorrinJournalPagePrivate *private = corrin_journal_page_get_instance_private (self);

  return private->document;
}

/**
 * corrin_journal_page_refresh:
 * @self: a page
 *
 * Reads and shows the journal now, if it is open and has a person.
 */
void
corrin_journal_page_refresh (CorrinJournalPage *self)
{
  CorrinJournalPagePrivate *private = corrin_journal_page_get_instance_private (self);

  if (private->document == NULL || corrin_document_get_person (private->document) == NULL)
    return;
  private->is_stale = FALSE;
  CORRIN_JOURNAL_PAGE_GET_CLASS (self)->refresh (self);
}

/**
 * corrin_journal_page_take_focus:
 * @self: a page that is shown
 *
 * Moves the focus to where a person begins on it, so that keys reach the page at once.
 */
void
corrin_journal_page_take_focus (CorrinJournalPage *self)
{
  CORRIN_JOURNAL_PAGE_GET_CLASS (self)->take_focus (self);
}
