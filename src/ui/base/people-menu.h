/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

#include <gio/gio.h>

G_BEGIN_DECLS

const char *corrin_person_display (const CorrinPerson *person);
void corrin_people_menu_fill (GMenu *menu, const GPtrArray *persons, const char *action);

G_END_DECLS
