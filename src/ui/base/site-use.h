/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "records.h"

G_BEGIN_DECLS

/**
 * CorrinSiteUse:
 * @site: the site
 * @latest: the last day on which one can have been given there, or %CORRIN_DAY_NONE
 * @n: how many injections are recorded there
 * @is_latest: whether the latest injection of all was given there
 * @name: its name, as a title
 * @last: when the last one was there, in words
 * @count: how many, in words
 * @mark: what fits into a mark on the picture: the days since the last one, "42+" if it may be more, "" for none
 *
 * What is recorded of one site.
 */
typedef struct
{
  CorrinSite site;
  CorrinDay latest;
  guint n;
  gboolean is_latest;
  char *name;
  char *last;
  char *count;
  char *mark;
} CorrinSiteUse;

GPtrArray *corrin_site_uses_new (const GPtrArray *injections, CorrinDay today);
char *corrin_site_use_words (const CorrinSiteUse *use);
char *corrin_site_use_sentence (const CorrinSiteUse *use);
char *corrin_site_uses_describe (const GPtrArray *uses);

G_END_DECLS
