/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * CorrinPeopleChangeWhat:
 * @CORRIN_PEOPLE_RENAME_PERSON: call a person by another name, or by none
 * @CORRIN_PEOPLE_REMOVE_PERSON: take out a person without any entry
 * @CORRIN_PEOPLE_ADD_CARER: name a carer; one of that name is not added again
 * @CORRIN_PEOPLE_RENAME_CARER: call a carer by another name
 * @CORRIN_PEOPLE_REMOVE_CARER: take out a carer without any entry
 */
typedef enum
{
  CORRIN_PEOPLE_RENAME_PERSON,
  CORRIN_PEOPLE_REMOVE_PERSON,
  CORRIN_PEOPLE_ADD_CARER,
  CORRIN_PEOPLE_RENAME_CARER,
  CORRIN_PEOPLE_REMOVE_CARER,
} CorrinPeopleChangeWhat;

/**
 * CorrinPeopleChange:
 * @what: what is done
 * @id: to whom; set when somebody was added
 * @text: (nullable): the name, as typed
 *
 * One action of a person on the list of people.
 */
typedef struct
{
  CorrinPeopleChangeWhat what;
  gint64 id;
  char *text;
} CorrinPeopleChange;

CorrinPeopleChange *corrin_people_change_new (CorrinPeopleChangeWhat what, gint64 id, const char *text);
void corrin_people_change_free (CorrinPeopleChange *change);
gboolean corrin_people_change_run (CorrinPeopleChange *change, CorrinDocument *document, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CorrinPeopleChange, corrin_people_change_free)

G_END_DECLS
