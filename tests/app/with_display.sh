#!/usr/bin/env bash
# with_display.sh COMMAND ..: runs it on an X server and a window manager of its own, with home and
# settings of its own, so that nothing of the person's is seen or touched. Its exit status is the
# command's, or 98 when GTK complained on stderr.
set -uo pipefail

scratch=$(mktemp -d)
helpers=()
finish() {
    if [ ${#helpers[@]} -gt 0 ]; then
        kill "${helpers[@]}" 2>/dev/null
        wait 2>/dev/null
    fi
    rm -rf "$scratch"
}
trap finish EXIT

export HOME="$scratch/home"
export XDG_CONFIG_HOME="$scratch/config"
export XDG_DATA_HOME="$scratch/data"
export XDG_CACHE_HOME="$scratch/cache"
export XDG_RUNTIME_DIR="$scratch/runtime"
export GDK_BACKEND=x11
export NO_AT_BRIDGE="${NO_AT_BRIDGE-1}"
export GSETTINGS_BACKEND=memory
export EVENHAND_OPENED="$scratch/opened"
mkdir -p "$HOME" "$XDG_CONFIG_HOME/gtk-3.0" "$XDG_CONFIG_HOME/openbox" "$XDG_DATA_HOME" \
    "$XDG_CACHE_HOME" "$scratch/bin"
mkdir -m 700 -p "$XDG_RUNTIME_DIR"
unset GTK_THEME

cat >"$XDG_CONFIG_HOME/gtk-3.0/settings.ini" <<'INI'
[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=0
gtk-cursor-blink=0
gtk-xft-antialias=1
gtk-xft-hinting=1
gtk-xft-hintstyle=hintslight
gtk-xft-rgba=none
INI

# The window stands where it is drawn, without a frame of the window manager's.
cat >"$XDG_CONFIG_HOME/openbox/rc.xml" <<'XML'
<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications>
    <application type="normal">
      <decor>no</decor>
      <position force="yes"><x>0</x><y>0</y></position>
    </application>
  </applications>
</openbox_config>
XML

# What is opened with another program is only written down.
cat >"$scratch/bin/xdg-open" <<'SH'
#!/bin/sh
printf '%s\n' "$1" >>"$EVENHAND_OPENED"
SH
chmod +x "$scratch/bin/xdg-open"
export PATH="$scratch/bin:$PATH"

mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 "${EVENHAND_SCREEN:-1280x800}x24" -nolisten tcp -extension GLX -noreset \
    3>"$scratch/number" >"$scratch/xvfb.log" 2>&1 &
helpers+=($!)
read -r number <"$scratch/number"
export DISPLAY=":$number"
openbox >"$scratch/openbox.log" 2>&1 &
helpers+=($!)
for _ in $(seq 100); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id' && break
    sleep 0.05
done

timeout -k 5 "${EVENHAND_LIMIT:-300}" "$@" 2> >(tee "$scratch/stderr" >&2)
status=$?
if [ "$status" -eq 0 ] && grep -E 'G(tk|Lib|Lib-GObject|dk)-(CRITICAL|WARNING)' "$scratch/stderr" >/dev/null; then
    echo "with_display.sh: GTK complained, see above." >&2
    status=98
fi
exit "$status"
