/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions below stand before those of the same name in Pango, GLib and GTK: the program is the first place
 * where the linker looks. Each passes on what it has heard. */
#include "ear.h"

#include <dlfcn.h>
#include <gobject/gvaluecollector.h>

#define NEXT(function) ((__typeof__ (&(function))) dlsym (RTLD_NEXT, #function))

/* GTK loads icons and we make long summaries beside the main thread, and both may speak. What listens may speak too. */
static GRecMutex ear;
static EarFunc heard;
static GHashTable *foreign;

/**
 * ear_listen:
 * @func: (nullable): what is called with each text from now on
 */
void
ear_listen (EarFunc func)
{
  g_autoptr (GRecMutexLocker) locker G_GNUC_UNUSED = g_rec_mutex_locker_new (&ear);

  heard = func;
}

/* The lines of mnemonics go, and so do spaces: "Page_Up" is shown as "Page Up". */
static char *
letters_of (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "_ ", -1);

  return g_strjoinv ("", parts);
}

/**
 * ear_is_foreign:
 * @text: a text
 *
 * Returns: whether it is one of GTK's or libadwaita's own, which they translate themselves
 */
gboolean
ear_is_foreign (const char *text)
{
  g_autofree char *plain = letters_of (text);
  g_autoptr (GRecMutexLocker) locker G_GNUC_UNUSED = g_rec_mutex_locker_new (&ear);

  return foreign != NULL && g_hash_table_contains (foreign, plain);
}

static void
hear (const char *text, int length)
{
  g_autofree char *whole = text == NULL ? NULL
                           : length < 0 ? g_strdup (text)
                                        : g_strndup (text, (gsize) length);
  g_autoptr (GRecMutexLocker) locker G_GNUC_UNUSED = g_rec_mutex_locker_new (&ear);

  if (heard != NULL && whole != NULL && *whole != '\0')
    heard (whole);
}

static void
hear_foreign (const char *domain, const char *text)
{
  g_autoptr (GRecMutexLocker) locker G_GNUC_UNUSED = NULL;

  if (domain == NULL || g_str_equal (domain, GETTEXT_PACKAGE))
    return;
  locker = g_rec_mutex_locker_new (&ear);
  if (foreign == NULL)
    foreign = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (foreign, letters_of (text));
}

void
pango_layout_set_text (PangoLayout *layout, const char *text, int length)
{
  hear (text, length);
  NEXT (pango_layout_set_text) (layout, text, length);
}

void
pango_layout_set_markup (PangoLayout *layout, const char *markup, int length)
{
  NEXT (pango_layout_set_markup) (layout, markup, length);
  hear (pango_layout_get_text (layout), -1);
}

void
pango_layout_set_markup_with_accel (PangoLayout *layout, const char *markup, int length, gunichar marker,
                                    gunichar *c)
{
  NEXT (pango_layout_set_markup_with_accel) (layout, markup, length, marker, c);
  hear (pango_layout_get_text (layout), -1);
}

const char *(g_dgettext) (const char *domain, const char *text)
{
  hear_foreign (domain, text);
  return NEXT (g_dgettext) (domain, text);
}

const char *
g_dpgettext2 (const char *domain, const char *context, const char *text)
{
  hear_foreign (domain, text);
  return NEXT (g_dpgettext2) (domain, context, text);
}

const char *
g_dpgettext (const char *domain, const char *context_text, gsize offset)
{
  hear_foreign (domain, context_text + offset);
  return NEXT (g_dpgettext) (domain, context_text, offset);
}

void
gtk_widget_set_tooltip_text (GtkWidget *widget, const char *text)
{
  hear (text, -1);
  NEXT (gtk_widget_set_tooltip_text) (widget, text);
}

/* A variadic function cannot be passed on: its sister with arrays is called instead. */
void
gtk_accessible_update_property (GtkAccessible *accessible, GtkAccessibleProperty property, ...)
{
  va_list values;

  va_start (values, property);
  for (int p = (int) property; p != -1; p = va_arg (values, int))
    {
      g_auto (GValue) value = G_VALUE_INIT;
      GtkAccessibleProperty one = (GtkAccessibleProperty) p;
      char *problem = NULL;

      gtk_accessible_property_init_value (one, &value);
      G_VALUE_COLLECT (&value, values, 0, &problem);
      g_assert_null (problem);
      if (G_VALUE_HOLDS_STRING (&value))
        hear (g_value_get_string (&value), -1);
      gtk_accessible_update_property_value (accessible, 1, &one, &value);
    }
  va_end (values);
}
