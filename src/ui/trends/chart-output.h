/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "document.h"
#include "notice.h"
#include "picture.h"

G_BEGIN_DECLS

#define CORRIN_TYPE_CHART_OUTPUT (corrin_chart_output_get_type ())
G_DECLARE_FINAL_TYPE (CorrinChartOutput, corrin_chart_output, CORRIN, CHART_OUTPUT, GObject)

CorrinChartOutput *corrin_chart_output_new (CorrinDocument *document, CorrinNotice *notice);
void corrin_chart_output_give (CorrinChartOutput *self, CorrinPicture *picture, gboolean is_shortened);
void corrin_chart_output_choose_file (CorrinChartOutput *self, const char *format);
void corrin_chart_output_save (CorrinChartOutput *self, const char *path);
void corrin_chart_output_copy (CorrinChartOutput *self);
void corrin_chart_output_print (CorrinChartOutput *self);
void corrin_chart_output_try_again (CorrinChartOutput *self);

G_END_DECLS
