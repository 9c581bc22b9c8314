/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-key.h"

#include <string.h>

#define DAY_SIZE 4

struct _CorrinImportKey
{
  GChecksum *checksum;
  guint8 held[128]; /* not hashed yet: one call for all that a row says is quicker than many */
  gsize n_held;
};

/**
 * corrin_import_key_new:
 *
 * Returns: (transfer full): a maker of keys, for one key after the other
 */
CorrinImportKey *
corrin_import_key_new (void)
{
  CorrinImportKey *self = g_new0 (CorrinImportKey, 1);

  /* The quickest of GLib's; nobody gains by making two rows of his own file look alike. */
  self->checksum = g_checksum_new (G_CHECKSUM_MD5);
  return self;
}

/**
 * corrin_import_key_free:
 * @self: (nullable) (transfer full): a maker of keys
 */
void
corrin_import_key_free (CorrinImportKey *self)
{
  if (self == NULL)
    return;
  g_checksum_free (self->checksum);
  g_free (self);
}

static void
hash_held (CorrinImportKey *self)
{
  g_checksum_update (self->checksum, self->held, self->n_held);
  self->n_held = 0;
}

static void
add_bytes (CorrinImportKey *self, gconstpointer bytes, gsize size)
{
  if (self->n_held + size > sizeof self->held)
    hash_held (self);
  if (size > sizeof self->held)
    {
      g_checksum_update (self->checksum, bytes, size);
      return;
    }
  memcpy (self->held + self->n_held, bytes, size);
  self->n_held += size;
}

/**
 * corrin_import_key_begin:
 * @self: a maker of keys
 *
 * Begins the next key.
 */
void
corrin_import_key_begin (CorrinImportKey *self)
{
  g_checksum_reset (self->checksum);
  self->n_held = 0;
}

/**
 * corrin_import_key_add_seed:
 * @self: a maker of keys
 * @seed: an earlier key, for what many rows have in common
 */
void
corrin_import_key_add_seed (CorrinImportKey *self, const guint8 seed[CORRIN_IMPORT_KEY_SIZE])
{
  add_bytes (self, seed, CORRIN_IMPORT_KEY_SIZE);
}

/**
 * corrin_import_key_add_number:
 * @self: a maker of keys
 * @number: any number
 */
void
corrin_import_key_add_number (CorrinImportKey *self, gint64 number)
{
  guint64 bytes = GUINT64_TO_BE ((guint64) number);

  add_bytes (self, &bytes, sizeof bytes);
}

/**
 * corrin_import_key_add_text:
 * @self: a maker of keys
 * @text: (nullable): any text; %NULL differs from the empty one
 */
void
corrin_import_key_add_text (CorrinImportKey *self, const char *text)
{
  /* The length in front keeps "ab", "c" apart from "a", "bc". */
  corrin_import_key_add_number (self, text != NULL ? (gint64) strlen (text) : -1);
  if (text != NULL)
    add_bytes (self, text, strlen (text));
}

/**
 * corrin_import_key_end:
 * @self: a maker of keys
 * @day: the day of the row
 * @key: (out): the key of @day and all that was added
 */
void
corrin_import_key_end (CorrinImportKey *self, CorrinDay day, guint8 key[CORRIN_IMPORT_KEY_SIZE])
{
  guint8 digest[CORRIN_IMPORT_KEY_SIZE];
  gsize size = sizeof digest;
  guint32 ordered = (guint32) day + (guint32) G_MAXINT32 + 1;

  hash_held (self);
  g_checksum_get_digest (self->checksum, digest, &size);
  ordered = GUINT32_TO_BE (ordered);
  memcpy (key, &ordered, DAY_SIZE);
  memcpy (key + DAY_SIZE, digest, CORRIN_IMPORT_KEY_SIZE - DAY_SIZE);
}
