/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "emergency-words.h"

#include <glib/gi18n-lib.h>

/**
 * corrin_emergency_words:
 * @number: (nullable): the emergency number that the person has set; blank or %NULL when there is none
 *
 * The same for everybody, whatever is in the journal.
 *
 * Returns: what the emergency card says
 */
CorrinEmergencyWords
corrin_emergency_words (const char *number)
{
  g_autofree char *own = g_strstrip (g_strdup (number != NULL ? number : ""));
  gboolean has_own = *own != '\0';
  char *call;

  if (has_own)
    {
      /* Translators: the number of an emergency service, such as 112. */
      call = g_strdup_printf (_ ("Call %s now"), own);
    }
  else
    call = g_strdup (_ ("Call your emergency number now"));

  return (CorrinEmergencyWords){
    .title = _ ("Serious Allergic Reaction"),
    .signs =
        _ ("Trouble breathing, hives over large parts of the body, or swelling of the face, lips, tongue or "
           "throat after an injection:"),
    .call = call,
    .regions = has_own ? NULL : _ ("112 in the EU, 999 in the UK, 911 in the US"),
    .limits =
        _ ("Do not use this app first. This app cannot tell whether a reaction is serious and does not check "
           "what you write."),
  };
}

/**
 * corrin_emergency_words_join:
 * @words: what the emergency card says
 *
 * Returns: (transfer full): all below the title as one text, for a screen reader
 */
char *
corrin_emergency_words_join (const CorrinEmergencyWords *words)
{
  if (words->regions == NULL)
    /* Translators: the parts of the emergency card: the signs, whom to call, what the app cannot do. */
    return g_strdup_printf (_ ("%s %s. %s"), words->signs, words->call, words->limits);
  /* Translators: the parts of the emergency card: the signs, whom to call, the numbers of several regions, what the
   * app cannot do. */
  return g_strdup_printf (_ ("%s %s (%s). %s"), words->signs, words->call, words->regions, words->limits);
}

/**
 * corrin_emergency_words_clear:
 * @words: what the emergency card says
 *
 * Frees what it holds.
 */
void
corrin_emergency_words_clear (CorrinEmergencyWords *words)
{
  g_clear_pointer (&words->call, g_free);
}
