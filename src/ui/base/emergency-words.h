/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CorrinEmergencyWords:
 * @title: what the card is about
 * @signs: what would be seen
 * @call: whom to call
 * @regions: (nullable): the numbers of several regions, or %NULL when the person's own is known
 * @limits: what the program cannot do
 *
 * What the emergency card says.
 */
typedef struct
{
  const char *title;
  const char *signs;
  char *call;
  const char *regions;
  const char *limits;
} CorrinEmergencyWords;

CorrinEmergencyWords corrin_emergency_words (const char *number);
char *corrin_emergency_words_join (const CorrinEmergencyWords *words);
void corrin_emergency_words_clear (CorrinEmergencyWords *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CorrinEmergencyWords, corrin_emergency_words_clear)

G_END_DECLS
