#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# gui.sh pictures.sh BUILD FOLDER [WIDTH HEIGHT [light|dark]]: takes a picture of every page and of the dialogs, over
# the sample journal of two years, for data/pictures and to be looked at after a change. Needs xdotool and ImageMagick.
set -eu

build=$1 folder=$2 width=${3:-1000} height=${4:-700}
export GSETTINGS_SCHEMA_DIR="$build/data" CORRIN_NOW=2026-06-30T18:30:00+02:00 TZ=Europe/Berlin LC_ALL=C.UTF-8
[ "${5:-light}" = light ] || export ADW_DEBUG_COLOR_SCHEME=prefer-dark
mkdir -p "$folder"
"$build/src/cli/corrin-cli" sample "$HOME/journal.corrin" --years 2 >/dev/null

# take NAME [KEY...]: starts anew, presses the keys, takes the newest window.
take () {
  picture="$folder/$1.png"
  shift
  "$build/src/ui/corrin" "$HOME/journal.corrin" &
  program=$!
  window=
  while [ -z "$window" ]; do
    sleep 0.1
    window=$(xdotool search --onlyvisible --pid $program | tail -n 1) || true
  done
  xdotool windowsize --sync "$window" "$width" "$height" windowfocus --sync "$window"
  sleep 1
  for key in "$@"; do
    xdotool key "$key"
    sleep 0.6
  done
  sleep 1.5
  import -window "$(xdotool search --onlyvisible --pid $program | tail -n 1)" "$picture"
  kill $program
  wait $program || true
}

take today 4 Down 2
take trends alt+2
take history alt+3
take treatment alt+4
take visits alt+5
take injection ctrl+i
take preferences ctrl+comma
take emergency ctrl+e
take shortcuts ctrl+question
