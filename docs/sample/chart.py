#!/usr/bin/env python3
"""Draws the chart of the sample newsroom from the figures beside it, once for each direction of reading."""

import csv
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "content/releases/2026/11/open-data-milestone"
WIDE, MARGIN, NAMES, ROW, BAR, TOP = 840, 28, 278, 92, 30, 92
DATES = {"ar": ("فبراير 2024", "نوفمبر 2026"), "en": ("February 2024", "November 2026")}
COLOURS = ("#9fb4bd", "#155e75")
INK, FAINT = "#1c2a30", "#dfe5e6"

with open(FOLDER / "data-sets-by-sector.csv", encoding="utf-8") as figures:
    rows = [row for row in csv.DictReader(figures) if row["sector_en"] != "Total"]
largest = max(int(row["2026-11"]) for row in rows)
scale = (WIDE - 2 * MARGIN - NAMES - 90) / largest
high = TOP + ROW * len(rows) + MARGIN // 2

for language in ("ar", "en"):
    rtl = language == "ar"
    side = lambda x, width=0: WIDE - x - width if rtl else x  # noqa: E731
    words = lambda x, y, text, more="": f'<text x="{side(x)}" y="{y}"{more}>{text}</text>'  # noqa: E731
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" width="{WIDE}" height="{high}" direction="{"rtl" if rtl else "ltr"}"'
        f' font-family="system-ui, sans-serif" font-size="26" fill="{INK}">',
        f'<rect width="{WIDE}" height="{high}" fill="#fbfaf7"/>',
    ]
    at = MARGIN
    for date, colour in zip(DATES[language], COLOURS):
        lines += [f'<rect x="{side(at, 26)}" y="34" width="26" height="26" rx="4" fill="{colour}"/>', words(at + 40, 56, date)]
        at += 290
    for place, row in enumerate(rows):
        top = TOP + ROW * place
        lines += [f'<rect x="{MARGIN}" y="{top - 10}" width="{WIDE - 2 * MARGIN}" height="1" fill="{FAINT}"/>', words(MARGIN, top + 50, row[f"sector_{language}"])]
        for bar, (date, colour) in enumerate(zip(("2024-02", "2026-11"), COLOURS)):
            width, y = round(int(row[date]) * scale), top + 6 + bar * (BAR + 4)
            lines.append(f'<rect x="{side(MARGIN + NAMES, width)}" y="{y}" width="{width}" height="{BAR}" rx="3" fill="{colour}"/>')
            lines.append(words(MARGIN + NAMES + width + 12, y + 25, row[date], ' font-size="24"'))
    (FOLDER / f"data-sets-by-sector.{language}.svg").write_text("\n".join([*lines, "</svg>", ""]), encoding="utf-8")
