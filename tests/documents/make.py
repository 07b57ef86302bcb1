"""Makes the office files beside it, once: python-docx, openpyxl, python-pptx and LibreOffice (soffice) must be there.

    python3 tests/documents/make.py

Each file holds one thing that its readers do not see, or nothing. What a program does not write is put in as XML.
"""

import os
import re
import shutil
import subprocess
import tempfile
import zipfile

import docx
import openpyxl
import pptx
from openpyxl.comments import Comment
from pptx.util import Inches

HERE = os.path.dirname(os.path.abspath(__file__))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def at(name):
    return os.path.join(HERE, name)


def put_in(source, target, replaced=(), added=()):
    """A copy of an archive in which texts of parts are replaced and parts are added."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            for part, before, after in replaced:
                if part == name:
                    text = data.decode()
                    assert before in text, (name, before)
                    data = text.replace(before, after, 1).encode()
            if "thumbnail" not in name:
                new.writestr(name, data)
        for name, text in added:
            new.writestr(name, text)


def without_thumbnail(path):
    """The templates of the libraries bring a picture of their own."""
    put_in(path, path + ".new", [("_rels/.rels", found, "") for found in thumbnails(path)])
    os.replace(path + ".new", path)


def thumbnails(path):
    with zipfile.ZipFile(path) as archive:
        return re.findall(r"<Relationship [^>]*thumbnail[^>]*/>", archive.read("_rels/.rels").decode())


def word():
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.comments = ""
    document.add_heading("وزارة الاستثمار", 1)
    document.add_paragraph("وقّعت الوزارة مذكرة تفاهم.")
    document.add_paragraph("The ministry signed a memorandum.")
    document.save(at("clean.docx"))
    without_thumbnail(at("clean.docx"))
    body = "word/document.xml"
    last = "<w:sectPr"
    changes = f"""<w:p><w:r><w:t>قيمتها </w:t></w:r>
<w:del w:id="1" w:author="Reem Aziz" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>سر: 5 مليارات</w:delText></w:r></w:del>
<w:ins w:id="2" w:author="Reem Aziz" w:date="2024-01-01T00:00:00Z"><w:r><w:t>3 مليارات</w:t></w:r></w:ins></w:p>"""
    put_in(at("clean.docx"), at("changes.docx"), [(body, last, changes + last)])
    formats = """<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="Reem Aziz"><w:rPr/></w:rPrChange></w:rPr><w:t>نص</w:t></w:r></w:p>"""
    put_in(at("clean.docx"), at("format.docx"), [(body, last, formats + last)])
    hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>SECRET</w:t></w:r></w:p>'
    put_in(at("clean.docx"), at("hidden-text.docx"), [(body, last, hidden + last)])
    mark = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Seen</w:t></w:r></w:p>'
    put_in(at("clean.docx"), at("hidden-mark.docx"), [(body, last, mark + last)])
    footnote = f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p></w:footnote></w:footnotes>'
    put_in(at("clean.docx"), at("footnote.docx"), [], [("word/footnotes.xml", footnote)])
    comment = docx.Document(at("clean.docx"))
    comment.add_comment(comment.paragraphs[1].runs, text="لا تنشروا هذا", author="Reem Aziz", initials="RA")
    comment.save(at("comment.docx"))


def excel():
    book = openpyxl.Workbook()
    book.properties.creator = ""
    sheet = book.active
    sheet.title = "Stations"
    for row in (("المحطة", "الركاب"), ("الشمال", 20000), ("الجنوب", 40000)):
        sheet.append(row)
    book.save(at("clean.xlsx"))
    secret = book.create_sheet("Secret")
    secret["A1"] = "not yet public"
    secret.sheet_state = "hidden"
    book.save(at("hidden-sheet.xlsx"))
    secret.sheet_state = "veryHidden"
    book.save(at("very-hidden-sheet.xlsx"))
    del book["Secret"]
    sheet["B2"].comment = Comment("ask the minister", "Reem Aziz")
    book.save(at("comment.xlsx"))
    sheet["B2"].comment = None
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    book.save(at("hidden-rows.xlsx"))


def powerpoint():
    show = pptx.Presentation()
    show.core_properties.author = ""
    show.core_properties.last_modified_by = ""
    for title in ("الخطة", "The plan"):
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = title
    show.save(at("clean.pptx"))
    without_thumbnail(at("clean.pptx"))
    show.slides[1]._element.set("show", "0")
    show.save(at("hidden-slide.pptx"))
    without_thumbnail(at("hidden-slide.pptx"))
    show.slides[1]._element.attrib.pop("show")
    show.slides[1].notes_slide.notes_text_frame.text = ""
    show.save(at("empty-notes.pptx"))
    without_thumbnail(at("empty-notes.pptx"))
    show.slides[1].notes_slide.notes_text_frame.text = "Do not say that it was five billion."
    show.save(at("notes.pptx"))
    without_thumbnail(at("notes.pptx"))
    comments = """<p:cmLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cm authorId="0" idx="1"><p:pos x="1" y="1"/><p:text>why so little?</p:text></p:cm></p:cmLst>"""
    put_in(at("clean.pptx"), at("comment.pptx"), [], [("ppt/comments/comment1.xml", comments)])
    modern = """<p188:cmLst xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main"><p188:cm id="{1}"><p188:txBody/></p188:cm></p188:cmLst>"""
    put_in(at("clean.pptx"), at("modern-comment.pptx"), [], [("ppt/comments/modernComment_1.xml", modern)])


def open_document():
    made = [
        ("clean.docx", "odt"),
        ("changes.docx", "odt"),
        ("comment.docx", "odt"),
        ("hidden-text.docx", "odt"),
        ("clean.xlsx", "ods"),
        ("hidden-sheet.xlsx", "ods"),
        ("comment.xlsx", "ods"),
        ("hidden-rows.xlsx", "ods"),
        ("clean.pptx", "odp"),
        ("hidden-slide.pptx", "odp"),
        ("empty-notes.pptx", "odp"),
        ("notes.pptx", "odp"),
        ("clean.docx", "doc"),
        ("clean.docx", "rtf"),
    ]
    with tempfile.TemporaryDirectory() as profile:
        for name, end in made:
            command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", end]
            subprocess.run(command + ["--outdir", HERE, at(name)], check=True, capture_output=True, timeout=240)


if __name__ == "__main__":
    word()
    excel()
    powerpoint()
    open_document()
