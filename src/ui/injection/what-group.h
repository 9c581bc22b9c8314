/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-what.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_WHAT_GROUP (corrin_what_group_get_type ())
G_DECLARE_FINAL_TYPE (CorrinWhatGroup, corrin_what_group, CORRIN, WHAT_GROUP, AdwPreferencesGroup)

void corrin_what_group_offer_all_routes (CorrinWhatGroup *self);
void corrin_what_group_ask_no_route (CorrinWhatGroup *self);
void corrin_what_group_set (CorrinWhatGroup *self, const CorrinDoseWhat *what);
void corrin_what_group_get (CorrinWhatGroup *self, CorrinDoseWhat *what);
void corrin_what_group_show (CorrinWhatGroup *self, const char *hint, const CorrinAmountCheck *check);
void corrin_what_group_focus_amount (CorrinWhatGroup *self);

G_END_DECLS
