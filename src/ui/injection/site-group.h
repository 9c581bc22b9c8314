/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "injection-form.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_SITE_GROUP (corrin_site_group_get_type ())
G_DECLARE_FINAL_TYPE (CorrinSiteGroup, corrin_site_group, CORRIN, SITE_GROUP, AdwPreferencesGroup)

void corrin_site_group_fill (CorrinSiteGroup *self, const CorrinDoseHistory *history);
void corrin_site_group_set (CorrinSiteGroup *self, const CorrinInjectionForm *form);
void corrin_site_group_get (CorrinSiteGroup *self, CorrinInjectionForm *form);

G_END_DECLS
