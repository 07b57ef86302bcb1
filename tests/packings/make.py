#!/usr/bin/env python3
"""Makes the documents beside this script, once, with the programs that people use. The tests need only the files.

    pip install python-docx openpyxl python-pptx reportlab arabic-reshaper python-bidi py7zr brotli zstandard fonttools
    apt-get install --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui chromium fonts-dejavu-core
    python3 tests/packings/make.py

found/  every file holds one of the words below: `bayan verify` must find them
unread/ files that cannot be read to their end: `bayan verify` must name them
clean/  the same kinds with words of their own: `bayan verify` must be silent
"""
import base64, bz2, gzip, html, io, json, lzma, pathlib, quopri, struct, subprocess, sys, tarfile, tempfile, zipfile, zlib
import arabic_reshaper, brotli, py7zr, zstandard
from bidi.algorithm import get_display

AR = "تنطلق الرحلات قريباً من المرفأ الغربي إلى الجزيرة البعيدة"
EN = "Seven vessels will cross the outer basin every quarter hour until midnight"
CLEAN = {AR: "افتتحت البلدية حديقة عامة جديدة للأطفال في الحي الشرقي", EN: "Children planted forty young olive trees beside the new public garden today"}
HERE = pathlib.Path(__file__).parent
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def put(folder, name, data):
    path = HERE / folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def cut(text):
    """Every word in two."""
    return [part for word in text.split() for part in (word[: len(word) // 2], word[len(word) // 2 :] + " ")]


# Word, Excel, PowerPoint.
def docx(text, cutting=False, place="body"):
    import docx
    document = docx.Document()
    runs = cut(text) if cutting else [text]
    if place == "table":
        target = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    elif place == "header":
        target = document.sections[0].header.paragraphs[0]
    elif place == "comment":
        target = document.add_paragraph("x")
        document.add_comment(target.runs, text=text)
        return saved(document)
    elif place == "properties":
        document.core_properties.subject = text
        return saved(document)
    else:
        target = document.add_paragraph()
    for run in runs:
        target.add_run(run).bold = len(run) % 2 == 0
    return saved(document)


def xlsx(text, kind="shared"):
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.comments import Comment
    book = openpyxl.Workbook()
    if kind == "rich":
        book.active["B2"] = CellRichText(*[TextBlock(InlineFont(b=number % 2 == 0), part) for number, part in enumerate(cut(text))])
    elif kind == "comment":
        book.active["B2"].comment = Comment(text, "x")
    elif kind == "hidden":
        sheet = book.create_sheet("x")
        sheet.sheet_state = "hidden"
        sheet["A1"] = text
    elif kind == "inline":
        book = openpyxl.Workbook(write_only=True)
        book.create_sheet().append([text])
    else:
        book.active["B2"] = text
        # Else a printed page cuts it.
        book.active.column_dimensions["B"].width = 80
    return saved(book)


def pptx(text, kind="slide"):
    import pptx
    deck = pptx.Presentation()
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    if kind == "notes":
        slide.notes_slide.notes_text_frame.text = text
    elif kind == "cut":
        paragraph = slide.shapes.title.text_frame.paragraphs[0]
        for part in cut(text):
            paragraph.add_run().text = part
    else:
        slide.shapes.title.text = text
    return saved(deck)


# PDF by ReportLab.
def reportlab(text, compress=1, title=None, kind="plain"):
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen import canvas
    rl_config.useA85 = 0 if kind == "flate" else 1
    out = io.BytesIO()
    page = canvas.Canvas(out, pageCompression=compress, invariant=1)
    if title:
        page.setTitle(title)
    if kind == "remark":
        page.textAnnotation(text, [10, 10, 90, 90])
    elif kind == "form":
        page.acroForm.textfield(name="x", value=text, x=10, y=10, width=400)
    elif kind == "bookmark":
        page.bookmarkPage("x")
        page.addOutlineEntry(text, "x")
    elif kind in ("visual", "logical", "ttf"):
        pdfmetrics.registerFont(TTFont("D", FONT))
        page.setFont("D", 12)
        page.drawString(20, 700, {"visual": get_display(arabic_reshaper.reshape(text)), "logical": text, "ttf": text}[kind])
    elif kind == "kerned":
        page.setFont("Helvetica", 12)
        at = 20
        for part in cut(text):
            page.drawString(at, 700, part.strip())
            at += pdfmetrics.stringWidth(part, "Helvetica", 12)
    elif kind == "lines":
        page.setFont("Helvetica", 12)
        for number, word in enumerate(text.split()):
            page.drawString(20, 700 - number * 20, word)
    elif text:
        page.setFont("Helvetica", 12)
        page.drawString(20, 700, text)
    page.drawString(20, 20, ".")
    page.save()
    return out.getvalue()


def pdf(content, extra=b"", info=b"", font=b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", filters=b""):
    """A PDF written by hand: for what no program at hand writes."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>%s>>" % extra,
               b"<<%s/Length %d>>stream\n%s\nendstream" % (filters, len(content), content), font, b"<<%s>>" % info]
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def kerned(text):
    return b"BT /F 12 Tf 20 700 Td [" + b" 30 ".join(b"(%s)" % c.encode() for c in text) + b"] TJ ET"


def packed_objects(text):
    """Everything but the page's text in an object stream."""
    wide = b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"
    inner = [(1, b"<</Type/Catalog/Pages 2 0 R>>"), (2, b"<</Type/Pages/Kids[3 0 R]/Count 1>>"), (3, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"), (4, b"<</Title %s>>" % wide)]
    body, head = b"", b""
    for number, one in inner:
        head += b"%d %d " % (number, len(body))
        body += one + b" "
    data = zlib.compress(head + body)
    out = b"%PDF-1.5\n"
    at = len(out)
    out += b"5 0 obj\n<</Type/ObjStm/N 4/First %d/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n" % (len(head), len(data), data)
    start = len(out)
    rows = [(0, 0, 65535)] + [(2, 5, n) for n in range(4)] + [(1, at, 0), (1, start, 0)]
    table = zlib.compress(b"".join(struct.pack(">BHH", *row) for row in rows))
    out += b"6 0 obj\n<</Type/XRef/Size 7/W[1 2 2]/Root 1 0 R/Info 4 0 R/Filter/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(table), table, start)
    return out


# LibreOffice and Chromium.
def office(source, name, to):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", to, "--outdir", folder + "/out", str(path)], check=True, capture_output=True)
        return next((pathlib.Path(folder) / "out").iterdir()).read_bytes()


def chromium(page):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "page.html"
        path.write_text(page)
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer", f"--print-to-pdf={folder}/out.pdf", str(path)], check=True, capture_output=True)
        return (pathlib.Path(folder) / "out.pdf").read_bytes()


def page(text, lang="ar"):
    return f'<!doctype html><html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}"><meta charset="utf-8"><body style="font-family:DejaVu Sans"><p>{text}</p></body></html>'


def rtf(text, style="word"):
    if style == "word":
        body = "".join(f"\\u{ord(c)}?" if ord(c) > 126 else c for c in text)
    else:
        body = "".join(f"\\'{byte:02x}" for byte in text.encode("cp1256"))
    return "{\\rtf1\\ansi\\ansicpg1256\\deff0{\\fonttbl{\\f0\\fnil\\fcharset178 Arial;}}\\uc1\\pard\\rtlpar\\rtlch\\f0 " + body + "\\par}"


def archive(files, **options):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **options) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return out.getvalue()


def seven(files, **options):
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", **options) as target:
        for name, data in files.items():
            target.writestr(data, name)
    return out.getvalue()


def tar(files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as target:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            target.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def forms(text):
    return arabic_reshaper.reshape(text)


def plain(AR, EN, folder, office_too):
    """Every packing, with these two texts."""
    files = {}
    deflated = dict(compression=zipfile.ZIP_DEFLATED)
    files["word-en.docx"], files["word-ar.docx"] = docx(EN), docx(AR)
    files["word-cut-en.docx"], files["word-cut-ar.docx"] = docx(EN, True), docx(AR, True)
    for place in ("table", "header", "comment", "properties"):
        files[f"word-{place}.docx"] = docx(AR if place != "header" else EN, place=place)
    for kind in ("shared", "rich", "comment", "hidden", "inline"):
        files[f"sheet-{kind}.xlsx"] = xlsx(EN if kind in ("shared", "rich") else AR, kind)
    for kind in ("slide", "notes", "cut"):
        files[f"slides-{kind}.pptx"] = pptx(EN if kind == "cut" else AR, kind)
    files["reportlab-a85.pdf"] = reportlab(EN)
    files["reportlab-flate.pdf"] = reportlab(EN, kind="flate")
    files["reportlab-plain.pdf"] = reportlab(EN, 0)
    files["reportlab-title.pdf"] = reportlab("", title=AR)
    for kind in ("remark", "form", "bookmark", "visual", "logical"):
        files[f"reportlab-{kind}.pdf"] = reportlab(EN if kind == "form" else AR, kind=kind)
    for kind in ("ttf", "kerned", "lines"):
        files[f"reportlab-{kind}.pdf"] = reportlab(EN, kind=kind)
    files["by-hand-kerned.pdf"] = pdf(kerned(EN))
    files["by-hand-hexadecimal.pdf"] = pdf(b"BT /F 12 Tf 20 700 Td <" + EN.encode().hex().encode() + b"> Tj ET")
    files["by-hand-octal.pdf"] = pdf(b"BT /F 12 Tf 20 700 Td (" + b"".join(b"\\%03o" % byte for byte in EN.encode()) + b") Tj ET")
    files["by-hand-asciihex.pdf"] = pdf(kerned(EN).hex().encode() + b">", filters=b"/Filter/ASCIIHexDecode")
    files["by-hand-title.pdf"] = pdf(b"", info=b"/Title <FEFF" + AR.encode("utf-16-be").hex().encode() + b">")
    names = sorted(set(AR) - {" "})
    differences = b"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Type/Encoding/Differences[32/space 65" + b"".join(b"/uni%04X" % ord(c) for c in names) + b"]>>>>"
    files["by-hand-names.pdf"] = pdf(b"BT /F 12 Tf 20 700 Td <" + b"".join(b"20" if c == " " else b"%02x" % (65 + names.index(c)) for c in reversed(AR)) + b"> Tj ET", font=differences)
    said = b"/Span<</ActualText<FEFF" + AR.encode("utf-16-be").hex().encode() + b">>>BDC EMC"
    files["by-hand-actual-text.pdf"] = pdf(said)
    files["by-hand-object-stream.pdf"] = packed_objects(AR)
    if office_too:
        for to in ("odt", "pdf", "rtf", "epub", "fodt"):
            files[f"libreoffice-ar.{to}"] = office(docx(AR), "x.docx", to)
        files["libreoffice-en.pdf"] = office(docx(EN, True), "x.docx", "pdf")
        files["libreoffice-cut.odt"] = office(docx(EN, True), "x.docx", "odt")
        files["libreoffice.ods"] = office(xlsx(AR), "x.xlsx", "ods")
        files["libreoffice-sheet.pdf"] = office(xlsx(AR), "x.xlsx", "pdf")
        files["libreoffice.odp"] = office(pptx(AR), "x.pptx", "odp")
        files["chromium-ar.pdf"] = chromium(page(AR))
        files["chromium-en.pdf"] = chromium(page(EN, "en"))
        files["chromium-mixed.pdf"] = chromium(page(AR + " <b>Port Authority 2026</b> " + AR))
        files["chromium-cut.pdf"] = chromium(page("".join(f"<b>{part}</b>" for part in cut(EN)), "en"))
    files["arabic-unicode.rtf"], files["arabic-codepage.rtf"] = rtf(AR), rtf(AR, "codepage")
    for encoding in ("cp1256", "iso8859-6", "utf-16", "utf-16-le", "utf-16-be"):
        files[f"{encoding}.txt"] = AR.encode(encoding, "ignore" if encoding == "iso8859-6" else "strict")
    files["utf-16-en.txt"] = EN.encode("utf-16-le")
    files["cp1256.csv"] = ("a;b\r\n" + AR.replace(" ", " ") + ";1\r\n").encode("cp1256")
    files["forms.txt"] = forms(AR)
    files["marks.txt"] = "".join(c + "ـ\u064e" if c.isalpha() else c for c in AR)
    files["decomposed.txt"] = __import__("unicodedata").normalize("NFD", AR)
    files["wide.txt"] = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in EN)
    files["base64.txt"] = base64.encodebytes(AR.encode())
    files["base64-codepage.txt"] = b"To: x\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(AR.encode("cp1256"))
    files["base64-one-line.txt"] = base64.b64encode(EN.encode())
    files["base64-word.txt"] = base64.encodebytes(docx(EN, True))
    files["quoted-printable.eml"] = b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(AR.encode())
    files["quoted-printable-codepage.eml"] = b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quopri.encodestring(AR.encode("cp1256"))
    files["data-address.css"] = "a{background:url(data:text/plain;base64," + base64.b64encode(AR.encode()).decode() + ")}"
    files["data-address-percent.css"] = "a{background:url(\"data:image/svg+xml," + "".join(f"%{byte:02X}" for byte in AR.encode()) + "\")}"
    files["escapes.css"] = "a::after{content:\"" + "".join(f"\\{ord(c):x} " for c in AR) + "\"}"
    files["escapes-six.css"] = "a::after{content:\"" + "".join(f"\\{ord(c):06x}" for c in AR) + "\"}"
    files["escapes.js"] = "x='" + "".join(f"\\u{{{ord(c):x}}}" for c in AR) + "'"
    files["escapes-hexadecimal.js"] = "x='" + "".join(f"\\x{ord(c):02x}" for c in EN) + "'"
    files["escapes-octal.js"] = "x='" + "".join(f"\\{ord(c):03o}" for c in EN) + "'"
    files["escapes.json"] = json.dumps({"x": AR})
    files["cut.html"] = "<p>" + "".join(f"<b>{part.rstrip()}</b>{' ' if part.endswith(' ') else ''}" for part in cut(EN))
    files["entities.xml"] = "<x>" + "".join(f"&#{ord(c)};" for c in AR) + "</x>"
    files["zip.zip"], files["zip-stored.zip"] = archive({"a.txt": AR}, **deflated), archive({"a.txt": AR.encode("cp1256")})
    files["zip-zip.zip"] = archive({"a.zip": archive({"a.docx": docx(EN, True)}, **deflated)}, **deflated)
    files["zip-bzip2.zip"], files["zip-lzma.zip"] = archive({"a.txt": AR}, compression=zipfile.ZIP_BZIP2), archive({"a.txt": AR}, compression=zipfile.ZIP_LZMA)
    files["seven.7z"] = seven({"a.txt": AR.encode()})
    files["seven-bzip2.7z"] = seven({"a.txt": AR.encode("cp1256")}, filters=[{"id": py7zr.FILTER_BZIP2}])
    files["tar.tar"] = tar({"a.txt": AR.encode("cp1256"), "b.bin": b"\0\1"[:0]})
    files["tar.tar.gz"] = gzip.compress(tar({"a.txt": AR.encode("utf-16")}), mtime=0)
    files["tar.tar.xz"] = lzma.compress(tar({"a.txt": AR.encode()}))
    files["bzip2.bz2"], files["xz.xz"] = bz2.compress(AR.encode()), lzma.compress(AR.encode("cp1256"))
    files["brotli.txt.br"], files["zstd.zst"] = brotli.compress(AR.encode()), zstandard.compress(AR.encode("cp1256"))
    files["gzip-codepage.gz"] = gzip.compress(AR.encode("cp1256"), mtime=0)
    from PIL import Image, PngImagePlugin
    picture = Image.new("RGB", (2, 2))
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", EN, zip=True)
    out = io.BytesIO(); picture.save(out, "png", pnginfo=text); files["picture-text.png"] = out.getvalue()
    text = PngImagePlugin.PngInfo(); text.add_itxt("Title", AR, zip=True)
    out = io.BytesIO(); picture.save(out, "png", pnginfo=text); files["picture-international.png"] = out.getvalue()
    exif = Image.Exif(); exif[0x010E] = EN
    out = io.BytesIO(); picture.save(out, "jpeg", exif=exif); files["picture-exif.jpg"] = out.getvalue()
    exif = Image.Exif(); exif[0x9C9B] = AR.encode("utf-16-le")
    out = io.BytesIO(); picture.save(out, "jpeg", exif=exif); files["picture-windows.jpg"] = out.getvalue()
    out = io.BytesIO(); picture.save(out, "webp", exif=exif.tobytes()); files["picture.webp"] = out.getvalue()
    for name, data in files.items():
        # One of each kind is enough to be silent about.
        if folder == "found" or not name.startswith(("word-t", "word-h", "word-p", "word-cut-a", "slides-n", "slides-c", "sheet-s")):
            put(folder, name, data)
    return len(files)


def pieces(AR, EN, TITLE):
    """What is cut in pieces, or stands where few look: names, remarks, headers, fonts, digits."""
    first, second = TITLE.encode()[:9], TITLE.encode()[9:]
    page, utf8, codepage = cut(EN), AR.encode(), AR.encode("cp1256")
    files = {
        "gzip-two.gz": gzip.compress(first, mtime=0) + gzip.compress(second, mtime=0),
        "zstd-two.zst": zstandard.compress(first) + zstandard.compress(second),
        "bzip2-two.bz2": bz2.compress(first, 3) + bz2.compress(second),
        "zip-name.zip": archive({"N" * len(codepage): "x"}).replace(b"N" * len(codepage), codepage),
        "seven-name.7z": seven({AR + ".txt": b"x"}),
        "header-base64.eml": "Subject: " + "\r\n ".join("=?UTF-8?B?" + base64.b64encode(utf8[at : at + 20]).decode() + "?=" for at in range(0, len(utf8), 20)) + "\r\n\r\nx",
        "header-codepage.eml": "Subject: " + "\r\n ".join("=?windows-1256?B?" + base64.b64encode(codepage[at : at + 9]).decode() + "?=" for at in range(0, len(codepage), 9)) + "\r\n\r\nx",
        "header-quoted.eml": "Subject: " + "\r\n ".join("=?UTF-8?Q?" + "".join("_" if byte == 32 else f"={byte:02X}" for byte in utf8[at : at + 20]) + "?=" for at in range(0, len(utf8), 20)) + "\r\n\r\nx",
        "quoted-printable-cut.eml": b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + first + b"=\r\n" + second,
        "calendar.ics": b"BEGIN:VCALENDAR\r\nSUMMARY:" + first + b"\r\n " + second + b"\r\nEND:VCALENDAR\r\n",
        "bookmark.rtf": b"{\\rtf1\\ansi {\\*\\bkmkstart _Toc1}" + first + b"{\\*\\bkmkend _Toc1}" + second + b"\\par}",
        "hexadecimal.txt": utf8.hex(), "hexadecimal.sql": b"INSERT INTO t VALUES (0x" + AR.encode("utf-16-le").hex().encode() + b");",
        "escapes-bytes.py": "x='" + "".join(f"\\x{byte:02x}" for byte in utf8) + "'", "escapes-eight.py": "x='" + "".join(f"\\U{ord(c):08x}" for c in AR) + "'",
        "percent-codepage.html": "<a href='?q=" + "".join(f"%{byte:02X}" for byte in codepage) + "'>", "percent-u.html": "<a href='?q=" + "".join(f"%u{ord(c):04X}" for c in AR) + "'>",
        "utf-16-base64.html": ("<img src='data:text/plain;base64," + base64.b64encode(utf8).decode() + "'>").encode("utf-16"),
        "base64-in-json.json": json.dumps({"x": "data:text/plain;base64," + base64.b64encode((AR + "؟؟؟>>>").encode()).decode()}).replace("/", "\\/"),
        "base64-short.txt": base64.b64encode(TITLE.encode()),
        "other-prefix.xml": "<ns0:document xmlns:ns0='x'><ns0:p>" + "".join(f"<ns0:r><ns0:t>{part}</ns0:t></ns0:r>" for part in page) + "</ns0:p></ns0:document>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.comment = codepage
        target.writestr("a", "x")
    files["zip-remark.zip"] = out.getvalue()
    from PIL import Image
    out = io.BytesIO(); Image.new("RGB", (4, 4)).save(out, "jpeg"); picture = out.getvalue()
    remark = picture[:2] + b"\xff\xfe" + struct.pack(">H", len(codepage) + 2) + codepage + picture[2:]
    files["picture-codepage.jpg"], files["picture-in.rtf"] = remark, b"{\\rtf1{\\pict\\jpegblip " + remark.hex().encode() + b"}}"
    files["behind-picture-word.jpg"], files["behind-picture-pdf.jpg"], files["behind-picture-rtf.jpg"] = picture + docx(EN, True), picture + pdf(kerned(EN)), picture + rtf(AR, "codepage").encode()
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    for flavour in ("woff", "woff2"):
        builder, glyph = FontBuilder(1000, isTTF=True), TTGlyphPen(None).glyph()
        builder.setupGlyphOrder([".notdef", "a"]); builder.setupCharacterMap({97: "a"}); builder.setupGlyf({".notdef": glyph, "a": glyph})
        builder.setupHorizontalMetrics({".notdef": (500, 0), "a": (500, 0)}); builder.setupHorizontalHeader(ascent=800, descent=-200)
        builder.setupNameTable({"familyName": "x", "styleName": "Regular", "description": AR, "licenseDescription": "x " * 200}); builder.setupOS2(); builder.setupPost()
        builder.font.flavor = flavour
        out = io.BytesIO(); builder.font.save(out); files[f"font.{flavour}"] = out.getvalue()
    files["font-address.css"] = b"@font-face{src:url(data:font/woff2;base64," + base64.b64encode(files["font.woff2"]) + b")}"
    files["page-in-attribute.html"] = "<iframe srcdoc='" + html.escape("<p>" + "".join(f"<b>{part}</b>" for part in page) + "</p>") + "'>"
    files["utf-16-base64.eml"] = b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(AR.encode("utf-16") + b"\n")
    files["name-cut.eml"] = "Content-Disposition: attachment;\r\n" + "".join(f" filename*{number}*={part};\r\n" for number, part in enumerate("".join(f"%{byte:02X}" for byte in utf8[at : at + 15]) for at in range(0, len(utf8), 15)))
    before = pdf(kerned(EN))
    start, changed = int(before[before.rindex(b"startxref") + 10 :].split()[0]), b"4 0 obj\n<</Length 3>>stream\nq Q\nendstream\nendobj\n"
    files["changed.pdf"] = before + changed + b"xref\n4 1\n%010d 00000 n \ntrailer\n<</Size 7/Root 1 0 R/Info 6 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(before), start, len(before) + len(changed))
    return files


def unread():
    files = {
        "locked.zip": None, "locked.7z": seven({"a.txt": AR.encode()}, password="x"),
        "old-word.doc": office(docx(AR), "x.docx", "doc"), "old-sheet.xls": office(xlsx(AR), "x.xlsx", "xls"),
        "damaged.pdf": reportlab(EN)[:400], "damaged.docx": docx(EN)[:-9000], "damaged.gz": gzip.compress(AR.encode() * 99, mtime=0)[:60], "damaged.xz": lzma.compress(AR.encode() * 99)[:80],
        "damaged.bz2": bz2.compress(AR.encode() * 99)[:80], "damaged.7z": seven({"a.txt": AR.encode()})[:60], "damaged.txt.br": brotli.compress(AR.encode() * 9)[:20],
        "unknown.bin": bytes(range(256)) * 4, "archive.rar": b"Rar!\x1a\x07\x01\0" + bytes(range(40)),
        "old-word-in.zip": archive({"a.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)}),
        "no-letters.pdf": pdf(b"BT /F 12 Tf 20 700 Td <" + EN.encode("utf-16-be").hex().encode() + b"> Tj ET", font=b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2>>]>>"),
        "deep.gz": gzip.compress(gzip.compress(gzip.compress(gzip.compress(gzip.compress(gzip.compress(AR.encode(), mtime=0), mtime=0), mtime=0), mtime=0), mtime=0), mtime=0),
    }
    plainly = archive({"a.txt": AR})
    at = plainly.index(b"PK\x01\x02")
    files["locked.zip"] = plainly[:6] + b"\x01" + plainly[7 : at + 8] + b"\x01" + plainly[at + 9 :]
    from reportlab.lib import pdfencrypt
    from reportlab.pdfgen import canvas
    out = io.BytesIO()
    secret = canvas.Canvas(out, encrypt=pdfencrypt.StandardEncryption("x", strength=128)); secret.drawString(9, 9, EN); secret.save()
    files["locked.pdf"] = out.getvalue()
    for name, data in files.items():
        put("unread", name, data)
    # Asks for no password to be read, only to be printed: read.
    out = io.BytesIO()
    secret = canvas.Canvas(out, encrypt=pdfencrypt.StandardEncryption("", "x", canPrint=0, strength=128)); secret.drawString(9, 9, EN); secret.save()
    put("found", "reportlab-not-printable.pdf", out.getvalue())


if __name__ == "__main__":
    print(plain(AR, EN, "found", True))
    print(plain(CLEAN[AR], CLEAN[EN], "clean", False))
    for folder, files in (("found", pieces(AR, EN, "Harbour ferries")), ("clean", pieces(CLEAN[AR], CLEAN[EN], "A garden for all"))):
        for name, data in files.items():
            put(folder, name, data)
    unread()
