/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CORRIN_ERROR:
 *
 * The one error domain of Corrin. The message is a whole translated sentence for the person; the code tells
 * the program what can be done about it. What only helps somebody who looks for a fault is its detail.
 */
#define CORRIN_ERROR (corrin_error_quark ())

/**
 * CorrinError:
 * @CORRIN_ERROR_INVALID: a value is refused; the message names the field. Ask for another value.
 * @CORRIN_ERROR_NOT_FOUND: the file, record, person or symptom does not exist.
 * @CORRIN_ERROR_CONSTRAINT: the records would contradict each other; nothing was written.
 * @CORRIN_ERROR_BUSY: another process writes the journal. Try later, or read only.
 * @CORRIN_ERROR_CORRUPT: the file is damaged. It was left untouched; restore or salvage.
 * @CORRIN_ERROR_TOO_NEW: a newer Corrin made the file. It was left untouched; update Corrin.
 * @CORRIN_ERROR_FULL: the disk is full; nothing was written. Make room and try again.
 * @CORRIN_ERROR_READ_ONLY: the file, its folder or this handle does not allow writing.
 * @CORRIN_ERROR_PARSE: text could not be read; the message says where (file, row, field).
 * @CORRIN_ERROR_EXISTS: a file stands where a new one should be made; it was left untouched.
 * @CORRIN_ERROR_FAILED: anything else, such as an I/O error; nothing was written.
 */
typedef enum
{
  CORRIN_ERROR_INVALID,
  CORRIN_ERROR_NOT_FOUND,
  CORRIN_ERROR_CONSTRAINT,
  CORRIN_ERROR_BUSY,
  CORRIN_ERROR_CORRUPT,
  CORRIN_ERROR_TOO_NEW,
  CORRIN_ERROR_FULL,
  CORRIN_ERROR_READ_ONLY,
  CORRIN_ERROR_PARSE,
  CORRIN_ERROR_EXISTS,
  CORRIN_ERROR_FAILED,
} CorrinError;

GQuark corrin_error_quark (void);
void corrin_error_set_detail (GError *error, const char *format, ...) G_GNUC_PRINTF (2, 3);
const char *corrin_error_get_detail (const GError *error);

G_END_DECLS
