/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plain-import TABLE.csv DATABASE: reads "date,time,symptom,value,note" after a line of headings into a plain table with
 * two indexes, with one prepared statement in one transaction: what a few lines of C can do, without any check. */
#include <err.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_CELLS 5
#define LONGEST 1024

static const char opening[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
    "CREATE TABLE entry (date TEXT, time TEXT, symptom TEXT, value REAL, note TEXT);"
    "CREATE INDEX entry_by_date ON entry (date, time);"
    "CREATE INDEX entry_by_symptom ON entry (symptom, date, time);"
    "BEGIN";

static void
run (sqlite3 *database, const char *sql)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    errx (1, "%s", sqlite3_errmsg (database));
}

/* No cell holds a comma or a quotation mark. */
static void
add_row (sqlite3 *database, sqlite3_stmt *insert, char *line)
{
  line[strcspn (line, "\r\n")] = '\0';
  for (int i = 1; i <= N_CELLS; i++)
    {
      const char *cell = strsep (&line, ",");

      if (cell == NULL || sqlite3_bind_text (insert, i, cell, -1, SQLITE_STATIC) != SQLITE_OK)
        errx (1, "a line has fewer than %d cells", N_CELLS);
    }
  if (sqlite3_step (insert) != SQLITE_DONE || sqlite3_reset (insert) != SQLITE_OK)
    errx (1, "%s", sqlite3_errmsg (database));
}

int
main (int argc, char **argv)
{
  char line[LONGEST];
  sqlite3 *database;
  sqlite3_stmt *insert;
  FILE *table;

  if (argc != 3)
    errx (2, "usage: plain-import TABLE.csv DATABASE");
  table = fopen (argv[1], "r");
  if (table == NULL || fgets (line, sizeof line, table) == NULL)
    err (1, "%s", argv[1]);
  if (sqlite3_open (argv[2], &database) != SQLITE_OK)
    errx (1, "%s", sqlite3_errmsg (database));
  run (database, opening);
  if (sqlite3_prepare_v2 (database, "INSERT INTO entry VALUES (?, ?, ?, ?, ?)", -1, &insert, NULL)
      != SQLITE_OK)
    errx (1, "%s", sqlite3_errmsg (database));
  while (fgets (line, sizeof line, table) != NULL)
    add_row (database, insert, line);
  sqlite3_finalize (insert);
  run (database, "COMMIT");
  sqlite3_close (database);
  fclose (table);
  return EXIT_SUCCESS;
}
