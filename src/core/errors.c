/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "errors.h"

GQuark
corrin_error_quark (void)
{
  return g_quark_from_static_string ("corrin-error-quark");
}
