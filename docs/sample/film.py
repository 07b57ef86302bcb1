#!/usr/bin/env python3
"""Draws the film of the sample newsroom, and the picture that stands for it: buses on the map beside it. Needs Pillow and ffmpeg."""

import math
import subprocess
from pathlib import Path

from PIL import Image, ImageDraw

FOLDER = Path(__file__).resolve().parents[2] / "content/releases/2024/09/bus-network"
RATE, SECONDS, BEND = 15, 6, 55
# Corners of the lines in pixels of the map, 1600 by 900.
LINES = {
    "#b14a3c": [(210, 80), (620, 80), (800, 261), (800, 430)],
    "#675382": [(130, 420), (319, 420), (449, 290), (661, 290), (800, 430)],
    "#c9963c": [(800, 430), (589, 430), (380, 639), (380, 780)],
    "#245f73": [(800, 430), (1010, 430), (1239, 200), (1480, 200)],
    "#58784a": [(800, 430), (931, 560), (1178, 560), (1299, 680), (1500, 680)],
}


def towards(a, b, length):
    share = length / math.dist(a, b)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def bent(corners):
    """The line as it is drawn, in steps of some two pixels: its corners are curves."""
    points, start = [], corners[0]
    for before, corner, after in zip(corners, corners[1:], corners[2:]):
        enter, leave = towards(corner, before, BEND), towards(corner, after, BEND)
        points += [towards(start, enter, step) for step in range(0, int(math.dist(start, enter)), 2)]
        for step in range(45):
            t = step / 45
            points.append(tuple((1 - t) ** 2 * e + 2 * t * (1 - t) * c + t * t * o for e, c, o in zip(enter, corner, leave)))
        start = leave
    return points + [towards(start, corners[-1], step) for step in range(0, int(math.dist(start, corners[-1])), 2)]


paths = {colour: bent(corners) for colour, corners in LINES.items()}
ground = Image.open(FOLDER / "network-map.png").convert("RGB")


def moment(number):
    """One picture of the film: two buses on each line, there and back, slower where they turn."""
    picture = ground.copy()
    draw = ImageDraw.Draw(picture)
    for line, (colour, path) in enumerate(paths.items()):
        for bus in range(2):
            phase = number / (RATE * SECONDS) * 0.5 + bus * 0.45 + line * 0.13
            share = 0.5 - 0.5 * math.cos(2 * math.pi * phase)
            x, y = path[round(share * (len(path) - 1))]
            draw.rounded_rectangle((x - 20, y - 14, x + 20, y + 14), 7, fill="#faf7ef", outline="#263238", width=4)
            draw.rectangle((x - 10, y - 5, x + 10, y + 2), fill=colour)
    return picture


encoder = subprocess.Popen(
    ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "640x360", "-r", str(RATE), "-i", "-", "-c:v", "libx264", "-preset", "veryslow",
     "-crf", "26", "-pix_fmt", "yuv420p", "-movflags", "+faststart", "-bitexact", FOLDER / "new-lines.mp4"],
    stdin=subprocess.PIPE,
)  # fmt: skip
for number in range(RATE * SECONDS):
    encoder.stdin.write(moment(number).resize((640, 360), Image.Resampling.LANCZOS).tobytes())
encoder.communicate()
moment(RATE * 2).resize((1280, 720), Image.Resampling.LANCZOS).save(FOLDER / "new-lines.jpg", quality=85)
