#!/usr/bin/env bash
# Draws the PNG icons that Excel asks for from the SVG beside this script (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")"

for drawing in *.svg; do
  for size in 16 20 24 32 40 48 64 80; do
    rsvg-convert --width "$size" --height "$size" --output "${drawing%.svg}-$size.png" "$drawing"
  done
done
rsvg-convert --width 128 --height 128 --output icon-128.png icon.svg
