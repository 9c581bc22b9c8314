#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# with.sh TOOL ARGUMENT...: runs a tool as a test, which is skipped where the tool is not installed.
command -v "$1" >/dev/null || { echo "skipped: no $1 here"; exit 77; }
exec "$@"
