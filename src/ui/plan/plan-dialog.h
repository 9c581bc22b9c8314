/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "records.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CorrinPlanDraftFunc:
 * @step: (transfer full): the step as it stands in the form
 * @data: what was given
 *
 * Takes a step that is not in the journal yet.
 */
typedef void (*CorrinPlanDraftFunc) (CorrinPlanStep *step, gpointer data);

GtkWidget *corrin_plan_dialog_new (GtkWindow *parent, CorrinDocument *document, const CorrinPlanStep *step);
GtkWidget *corrin_plan_dialog_new_draft (GtkWindow *parent, CorrinDocument *document,
                                         const CorrinPlanStep *step, CorrinPlanDraftFunc take, gpointer data);

G_END_DECLS
