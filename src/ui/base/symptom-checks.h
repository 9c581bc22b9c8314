/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which of the built-in symptoms are wanted: a check button for each, in their order. */

void corrin_symptom_checks_fill (GtkFlowBox *box);
GArray *corrin_symptom_checks_read (GtkFlowBox *box);

G_END_DECLS
