/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "names.h"
#include "text-table.h"

G_BEGIN_DECLS

#define CORRIN_LISTING_MAX_COLUMNS 12

/**
 * CorrinListing:
 * @word: what it is called on the command line ("ratings")
 * @kind: the records
 * @columns: the columns of the table for people, ended by a %NULL title; translatable
 * @fill: makes the cells of one record, in the order of the columns; those that it leaves are empty
 * @count: says how many records there are
 *
 * One of the lists that can be printed.
 */
typedef struct
{
  const char *word;
  const CorrinKind *kind;
  CorrinTextColumn columns[CORRIN_LISTING_MAX_COLUMNS];
  void (*fill) (const CorrinRecord *record, const CorrinNames *names, char **cells);
  char *(*count) (guint n);
} CorrinListing;

/* All lists, ended by a NULL word. */
extern const CorrinListing corrin_listings[];

/**
 * CorrinListQuery:
 * @store: the journal
 * @listing: what
 * @query: whose, and which days
 * @names: the names behind references
 * @with_ids: whether a table begins with the ID of each record
 * @page: where the text goes; it is printed when the reading is over, so that a pager that waits for its reader does
 *   not make whoever writes the journal wait too
 *
 * What is to be printed.
 */
typedef struct
{
  CorrinStore *store;
  const CorrinListing *listing;
  CorrinQuery query;
  const CorrinNames *names;
  gboolean with_ids;
  GString *page;
} CorrinListQuery;

gboolean corrin_list_is_shown (const CorrinRecord *record);
gboolean corrin_list_names_doses (const CorrinKind *kind);
gboolean corrin_list_write_table (const CorrinListQuery *list, GError **error);
gboolean corrin_list_write_csv (const CorrinListQuery *list, GError **error);
gboolean corrin_list_write_json (const CorrinListQuery *list, GError **error);

G_END_DECLS
