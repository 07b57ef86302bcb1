#!/usr/bin/env python3
"""Draws the emblem of the sample's press office for its page, from the two logos of the site: on light and on dark ground."""

import re
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "content/pages/press-kit"
PLATE, FINE = 600, 4
GROUNDS = {"press-office": "#fbfaf7", "press-office-dark": "#121718"}

FOLDER.mkdir(parents=True, exist_ok=True)
both = Image.new("RGB", (2 * PLATE, PLATE))
for place, (logo, ground) in enumerate(GROUNDS.items()):
    drawing = (ROOT / f"static/logos/{logo}.svg").read_text(encoding="utf-8")
    own = logo.replace("press-office", "emblem")
    (FOLDER / f"{own}.svg").write_text(drawing.replace('width="96" height="96"', 'width="960" height="960"'), encoding="utf-8")
    plate = Image.new("RGB", (PLATE * FINE, PLATE * FINE), ground)
    pen, scale = ImageDraw.Draw(plate), PLATE * FINE * 0.62 / 96
    at = lambda x, y: ((x - 48) * scale + PLATE * FINE / 2, (y - 48) * scale + PLATE * FINE / 2)  # noqa: E731
    for points, paint in re.findall(r'<polygon points="([^"]+)" ([^/]+)/>', drawing):
        corners = [at(*map(float, pair.split(","))) for pair in points.split()]
        fill, stroke = re.search(r'fill="(#\w+)"', paint), re.search(r'stroke="(#\w+)"', paint)
        if fill:
            pen.polygon(corners, fill=fill[1])
        else:
            pen.line([*corners, corners[0], corners[1]], fill=stroke[1], width=round(2 * scale), joint="curve")
    lines, stroke = re.search(r'<path d="([^"]+)" stroke="(#\w+)"', drawing).groups()
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)", lines):
        left, top = at(int(x), int(y) - 2)
        right, bottom = at(int(x) + int(width), int(y) + 2)
        pen.rectangle((left, top, right - 1, bottom - 1), fill=stroke)
    both.paste(plate.resize((PLATE, PLATE), Image.Resampling.LANCZOS), (place * PLATE, 0))
both.quantize(64, dither=Image.Dither.NONE).save(FOLDER / "emblem.png", optimize=True)
