#!/usr/bin/env python3
"""Draws the photographs of bench/run --pictures, and says what a site made of them. Needs Pillow, NumPy and ssimulacra2.

    photographs.py draw COUNT FOLDER        announcement-000000.jpg and on, 2400 by 1600 pixels, out of those of the sample newsroom
    photographs.py measure FOLDER SITE      as JSON: files and bytes for each size, and likeness at 960 pixels

Each is a part of one of the sample's, mirrored or not, with the noise of a camera; count and place decide every byte. Likeness is SSIMULACRA2
between what the site shows and the photograph, scaled down by Pillow: 100 is the same, 70 hardly to be told apart.
"""

import json
import os
import random
import re
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

SAMPLE = Path(__file__).resolve().parent.parent / "content" / "releases"
SIZE = (2400, 1600)
# As wide as the column of a text; scored for no more photographs than these, for each takes seconds.
SCORED_WIDTH, SCORED = 960, 12


def upright(path):
    with Image.open(path) as picture:
        return ImageOps.exif_transpose(picture).convert("RGB")


def draw(count, folder):
    sources = [upright(path) for path in sorted(SAMPLE.rglob("*.jpg"), key=lambda path: path.name) if path.stat().st_size > 150_000]
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        source, chance = sources[number % len(sources)], random.Random(number)
        width = int(min(source.width, source.height * 1.5) * chance.uniform(0.75, 1))
        height = width * 2 // 3
        left, top = chance.randint(0, source.width - width), chance.randint(0, source.height - height)
        part = source.crop((left, top, left + width, top + height)).resize(SIZE, Image.Resampling.LANCZOS)
        part = ImageOps.mirror(part) if chance.random() < 0.5 else part
        noise = np.random.default_rng(number).normal(0, 2, (SIZE[1], SIZE[0], 1))
        pixels = np.clip(np.asarray(part, dtype=float) + noise, 0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"announcement-{number:06}.jpg", quality=92)


def measure(folder, site):
    from ssimulacra2 import compute_ssimulacra2

    sizes, scores, heaviest = defaultdict(lambda: [0, 0]), [], 0
    for parent, _, names in sorted(os.walk(site)):
        for path in (Path(parent, name) for name in sorted(names) if name.endswith(".jpg")):
            with Image.open(path) as picture:
                size = picture.size
            number = re.search(r"announcement-\d{6}", str(path.relative_to(site)))
            if size == SIZE or not number:
                continue
            sizes["{}x{}".format(*size)][0] += 1
            sizes["{}x{}".format(*size)][1] += path.stat().st_size
            if size[0] == SCORED_WIDTH:
                heaviest = max(heaviest, path.stat().st_size)
                if len(scores) < SCORED:
                    wanted = upright(folder / f"{number.group()}.jpg").resize(size, Image.Resampling.LANCZOS)
                    wanted.save(folder / "wanted.png")
                    scores.append(float(compute_ssimulacra2(str(folder / "wanted.png"), str(path))))
    (folder / "wanted.png").unlink(missing_ok=True)
    return {"sizes": sizes, "bytes": sum(size for _, size in sizes.values()), "scores": scores, "heaviest": heaviest}


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        draw(int(sys.argv[2]), Path(sys.argv[3]))
    else:
        print(json.dumps(measure(Path(sys.argv[2]), Path(sys.argv[3]))))
