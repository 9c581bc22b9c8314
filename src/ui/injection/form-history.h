/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dose-history.h"
#include "form-dialog.h"

G_BEGIN_DECLS

CorrinDoseHistory *corrin_form_history_read (CorrinFormDialog *self);

G_END_DECLS
