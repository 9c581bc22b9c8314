/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "uuid.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* The 48 bits of milliseconds and the 12 bits after the version are counted as one number, so that each UUID is
 * greater than the one before (RFC 9562, section 6.2, "monotonic counters"): 4096 for each millisecond, and
 * when they are used up the milliseconds run ahead. */
#define COUNTER_BITS 12
#define MAX_SECONDS ((G_GINT64_CONSTANT (1) << 48) / 1000 - 1)

/* As much as getentropy() gives at once. */
#define POOL_SIZE 256

static GMutex mutex;
static guint64 last_count;
static guint8 pool[POOL_SIZE];
static gsize pool_used = POOL_SIZE;

/* Call with the mutex held. */
static guint64
next_count (gint64 unix_seconds)
{
  guint64 milliseconds = (guint64) CLAMP (unix_seconds, 0, MAX_SECONDS) * 1000;

  last_count = MAX (milliseconds << COUNTER_BITS, last_count + 1);
  return last_count;
}

/* Call with the mutex held. */
static guint64
next_random (void)
{
  guint64 bits;

  if (pool_used == POOL_SIZE)
    {
      /* There is no safe way on without random numbers, and nothing has been written yet. */
      if (getentropy (pool, POOL_SIZE) != 0)
        g_error ("The system gives no random numbers: %s", g_strerror (errno));
      pool_used = 0;
    }
  memcpy (&bits, pool + pool_used, sizeof bits);
  pool_used += sizeof bits;
  return bits;
}

/* Writes the highest 4 * @n bits of @bits. */
static char *
write_hex (char *text, guint64 bits, int n)
{
  for (int i = 0; i < n; i++)
    text[i] = "0123456789abcdef"[bits >> (60 - 4 * i) & 15];
  return text + n;
}

/**
 * corrin_uuid_make:
 * @unix_seconds: when the record is made, in seconds since 1970-01-01T00:00:00Z
 * @text: (out caller-allocates): room for %CORRIN_UUID_SIZE bytes
 *
 * Makes a UUID of version 7 (RFC 9562) in small letters. Within a process each one is greater than all before,
 * as text too, even if @unix_seconds stays or goes back, so that an index grows at its end. Any thread may call.
 *
 * Returns: (transfer none): @text
 */
char *
corrin_uuid_make (gint64 unix_seconds, char text[CORRIN_UUID_SIZE])
{
  const guint64 version = 7;
  const guint64 variant = 2;
  guint64 count;
  guint64 random;
  char *end = text;

  g_mutex_lock (&mutex);
  count = next_count (unix_seconds);
  random = next_random ();
  g_mutex_unlock (&mutex);

  count <<= 64 - 48 - COUNTER_BITS;
  random = variant << 62 | random >> 2;

  end = write_hex (end, count, 8);
  *end++ = '-';
  end = write_hex (end, count << 32, 4);
  *end++ = '-';
  end = write_hex (end, version << 60 | (count << 48) >> 4, 4);
  *end++ = '-';
  end = write_hex (end, random, 4);
  *end++ = '-';
  end = write_hex (end, random << 16, 12);
  *end = '\0';
  return text;
}
