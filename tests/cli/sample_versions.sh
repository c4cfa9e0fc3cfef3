#!/bin/sh
# The versions of what a PDF's bytes depend on beside the program itself: fonts, shaping, packing.
dpkg-query -W -f='${Package} ${Version}\n' \
    fonts-open-sans fonts-noto-core fonts-droid-fallback fonts-nanum icc-profiles-free \
    libharfbuzz0b libharfbuzz-subset0 libfribidi0 libhpdf-2.3.0 libqpdf29 zlib1g 2>/dev/null |
    grep ' .' | LC_ALL=C sort -u
