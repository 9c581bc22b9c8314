/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CorrinPeopleRowState:
 * @id: who it is
 * @name: the name, or ""
 * @choose: what choosing this one does, as a name for the ear
 * @is_chosen: whether this one is chosen
 * @can_choose: whether there is a choice
 * @can_write: whether the name can be changed
 * @can_remove: whether this one may be taken out
 *
 * What a row shows. The texts belong to whoever shows it.
 */
typedef struct
{
  gint64 id;
  const char *name;
  const char *choose;
  gboolean is_chosen;
  gboolean can_choose;
  gboolean can_write;
  gboolean can_remove;
} CorrinPeopleRowState;

#define CORRIN_TYPE_PEOPLE_ROW (corrin_people_row_get_type ())
G_DECLARE_FINAL_TYPE (CorrinPeopleRow, corrin_people_row, CORRIN, PEOPLE_ROW, AdwEntryRow)

CorrinPeopleRow *corrin_people_row_new (const char *title);
void corrin_people_row_show (CorrinPeopleRow *self, const CorrinPeopleRowState *state);
void corrin_people_row_commit (CorrinPeopleRow *self);
gint64 corrin_people_row_get_id (CorrinPeopleRow *self);
GtkCheckButton *corrin_people_row_get_choice (CorrinPeopleRow *self);
GtkWidget *corrin_people_choice_set_apart (GtkCheckButton *choice);

G_END_DECLS
