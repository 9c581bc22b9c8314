#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# gui.sh COMMAND... : runs a test in an X server, a session bus and a home of its own and ends with its status.
# The bus can start nothing but the accessibility service, so that no portal of the machine is woken.
# Xvfb chooses its display by itself: two servers that start at once never want the same one.
set -u

for tool in Xvfb dbus-run-session; do
  if ! command -v "$tool" >/dev/null; then
    echo "1..0 # SKIP $tool is not installed"
    exit 0
  fi
done

folder=$(mktemp -d) || exit 99
server=
leave () {
  [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
  rm -rf "$folder"
}
trap leave EXIT
trap 'exit 99' INT TERM HUP

export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run"
export XDG_CONFIG_HOME="$HOME/config" XDG_DATA_HOME="$HOME/data" XDG_CACHE_HOME="$HOME/cache" XDG_STATE_HOME="$HOME/state"
mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR" "$folder/services"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME GTK_MODULES XMODIFIERS
export GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND=memory
export ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0
# Without these GDK opens the machine's OpenGL even when Cairo draws: slower, and Mesa leaks. The first is for
# GTK up to 4.12, the second for later ones.
export GDK_DEBUG=gl-disable GDK_DISABLE=gl

a11y=/usr/share/dbus-1/services/org.a11y.Bus.service
[ -f "$a11y" ] && cp "$a11y" "$folder/services/"
cat >"$folder/session.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$folder/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp -noreset ${XVFB_ARGS:-} 3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
number=$(timeout 20 head -n 1 "$folder/display")
if [ -z "$number" ]; then
  cat "$folder/xvfb.log" >&2
  exit 99
fi
export DISPLAY=":$number"

# The accessibility service speaks on stdout, where the results of the test belong: it gets stderr.
dbus-run-session --config-file="$folder/session.conf" -- \
  sh -c 'exec "$@" >&4 4>&-' sh "$@" 4>&1 >&2
