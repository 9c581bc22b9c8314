/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "settings.h"

#include "week-start.h"

/**
 * corrin_settings_are_installed:
 *
 * Returns: whether the schema of the settings is where GLib looks for it; without it corrin_settings() ends the
 *   program
 */
gboolean
corrin_settings_are_installed (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, CORRIN_APP_ID, TRUE);
  return schema != NULL;
}

/**
 * corrin_settings:
 *
 * What this desktop remembers beside any journal: the window, the preferences.
 *
 * Returns: (transfer none): the settings
 */
GSettings *
corrin_settings (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new (CORRIN_APP_ID);
  return settings;
}

/**
 * corrin_settings_first_weekday:
 *
 * Returns: the weekday with which calendars begin, as it was chosen or is usual here, 1 = Monday to 7 = Sunday
 */
int
corrin_settings_first_weekday (void)
{
  int chosen = g_settings_get_enum (corrin_settings (), "week-start");

  return chosen != 0 ? chosen : corrin_week_start ();
}
