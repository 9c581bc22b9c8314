/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_JOURNAL_PAGE (corrin_journal_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CorrinJournalPage, corrin_journal_page, CORRIN, JOURNAL_PAGE, AdwBin)

/**
 * CorrinJournalPageClass:
 * @parent_class: the parent
 * @refresh: shows what the journal holds now; only called with an open journal that has a person
 * @take_focus: moves the focus to where a person begins; by default to the first that can have it
 *
 * A page reads in @refresh and nowhere else; what it saves comes back to it that way.
 */
struct _CorrinJournalPageClass
{
  AdwBinClass parent_class;

  void (*refresh) (CorrinJournalPage *self);
  void (*take_focus) (CorrinJournalPage *self);
};

CorrinDocument *corrin_journal_page_get_document (CorrinJournalPage *self);
void corrin_journal_page_refresh (CorrinJournalPage *self);
void corrin_journal_page_take_focus (CorrinJournalPage *self);

G_END_DECLS
