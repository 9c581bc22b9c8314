/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "period.h"

G_BEGIN_DECLS

void corrin_shown_days_set (CorrinDocument *document, CorrinPeriod period);
CorrinPeriod corrin_shown_days_get (CorrinDocument *document);

G_END_DECLS
