#!/usr/bin/env python3
"""Draws the photographs of the sample newsroom, which is in no place that can be photographed. Needs Pillow, NumPy, Numba and exiftool.

    draw.py                    all of them, in some ten minutes
    draw.py skyline.jpg        one

They are written as cameras and telephones write them: turned in all eight ways of EXIF, one in Display P3, and with a place, a serial
number and an owner that a build must take out. All of it is invented, and under the licence of the project.
"""

import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

sys.dont_write_bytecode = True
from light import photograph  # noqa: E402  (beside this file)
from scenes import SCENES  # noqa: E402

RELEASES = Path(__file__).resolve().parents[2] / "content" / "releases"
CENTRE = "2025/03/افتتاح-مركز-البيانات"
# The scene, how the camera was held, and the quality of the JPEG; pixels that are traced, wide and high; how wide the picture is.
PICTURES = {
    f"{CENTRE}/solar-field.jpg": ("solar", 3, 78, (1440, 960), 1920),
    "2026/05/live-city-data/skyline.jpg": ("city", 1, 80, (1280, 854), 1920),
    "2025/05/calligraphy-competition/reading-room.jpg": ("library", 6, 80, (900, 1200), 1600),
    "2024/09/bus-network/central-station.jpg": ("station", 2, 82, (1280, 854), 1920),
    f"{CENTRE}/courtyard.jpg": ("courtyard", 7, 82, (1280, 854), 1920),
    f"{CENTRE}/passage.jpg": ("passage", 8, 82, (1280, 854), 1920),
    f"{CENTRE}/cold-aisle.jpg": ("servers", 4, 82, (1280, 854), 1920),
    f"{CENTRE}/wadi.jpg": ("wadi", 5, 80, (1200, 800), 1920),
}
# What must be done to an upright picture so that a viewer that obeys the number sees it upright.
TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
}  # fmt: skip


def display_p3():
    """The colours of a telephone's display as an ICC profile: three primaries and the curve of sRGB."""
    fixed = lambda value: struct.pack(">i", round(value * 65536))
    xyz = lambda *values: b"XYZ \0\0\0\0" + b"".join(map(fixed, values))
    told = lambda words: b"mluc\0\0\0\0" + struct.pack(">II4sII", 1, 12, b"enUS", 2 * len(words), 28) + words.encode("utf-16-be")
    curve = b"para\0\0\0\0\0\3\0\0" + b"".join(map(fixed, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
    tags = {
        b"desc": told("Display P3"), b"cprt": told("None"), b"wtpt": xyz(0.9642, 1.0, 0.8249), b"rXYZ": xyz(0.51512, 0.2412, -0.00105),
        b"gXYZ": xyz(0.29198, 0.69225, 0.04189), b"bXYZ": xyz(0.1571, 0.06657, 0.78407), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve,
    }  # fmt: skip
    table, body = struct.pack(">I", len(tags)), b""
    for name, tag in tags.items():
        table += name + struct.pack(">II", 132 + 12 * len(tags) + len(body), len(tag))
        body += tag + b"\0" * (-len(tag) % 4)
    head = b"\0\0\0\0\4\x30\0\0mntrRGB XYZ " + struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    head += b"".join(map(fixed, (0.9642, 1.0, 0.8249))) + b"\0" * 48
    profile = head + table + body
    return struct.pack(">I", 4 + len(profile)) + profile


def draw(path, scene, held, quality, traced, wide):
    seen = photograph(SCENES[scene], *traced, rays=10 if scene == "city" else 3, wide=wide)
    picture = Image.fromarray((seen * 255 + 0.5).astype(np.uint8))
    if scene == "city":
        picture = picture.filter(ImageFilter.GaussianBlur(1.3))  # held by hand, at dusk
    if held in TURNED:
        picture = picture.transpose(TURNED[held])
    options = {"icc_profile": display_p3()} if scene == "city" else {}
    picture.save(path, "JPEG", quality=quality, optimize=True, subsampling="4:2:0", **options)
    tags = {
        "Orientation#": held, "Make": "Sample", "Model": "Sample camera", "SerialNumber": "0000-0000", "OwnerName": "Sample owner",
        "DateTimeOriginal": "2025:03:01 17:40:00", "GPSLatitude": "24.0", "GPSLatitudeRef": "N", "GPSLongitude": "56.0", "GPSLongitudeRef": "E",
    }  # fmt: skip
    subprocess.run(["exiftool", "-q", "-overwrite_original", *(f"-EXIF:{name}={value}" for name, value in tags.items()), path], check=True)
    print(f"{path.name}: {path.stat().st_size // 1024} KB")


for place, settings in PICTURES.items():
    if not sys.argv[1:] or Path(place).name in sys.argv[1:]:
        draw(RELEASES / place, *settings)
