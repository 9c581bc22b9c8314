/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"

G_BEGIN_DECLS

/* The real program, run in a folder of its own on a journal of its own, at noon of 30 June 2026 in Berlin. */

#define CLI_NOW "2026-06-30T12:00:00+02:00"

/**
 * CliCase:
 * @folder: what the program is run in
 * @journal: (nullable): the journal that it is given, or %NULL to let it find its own
 * @now: what it takes for now
 * @status: its last exit status
 * @out: what it last wrote to its standard output
 * @err: what it last wrote to its standard error
 */
typedef struct
{
  char *folder;
  char *journal;
  const char *now;
  int status;
  char *out;
  char *err;
} CliCase;

CliCase *cli_case_new (void);
CliCase *cli_case_new_with_journal (void);
void cli_case_free (CliCase *self);

char *cli_path (CliCase *self, const char *name);
void cli_assert_absent (CliCase *self, const char *name);
void cli_write (CliCase *self, const char *name, const char *text);

void cli_run (CliCase *self, const char *line);
char *cli_id (CliCase *self, const char *list, const char *words);
char *cli_line (const char *format, const char *id);
void cli_run_in (CliCase *self, const char *line, char **environment);

/* A command line as a shell reads it, and what must come of it */
void cli_done (CliCase *self, const char *line, const char *out);
void cli_refused (CliCase *self, const char *line, const char *message);
void cli_wrong (CliCase *self, const char *line, const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliCase, cli_case_free)

G_END_DECLS
