/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"

G_BEGIN_DECLS

gboolean corrin_injection_record_save (CorrinDocument *document, CorrinDose *dose, const char *question,
                                       GError **error);

G_END_DECLS
