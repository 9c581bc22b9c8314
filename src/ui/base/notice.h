/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CORRIN_TYPE_NOTICE (corrin_notice_get_type ())
G_DECLARE_FINAL_TYPE (CorrinNotice, corrin_notice, CORRIN, NOTICE, GtkWidget)

void corrin_notice_show (CorrinNotice *self, const char *text, const char *button);
void corrin_notice_fail (CorrinNotice *self, const GError *error);
void corrin_notice_fail_to_open (CorrinNotice *self, const GError *error);
void corrin_notice_refuse (CorrinNotice *self, const GError *error);
void corrin_notice_hide (CorrinNotice *self);
gboolean corrin_notice_is_shown (CorrinNotice *self);

G_END_DECLS
