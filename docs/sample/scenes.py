"""The places of the sample's photographs, which are nowhere: fields of distances, surfaces and skies in metres, for light.py."""

import math

from numba import njit

from light import chance, fold, noise, rough, smooth


@njit(inline="always")
def box(x, y, z, a, b, c):
    x, y, z = abs(x) - a, abs(y) - b, abs(z) - c
    return math.sqrt(max(x, 0.0) ** 2 + max(y, 0.0) ** 2 + max(z, 0.0) ** 2) + min(max(x, max(y, z)), 0.0)


@njit(inline="always")
def arch(u, y, half, spring, lift):
    """A pointed opening: below 0 within it."""
    u = abs(u)
    if y < spring:
        return u - half
    return math.sqrt((u + lift) ** 2 + (y - spring) ** 2) - half - lift


@njit
def day(dx, dy, dz):
    up = max(dy, 0.0)
    haze = math.exp(-up * 5.0)
    cloud = smooth(0.52, 0.85, rough(dx / (up + 0.12) * 0.9 + 3, dz / (up + 0.12) * 2.2, 5)) * smooth(0.0, 0.25, up) * 0.55
    r, g, b = 0.16 + 0.62 * haze, 0.34 + 0.5 * haze, 0.78 + 0.22 * haze
    return r + (1.05 - r) * cloud, g + (1.03 - g) * cloud, b + (1.0 - b) * cloud


@njit
def dusk(dx, dy, dz):
    up = max(dy, 0.0)
    glow = math.exp(-((dx - 0.25) ** 2) * 2.2)
    low, mid = math.exp(-up * 9.0), math.exp(-up * 3.2)
    r, g, b = 0.008 + 0.36 * low * (0.1 + glow) + 0.035 * mid, 0.022 + 0.15 * low * (0.2 + glow) + 0.06 * mid, 0.06 + 0.1 * low + 0.14 * mid
    cloud = smooth(0.48, 0.8, rough(dx / (up + 0.08) * 0.6 + 9, 3.2 / (up + 0.08) * 0.55, 5)) * smooth(0.02, 0.12, up) * (1 - smooth(0.3, 0.7, up))
    return r + cloud * 0.3 * glow, g + cloud * 0.1 * glow, b + cloud * 0.05 * glow


@njit
def sundown(dx, dy, dz):
    up = max(dy, 0.0)
    glow = math.exp(-((dx + 0.75) ** 2) * 1.6)
    low = math.exp(-up * 6.5)
    cloud = smooth(0.5, 0.82, rough(dx / (up + 0.1) * 0.7 + 2, dz / (up + 0.1) * 1.6 + 4, 5)) * smooth(0.03, 0.2, up) * 0.6
    r, g, b = 0.2 + (0.55 + 0.55 * glow) * low, 0.34 + (0.32 + 0.28 * glow) * low, 0.62 + (0.06 + 0.06 * glow) * low
    return r + (1.2 - r) * cloud, g + (0.86 - g) * cloud, b + (0.72 - b) * cloud


@njit
def indoors(dx, dy, dz):
    return 0.3, 0.29, 0.27


# A court within four arcades, with a pool.


@njit
def court(x, y, z):
    px, pz = abs(x), abs(z)
    if pz > px:
        px, pz = pz, px
    u = fold(pz, 3.4)
    wall = max(abs(px - 11) - 0.42, y - 6.3)
    frame = max(max(abs(u) - 1.45, y - 5.15), 10.68 - px)
    wall = max(wall, -max(frame, px - 10.66))
    wall = max(wall, -arch(u, y, 1.12, 2.5, 0.75))
    merlon = max(max(abs(px - 11) - 0.2, y - 6.95), max(abs(fold(pz, 0.85)) - 0.12 - 0.3 * max(0.0, math.floor((6.95 - y) / 0.22)) * 0.4, 6.2 - y))
    d = min(wall, merlon)
    d = min(d, min(max(max(16.2 - px, px - 17.2), y - 6.5), max(max(10.9 - px, px - 16.4), abs(y - 5.7) - 0.18)))
    beams = max(max(abs(fold(pz, 0.85)) - 0.09, abs(y - 5.42) - 0.13), max(11.2 - px, px - 16.3))
    d = min(d, beams)
    pool = max(px, pz)
    rim = max(abs(pool - 3.6) - 0.28, abs(y - 0.1) - 0.16)
    floor = y if pool > 3.6 else y + 0.6
    water = max(pool - 3.5, y + 0.06)
    d = min(d, min(rim, floor))
    return (water, 2) if water < d else (d, 1 if d < floor else 3)


@njit
def court_surface(x, y, z, what, nx, ny, nz):
    if what == 2:
        return 0.01, 0.05, 0.06, 0.0, 0.0, 0.0, 1.012
    stain = 0.9 + 0.16 * rough(x * 0.7 + z * 0.3, y * 0.8 + z * 0.6, 5) + 0.05 * noise(x * 14 + z * 5, y * 40)
    if what == 3:
        line = min(abs(fold(x + z, 1.2)), abs(fold(x - z, 1.2)))
        dark = chance(int(math.floor((x + z) / 1.2 + 0.5)), int(math.floor((x - z) / 1.2 + 0.5)), 3)
        tone = (0.5 + 0.12 * dark) * stain * (1 - 0.35 * (1 - smooth(0.008, 0.03, line)))
        return tone, tone * 0.86, tone * 0.7, 0.0, 0.0, 0.0, 0.35
    if y > 5.25 and y < 5.56 and max(abs(x), abs(z)) > 11.3:
        return 0.16, 0.085, 0.045, 0.0, 0.0, 0.0, 0.0
    px, pz = max(abs(x), abs(z)), min(abs(x), abs(z))
    if px < 10.75 and y > 5.42 and y < 5.78 and abs(ny) < 0.4:
        star = max(abs(fold(pz, 0.36)), abs(y - 5.6))
        turned = (abs(fold(pz, 0.36)) + abs(y - 5.6)) * 0.7071
        if min(star, turned) < 0.1:
            return 0.03, 0.2, 0.27, 0.0, 0.0, 0.0, 0.5
        return 0.62, 0.55, 0.4, 0.0, 0.0, 0.0, 0.3
    course = 1 - 0.1 * (1 - smooth(0.0, 0.02, abs(fold(y, 0.42))))
    return 0.68 * stain * course, 0.58 * stain * course, 0.45 * stain * course, 0.0, 0.0, 0.0, 0.0


# A passage whose wall of stars lets the sun in.


@njit
def passage(x, y, z):
    d = min(y, min(max(3.7 - y, max(x - 2.3, y - 4.1)), x + 2.1))
    d = min(d, 30.0 - z)
    u, v = fold(z, 0.52), fold(y - 0.26, 0.52)
    star = min(max(abs(u), abs(v)), (abs(u) + abs(v)) * 0.7071) - 0.158
    cu, cv = fold(z + 0.26, 0.52), fold(y, 0.52)
    star = min(star, max(abs(cu), abs(cv)) - 0.045)
    screen = max(abs(x - 2.1) - 0.07, -star)
    if y < 0.52 or y > 3.38:
        screen = abs(x - 2.1) - 0.07
    pier = max(abs(x - 2.0) - 0.24, abs(fold(z - 1.2, 4.16)) - 0.2)
    pilaster = max(abs(x + 2.1) - 0.16, abs(fold(z - 1.2, 4.16)) - 0.2)
    rib = max(max(abs(fold(z - 1.2, 4.16)) - 0.2, abs(x) - 2.2), -arch(x, y, 1.84, 1.6, 0.0))
    d = min(d, min(min(pier, pilaster), rib))
    bench = box(x + 1.82, y - 0.23, fold(z - 3.28, 4.16), 0.22, 0.045, 1.1)
    legs = box(x + 1.82, y - 0.1, abs(fold(z - 3.28, 4.16)) - 0.85, 0.2, 0.11, 0.07)
    d = min(d, min(bench, legs))
    # The door at the end, open.
    end = max(29.6 - z, -arch(x, y, 0.8, 1.7, 0.45))
    d = min(d, end)
    return (screen, 2) if screen < d else (d, 3 if y < 0.005 else (4 if min(bench, legs) <= d else 1))


@njit
def passage_surface(x, y, z, what, nx, ny, nz):
    if z > 29.75:
        return 0.5, 0.5, 0.5, 2.4, 2.5, 2.6, 0.0
    stain = 0.93 + 0.12 * rough(z * 0.9 + x, y * 0.9 + x, 5)
    if what == 2:
        return 0.42 * stain, 0.27 * stain, 0.15 * stain, 0.0, 0.0, 0.0, 0.0
    if what == 3:
        line = min(abs(fold(x, 0.7)), abs(fold(z, 0.7)))
        tone = (0.5 + 0.08 * chance(int(math.floor(x / 0.7 + 0.5)), int(math.floor(z / 0.7 + 0.5)), 3)) * stain * (0.7 + 0.3 * smooth(0.003, 0.012, line))
        return tone, tone * 0.9, tone * 0.78, 0.0, 0.0, 0.0, 0.75
    if what == 4:
        return 0.3, 0.17, 0.09, 0.0, 0.0, 0.0, 0.2
    return 0.8 * stain, 0.75 * stain, 0.66 * stain, 0.0, 0.0, 0.0, 0.0


# A station: a vault with ribs, daylight at its crown, two tracks and what is between them.


@njit
def station(x, y, z):
    r = math.sqrt(x * x + (y - 1.0) ** 2 * 1.25)
    vault = 11.0 - r
    u = fold(z, 5.0)
    rib = max(abs(r - 11.0) - 0.75, abs(u) - 0.28)
    purlin = max(abs(r - 11.0) - 0.3, abs(fold(math.atan2(x, y - 1.0), 0.26) * 11.0) - 0.09)
    side = max(9.6 - abs(x), y - 3.4)
    window = max(abs(u) - 1.75, y - 3.0)
    d = min(vault, min(rib, purlin))
    d = min(d, max(9.6 - abs(x), max(y - 3.5, -max(window, 1.0 - y)) if abs(x) < 10.3 else y - 3.5))
    platform = max(abs(x) - 4.4, y) if abs(x) < 5 else y - 0.0
    bed = y + 1.05
    edge = max(7.4 - abs(x), y)
    d = min(d, min(bed, min(max(abs(x) - 4.4, y), edge)))
    rails = min(box(abs(abs(x) - 5.9) - 0.72, y + 0.93, 0.0, 0.035, 0.07, 9000.0), box(abs(x) - 5.9, y + 1.02, fold(z, 0.65), 1.25, 0.06, 0.12))
    column = max(math.sqrt((abs(x) - 2.3) ** 2 + fold(z - 2.5, 10.0) ** 2) - 0.17, y - 4.3)
    canopy = box(abs(x) - 2.3, y - 4.36, 0.0, 0.6, 0.06, 9000.0)
    bench = box(x, y - 0.46, fold(z - 7.5, 10.0), 0.3, 0.04, 1.25)
    foot = box(x, y - 0.22, abs(fold(z - 7.5, 10.0)) - 0.95, 0.24, 0.22, 0.05)
    d = min(d, min(rails, min(column, min(canopy, min(bench, foot)))))
    end = 140.0 - z
    what = 1
    if rails <= d:
        what = 5
    elif column <= d:
        what = 6
    elif canopy <= d:
        what = 7
    elif min(bench, foot) <= d:
        what = 8
    return min(d, end), what


@njit
def station_surface(x, y, z, what, nx, ny, nz):
    if z > 139.5:
        return 0.5, 0.5, 0.5, 1.6, 1.7, 1.9, 0.0
    if what == 5:
        return 0.25, 0.25, 0.26, 0.0, 0.0, 0.0, 0.6
    if what == 6:
        return 0.75, 0.75, 0.74, 0.0, 0.0, 0.0, 0.2
    if what == 7:
        if ny < -0.5 and abs(abs(x) - 2.3) < 0.12:
            return 0.8, 0.8, 0.8, 5.5, 4.6, 3.4, 0.0
        return 0.7, 0.7, 0.7, 0.0, 0.0, 0.0, 0.2
    if what == 8:
        return 0.32, 0.19, 0.1, 0.0, 0.0, 0.0, 0.2
    if y < 0.02 and abs(x) < 4.42 and ny > 0.5:
        if abs(abs(x) - 3.75) < 0.2:
            return 0.62, 0.5, 0.16, 0.0, 0.0, 0.0, 0.1
        if abs(x) > 4.2:
            return 0.7, 0.7, 0.68, 0.0, 0.0, 0.0, 0.1
        line = min(abs(fold(x, 0.9)), abs(fold(z, 0.9)))
        tone = 0.17 + 0.05 * chance(int(math.floor(x / 0.9 + 0.5)), int(math.floor(z / 0.9 + 0.5)), 4) + 0.03 * rough(x * 3, z * 3, 4)
        tone *= 0.65 + 0.35 * smooth(0.004, 0.016, line)
        return tone, tone * 0.98, tone * 0.95, 0.0, 0.0, 0.0, 0.9
    if y < -0.3:
        tone = 0.1 + 0.1 * rough(x * 9, z * 9, 3)
        return tone, tone * 0.95, tone * 0.9, 0.0, 0.0, 0.0, 0.0
    r = math.sqrt(x * x + (y - 1.0) ** 2 * 1.25)
    if abs(x) > 10.2 and y < 3.3:
        return 0.3, 0.3, 0.3, 2.1, 2.5, 3.0, 0.0
    if r > 10.9 and abs(x) < 2.6 and y > 3:
        return 0.3, 0.3, 0.3, 2.6, 3.2, 4.0, 0.0
    stain = 0.94 + 0.1 * rough(z * 0.5, y * 0.8 + x * 0.3, 4)
    return 0.74 * stain, 0.69 * stain, 0.6 * stain, 0.0, 0.0, 0.0, 0.0


# Between the racks of a hall of servers.


@njit
def servers(x, y, z):
    px = abs(x)
    u = fold(z, 0.62)
    rack = box(px - 1.55, y - 1.08, u, 0.58, 1.08, 0.301)
    door = box(px - 0.955, y - 1.08, u, 0.02, 1.02, 0.268)
    handle = box(px - 0.925, y - 1.1, u - 0.23, 0.012, 0.14, 0.012)
    floor, roof = y, 2.95 - y
    tray = min(box(px - 0.75, y - 2.62, 0.0, 0.16, 0.05, 900.0), box(px - 0.75, y - 2.8, fold(z, 1.24), 0.012, 0.16, 0.012))
    d = min(min(rack, door), min(floor, roof))
    d = min(d, min(handle, tray))
    d = min(d, 26.0 - z)
    what = 1
    if floor <= d:
        what = 2
    elif roof <= d:
        what = 3
    elif door <= d:
        what = 4
    elif tray <= d:
        what = 5
    elif handle <= d:
        what = 6
    return d, what


@njit
def servers_surface(x, y, z, what, nx, ny, nz):
    if z > 25.9:
        edge = min(abs(abs(x) - 0.8), abs(y - 2.1))
        lit = 1.5 if abs(x) < 0.8 and y < 2.1 else 0.5
        return 0.6, 0.6, 0.6, lit * 0.8 * smooth(0.02, 0.04, edge), lit * smooth(0.02, 0.04, edge), lit * 1.15 * smooth(0.02, 0.04, edge), 0.0
    if what == 2:
        line = min(abs(fold(x, 0.6)), abs(fold(z, 0.6)))
        hole = 1.0
        if abs(x) < 0.3:
            hole = 0.45 + 0.55 * smooth(0.006, 0.011, math.sqrt(fold(x, 0.04) ** 2 + fold(z, 0.04) ** 2))
        tone = 0.66 * (0.6 + 0.4 * smooth(0.002, 0.006, line)) * hole
        return tone * 0.97, tone, tone * 1.02, 0.0, 0.0, 0.0, 0.85
    if what == 3:
        if abs(x) < 0.16 and abs(fold(z, 1.24)) < 0.54:
            return 0.8, 0.8, 0.8, 6.0, 6.6, 7.2, 0.0
        return 0.5, 0.52, 0.54, 0.0, 0.0, 0.0, 0.0
    if what == 4:
        column, u = int(math.floor(z / 0.62 + 0.5)), fold(z, 0.62)
        unit = int(math.floor(y / 0.0889))
        side = 1 if x > 0 else 2
        v = fold(y - 0.0445, 0.0889)
        mesh = 0.05 + 0.05 * smooth(0.2, 0.5, chance(column, unit, side + 4))
        mesh *= 0.5 + 0.5 * smooth(0.0, 0.012, 0.0445 - abs(v))
        kind = chance(column, unit, side)
        if kind > 0.25 and abs(v) < 0.007:
            led = int(math.floor((u + 0.24) / 0.028))
            if abs(fold(u + 0.226, 0.028)) < 0.006 and chance(led, unit + 97 * column, side) > 0.62 and abs(u) < 0.2:
                if chance(led, unit, 9 + side) > 0.14:
                    return 0.0, 0.0, 0.0, 0.1, 1.5, 1.25, 0.0
                return 0.0, 0.0, 0.0, 1.7, 0.85, 0.15, 0.0
        return mesh, mesh * 1.05, mesh * 1.15, 0.0, 0.0, 0.0, 0.5
    if what == 5:
        return 0.5, 0.52, 0.54, 0.0, 0.0, 0.0, 0.2
    if what == 6:
        return 0.6, 0.6, 0.62, 0.0, 0.0, 0.0, 0.5
    return 0.12, 0.13, 0.145, 0.0, 0.0, 0.0, 0.35


# A library, higher than wide, with a window at its end.


@njit
def library(x, y, z):
    px = abs(x)
    u = fold(z, 3.2)
    pier = max(abs(px - 3.1) - 0.42, abs(u) - 0.24)
    shelf_back = 3.3 - px
    board = max(2.9 - px, abs(fold(y, 0.42)) - 0.022)
    cell, row = int(math.floor(z / 0.043)), int(math.floor(y / 0.42))
    tall = 0.24 + 0.13 * chance(cell, row, 2 if x > 0 else 3)
    deep = 2.93 + 0.07 * chance(cell, row, 5 if x > 0 else 6)
    book = max(deep - px, (y - row * 0.42) - tall)
    d = min(shelf_back, min(board, min(pier, book * 0.6)))
    what = 1
    if book * 0.6 <= d:
        what = 2
    gallery = min(box(px - 2.75, y - 3.72, 0.0, 0.55, 0.09, 900.0), box(px - 2.24, y - 4.68, 0.0, 0.035, 0.03, 900.0))
    gallery = min(gallery, max(max(abs(px - 2.24) - 0.012, abs(fold(z, 0.13)) - 0.012), abs(y - 4.2) - 0.5))
    roof = 3.35 - math.sqrt(x * x + max(y - 6.6, 0.0) ** 2) if y > 6.6 else 100.0
    rib = max(abs(math.sqrt(x * x + max(y - 6.6, 0.0) ** 2) - 3.3) - 0.3, abs(u) - 0.2) if y > 6.4 else 100.0
    cornice = box(px - 3.1, y - 6.55, 0.0, 0.36, 0.13, 900.0)
    end = max(30.0 - z, -arch(x, y, 1.9, 4.9, 0.5))
    mullion = max(max(30.05 - z, z - 30.3), min(abs(fold(x - 0.475, 0.95)) - 0.035, abs(fold(y, 1.05)) - 0.03))
    for part, name in ((gallery, 3), (roof, 4), (rib, 5), (cornice, 5), (end, 4), (mullion, 3), (y, 6), (31.5 - z, 7)):
        if part < d:
            d, what = part, name
    table = box(x, y - 0.75, fold(z - 4.0, 3.2), 0.55, 0.035, 1.1)
    feet = box(abs(x) - 0.42, y - 0.37, abs(fold(z - 4.0, 3.2)) - 0.92, 0.05, 0.37, 0.05)
    lamp = min(box(x, y - 1.12, abs(fold(z - 4.0, 3.2)) - 0.5, 0.09, 0.05, 0.24), box(x, y - 0.94, abs(fold(z - 4.0, 3.2)) - 0.5, 0.014, 0.17, 0.014))
    if z > 4.0:
        if min(table, feet) < d:
            d, what = min(table, feet), 8
        if lamp < d:
            d, what = lamp, 9
    return d, what


@njit
def library_surface(x, y, z, what, nx, ny, nz):
    if what == 7:
        return 0.3, 0.3, 0.3, 3.4, 3.6, 3.7, 0.0
    if what == 2:
        cell, row = int(math.floor(z / 0.043)), int(math.floor(y / 0.42))
        series = int(math.floor(z / 0.043 / (3 + 9 * chance(int(z / 0.9), row, 8))))
        hue = chance(series, row, 11 if x > 0 else 12)
        light = 0.55 + 0.8 * chance(cell, row, 21)
        band = 1.0 + 1.6 * smooth(0.6, 0.9, chance(series, row, 31)) * (1 - smooth(0.004, 0.012, abs((y - row * 0.42) - 0.19)))
        light *= band
        if hue < 0.3:
            return 0.34 * light, 0.12 * light, 0.07 * light, 0.0, 0.0, 0.0, 0.0
        if hue < 0.5:
            return 0.09 * light, 0.18 * light, 0.17 * light, 0.0, 0.0, 0.0, 0.0
        if hue < 0.68:
            return 0.1 * light, 0.12 * light, 0.22 * light, 0.0, 0.0, 0.0, 0.0
        if hue < 0.88:
            return 0.46 * light, 0.34 * light, 0.2 * light, 0.0, 0.0, 0.0, 0.0
        return 0.6 * light, 0.54 * light, 0.43 * light, 0.0, 0.0, 0.0, 0.0
    if what == 6:
        board, along = int(math.floor(x / 0.14)), 0
        along = int(math.floor(z / 1.6 + chance(board, 1, 3)))
        tone = 0.6 + 0.5 * chance(board, along, 4) + 0.3 * (rough(x * 30, z * 1.5, 3) - 0.5)
        line = abs(fold(x + 0.07, 0.14))
        tone *= 0.7 + 0.3 * smooth(0.001, 0.005, line)
        return 0.26 * tone, 0.15 * tone, 0.085 * tone, 0.0, 0.0, 0.0, 0.3
    if what == 4 and y > 8 and abs(x) < 0.75 and abs(fold(z - 1.6, 3.2)) < 1.1:
        return 0.5, 0.5, 0.5, 5.0, 5.2, 5.4, 0.0
    if what == 4 or what == 5:
        return 0.78, 0.74, 0.66, 0.0, 0.0, 0.0, 0.0
    if what == 3:
        return 0.05, 0.05, 0.05, 0.0, 0.0, 0.0, 0.2
    if what == 9:
        if ny < -0.5:
            return 0.5, 0.5, 0.5, 9.0, 6.2, 3.2, 0.0
        return 0.05, 0.22, 0.14, 0.02, 0.1, 0.05, 0.4
    grain = 0.85 + 0.3 * rough(x * 3 + z * 9, y * 2, 3)
    return 0.25 * grain, 0.14 * grain, 0.075 * grain, 0.0, 0.0, 0.0, 0.1 if what == 8 else 0.0


# A city across the water, when its lights come on.


@njit
def tower(i, k):
    """How high, half as wide and of which kind the building of a part of the city is."""
    middle = math.exp(-((i * 58 - 160) ** 2) / 160000.0) + 0.55 * math.exp(-((i * 58 + 520) ** 2) / 60000.0)
    height = 14 + 34 * chance(i, k, 41) + 210 * middle * chance(i, k, 42) ** 2.2
    return height, 11 + 12 * chance(i, k, 43), chance(i, k, 44)


@njit
def ashore(x, y, z):
    """All but the water, which rays that it throws back need not meet again."""
    d, what = 400.0, 1
    quay = max(690.0 - z, y - 2.2)
    if quay < d:
        d, what = quay, 3
    if z > 560:
        i, k = int(math.floor(x / 58 + 0.5)), int(math.floor((z - 760) / 58 + 0.5))
        u, w = fold(x, 58.0), fold(z - 760, 58.0)
        step = min(29.0 - abs(u), 29.0 - abs(w)) + 7.0
        if k >= -1 and k < 9:
            height, half, kind = tower(i, k)
            if kind > 0.6:
                half2 = half * (1 - 0.55 * smooth(0.45, 0.5, y / height) * 0.5)
                b = box(u, y - height / 2, w, half2, height / 2, half2)
                if kind > 0.85:
                    b = min(b, box(u, y - height - 16, w, 0.8, 16.0, 0.8))
            else:
                b = box(u, y - height / 2, w, half, height / 2, half * 0.8)
            if b < d:
                d, what = b, 1
        d = min(d, max(step, 1.0)) if y < 290 and d > step else d
    # A dhow lies at anchor.
    hx, hy, hz = x + 38, y - 1.2, z - 150
    hull = max(math.sqrt((hx * 0.2) ** 2 + (hz * 0.65) ** 2 + ((hy - 1.8) * 0.55) ** 2) - 2.2, hy - 0.6 - 0.016 * hx * hx) * 0.75
    mast = max(math.sqrt((hx + 1 - hy * 0.1) ** 2 + hz * hz) - 0.12, abs(hy - 7) - 7.5)
    yard = max(math.sqrt((hx + 2.5 - (hy - 8) * 1.1) ** 2 * 0.45 + hz * hz) - 0.09, abs(hy - 10.5) - 5.5)
    cabin = box(hx - 6.0, hy - 1.9, hz, 1.9, 1.1, 1.4)
    boat = min(min(hull, cabin), min(mast, yard) * 0.7)
    if boat < d:
        d, what = boat, 4
    return d, what


@njit
def city(x, y, z):
    d, what = ashore(x, y, z)
    return (y, 2) if y < d else (d, what)


@njit
def city_surface(x, y, z, what, nx, ny, nz):
    if what == 2:
        return 0.004, 0.012, 0.02, 0.0, 0.0, 0.0, 1.07
    if what == 4:
        if y > 2.2 and y < 3.9 and x > -34 and abs(fold(x, 1.2)) < 0.3 and y > 2.7 and y < 3.3:
            return 0.1, 0.1, 0.1, 2.4, 1.5, 0.6, 0.0
        return 0.05, 0.028, 0.016, 0.0, 0.0, 0.0, 0.0
    if what == 3:
        lamp = 1 - smooth(0.0, 1.0, abs(fold(x, 14.0)))
        return 0.12, 0.1, 0.09, 2.2 * lamp, 1.35 * lamp, 0.55 * lamp, 0.0
    i, k = int(math.floor(x / 58 + 0.5)), int(math.floor((z - 760) / 58 + 0.5))
    height, half, kind = tower(i, k)
    if abs(ny) > 0.5:
        return 0.05, 0.05, 0.06, 0.0, 0.0, 0.0, 0.0
    along = x if abs(nz) > 0.5 else z
    floor_of, bay = int(math.floor(y / 3.6)), int(math.floor(along / 3.0))
    within = smooth(0.3, 0.6, 1.8 - abs(fold(y, 3.6))) * smooth(0.3, 0.5, 1.5 - abs(fold(along, 3.0)))
    on = chance(bay + 131 * i, floor_of + 17 * k, 51)
    share = 0.1 + 0.3 * chance(i, k, 46) ** 2
    if y > height - 4 and kind > 0.88:
        return 0.05, 0.05, 0.05, 0.16, 0.2, 0.24, 0.0
    if on < share and y > 4:
        warm, light = chance(bay, floor_of + 3 * i, 52), (0.12 + 0.6 * chance(bay + i, floor_of, 53) ** 2) * within
        return 0.03, 0.04, 0.05, light * 1.3, light * (0.78 + 0.3 * warm), light * (0.34 + 0.7 * warm * warm), 0.3
    return 0.05, 0.06, 0.085, 0.0, 0.0, 0.0, 0.75


# Rows of panels before mountains, when the sun is low.


@njit
def ridge(x, z):
    if z < 70:
        return 0.22 * rough(x * 0.12, z * 0.12, 2)
    far = smooth(160.0, 420.0, z)
    near = smooth(70.0, 180.0, z) * 7 * rough(x * 0.018, z * 0.018, 3)
    if z > 160:
        peaks = 1 - abs(2 * rough(x * 0.0042 + 3, z * 0.0042, 6) - 1)
        near += far * (peaks**2.6 * 105 - 9)
    return near + 0.22 * rough(x * 0.12, z * 0.12, 2)


@njit
def panels(x, y, z):
    if y > 115 or (y > 12 and z < 60):
        return (y - 105) * 0.9 if y > 115 else 4.0, 1
    ground = (y - ridge(x, z)) * (0.8 if z < 120 else 0.36)
    d, what = ground, 1
    if y < 4 and z < 92:
        w, row = fold(z, 6.4), math.floor(z / 6.4 + 0.5)
        u = fold(x, 21.0)
        ty, tz = (y - 1.5) * 0.906 - w * 0.423, (y - 1.5) * 0.423 + w * 0.906
        table = box(u, ty, tz, 9.9, 0.035, 1.95)
        post = max(math.sqrt(fold(u, 3.3) ** 2 + w**2) - 0.06, y - 1.45)
        post = max(post, abs(u) - 9.5)
        beam = box(u, ty + 0.12, tz - 0.9, 9.8, 0.06, 0.05)
        if table < d:
            d, what = table, 2
        if min(post, beam) < d:
            d, what = min(post, beam), 3
        d = min(d, max(3.2 - abs(w), 0.0) + 0.5) if d > 3.2 - abs(w) + 0.5 else d
    return d, what


@njit
def panels_surface(x, y, z, what, nx, ny, nz):
    if what == 2:
        if ny < 0:
            return 0.55, 0.55, 0.55, 0.0, 0.0, 0.0, 0.0
        w, u = fold(z, 6.4), fold(x, 21.0)
        tz = (y - 1.5) * 0.423 + w * 0.906
        frame = min(abs(fold(u - 0.55, 1.1)), abs(fold(tz, 1.95)))
        if frame < 0.022 or abs(tz) > 1.93:
            return 0.6, 0.6, 0.62, 0.0, 0.0, 0.0, 0.2
        cell = min(abs(fold(u, 0.183)), abs(fold(tz, 0.1625)))
        fine = smooth(0.001, 0.006, cell)
        tone = 0.7 + 0.5 * chance(int(math.floor(u / 0.183 + 0.5)), int(math.floor(tz / 0.1625 + 0.5)), 61)
        return 0.012 + 0.09 * (1 - fine), 0.02 * tone + 0.1 * (1 - fine), 0.06 * tone + 0.1 * (1 - fine), 0.0, 0.0, 0.0, 1.0
    if what == 3:
        return 0.5, 0.5, 0.52, 0.0, 0.0, 0.0, 0.2
    if z > 150:
        steep = smooth(0.55, 0.95, ny)
        strata = 0.85 + 0.3 * noise(y * 0.16 + 0.6 * rough(x * 0.02, z * 0.02, 3), 3.0)
        return (0.23 + 0.18 * steep) * strata, (0.155 + 0.14 * steep) * strata, (0.115 + 0.09 * steep) * strata, 0.0, 0.0, 0.0, 0.0
    pebble = 0.8 + 0.3 * rough(x * 0.5, z * 0.5, 5) + 0.22 * (rough(x * 7, z * 7, 3) - 0.5)
    track = 1 - 0.13 * (1 - smooth(0.12, 0.3, abs(abs(fold(z + 3.1, 6.4)) - 0.8)))
    return 0.53 * pebble * track, 0.38 * pebble * track, 0.235 * pebble * track, 0.0, 0.0, 0.0, 0.0


# A wadi, with water standing in its bed.


@njit
def bed(z):
    return 9 * math.sin(z * 0.021) + 16 * math.sin(z * 0.0088 + 0.4)


@njit
def valley(x, z):
    side = abs(x - bed(z))
    up = smooth(7.0, 95.0, side) ** 1.25
    peaks = 0.0
    if up > 0:
        peaks = 1 - abs(2 * rough(x * 0.0085 + 11, z * 0.0085, 7) - 1)
    far = 0.0
    if z > 300:
        far = smooth(300.0, 700.0, z) * (1 - abs(2 * rough(x * 0.003 + 5, z * 0.003, 6) - 1)) ** 2.5 * 230
    shelf = 62 * up * (0.28 + 1.15 * peaks)
    step = 6.5
    level = math.floor(shelf / step)
    shelf = step * (level + smooth(0.32, 0.9, shelf / step - level)) * 0.6 + shelf * 0.4
    gravel = 0.85 * rough(x * 0.11, z * 0.11, 5) + 0.07 * rough(x * 1.1, z * 1.1, 2)
    channel = 1.3 * math.exp(-((x - bed(z) - 2.5) ** 2) / 26.0)
    return shelf + far + gravel - channel


@njit
def wadi(x, y, z):
    if y > 330:
        return y - 320, 1
    d, what = (y - valley(x, z)) * 0.33, 1
    water = y + 0.28
    if water < d:
        d, what = water, 2
    return d, what


@njit
def wadi_surface(x, y, z, what, nx, ny, nz):
    if what == 2:
        return 0.02, 0.07, 0.065, 0.0, 0.0, 0.0, 1.02
    flat = smooth(0.6, 0.92, ny)
    strata = 0.72 + 0.5 * noise(y * 0.55 + 1.4 * rough(x * 0.03, z * 0.03, 4), 1.0) * (1 - flat) + 0.18 * rough(x * 0.6, y * 1.2 + z * 0.6, 5)
    if y < 2.4 and flat > 0.3:
        stones = 0.7 + 0.55 * rough(x * 1.6, z * 1.6, 4)
        wet = 0.5 + 0.5 * smooth(-0.3, 0.15, y)
        green = smooth(0.5, 0.62, rough(x * 0.22 + 7, z * 0.22, 4)) * smooth(-0.2, 0.1, y) * (1 - smooth(0.35, 1.0, y))
        r, g, b = 0.42 * stones * wet, 0.36 * stones * wet, 0.28 * stones * wet
        return r + (0.07 - r) * green, g + (0.12 - g) * green, b + (0.035 - b) * green, 0.0, 0.0, 0.0, 0.0
    return (0.36 + 0.1 * flat) * strata, (0.235 + 0.1 * flat) * strata, (0.16 + 0.08 * flat) * strata, 0.0, 0.0, 0.0, 0.0


SCENES = {
    "courtyard": {
        "field": court, "surface": court_surface, "sky": day, "eye": (-9.6, 1.75, -8.2), "target": (4.0, 2.3, 9.0), "lens": 0.98,
        "sun": (-0.62, 0.72, 0.42), "sunlight": (3.0, 2.7, 2.25), "ambient": (0.13, 0.12, 0.11), "far": 60, "exposure": 0.62,
    },
    "passage": {
        "field": passage, "surface": passage_surface, "sky": day, "eye": (0.3, 1.5, -0.4), "target": (-0.35, 1.42, 12.0), "lens": 0.95,
        "sun": (0.72, 0.56, 0.34), "sunlight": (6.4, 5.0, 3.4), "sun_size": 0.008, "ambient": (0.22, 0.19, 0.16), "far": 45, "exposure": 0.85,
    },
    "station": {
        "field": station, "surface": station_surface, "sky": indoors, "eye": (1.0, 1.65, -3.0), "target": (-0.2, 2.9, 30.0), "lens": 1.05,
        "ambient": (0.2, 0.2, 0.2), "far": 150, "exposure": 0.7, "haze": (0.75, 0.8, 0.9, 0.004), "glow": 0.1,
    },
    "servers": {
        "field": servers, "surface": servers_surface, "sky": indoors, "eye": (0.22, 1.35, -1.0), "target": (-0.12, 1.22, 10.0), "lens": 0.9,
        "ambient": (0.22, 0.24, 0.26), "far": 40, "exposure": 0.85, "focus": 3.2, "aperture": 7.0, "glow": 0.16,
    },
    "library": {
        "field": library, "surface": library_surface, "sky": indoors, "eye": (0.35, 1.7, -1.2), "target": (-0.05, 3.1, 16.0), "lens": 0.95,
        "ambient": (0.42, 0.37, 0.31), "far": 45, "softness": 0.8, "exposure": 1.0, "haze": (1.0, 0.93, 0.8, 0.003), "glow": 0.12,
    },
    "city": {
        "field": city, "mirrored": ashore, "surface": city_surface, "sky": dusk, "eye": (0.0, 4.2, 0.0), "target": (0.0, 62.0, 800.0), "lens": 0.62,
        "ambient": (0.02, 0.025, 0.04), "far": 1500, "exposure": 1.55, "haze": (0.1, 0.1, 0.16, 0.0003), "glow": 0.35,
    },
    "solar": {
        "field": panels, "surface": panels_surface, "sky": sundown, "eye": (-13.0, 4.9, -8.5), "target": (6.0, 2.2, 30.0), "lens": 0.85,
        "sun": (-0.8, 0.3, 0.32), "sunlight": (3.4, 2.25, 1.25), "ambient": (0.14, 0.12, 0.12), "far": 900, "exposure": 0.8,
        "haze": (0.8, 0.62, 0.56, 0.0011),
    },
    "wadi": {
        "field": wadi, "surface": wadi_surface, "sky": sundown, "eye": (8.0, 4.4, -20.0), "target": (9.0, 13.0, 100.0), "lens": 0.8,
        "sun": (-0.72, 0.42, -0.12), "shadow_from": 0.7, "sunlight": (3.3, 2.45, 1.6), "ambient": (0.13, 0.13, 0.15), "far": 1300, "exposure": 0.8,
        "haze": (0.66, 0.62, 0.66, 0.0013),
    },
}  # fmt: skip
