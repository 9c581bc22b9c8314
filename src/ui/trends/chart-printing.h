/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "picture.h"
#include "printing.h"

G_BEGIN_DECLS

void corrin_chart_printing_start (CorrinPrinting *printing, CorrinPicture *picture, GtkWindow *parent);

G_END_DECLS
