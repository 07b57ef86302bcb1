"""Makes the pictures, sounds and films of tests/outgoing.rs and tests/pictures.rs, once. Needs Pillow, exiftool and ffmpeg.

Whatever must not go out says PRIVATE; what must stay says CREDIT. The place is 25.2854 N, 51.5310 E.
"""

import pathlib, struct, subprocess, zlib
from io import BytesIO
from PIL import Image, ImageCms, PngImagePlugin

HERE = pathlib.Path(__file__).parent
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
    ' xmlns:exif="http://ns.adobe.com/exif/1.0/" photoshop:Credit="CREDIT agency" photoshop:City="PRIVATE city"'
    ' exif:GPSLatitude="25,17.124N"><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">CREDIT &#169; ministry</rdf:li></rdf:Alt></dc:rights>'
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">PRIVATE caption</rdf:li></rdf:Alt></dc:description>'
    "</rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
DRAWN = Image.linear_gradient("L").resize((48, 32)).convert("RGB")
DRAWN.putpixel((3, 3), (255, 0, 0))


def tagged(path, *more):
    tags = {
        "Orientation#": "6", "Copyright": "CREDIT (c) ministry", "Artist": "PRIVATE artist", "OwnerName": "PRIVATE owner",
        "SerialNumber": "PRIVATE-4711", "LensSerialNumber": "PRIVATE-lens", "Make": "PRIVATE make", "Model": "PRIVATE model",
        "ImageDescription": "PRIVATE caption", "UserComment": "PRIVATE comment", "XPAuthor": "PRIVATE author",
        "GPSLatitude": "25.2854", "GPSLatitudeRef": "N", "GPSLongitude": "51.5310", "GPSLongitudeRef": "E",
    }
    arguments = [f"-EXIF:{name}={value}" for name, value in tags.items()] + list(more)
    subprocess.run(["exiftool", "-q", "-overwrite_original", *arguments, str(path)], check=True)


def jpeg():
    path = HERE / "telephone.jpg"
    thumbnail = HERE / "thumbnail.tmp"
    DRAWN.resize((16, 11)).save(thumbnail, "JPEG")
    DRAWN.save(path, "JPEG", quality=80, progressive=True, icc_profile=PROFILE, comment="PRIVATE comment", xmp=XMP)
    tagged(path, f"-ThumbnailImage<={thumbnail}", "-IPTC:By-line=CREDIT photographer", "-IPTC:Credit=CREDIT agency",
           "-IPTC:CopyrightNotice=CREDIT (c)", "-IPTC:Caption-Abstract=PRIVATE caption", "-IPTC:City=PRIVATE city")
    thumbnail.unlink()
    bytes = path.read_bytes()
    # A second picture (MPF) and a film behind the end, and an unknown segment.
    segment = lambda marker, body: struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body
    more = segment(0xE2, b"MPF\0PRIVATE mpf") + segment(0xEB, b"JP\0\1\0\0\0\1\0\0\0\x20jumbPRIVATE manifest") + segment(0xE7, b"PRIVATE")
    second = BytesIO()
    DRAWN.save(second, "JPEG", comment="PRIVATE second picture")
    path.write_bytes(bytes[:2] + more + bytes[2:] + second.getvalue() + b"\0\0\0\x18ftypmp42PRIVATE motion photo")
    DRAWN.convert("CMYK").save(HERE / "press.jpg", "JPEG", quality=70)


def png():
    path, info = HERE / "screen.png", PngImagePlugin.PngInfo()
    info.add_text("Author", "PRIVATE author")
    info.add_text("Copyright", "CREDIT (c) ministry")
    info.add_text("Comment", "PRIVATE comment", zip=True)
    info.add_itxt("Description", "PRIVATE caption")
    info.add(b"tIME", b"\x07\xea\x02\x03\x04\x05\x06")
    DRAWN.save(path, "PNG", pnginfo=info, icc_profile=PROFILE)
    tagged(path, "-XMP-photoshop:Credit=CREDIT agency", "-XMP-dc:description=PRIVATE caption")
    path.write_bytes(path.read_bytes() + b"PK\x03\x04PRIVATE archive")


def others():
    exif = Image.Exif()
    exif[0x0112], exif[0x8298], exif[0x013B] = 6, "CREDIT (c) ministry", "PRIVATE artist"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (25.0, 17.0, 7.44)
    for name, options in [("picture.webp", {"lossless": True}), ("moving.webp", {"save_all": True, "append_images": [DRAWN.rotate(180)]}), ("picture.avif", {})]:
        DRAWN.save(HERE / name, exif=exif.tobytes(), xmp=XMP, icc_profile=PROFILE, **options)
    DRAWN.save(HERE / "moving.gif", save_all=True, append_images=[DRAWN.rotate(180)], loop=0, duration=200, comment=b"PRIVATE comment")
    gif = (HERE / "moving.gif").read_bytes()
    (HERE / "moving.gif").write_bytes(gif[:-1] + b"\x21\xff\x0bXMP DataXMP\x0cPRIVATE XMP.\0" + b"\x3bPRIVATE tail")


def ffmpeg(name, *arguments):
    path = HERE / name
    subprocess.run(["ffmpeg", "-loglevel", "error", "-y", "-bitexact", *arguments, str(path)], check=True)
    return path


def films():
    picture = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=5:duration=1"]
    sound = ["-f", "lavfi", "-i", "sine=frequency=440:duration=0.3:sample_rate=8000"]
    told = ["-metadata", "title=CREDIT title", "-metadata", "copyright=CREDIT (c)", "-metadata", "artist=CREDIT artist",
            "-metadata", "comment=PRIVATE comment", "-metadata", "location=+25.2854+051.5310/", "-metadata", "description=PRIVATE caption"]
    ffmpeg("film.mp4", *picture, *sound, *told, "-metadata:s:v", "handler_name=video", "-pix_fmt", "yuv420p", "-shortest")
    ffmpeg("telephone.mov", *picture, "-movflags", "use_metadata_tags", "-metadata", "com.apple.quicktime.location.ISO6709=+25.2854+051.5310/",
           "-metadata", "com.apple.quicktime.make=PRIVATE make", "-metadata", "com.apple.quicktime.model=PRIVATE model", "-pix_fmt", "yuv420p")
    subprocess.run(["exiftool", "-q", "-overwrite_original", "-UserData:GPSCoordinates=25.2854, 51.5310, 0", "-XMP-dc:description=PRIVATE caption",
                    str(HERE / "telephone.mov")], check=True)
    ffmpeg("sound.m4a", *sound, *told)
    path = ffmpeg("sound.mp3", *sound, *told, "-metadata", "encoded_by=PRIVATE owner", "-id3v2_version", "3", "-write_id3v1", "1", "-b:a", "8k")
    path.write_bytes(path.read_bytes()[:-128] + b"APETAGEX\xd0\x07\0\0\x20\0\0\0\0\0\0\0\0\0\0\0" + b"\0" * 8 + b"TAG" + b"PRIVATE".ljust(125, b"\0"))
    ffmpeg("sound.flac", *sound, *told)
    path = ffmpeg("sound.wav", *sound, *told)
    wav = path.read_bytes() + b"bext" + struct.pack("<I", 602) + b"PRIVATE recorder".ljust(602, b"\0")
    path.write_bytes(wav[:4] + struct.pack("<I", len(wav) - 8) + wav[8:])


def odd_pngs():
    quarters = Image.new("RGB", (200, 100))
    for at, colour in [((0, 0), (200, 30, 30)), ((100, 0), (30, 160, 30)), ((0, 50), (30, 30, 200)), ((100, 50), (220, 200, 150))]:
        quarters.paste(colour, (*at, at[0] + 100, at[1] + 50))
    quarters.save(HERE / "plain.tmp.png")
    # ImageMagick writes Adam7, which Pillow does not.
    subprocess.run(["convert", HERE / "plain.tmp.png", "-interlace", "PNG", "-strip", HERE / "interlaced.png"], check=True)
    (HERE / "plain.tmp.png").unlink()
    quarters.save(HERE / "moving.png", save_all=True, append_images=[quarters.rotate(180)], duration=200)
    # Sixty million pixels in a few kilobytes.
    Image.new("1", (10_000, 6_000)).save(HERE / "large.png", optimize=True)


jpeg()
png()
others()
films()
odd_pngs()
