/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "command.h"

G_BEGIN_DECLS

char *corrin_help (void);
char *corrin_help_for (const CorrinCommand *command);

G_END_DECLS
