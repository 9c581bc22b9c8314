/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_APPLICATION (corrin_application_get_type ())
G_DECLARE_FINAL_TYPE (CorrinApplication, corrin_application, CORRIN, APPLICATION, AdwApplication)

CorrinApplication *corrin_application_new (void);

G_END_DECLS
