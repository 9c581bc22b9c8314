/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-support.h"

G_BEGIN_DECLS

/* What somebody does in the dialog that asks for a printer. */

void print_case_choose_file (const char *path);
void print_case_cancel (void);
char *print_case_wait_for_file (const char *path);

G_END_DECLS
