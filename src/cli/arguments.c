/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "arguments.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

/**
 * corrin_set_usage_error:
 * @error: (nullable): return location
 * @format: a whole translated sentence
 * @...: what it shows
 *
 * Says that a command was typed in a way that it does not have, as the parser of options does.
 */
void
corrin_set_usage_error (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_FAILED, format, args);
  va_end (args);
}

static void
append_entries (GArray *entries, const CorrinOption *options, gpointer values)
{
  static const GOptionArg args[] = { G_OPTION_ARG_NONE, G_OPTION_ARG_STRING, G_OPTION_ARG_FILENAME };

  for (const CorrinOption *option = options; option != NULL && option->name != NULL; option++)
    {
      GOptionEntry entry = {
        .long_name = option->name,
        .short_name = g_str_equal (option->name, "help") ? 'h' : '\0',
        .arg = args[option->type],
        .arg_data = G_STRUCT_MEMBER_P (values, option->offset),
      };

      g_array_append_val (entries, entry);
    }
}

static gboolean
is_negative_number (const char *word)
{
  return word[0] == '-'
         && (g_ascii_isdigit (word[1]) || ((word[1] == '.' || word[1] == ',') && g_ascii_isdigit (word[2])));
}

static gboolean
refuse_option (const char *word, GError **error)
{
  g_autofree char *name = g_strndup (word, strcspn (word, "="));

  /* Translators: %s is an option as it was typed, such as "--dya". */
  corrin_set_usage_error (error, _ ("There is no option %s."), name);
  return FALSE;
}

/* What the parser has left: arguments, among them negative numbers, or options that it does not know. Takes out
 * the program's name and the first "--". */
static gboolean
take_arguments (char **rest, GPtrArray *arguments, GError **error)
{
  gboolean options_ended = FALSE;

  for (char **word = rest + 1; *word != NULL; word++)
    {
      if (!options_ended && g_str_equal (*word, "--"))
        {
          options_ended = TRUE;
          continue;
        }
      if (!options_ended && (*word)[0] == '-' && (*word)[1] != '\0' && !is_negative_number (*word))
        return refuse_option (*word, error);
      g_ptr_array_add (arguments, g_strdup (*word));
    }
  return TRUE;
}

static gboolean
is_flag (const CorrinOption *options, const char *name, gsize length)
{
  for (const CorrinOption *option = options; option != NULL && option->name != NULL; option++)
    if (option->type == CORRIN_OPTION_FLAG && strlen (option->name) == length
        && strncmp (option->name, name, length) == 0)
      return TRUE;
  return FALSE;
}

/* The parser would take "--skipped=no" for "--skipped". */
static gboolean
check_flags (const CorrinCall *call, char *const *words, GError **error)
{
  const CorrinOption *options = call->command != NULL ? call->command->options : NULL;

  for (; *words != NULL && !g_str_equal (*words, "--"); words++)
    {
      const char *value = strchr (*words, '=');
      gsize length = value != NULL && g_str_has_prefix (*words, "--") ? (gsize) (value - *words) - 2 : 0;

      if (length == 0
          || (!is_flag (options, *words + 2, length) && !is_flag (corrin_common_options, *words + 2, length)))
        continue;
      /* Translators: %s is an option with the value that it does not take, such as "--skipped=no". */
      corrin_set_usage_error (error, _ ("In %s, the option takes no value."), *words);
      return FALSE;
    }
  return TRUE;
}

/* The parser takes out the options that it knows. It would take a negative number for an option and refuse it; so
 * it is told to pass over what it does not know, and that is looked at afterwards. */
static gboolean
parse_options (CorrinCall *call, gboolean before_command, char ***words, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GArray) entries = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));
  g_autoptr (GError) problem = NULL;

  append_entries (entries, corrin_common_options, call);
  if (!before_command)
    append_entries (entries, call->command->options, call->options);
  g_option_context_add_main_entries (context, (const GOptionEntry *) entries->data, NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_set_strict_posix (context, before_command);
  if (!check_flags (call, *words, error))
    return FALSE;
  if (g_option_context_parse_strv (context, words, &problem))
    return TRUE;
  /* Text in another encoding is reported by the converter, in a domain of its own. */
  corrin_set_usage_error (error, "%s.", problem->message);
  return FALSE;
}

static gboolean
to_utf8 (GPtrArray *arguments, GError **error)
{
  for (guint i = 0; i < arguments->len; i++)
    {
      char *text = g_locale_to_utf8 (arguments->pdata[i], -1, NULL, NULL, NULL);

      if (text == NULL)
        {
          g_autofree char *shown = g_utf8_make_valid (arguments->pdata[i], -1);

          /* Translators: %s is what was typed, as far as it can be shown. */
          corrin_set_usage_error (error, _ ("“%s” is not valid text."), shown);
          return FALSE;
        }
      g_free (arguments->pdata[i]);
      arguments->pdata[i] = text;
    }
  return TRUE;
}

static gboolean
check_count (const CorrinCall *call, GError **error)
{
  const CorrinCommand *command = call->command;

  if (call->n_arguments < command->min_arguments)
    /* Translators: %1$s is the name of a command, %2$s what it needs, such as "SYMPTOM VALUE". */
    corrin_set_usage_error (error, _ ("“%1$s” needs %2$s."), command->name, _ (command->arguments));
  else if (call->n_arguments > command->max_arguments)
    /* Translators: %1$s is the name of a command, %2$s is the first word that it cannot take. */
    corrin_set_usage_error (error, _ ("“%1$s” does not take the argument “%2$s”."), command->name,
                            call->arguments[command->max_arguments]);
  else
    return TRUE;
  return FALSE;
}

static gboolean
parse_command (CorrinCall *call, char ***words, GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);

  call->options = g_malloc0 (call->command->options_size);
  if (!parse_options (call, FALSE, words, error) || !take_arguments (*words, arguments, error))
    return FALSE;
  if (!call->command->takes_files && !to_utf8 (arguments, error))
    return FALSE;

  call->n_arguments = arguments->len;
  g_ptr_array_add (arguments, NULL);
  call->arguments = (char **) g_ptr_array_steal (arguments, NULL);
  return call->help || call->version || check_count (call, error);
}

static gboolean
find_command (CorrinCall *call, const char *word, GError **error)
{
  call->command = corrin_command_find (word);
  if (call->command != NULL)
    return TRUE;
  if (word[0] == '-')
    return refuse_option (word, error);
  /* Translators: %s is a word as it was typed. */
  corrin_set_usage_error (error, _ ("There is no command “%s”."), word);
  return FALSE;
}

/**
 * corrin_call_parse:
 * @call: a new call
 * @words: (array zero-terminated=1): the command line, the program's name first
 * @error: return location for an error of %G_OPTION_ERROR
 *
 * Reads a command line. The common options may stand before the command or after it.
 *
 * Returns: whether it was understood; then only help and the version may be without a command. If not, the command
 *   is set when it was found.
 */
gboolean
corrin_call_parse (CorrinCall *call, const char *const *words, GError **error)
{
  g_auto (GStrv) rest = g_strdupv ((char **) words);

  if (!parse_options (call, TRUE, &rest, error))
    return FALSE;
  if (rest[1] == NULL)
    {
      if (call->help || call->version)
        return TRUE;
      corrin_set_usage_error (error, "%s", _ ("No command was given."));
      return FALSE;
    }
  if (!find_command (call, rest[1], error))
    return FALSE;

  g_free (rest[0]);
  memmove (rest, rest + 1, sizeof (char *) * g_strv_length (rest + 1) + sizeof (char *));
  return parse_command (call, &rest, error);
}

/**
 * corrin_call_new:
 *
 * Returns: (transfer full): a call that has not been read yet
 */
CorrinCall *
corrin_call_new (void)
{
  return g_new0 (CorrinCall, 1);
}

static void
free_options (const CorrinOption *options, gpointer values)
{
  for (const CorrinOption *option = options; option != NULL && option->name != NULL; option++)
    if (option->type != CORRIN_OPTION_FLAG)
      g_free (G_STRUCT_MEMBER (char *, values, option->offset));
}

/**
 * corrin_call_free:
 * @call: (nullable) (transfer full): a call
 */
void
corrin_call_free (CorrinCall *call)
{
  if (call == NULL)
    return;
  if (call->options != NULL)
    free_options (call->command->options, call->options);
  g_free (call->options);
  free_options (corrin_common_options, call);
  g_strfreev (call->arguments);
  g_free (call);
}
