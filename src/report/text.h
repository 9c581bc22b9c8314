/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content.h"

G_BEGIN_DECLS

char *corrin_text_new (const CorrinReportContent *content);

G_END_DECLS
