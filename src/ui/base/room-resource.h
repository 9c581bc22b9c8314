/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Registers the resources of a room once, when the first class that has a template among them is made. Whoever looks
 * for an icon looks through all that are registered, and would do so for every room before the first frame. */
#define CORRIN_ENTER_ROOM(room)                                                                              \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    if (corrin_##room##_get_resource () == NULL)                                                             \
      corrin_##room##_register_resource ();                                                                  \
  }                                                                                                          \
  G_STMT_END
