/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notice.h"
#include "page-tabs.h"
#include "window.h"

G_BEGIN_DECLS

struct _CorrinWindow
{
  AdwApplicationWindow parent_instance;

  /* Of the template */
  AdwToastOverlay *toasts;
  AdwSqueezer *squeezer;
  CorrinPageTabs *header_tabs;
  AdwWindowTitle *heading;
  CorrinPageTabs *bottom_tabs;
  GtkMenuButton *person_button;
  GtkLabel *person_name;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GMenu *people;
  CorrinNotice *sample_notice;
  CorrinNotice *notice;
  GtkStack *states;
  AdwViewStack *pages;
  AdwBin *start_bin;

  CorrinDocument *document;
  AdwToast *toast;      /* the one that is shown: there is never a second */
  CorrinDay day;        /* what day it was when the pages were told of it last */
  gboolean undo_failed; /* the notice is about that */
  gboolean is_painted;  /* its first frame is on the screen */
  guint minutes;
  guint check;
};

/* What each page and dialog asks the window for, by the names of actions */
void corrin_window_install_actions (GtkWidgetClass *widget_class);
void corrin_window_allow_actions (CorrinWindow *self);

/* Pages are made when they are shown first */
void corrin_window_ensure_page (CorrinWindow *self);
GtkWidget *corrin_window_get_page (CorrinWindow *self, const char *name);
void corrin_window_focus_page (CorrinWindow *self);
gboolean corrin_window_show_page (CorrinWindow *self, const char *name);
void corrin_window_remember (CorrinWindow *self);
void corrin_window_recall (CorrinWindow *self);

G_END_DECLS
