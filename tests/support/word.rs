//! A Word file as Word writes it: words torn into runs, a style for the title, lists by number, a table, a note, a picture
//! that browsers show and one that they do not, a change that nobody accepted.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What comes of it.
pub const DRAFT: &str = "\
---
title: \"وزارة الصحة: حملة للتطعيم في 14 مركزاً\"
highlights:
  - الحملة تشمل 60 ألف طفل
  - تستمر أسبوعين
place: الرياض
image_alt: طبيبة تطعّم طفلاً
date: 2024-06-10
draft: true
image: picture-1.png
---
بدأت وزارة الصحة حملة للتطعيم في **14 مركزاً** و نحو 60 ألف طفل،  بحسب [خطتها](https://health.example.gov/plan)[^1].

## مراحل الحملة

1. المدارس
    - الابتدائية
2. المراكز

| المركز | الأطفال |
|---|---|
| الشمال | 20,000 |
| الجنوب \\| الشرق | 40,000 |

وقال سعادة رامي دلال، مدير الحملة:

> «نصل إلى كل طفل في حيّه ومدرسته هذا الصيف».
>
> — سعادة رامي دلال، مدير الحملة

[^1]: خطة عام 2024.
";

const NAMES: &str = "xmlns:w=\"w\" xmlns:r=\"r\" xmlns:a=\"a\" xmlns:wp=\"wp\" xmlns:mc=\"mc\"";

/// Parts of an archive, packed.
pub fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn png() -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n".as_slice(), b"no more is asked of it"].concat()
}

fn run(words: &str) -> String {
    format!("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn bold(words: &str) -> String {
    format!("<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

fn paragraph(properties: &str, inside: &str) -> String {
    format!("<w:p><w:pPr>{properties}<w:bidi/></w:pPr>{inside}</w:p>")
}

fn point(list: u8, level: u8, words: &str) -> String {
    paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"), &run(words))
}

fn picture(id: &str, alt: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"{alt}\"/><a:blip r:embed=\"{id}\"/></wp:inline></w:drawing></w:r>"
    )
}

fn row(cells: [&str; 2]) -> String {
    let cells = cells.map(|cell| format!("<w:tc>{}</w:tc>", paragraph("", &run(cell))));
    format!("<w:tr>{}</w:tr>", cells.concat())
}

fn text() -> String {
    let lead = [
        run("الرياض – بدأت وزا"),
        run("رة الص"),
        run("حة حملة للتطعيم في "),
        bold("14 "),
        bold("مركزاً"),
        run(" و نحو 60 ألف طفل،  بحسب "),
        format!("<w:hyperlink r:id=\"link\">{}</w:hyperlink>", run("خطتها")),
        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".to_owned(),
        "<w:del><w:r><w:delText>القديمة</w:delText></w:r></w:del>".to_owned(),
        run("."),
    ];
    [
        paragraph("", &picture("image", "طبيبة تطعّم طفلاً")),
        paragraph("", &run("الاثنين 10 يونيو 2024")),
        paragraph("<w:pStyle w:val=\"a3\"/>", &(run("وزارة الصحة: حملة للتطعيم ") + &run("في 14 مركزاً"))),
        point(1, 0, "الحملة تشمل 60 ألف طفل"),
        point(1, 0, "تستمر أسبوعين"),
        paragraph("", &lead.concat()),
        paragraph("<w:pStyle w:val=\"Heading2\"/>", &bold("مراحل الحملة")),
        point(2, 0, "المدارس"),
        point(1, 1, "الابتدائية"),
        // The style alone says that it goes on with the list.
        paragraph("<w:pStyle w:val=\"a5\"/>", &run("المراكز")),
        format!(
            "<w:tbl>{}{}{}</w:tbl>",
            row(["المركز", "الأطفال"]),
            row(["الشمال", "20,000"]),
            row(["الجنوب | الشرق", "40,000"])
        ),
        paragraph("", &picture("chart", "")),
        paragraph("", &run("وقال سعادة رامي دلال، مدير الحملة: «نصل إلى كل طفل في حيّه ومدرسته هذا الصيف».")),
    ]
    .concat()
}

/// The file.
pub fn release() -> Vec<u8> {
    let document = format!("<?xml version=\"1.0\"?><w:document {NAMES}><w:body>{}</w:body></w:document>", text());
    let styles = format!(
        "<w:styles {NAMES}><w:style w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style>\
         <w:style w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/></w:style>\
         <w:style w:styleId=\"a5\"><w:name w:val=\"List Number\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style></w:styles>"
    );
    let level = |level: u8, format: &str| {
        format!("<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/></w:lvl>")
    };
    let numbering = format!(
        "<w:numbering {NAMES}><w:abstractNum w:abstractNumId=\"7\">{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"8\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>",
        level(0, "bullet"),
        level(1, "bullet"),
        level(0, "decimal")
    );
    let links = "<Relationships><Relationship Id=\"image\" Target=\"media/image1.png\"/><Relationship Id=\"chart\" Target=\"media/chart.emf\"/>\
                 <Relationship Id=\"link\" Target=\"https://health.example.gov/plan\" TargetMode=\"External\"/></Relationships>";
    let notes = format!(
        "<w:footnotes {NAMES}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph("", &run(" خطة عام 2024."))
    );
    let header = format!("<w:hdr {NAMES}>{}</w:hdr>", paragraph("", &run("وزارة الصحة سري")));
    archive(&[
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        ("word/document.xml", document.into_bytes()),
        ("word/styles.xml", styles.into_bytes()),
        ("word/numbering.xml", numbering.into_bytes()),
        ("word/_rels/document.xml.rels", links.as_bytes().to_vec()),
        ("word/footnotes.xml", notes.into_bytes()),
        ("word/header1.xml", header.into_bytes()),
        ("word/media/image1.png", png()),
        ("word/media/chart.emf", b"\x01\x00\x00\x00".to_vec()),
    ])
}
