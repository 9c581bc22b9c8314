/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report.h"

G_BEGIN_DECLS

struct _CorrinReport
{
  double width;
  double height;
  char *title;
  char *text;
  PangoContext *context;
  GPtrArray *blocks;
  GPtrArray *pages;
  GPtrArray *footers;
};

G_END_DECLS
