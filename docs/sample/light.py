"""A small path tracer over distance fields, for draw.py: one bounce of light, its noise smoothed along edges, and a lens."""

import math

import numpy as np
from numba import njit, prange
from PIL import Image


@njit(inline="always")
def chance(a, b, c):
    """A number from 0 to 1 that three whole numbers decide."""
    h = (a * 374761393 + b * 668265263 + c * 2147483647) & 0xFFFFFFFF
    h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
    h = ((h ^ (h >> 16)) * 2246822519) & 0xFFFFFFFF
    return ((h ^ (h >> 15)) & 0xFFFFFF) / 16777216.0


@njit(inline="always")
def smooth(low, high, x):
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3 - 2 * t)


@njit
def noise(x, y):
    i, j = int(math.floor(x)), int(math.floor(y))
    u, v = x - i, y - j
    u, v = u * u * u * (u * (u * 6 - 15) + 10), v * v * v * (v * (v * 6 - 15) + 10)
    a, b, c, d = chance(i, j, 7), chance(i + 1, j, 7), chance(i, j + 1, 7), chance(i + 1, j + 1, 7)
    return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v


@njit
def rough(x, y, octaves):
    """Noise over noise, from 0 to 1."""
    total, size, all_sizes = 0.0, 1.0, 0.0
    for _ in range(octaves):
        total += size * noise(x, y)
        all_sizes += size
        x, y, size = 1.6 * x + 1.2 * y + 17.3, -1.2 * x + 1.6 * y + 5.1, size * 0.5
    return total / all_sizes


@njit(inline="always")
def fold(x, period):
    """Repeats space, with 0 in the middle of each part."""
    return x - period * math.floor(x / period + 0.5)


@njit
def march(field, ox, oy, oz, dx, dy, dz, t, far, steps):
    for _ in range(steps):
        d, what = field(ox + dx * t, oy + dy * t, oz + dz * t)
        if d < 0.0004 + 0.0003 * t + 0.001 * max(t - 60.0, 0.0):
            return t, what
        t += d * 0.92
        if t > far:
            break
    return -1.0, 0


@njit
def normal(field, x, y, z, e):
    a, b, c, d = field(x + e, y - e, z - e)[0], field(x - e, y - e, z + e)[0], field(x - e, y + e, z - e)[0], field(x + e, y + e, z + e)[0]
    nx, ny, nz = a - b - c + d, -a - b + c + d, -a + b - c + d
    size = math.sqrt(nx * nx + ny * ny + nz * nz) + 1e-12
    return nx / size, ny / size, nz / size


@njit
def sunlight(field, x, y, z, nx, ny, nz, sun, r1, r2, far):
    """How much of the sun is seen from a point, times the cosine."""
    angle, radius = 6.2831853 * r1, sun[6] * math.sqrt(r2)
    dx, dy, dz = sun[0] + radius * math.cos(angle), sun[1] + radius * math.sin(angle) * 0.7, sun[2] + radius * math.sin(angle)
    size = math.sqrt(dx * dx + dy * dy + dz * dz)
    dx, dy, dz = dx / size, dy / size, dz / size
    cosine = nx * dx + ny * dy + nz * dz
    if cosine <= 0 or sun[3] + sun[4] + sun[5] == 0:
        return 0.0
    t, _ = march(field, x, y, z, dx, dy, dz, sun[7], far, 90)
    return cosine if t < 0 else 0.0


@njit
def radiance(field, surface, sky, sun, ambient, far, x, y, z, dx, dy, dz, t0, r1, r2):
    """What a ray meets, with the light of sun and lamps on it and what is around guessed."""
    t, what = march(field, x, y, z, dx, dy, dz, t0, far, 90)
    if t < 0:
        return sky(dx, dy, dz)
    x, y, z = x + dx * t, y + dy * t, z + dz * t
    nx, ny, nz = normal(field, x, y, z, 0.0008 + 0.0006 * t)
    r, g, b, er, eg, eb, _ = surface(x, y, z, what, nx, ny, nz)
    lit = sunlight(field, x + nx * 0.004, y + ny * 0.004, z + nz * 0.004, nx, ny, nz, sun, r1, r2, far)
    return er + r * (lit * sun[3] + ambient[0]), eg + g * (lit * sun[4] + ambient[1]), eb + b * (lit * sun[5] + ambient[2])


@njit(parallel=True)
def trace(field, mirrored, surface, sky, width, height, rays, eye, right, up, ahead, lens, sun, ambient, haze, far):
    direct, around = np.zeros((height, width, 3)), np.zeros((height, width, 3))
    own, guide = np.zeros((height, width, 3)), np.zeros((height, width, 4))
    for j in prange(height):
        for i in range(width):
            for s in range(rays):
                k = (j * width + i) * 16 + s
                u = (i + chance(k, 1, 1) - width / 2) / height * lens
                v = (height / 2 - j - chance(k, 2, 1)) / height * lens
                dx, dy, dz = ahead[0] + u * right[0] + v * up[0], ahead[1] + u * right[1] + v * up[1], ahead[2] + u * right[2] + v * up[2]
                size = math.sqrt(dx * dx + dy * dy + dz * dz)
                dx, dy, dz = dx / size, dy / size, dz / size
                t, what = march(field, eye[0], eye[1], eye[2], dx, dy, dz, 0.05, far, 400)
                if t < 0:
                    r, g, b = sky(dx, dy, dz)
                    direct[j, i, 0] += r / rays
                    direct[j, i, 1] += g / rays
                    direct[j, i, 2] += b / rays
                    guide[j, i, 3] += far / rays
                    continue
                x, y, z = eye[0] + dx * t, eye[1] + dy * t, eye[2] + dz * t
                nx, ny, nz = normal(field, x, y, z, 0.0005 + 0.0004 * t)
                r, g, b, er, eg, eb, gloss = surface(x, y, z, what, nx, ny, nz)
                # Surfaces may tilt by themselves: a gloss above 1 is water, whose waves are noise.
                if gloss > 1:
                    wave = gloss - 1
                    nx += wave * (rough(x * 0.9, z * 2.1, 4) - 0.5) + wave * 0.5 * (noise(x * 7, z * 17) - 0.5)
                    nz += wave * (rough(x * 0.9 + 40, z * 2.1, 4) - 0.5) * 2
                    size = math.sqrt(nx * nx + ny * ny + nz * nz)
                    nx, ny, nz = nx / size, ny / size, nz / size
                x, y, z = x + nx * 0.003, y + ny * 0.003, z + nz * 0.003
                lit = sunlight(field, x, y, z, nx, ny, nz, sun, chance(k, 3, 2), chance(k, 4, 2), far)
                hr, hg, hb = er + r * lit * sun[3], eg + g * lit * sun[4], eb + b * lit * sun[5]
                if gloss > 0:
                    facing = -(dx * nx + dy * ny + dz * nz)
                    share = min(gloss, 1.0) * (0.04 + 0.96 * (1 - min(max(facing, 0.0), 1.0)) ** 5) * 1.4
                    mx, my, mz = dx + 2 * facing * nx, dy + 2 * facing * ny, dz + 2 * facing * nz
                    mr, mg, mb = radiance(mirrored, surface, sky, sun, ambient, far, x, y, z, mx, my, mz, 0.01, chance(k, 7, 5), chance(k, 8, 5))
                    share = min(share, 1.0)
                    hr, hg, hb = hr * (1 - share) + mr * share, hg * (1 - share) + mg * share, hb * (1 - share) + mb * share
                    r, g, b = r * (1 - share), g * (1 - share), b * (1 - share)
                # One ray into the half of space above the surface, by the cosine.
                angle, height_of = 6.2831853 * chance(k, 5, 3), 2 * chance(k, 6, 3) - 1
                ring = math.sqrt(1 - height_of * height_of)
                bx, by, bz = nx + ring * math.cos(angle), ny + height_of, nz + ring * math.sin(angle)
                size = math.sqrt(bx * bx + by * by + bz * bz) + 1e-9
                ar, ag, ab = radiance(field, surface, sky, sun, ambient, far, x, y, z, bx / size, by / size, bz / size, 0.01, chance(k, 9, 6), chance(k, 10, 6))
                veil = 1 - math.exp(-haze[3] * t)
                direct[j, i, 0] += (hr * (1 - veil) + haze[0] * veil) / rays
                direct[j, i, 1] += (hg * (1 - veil) + haze[1] * veil) / rays
                direct[j, i, 2] += (hb * (1 - veil) + haze[2] * veil) / rays
                around[j, i, 0] += min(ar, 6.0) / rays
                around[j, i, 1] += min(ag, 6.0) / rays
                around[j, i, 2] += min(ab, 6.0) / rays
                own[j, i, 0] += r * (1 - veil) / rays
                own[j, i, 1] += g * (1 - veil) / rays
                own[j, i, 2] += b * (1 - veil) / rays
                guide[j, i, 0] += nx / rays
                guide[j, i, 1] += ny / rays
                guide[j, i, 2] += nz / rays
                guide[j, i, 3] += t / rays
    return direct, around, own, guide


@njit(parallel=True)
def smoothed(light, guide, step):
    """Takes noise out of the light, but not over edges of the surfaces on which it falls."""
    height, width, _ = light.shape
    out = np.zeros_like(light)
    for j in prange(height):
        for i in range(width):
            total, r, g, b = 0.0, 0.0, 0.0, 0.0
            for dj in range(-2, 3):
                for di in range(-2, 3):
                    y, x = j + dj * step, i + di * step
                    if 0 <= y < height and 0 <= x < width:
                        same = guide[j, i, 0] * guide[y, x, 0] + guide[j, i, 1] * guide[y, x, 1] + guide[j, i, 2] * guide[y, x, 2]
                        apart = abs(guide[j, i, 3] - guide[y, x, 3]) / (0.02 * step * guide[j, i, 3] + 1e-6)
                        weight = max(same, 0.0) ** 24 * math.exp(-apart - 0.25 * (di * di + dj * dj))
                        total += weight
                        r, g, b = r + weight * light[y, x, 0], g + weight * light[y, x, 1], b + weight * light[y, x, 2]
            if total > 1e-6:
                out[j, i, 0], out[j, i, 1], out[j, i, 2] = r / total, g / total, b / total
            else:
                out[j, i] = light[j, i]
    return out


def blurred(image, radius):
    """By a bell curve, as a lens glows."""
    reach = int(radius * 2.5) + 1
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / radius) ** 2)
    bell /= bell.sum()
    for axis in (0, 1):
        padding = [(reach, reach) if at == axis else (0, 0) for at in range(3)]
        padded = np.pad(image, padding, mode="edge")
        image = sum(w * np.take(padded, range(k, k + image.shape[axis]), axis=axis) for k, w in enumerate(bell))
    return image


def enlarged(light, wide):
    high = round(wide * light.shape[0] / light.shape[1])
    channels = [Image.fromarray(light[..., c].astype(np.float32)).resize((wide, high), Image.LANCZOS) for c in range(3)]
    return np.maximum(np.stack([np.asarray(channel, float) for channel in channels], axis=2), 0)


def photograph(scene, width, height, rays=4, wide=0, seed=1):
    """Linear light, then as a camera develops it: values from 0 to 1, encoded with the curve of sRGB."""
    eye, target = np.array(scene["eye"], float), np.array(scene["target"], float)
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross([0, 1, 0], ahead)
    right /= np.linalg.norm(right)
    up = np.cross(ahead, right)
    sun = np.array(scene.get("sun", (0, 1, 0)), float)
    sun = np.array([*(sun / np.linalg.norm(sun)), *scene.get("sunlight", (0, 0, 0)), scene.get("sun_size", 0.012), scene.get("shadow_from", 0.003)])
    direct, around, own, guide = trace(
        scene["field"], scene.get("mirrored", scene["field"]), scene["surface"], scene["sky"], width, height, rays, eye, right, up, ahead, scene["lens"], sun,
        np.array(scene["ambient"], float), np.array(scene.get("haze", (0, 0, 0, 0)), float), float(scene["far"]),
    )  # fmt: skip
    for step in (1, 2, 4, 8):
        around = smoothed(around, guide, step)
    light = (direct + own * around) * scene["exposure"]
    scale = width / 1920
    focus = scene.get("focus")
    if focus:
        # Out of focus: by how far a point is from what is sharp.
        circle = np.clip(np.abs(1 - focus / np.maximum(guide[..., 3:], 1e-3)) * scene["aperture"] * scale, 0, 9 * scale)
        soft = light
        for radius in (1.5, 3.5, 8):
            share = np.clip((circle - radius * scale * 0.4) / (radius * scale * 0.8), 0, 1)
            soft = soft * (1 - share) + blurred(light, radius * scale) * share
        light = soft
    glow = np.minimum(np.maximum(light - 0.8, 0), 3)
    light = light + scene.get("glow", 0.12) * (blurred(glow, 10 * scale) + 0.6 * blurred(glow, 40 * scale))
    if width < wide:
        light = enlarged(light, wide)
        height, width = light.shape[:2]
    # No lens draws a point as one.
    light = blurred(light, scene["softness"]) if "softness" in scene else light
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    light = light * (1 - 0.16 * (x * x + y * y) ** 1.2 / 2)[..., None]
    film = light * (2.51 * light + 0.03) / (light * (2.43 * light + 0.59) + 0.14)
    film = np.clip(film, 0, 1)
    encoded = np.where(film <= 0.0031308, film * 12.92, 1.055 * np.maximum(film, 1e-6) ** (1 / 2.4) - 0.055)
    grain = np.random.default_rng(seed).normal(0, 1, (height, width, 1))
    return np.clip(encoded + 0.006 * blurred(grain, 0.6) * (1.2 - encoded), 0, 1)
