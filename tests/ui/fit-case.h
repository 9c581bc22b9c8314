/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui-support.h"
#include "window.h"

G_BEGIN_DECLS

/* Every page and every dialog of the program over one journal. */
typedef struct
{
  char *folder;
  char *path;
  char *copy; /* of the journal, written on somewhere else */
  CorrinWindow *window;
} FitCase;

/* A page, which is shown in the window, or a dialog, which is opened by an action of it or made by a function. */
typedef struct
{
  const char *name;
  const char *action;
  const char *text;       /* what the action is about, ... */
  const CorrinKind *kind; /* or of which kind of record the newest one ... */
  gboolean is_new;        /* or, of a kind, a new one */
  GtkWidget *(*make) (FitCase *self);
  const char *view; /* of a page with several: what a stack in it calls it */
} FitScene;

extern const FitScene fit_pages[];   /* ended by one without a name */
extern const FitScene fit_dialogs[]; /* ended by one without a name */

void fit_case_init (FitCase *self, gboolean is_first_day);
void fit_case_clear (FitCase *self);
void fit_case_open (FitCase *self);
void fit_case_close (FitCase *self);
GtkWidget *fit_case_show (FitCase *self, const FitScene *scene);
int fit_case_frame (GtkWidget *window);
void fit_case_resize (GtkWidget *window, int width, int height);

G_END_DECLS
