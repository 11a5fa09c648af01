#!/usr/bin/env python3
"""Makes the documents beside this script: those that leak something, and clean ones that look much like them.

Usage: make.py      needs python-docx, openpyxl, reportlab, Pillow, x-ray (for PyMuPDF), qpdf and exiftool

The persons in them are invented. What each document must be found to hold is listed in SeededLeaks.swift and
CleanDocuments.swift. The bytes of some change with every run, because programs write the time into them.
"""

import io
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import docx
import fitz
import openpyxl
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Color, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table, TableStyleInfo
from PIL import Image
from reportlab.pdfgen import canvas

HERE = Path(__file__).parent
LEAKS = HERE / "leaks"
CLEAN = HERE / "clean"
UNCHECKED = HERE / "unchecked"
PERSON = "Amina Whitlock"
SECRET = "The supplier is under investigation"
DAY = datetime(2026, 5, 12)
EPOCH = (2026, 5, 12, 0, 0, 0)


# PDF


def pdf(path, draw=None, author=None, text="Decision of the Commissioner"):
    page = canvas.Canvas(str(path), pagesize=(420, 595), invariant=1)
    page.setAuthor(author or "")
    page.setTitle("Decision")
    page.drawString(60, 500, text)
    if draw:
        draw(page)
    page.save()


def changed_pdf(path, change, **options):
    """A PDF that PyMuPDF has worked on."""
    pdf(path, **options)
    document = fitz.open(path)
    # PyMuPDF's annotations do not keep their page alive.
    page = document[0]
    change(document, page)
    content = document.tobytes(garbage=3, deflate=True, no_new_id=True)
    document.close()
    path.write_bytes(content)


def box(page, colour=0):
    page.setFillGray(colour)
    page.rect(55, 395, 260, 24, stroke=0, fill=1)


def covered(page, text=SECRET):
    page.drawString(60, 400, text)
    box(page)


def secret_line(page):
    page.drawString(60, 400, SECRET)


def picture_bytes(kind="JPEG", size=(64, 48), **options):
    data = io.BytesIO()
    Image.new("RGB", size, (90, 120, 150)).save(data, kind, **options)
    return data.getvalue()


def invisible(page, text):
    line = page.beginText(60, 400)
    line.setTextRenderMode(3)
    line.textLine(text)
    page.drawText(line)


def leaking_pdfs():
    pdf(LEAKS / "author.pdf", author=PERSON)
    changed_pdf(LEAKS / "xmp-creator.pdf", lambda document, page: document.set_xml_metadata(
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<dc:creator><rdf:Seq><rdf:li>{PERSON}</rdf:li></rdf:Seq></dc:creator>'
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'))
    pdf(LEAKS / "covered-text.pdf", covered)
    pdf(LEAKS / "covered-date.pdf", lambda page: covered(page, "14/02/1987"))

    def second_page(page):
        page.showPage()
        covered(page)

    pdf(LEAKS / "covered-second-page.pdf", second_page)

    changed_pdf(LEAKS / "covered-rotated.pdf", lambda document, page: page.set_rotation(90), draw=covered)

    def redact(document, page):
        page.add_redact_annot(page.search_for(SECRET)[0], fill=(0, 0, 0))

    changed_pdf(LEAKS / "redaction-not-applied.pdf", redact, draw=secret_line)

    def square(document, page):
        annotation = page.add_rect_annot(page.search_for(SECRET)[0])
        annotation.set_colors(stroke=(0, 0, 0), fill=(0, 0, 0))
        annotation.update()

    changed_pdf(LEAKS / "black-square.pdf", square, draw=secret_line)

    def highlight(document, page):
        annotation = page.add_highlight_annot(page.search_for(SECRET)[0])
        annotation.set_colors(stroke=(0, 0, 0))
        annotation.update()

    changed_pdf(LEAKS / "black-highlight.pdf", highlight, draw=secret_line)

    def note(document, page):
        page.add_text_annot((60, 60), SECRET)

    changed_pdf(LEAKS / "comment.pdf", note)

    def signed_highlight(document, page):
        annotation = page.add_highlight_annot(page.search_for("Decision")[0])
        annotation.set_info(title=PERSON, content="")
        annotation.update()

    changed_pdf(LEAKS / "annotation-author.pdf", signed_highlight)
    changed_pdf(LEAKS / "embedded-file.pdf", lambda document, page: document.embfile_add("minutes.txt", SECRET.encode()))
    changed_pdf(LEAKS / "attached-file.pdf", lambda document, page: page.add_file_annot(
        (60, 60), SECRET.encode(), "minutes.txt"))

    def layer(document, page):
        group = document.add_ocg("Internal notes", on=False)
        page.insert_text((60, 200), SECRET, oc=group)

    changed_pdf(LEAKS / "layer.pdf", layer)
    pdf(LEAKS / "invisible-text.pdf", lambda page: invisible(page, SECRET))

    def white(page):
        page.setFillGray(1)
        page.drawString(60, 400, SECRET)

    pdf(LEAKS / "white-text.pdf", white)

    def cropped(document, page):
        page.set_cropbox(fitz.Rect(0, 0, 420, 150))

    changed_pdf(LEAKS / "cropped.pdf", cropped, draw=secret_line)

    def hidden_field(document, page):
        field = fitz.Widget()
        field.field_type = fitz.PDF_WIDGET_TYPE_TEXT
        field.field_name = "caseworker"
        field.field_value = PERSON
        field.rect = fitz.Rect(60, 200, 200, 220)
        page.add_widget(field)
        xref = next(page.widgets()).xref
        document.xref_set_key(xref, "F", "2")

    pdf(LEAKS / "earlier-version.pdf", secret_line)
    document = fitz.open(LEAKS / "earlier-version.pdf")
    page = document[0]
    page.add_redact_annot(page.search_for(SECRET)[0])
    page.apply_redactions()
    document.saveIncr()
    document.close()
    changed_pdf(LEAKS / "hidden-field.pdf", hidden_field)

    def script(document, page):
        action = document.get_new_xref()
        document.update_object(action, "<</S/JavaScript/JS(app.alert\\('x'\\))>>")
        document.xref_set_key(document.pdf_catalog(), "Names", f"<</JavaScript<</Names[(a){action} 0 R]>>>>")

    changed_pdf(LEAKS / "script.pdf", script)

    def opening(document, page):
        document.xref_set_key(
            document.pdf_catalog(), "OpenAction", "<</S/JavaScript/JS(app.alert\\('x'\\))>>")

    changed_pdf(LEAKS / "open-action.pdf", opening)
    pdf(HERE / "plain.pdf")
    subprocess.run(["qpdf", "--encrypt", "secret", "owner", "256", "--", HERE / "plain.pdf", LEAKS / "password.pdf"],
                   check=True)
    (HERE / "plain.pdf").unlink()
    (LEAKS / "damaged.pdf").write_bytes(b"%PDF-1.4\nThis is the beginning of a document, and no more of it.\n")


def clean_pdfs():
    pdf(CLEAN / "plain.pdf")
    # It may not be changed, and everybody can open it.
    subprocess.run(["qpdf", "--encrypt", "", "owner", "256", "--extract=n", "--", CLEAN / "plain.pdf",
                    CLEAN / "may-not-be-copied.pdf"], check=True)
    pdf(CLEAN / "office-author.pdf", author="Office of the Police and Crime Commissioner")
    scan = picture_bytes(size=(210, 297))

    def scanned(document, page):
        page.insert_image(page.rect, stream=scan)

    changed_pdf(CLEAN / "scan.pdf", scanned, draw=lambda page: invisible(page, SECRET), text="")

    def heading(page):
        page.setFillGray(0)
        page.rect(50, 390, 300, 30, stroke=0, fill=1)
        page.setFillGray(1)
        page.drawString(60, 400, "White words on a dark bar")

    pdf(CLEAN / "white-on-dark.pdf", heading)

    def table(page):
        page.setFillGray(0.9)
        page.rect(50, 390, 300, 30, stroke=0, fill=1)
        page.setFillGray(0)
        page.drawString(60, 400, "A shaded row of a table")
        page.line(50, 390, 350, 390)

    pdf(CLEAN / "shaded-table.pdf", table)
    # Redacted as it should be: nothing is left under the box.
    pdf(CLEAN / "redacted.pdf", box)

    def link(document, page):
        page.insert_link(
            {"kind": fitz.LINK_URI, "from": fitz.Rect(60, 80, 200, 100), "uri": "https://example.org/"})

    changed_pdf(CLEAN / "link.pdf", link)

    def everywhere(page):
        for across in range(20, 360, 40):
            for down in range(20, 580, 40):
                page.drawString(across, down, "here")

    changed_pdf(CLEAN / "rotated.pdf", lambda document, page: page.set_rotation(90), draw=everywhere)

    def lower_part(page):
        page.setFillGray(0)
        page.drawString(200, 100, "In the part that is shown")

    changed_pdf(CLEAN / "cropped.pdf", lambda document, page: page.set_cropbox(fitz.Rect(150, 300, 420, 595)),
                draw=lower_part, text="")

    def form(document, page):
        field = fitz.Widget()
        field.field_type = fitz.PDF_WIDGET_TYPE_TEXT
        field.field_name = "name"
        field.field_value = "Filled in and shown"
        field.rect = fitz.Rect(60, 200, 200, 220)
        page.add_widget(field)

    changed_pdf(CLEAN / "form.pdf", form)

    def layer(document, page):
        group = document.add_ocg("Map", on=True)
        page.insert_text((60, 200), "Shown", oc=group)

    changed_pdf(CLEAN / "layer-shown.pdf", layer)


# Office documents


def rewritten(source, path, change):
    """A copy of an archive with other parts; a part without bytes is left out."""
    parts = {}
    with zipfile.ZipFile(source) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    change(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)


def word(path, body=None, change=None, author="", last="", **properties):
    document = docx.Document()
    document.add_paragraph("Decision of the Commissioner")
    document.core_properties.author = author
    document.core_properties.last_modified_by = last
    document.core_properties.comments = ""
    document.core_properties.created = document.core_properties.modified = DAY
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    data = io.BytesIO()
    document.save(data)

    def put_together(parts):
        # The picture of the first page that the library's template has.
        parts.pop("docProps/thumbnail.jpeg", None)
        if body:
            text = parts["word/document.xml"].decode()
            parts["word/document.xml"] = text.replace("<w:sectPr", body + "<w:sectPr", 1).encode()
        if change:
            change(parts)

    rewritten(data, path, put_together)


def paragraph(run, properties=""):
    return f"<w:p>{properties}{run}</w:p>"


def run(text, properties="", tag="t"):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def table(run, cell="", style="", row=""):
    named = f'<w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>' if style else ""
    exceptions = f"<w:tblPrEx>{row}</w:tblPrEx>" if row else ""
    return f"<w:tbl>{named}<w:tr>{exceptions}<w:tc>{cell}{paragraph(run)}</w:tc></w:tr></w:tbl>"


def shading(colour):
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def by(element, inner, number=1):
    return f'<w:{element} w:id="{number}" w:author="{PERSON}" w:date="2026-05-12T00:00:00Z">{inner}</w:{element}>'


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def leaking_words():
    word(LEAKS / "author.docx", author=PERSON)
    word(LEAKS / "last-modified-by.docx", last=PERSON)

    def manager(parts):
        parts["docProps/app.xml"] = (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            f"<Application>Word</Application><Manager>{PERSON}</Manager></Properties>").encode()

    word(LEAKS / "manager.docx", change=manager)

    def custom(parts):
        parts["docProps/custom.xml"] = (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
            'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
            '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_AuthorEmailDisplayName">'
            f"<vt:lpwstr>{PERSON}</vt:lpwstr></property></Properties>").encode()

    def attached_template(parts):
        parts["docProps/app.xml"] = (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Template>\\\\fileserver\\awhitlock\\report.dotx</Template></Properties>").encode()

    word(LEAKS / "template-property.docx", change=attached_template)
    word(LEAKS / "custom-property.docx", change=custom)

    document = docx.Document()
    text = document.add_paragraph("Decision of the Commissioner")
    document.add_comment(text.runs, text=SECRET, author=PERSON, initials="AW")
    document.core_properties.author = ""
    document.core_properties.created = DAY
    document.save(LEAKS / "comment.docx")

    word(LEAKS / "insertion.docx", paragraph(by("ins", run(SECRET))))
    word(LEAKS / "deletion.docx", paragraph(by("del", run(SECRET, tag="delText"))))
    word(LEAKS / "moved.docx", paragraph(by("moveFrom", run(SECRET))) + paragraph(by("moveTo", run(SECRET), 2)))
    word(LEAKS / "format-change.docx", paragraph(run("Bold now", "<w:b/>" + by("rPrChange", "<w:rPr/>"))))
    word(LEAKS / "hidden-text.docx", paragraph(run(SECRET, "<w:vanish/>")))
    style = ('<w:style w:type="character" w:styleId="Internal"><w:name w:val="Internal"/><w:rPr><w:vanish/></w:rPr>'
             "</w:style></w:styles>")

    def hiding_style(parts):
        parts["word/styles.xml"] = parts["word/styles.xml"].decode().replace("</w:styles>", style).encode()

    word(LEAKS / "hidden-by-style.docx", paragraph(run(SECRET, '<w:rStyle w:val="Internal"/>')), hiding_style)

    word(LEAKS / "white-text.docx", paragraph(run(SECRET, '<w:color w:val="FFFFFF"/>')))
    word(LEAKS / "white-on-white.docx",
         paragraph(run(SECRET, '<w:color w:val="FEFEFE"/><w:shd w:val="clear" w:fill="FFFFFF"/>')))
    word(LEAKS / "white-in-table.docx", table(run(SECRET, '<w:color w:val="ffffff"/>')))
    emblem = ('<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
              'behindDoc="1"><wp:extent cx="1080000" cy="1080000"/></wp:anchor></w:drawing>')
    white_letters = run(SECRET, '<w:color w:val="FFFFFF"/>')
    word(LEAKS / "white-in-white-row.docx", table(white_letters, row=shading("1F3864"), cell=f"<w:tcPr>{shading('FFFFFF')}</w:tcPr>"))
    word(LEAKS / "colour-of-row.docx", table(run(SECRET, '<w:color w:val="1F3864"/>'), row=shading("1F3864")))
    word(LEAKS / "colour-of-cell.docx",
         table(run(SECRET, '<w:color w:val="000000"/>'), cell=f"<w:tcPr>{shading('000000')}</w:tcPr>"))
    word(LEAKS / "colour-of-paragraph.docx",
         paragraph(run(SECRET, '<w:color w:val="1F3864"/>'), f"<w:pPr>{shading('1F3864')}</w:pPr>"))
    word(LEAKS / "black-on-black.docx", paragraph(run(SECRET, '<w:color w:val="000000"/>' + shading("000000"))))
    word(LEAKS / "black-highlight.docx", paragraph(run(SECRET, '<w:highlight w:val="black"/>')))
    word(LEAKS / "white-beside-emblem.docx",
         paragraph(run(SECRET, '<w:color w:val="FFFFFF"/>')) + f"<w:p><w:r>{emblem}</w:r></w:p>")
    word(LEAKS / "tiny-text.docx", paragraph(run(SECRET, '<w:sz w:val="2"/>')))
    white = ('<w:style w:type="paragraph" w:styleId="White"><w:name w:val="White"/><w:basedOn w:val="Pale"/></w:style>'
             '<w:style w:type="paragraph" w:styleId="Pale"><w:name w:val="Pale"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'
             "</w:style></w:styles>")

    def white_style(parts):
        parts["word/styles.xml"] = parts["word/styles.xml"].decode().replace("</w:styles>", white).encode()

    word(LEAKS / "white-by-style.docx", paragraph(run(SECRET), '<w:pPr><w:pStyle w:val="White"/></w:pPr>'), white_style)

    def header(parts):
        parts["word/header1.xml"] = f'<w:hdr {W}>{paragraph(run(SECRET, "<w:vanish/>"))}</w:hdr>'.encode()

    word(LEAKS / "hidden-in-header.docx", change=header)

    def footnotes(parts):
        inner = paragraph(by("del", run(SECRET, tag="delText")))
        parts["word/footnotes.xml"] = f'<w:footnotes {W}><w:footnote w:id="1">{inner}</w:footnote></w:footnotes>'.encode()

    word(LEAKS / "tracked-footnote.docx", change=footnotes)

    def embedding(parts):
        parts["word/embeddings/Microsoft_Excel_Worksheet.xlsx"] = b"PK\x05\x06" + bytes(18)

    word(LEAKS / "embedded-workbook.docx", change=embedding)

    def media(parts):
        parts["word/media/image1.jpeg"] = (LEAKS / "gps.jpeg").read_bytes()

    word(LEAKS / "picture-with-place.docx", change=media)

    def template(parts):
        parts["word/_rels/settings.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
            'Target="file:///\\\\fileserver\\users\\awhitlock\\report.dotx" TargetMode="External"/></Relationships>').encode()

    word(LEAKS / "template-path.docx", change=template)

    def variables(parts):
        settings = parts["word/settings.xml"].decode()
        parts["word/settings.xml"] = settings.replace(
            "</w:settings>", f'<w:docVars><w:docVar w:name="note" w:val="{SECRET}"/></w:docVars></w:settings>').encode()

    word(LEAKS / "document-variable.docx", change=variables)

    def people(parts):
        parts["word/people.xml"] = (
            '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
            f'<w15:person w15:author="{PERSON}"/></w15:people>').encode()

    word(LEAKS / "people.docx", change=people)

    def sharepoint(parts):
        parts["customXml/item1.xml"] = (
            '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement>'
            f"<Owner><UserInfo><DisplayName>{PERSON}</DisplayName></UserInfo></Owner></documentManagement>"
            "</p:properties>").encode()

    word(LEAKS / "sharepoint-owner.docx", change=sharepoint)

    def macro(parts):
        parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

    word(LEAKS / "macro.docx", change=macro)
    (LEAKS / "password.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    (LEAKS / "damaged.docx").write_bytes(b"PK\x03\x04 no more of it")

    def broken(parts):
        parts["word/document.xml"] = parts["word/document.xml"][:-20]

    word(LEAKS / "broken-text.docx", change=broken)

    def entities(parts):
        parts["word/document.xml"] = (
            b'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
            + f"<w:document {W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>".encode())

    word(LEAKS / "entities.docx", change=entities)

    def unusual(parts):
        parts["word/main.xml"] = f'<w:document {W}><w:body>{paragraph(run(SECRET, "<w:vanish/>"))}</w:body></w:document>'

    word(LEAKS / "unusual-name.docx", change=unusual)
    box = ('<w:p><w:r><w:t>Before</w:t></w:r><w:r><w:pict><w:txbxContent>' + paragraph(run(SECRET, "<w:vanish/>"))
           + '</w:txbxContent></w:pict></w:r><w:r><w:t>after</w:t></w:r></w:p>')
    word(LEAKS / "text-box.docx", box)
    word(LEAKS / "lying-size.docx")
    content = bytearray((LEAKS / "lying-size.docx").read_bytes())
    # The archive promises fewer bytes than come out of it.
    place = content.rfind(b"word/document.xml") - 46
    content[place + 24:place + 28] = bytes([100, 0, 0, 0])
    (LEAKS / "lying-size.docx").write_bytes(content)


def clean_words():
    word(CLEAN / "plain.docx")
    word(CLEAN / "office-author.docx", author="Office of the  police and crime commissioner", last="Microsoft Office User")

    def company(parts):
        parts["docProps/app.xml"] = (
            '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>Word</Application><Company>Office of the Commissioner</Company></Properties>").encode()

    word(CLEAN / "company.docx", change=company)
    contents = (
        run("TOC \\o", "<w:webHidden/>", "instrText") + run("Decision", "<w:webHidden/>")
        + run("XE Decision", "<w:vanish/>", "instrText"))
    word(CLEAN / "table-of-contents.docx", paragraph(contents))
    word(CLEAN / "shown-again.docx", paragraph(run("Shown", '<w:vanish w:val="0"/>')))
    white = run("Shown", '<w:color w:val="FFFFFF"/>')
    dark = '<w:shd w:val="clear" w:fill="1F3864"/>'
    word(CLEAN / "white-on-dark.docx", (
        paragraph(run("Shown", f'<w:color w:val="FFFFFF"/>{dark}')) + paragraph(white, f"<w:pPr>{dark}</w:pPr>")
        + paragraph(run("Shown", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'))
        + table(white, f"<w:tcPr>{dark}</w:tcPr>")
        + paragraph(run("Shown", '<w:color w:val="1F3864"/><w:sz w:val="12"/>'))
        + paragraph(run(" ", '<w:sz w:val="2"/>')) + paragraph(run("Shown"), "<w:pPr><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr>")))
    word(CLEAN / "white-in-dark-row.docx", table(white, row=dark) + table(
        run("Shown", '<w:color w:val="auto"/>'), f"<w:tcPr>{shading('000000')}</w:tcPr>") + table(
        run("Shown", '<w:color w:val="000000"/>'), f"<w:tcPr>{shading('FFFFFF')}</w:tcPr>", row=shading("000000")))
    head = ('<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow"><w:tcPr>'
            f"{dark}</w:tcPr></w:tblStylePr></w:style></w:styles>")

    def dark_table(parts):
        parts["word/styles.xml"] = parts["word/styles.xml"].decode().replace("</w:styles>", head).encode()

    word(CLEAN / "white-in-dark-table.docx", table(white, style="Dark"), dark_table)
    word(CLEAN / "white-in-box.docx",
         f'<w:p><w:r><w:pict><w:txbxContent>{paragraph(white)}</w:txbxContent></w:pict></w:r></w:p>')
    behind = ('<w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
              'behindDoc="1"><wp:extent cx="7560000" cy="5000000"/></wp:anchor></w:drawing>')
    word(CLEAN / "white-on-picture.docx", paragraph(white) + f"<w:p><w:r>{behind}</w:r></w:p>")

    def picture_in_header(parts):
        parts["word/header1.xml"] = f"<w:hdr {W}><w:p><w:r>{behind}</w:r></w:p></w:hdr>".encode()

    word(CLEAN / "white-on-picture-of-header.docx", paragraph(white), picture_in_header)
    word(CLEAN / "hidden-paragraph-mark.docx",
         paragraph(run("Shown"), "<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>"))

    def media(parts):
        parts["word/media/image1.jpeg"] = (CLEAN / "camera.jpeg").read_bytes()

    word(CLEAN / "picture.docx", change=media)

    def link(parts):
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].decode().replace(
            "</Relationships>",
            '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" '
            'Target="https://example.org/" TargetMode="External"/></Relationships>').encode()

    word(CLEAN / "link.docx", change=link)

    def link_to_person(parts):
        link(parts)
        rels = "word/_rels/document.xml.rels"
        parts[rels] = parts[rels].replace(b"https://example.org/", b"mailto:jane.doe@example.org")

    field = run(' HYPERLINK "mailto:john.doe@example.org" ', tag="instrText") + run("John")
    word(CLEAN / "link-to-person.docx", paragraph(field), change=link_to_person)


def workbook(path, fill=None, change=None, creator=""):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Payments"
    for row in [("Supplier", "Amount"), ("Cleaning Ltd", 1200), ("Paper plc", 80), (SECRET, 5)]:
        sheet.append(row)
    book.properties.creator = creator
    book.properties.created = book.properties.modified = DAY
    if fill:
        fill(book, sheet)
    data = io.BytesIO()
    book.save(data)
    rewritten(data, path, change or (lambda parts: None))


def add_sheet(book, title, state="visible"):
    sheet = book.create_sheet(title)
    sheet.append([SECRET])
    sheet.sheet_state = state


def coloured(cell, letters, ground=None):
    def fill(book, sheet):
        if letters:
            sheet[cell].font = Font(color=letters)
        if ground:
            sheet[cell].fill = PatternFill("solid", fgColor=ground)

    return fill


def leaking_workbooks():
    workbook(LEAKS / "author.xlsx", creator=PERSON)
    workbook(LEAKS / "hidden-sheet.xlsx", lambda book, sheet: add_sheet(book, "Bidders", "hidden"))
    workbook(LEAKS / "very-hidden-sheet.xlsx", lambda book, sheet: add_sheet(book, "Bidders", "veryHidden"))

    def hide_row(book, sheet):
        sheet.row_dimensions[4].hidden = True

    def hide_column(book, sheet):
        sheet.column_dimensions["B"].hidden = True

    workbook(LEAKS / "hidden-row.xlsx", hide_row)
    workbook(LEAKS / "hidden-column.xlsx", hide_column)

    def no_width(parts):
        text = parts["xl/worksheets/sheet1.xml"].decode()
        parts["xl/worksheets/sheet1.xml"] = text.replace(
            "<sheetData>", '<cols><col min="1" max="1" width="0" customWidth="1"/></cols><sheetData>').encode()

    workbook(LEAKS / "column-without-width.xlsx", change=no_width)

    def no_format(book, sheet):
        sheet["A4"].number_format = ";;;"

    workbook(LEAKS / "cell-format.xlsx", no_format)

    workbook(LEAKS / "white-cell.xlsx", coloured("A4", Color(rgb="FFFFFFFF")))
    workbook(LEAKS / "white-cell-by-theme.xlsx", coloured("A4", Color(theme=0)))
    workbook(LEAKS / "white-cell-by-palette.xlsx", coloured("A4", Color(indexed=9)))
    workbook(LEAKS / "colour-of-cell.xlsx", coloured("A4", Color(rgb="FF1F3864"), Color(rgb="FF1F3864")))
    workbook(LEAKS / "black-cell.xlsx", coloured("A4", None, Color(rgb="FF000000")))
    workbook(LEAKS / "tinted-cell.xlsx", coloured("A4", Color(theme=4, tint=0.6), Color(theme=4, tint=0.6)))

    def comment(book, sheet):
        sheet["B2"].comment = Comment(SECRET, PERSON)

    workbook(LEAKS / "comment.xlsx", comment)

    def threaded(parts):
        main = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
        parts["xl/threadedComments/threadedComment1.xml"] = (
            f'<ThreadedComments xmlns="{main}"><threadedComment ref="B2" id="1" personId="2"><text>{SECRET}</text>'
            "</threadedComment></ThreadedComments>").encode()
        parts["xl/persons/person.xml"] = (
            f'<personList xmlns="{main}"><person displayName="{PERSON}" id="2" userId="x" providerId="AD"/>'
            "</personList>").encode()

    workbook(LEAKS / "threaded-comment.xlsx", change=threaded)
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def pivot(parts):
        parts["xl/pivotCache/pivotCacheRecords1.xml"] = (
            f'<pivotCacheRecords xmlns="{main}" count="1"><r><s v="{SECRET}"/></r></pivotCacheRecords>').encode()
        parts["xl/pivotCache/pivotCacheDefinition1.xml"] = (
            f'<pivotCacheDefinition xmlns="{main}" refreshedBy="{PERSON}"/>').encode()

    workbook(LEAKS / "pivot-table.xlsx", change=pivot)

    def external(parts):
        parts["xl/externalLinks/externalLink1.xml"] = (
            f'<externalLink xmlns="{main}"><externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1">'
            f"<v>{SECRET}</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>").encode()
        parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
            'Target="file:///C:\\Users\\awhitlock\\bids.xlsx" TargetMode="External"/></Relationships>').encode()

    workbook(LEAKS / "external-link.xlsx", change=external)

    def hidden_name(book, sheet):
        book.defined_names["bidders"] = DefinedName("bidders", attr_text="Payments!$A$4", hidden=True)

    workbook(LEAKS / "hidden-name.xlsx", hidden_name)

    def bomb(parts):
        parts["xl/worksheets/sheet9.xml"] = bytes(1 << 20)

    workbook(LEAKS / "bomb.xlsx", change=bomb)
    content = bytearray((LEAKS / "bomb.xlsx").read_bytes())
    # The archive's list promises four gigabytes.
    place = content.rfind(b"xl/worksheets/sheet9.xml") - 46
    content[place + 24:place + 28] = b"\xfe\xff\xff\xff"
    (LEAKS / "bomb.xlsx").write_bytes(content)


def clean_workbooks():
    workbook(CLEAN / "plain.xlsx")

    def unused(book, sheet):
        for number in range(3, 30):
            sheet.column_dimensions[openpyxl.utils.get_column_letter(number)].hidden = True
        sheet.row_dimensions[50].hidden = True

    workbook(CLEAN / "unused-hidden.xlsx", unused)

    def filtered(book, sheet):
        sheet.auto_filter.ref = "A1:B4"
        name = DefinedName("_xlnm._FilterDatabase", attr_text="Payments!$A$1:$B$4", hidden=True)
        sheet.defined_names["_xlnm._FilterDatabase"] = name
        sheet["B2"].number_format = "#,##0;-#,##0;;@"

    workbook(CLEAN / "filter.xlsx", filtered)
    dark = Color(rgb="FF1F3864")
    workbook(CLEAN / "white-on-dark.xlsx", coloured("A1", Color(theme=0), dark))

    def coloured_by_rule(book, sheet):
        sheet["A4"].font = Font(color=Color(theme=0))
        sheet.conditional_formatting.add("A2:B4", FormulaRule(formula=["$B2<10"], fill=PatternFill(bgColor=dark)))

    workbook(CLEAN / "coloured-by-rule.xlsx", coloured_by_rule)

    def coloured_by_table(book, sheet):
        sheet["A1"].font = Font(color=Color(theme=0))
        table = Table(displayName="Payments", ref="A1:B4")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
        sheet.add_table(table)

    workbook(CLEAN / "coloured-by-table.xlsx", coloured_by_table)
    workbook(CLEAN / "two-sheets.xlsx", lambda book, sheet: add_sheet(book, "Notes"))


P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def slide(root, text, attributes=""):
    return (f"<p:{root} {P} {A}{attributes}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
            f"</p:txBody></p:sp></p:spTree></p:cSld></p:{root}>").encode()


def painted(letters, ground, in_table=False):
    colour = "<a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>"
    body = (f"<p:txBody><a:p><a:r><a:rPr>{colour.format(letters)}</a:rPr><a:t>{SECRET}</a:t></a:r></a:p></p:txBody>")
    shape = (f"<p:sp><p:spPr>{colour.format(ground)}<a:ln>{colour.format(letters)}</a:ln></p:spPr>{body}</p:sp>")
    if in_table:
        shape = ("<p:graphicFrame><a:tbl><a:tr><a:tc>" + body.replace("p:txBody", "a:txBody")
                 + f"<a:tcPr>{colour.format(ground)}</a:tcPr></a:tc></a:tr></a:tbl></p:graphicFrame>")
    return f"<p:sld {P} {A}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>".encode()


def presentation(path, **parts):
    content = {"ppt/presentation.xml": f"<p:presentation {P}/>".encode(),
               "ppt/slides/slide1.xml": slide("sld", "Decision of the Commissioner")}
    for name, part in parts.items():
        content["ppt/" + name.replace("__", "/") + ".xml"] = part
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), part, zipfile.ZIP_DEFLATED)


def presentations():
    presentation(LEAKS / "notes.pptx", notesSlides__notesSlide1=slide("notes", SECRET))
    presentation(LEAKS / "hidden-slide.pptx", slides__slide2=slide("sld", SECRET, ' show="0"'))
    presentation(LEAKS / "comment.pptx", comments__comment1=(
        f'<p:cmLst {P}><p:cm authorId="0" idx="1"><p:text>{SECRET}</p:text></p:cm></p:cmLst>').encode(),
        commentAuthors=f'<p:cmAuthorLst {P}><p:cmAuthor id="0" name="{PERSON}"/></p:cmAuthorLst>'.encode())
    presentation(LEAKS / "colour-of-shape.pptx", slides__slide2=painted("FFFFFF", "FFFFFF"))
    presentation(LEAKS / "colour-of-cell.pptx", slides__slide2=painted("000000", "000000", in_table=True))
    presentation(CLEAN / "white-on-dark.pptx", slides__slide2=painted("FFFFFF", "1F3864"),
                 slides__slide3=painted("FFFFFF", "1F3864", in_table=True))
    number = (f'<p:notes {P} {A}><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:fld type="slidenum"><a:t>1</a:t></a:fld></a:p>'
              "</p:txBody></p:sp></p:spTree></p:cSld></p:notes>").encode()
    presentation(CLEAN / "empty-notes.pptx", notesSlides__notesSlide1=number)


ODF = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in (
    "office", "text", "table", "style", "meta", "draw", "presentation")) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'


def open_document(path, kind, body, styles="", meta=""):
    content = (f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
               f"<office:{kind}>{body}</office:{kind}></office:body></office:document-content>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype", EPOCH), f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr(zipfile.ZipInfo("content.xml", EPOCH), content)
        archive.writestr(
            zipfile.ZipInfo("meta.xml", EPOCH),
            f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>")


def open_documents():
    line = "<text:p>Decision of the Commissioner</text:p>"
    open_document(LEAKS / "author.odt", "text", line, meta=f"<dc:creator>{PERSON}</dc:creator>")
    open_document(LEAKS / "comment.odt", "text", line + (
        f"<text:p>Text<office:annotation><dc:creator>{PERSON}</dc:creator><text:p>{SECRET}</text:p>"
        "</office:annotation></text:p>"))
    open_document(LEAKS / "tracked.odt", "text", (
        '<text:tracked-changes><text:changed-region><text:deletion><office:change-info>'
        f"<dc:creator>{PERSON}</dc:creator></office:change-info><text:p>{SECRET}</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>") + line)
    hidden = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    open_document(LEAKS / "hidden-text.odt", "text", line + (
        f'<text:p><text:span text:style-name="T1">{SECRET}</text:span></text:p>'), hidden)
    unseen = ('<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/>'
              "</style:style>")
    cell = f"<table:table-row><table:table-cell><text:p>{SECRET}</text:p></table:table-cell></table:table-row>"
    open_document(LEAKS / "hidden-sheet.ods", "spreadsheet", (
        f'<table:table table:name="Payments">{cell}</table:table>'
        f'<table:table table:name="Bidders" table:style-name="ta2">{cell}</table:table>'), unseen)
    collapsed = cell.replace("<table:table-row>", '<table:table-row table:visibility="collapse">')
    open_document(LEAKS / "hidden-row.ods", "spreadsheet", f'<table:table table:name="Payments">{cell}{collapsed}</table:table>')
    column = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    two = f"<table:table-row><table:table-cell/><table:table-cell><text:p>{SECRET}</text:p></table:table-cell></table:table-row>"
    open_document(LEAKS / "hidden-column.ods", "spreadsheet", f'<table:table table:name="Payments">{column}{two}</table:table>')
    open_document(LEAKS / "notes.odp", "presentation", (
        f"<draw:page><draw:frame><draw:text-box><text:p>Slide</text:p></draw:text-box></draw:frame><presentation:notes>"
        f"<draw:frame><draw:text-box><text:p>{SECRET}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"))
    open_document(CLEAN / "plain.odt", "text", line, meta="<meta:generator>LibreOffice</meta:generator>")
    unused = '<table:table-row table:visibility="collapse" table:number-rows-repeated="1000"><table:table-cell/></table:table-row>'
    open_document(CLEAN / "unused-hidden.ods", "spreadsheet", f'<table:table table:name="Payments">{cell}{unused}</table:table>')


# Pictures


def tagged(path, content, *tags):
    path.write_bytes(content)
    if tags:
        subprocess.run(["exiftool", "-q", "-overwrite_original", *tags, path], check=True)


def pictures():
    place = ["-GPSLatitude=52.58", "-GPSLatitudeRef=N", "-GPSLongitude=2.12", "-GPSLongitudeRef=W"]
    tagged(LEAKS / "gps.jpeg", picture_bytes(), *place)
    tagged(LEAKS / "artist.jpeg", picture_bytes(), f"-Artist={PERSON}")
    tagged(LEAKS / "byline.jpeg", picture_bytes(), f"-IPTC:By-line={PERSON}")
    tagged(LEAKS / "serial-number.jpeg", picture_bytes(), "-SerialNumber=0123456789")
    tagged(LEAKS / "author.png", picture_bytes("PNG"), f"-PNG:Author={PERSON}")
    tagged(LEAKS / "gps.webp", picture_bytes("WEBP"), *place)
    tagged(LEAKS / "creator.gif", picture_bytes("GIF"), f"-XMP-dc:Creator={PERSON}")
    tagged(CLEAN / "plain.png", picture_bytes("PNG"), "-PNG:Description=The hall at noon")
    tagged(CLEAN / "camera.jpeg", picture_bytes(), "-Make=Maker", "-Model=Model", "-DateTimeOriginal=2026:05:12 12:00:00")
    tagged(CLEAN / "office.jpeg", picture_bytes(), "-Artist=Office of the Police and Crime Commissioner")


def archive(path, **files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as content:
        for name, source in files.items():
            data = source if isinstance(source, bytes) else source.read_bytes()
            content.writestr(zipfile.ZipInfo(name.replace("__", "."), EPOCH), data, zipfile.ZIP_DEFLATED)


def archives():
    archive(LEAKS / "papers.zip", minutes__docx=LEAKS / "comment.docx", notes__txt=b"Decision")
    archive(LEAKS / "outside.zip", **{"../../../outside__docx": LEAKS / "hidden-text.docx"})
    archive(CLEAN / "papers.zip", minutes__docx=CLEAN / "plain.docx", rows__csv=b"a,b")
    (UNCHECKED / "note.rtf").write_text("{\\rtf1 Decision}")
    archive(UNCHECKED / "archive-within.zip", papers__zip=CLEAN / "papers.zip")


def main():
    for folder in (LEAKS, CLEAN, UNCHECKED):
        folder.mkdir(exist_ok=True)
        for old in folder.iterdir():
            old.unlink()
    pictures()
    leaking_pdfs()
    clean_pdfs()
    leaking_words()
    clean_words()
    leaking_workbooks()
    clean_workbooks()
    presentations()
    open_documents()
    archives()


main()
