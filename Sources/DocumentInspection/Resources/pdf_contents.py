# Says what PDF documents hold besides what their readers see: one line of JSON for each file that is named.
# It runs in the Python that x-ray was installed for, which brings PyMuPDF with it. Exit status 3: there is no x-ray.
import json
import re
import sys

try:
    import fitz
    from xray.pdf_utils import get_bad_redactions
except ImportError:
    sys.exit(3)

fitz.TOOLS.mupdf_display_errors(False)
fitz.TOOLS.mupdf_display_warnings(False)

INVISIBLE = 3
HIDDEN_FLAGS = fitz.PDF_ANNOT_IS_HIDDEN | fitz.PDF_ANNOT_IS_NO_VIEW
# What a form, a link or a printer needs, what is drawn for everybody to read, and what another tool finds.
NO_COMMENTS = {
    "FileAttachment", "FreeText", "Link", "Popup", "PrinterMark", "Redact", "Screen", "TrapNet", "Watermark", "Widget",
}
MOST_FINDINGS = 200
LONGEST_QUOTE = 120


def words(text):
    """The text on one line, or nothing where it holds no letter and no digit."""
    text = " ".join((text or "").split())
    return text[:LONGEST_QUOTE] if re.search(r"\w", text) else ""


def span_text(span):
    return words("".join(chr(char[0]) for char in span["chars"]))


def is_dark(colour):
    return bool(colour) and sum(colour) / len(colour) < 0.25


def is_white(colour):
    # One to three parts are grey or light; four are ink.
    if len(colour) == 4:
        return not any(colour)
    return bool(colour) and min(colour) >= 0.99


def annotation_findings(page):
    for annotation in page.annots() or []:
        kind = annotation.type[1]
        content = words(annotation.info.get("content"))
        author = words(annotation.info.get("title"))
        colours = annotation.colors
        covers = kind == "Redact" or (
            kind in {"Square", "Polygon"} and is_dark(colours.get("fill"))
        ) or (kind == "Highlight" and is_dark(colours.get("stroke")))
        if covers:
            covered = words(page.get_text("text", clip=annotation.rect))
            if covered:
                yield "coveredText", covered
        if kind not in NO_COMMENTS and content:
            yield "comment", content
        if kind == "FreeText" and annotation.flags & HIDDEN_FLAGS and content:
            yield "hiddenText", content
        if kind not in {"Link", "Popup", "Widget"} and author:
            yield "author", author
    for field in page.widgets() or []:
        hidden = page.parent.xref_get_key(field.xref, "F")
        flags = int(hidden[1]) if hidden[0] == "int" else 0
        value = words(str(field.field_value or ""))
        if flags & HIDDEN_FLAGS and value:
            yield "hiddenText", value


def lies_outside(box, page):
    # PyMuPDF's own test says of a box without height that it meets nothing.
    return box.x1 < page.x0 or box.x0 > page.x1 or box.y1 < page.y0 or box.y0 > page.y1


def text_findings(page):
    has_picture = None
    for span in page.get_texttrace():
        text = span_text(span)
        if not text:
            continue
        box = fitz.Rect(span["bbox"])
        if lies_outside(box, page.rect):
            yield "hiddenText", text
        elif span["type"] == INVISIBLE or span.get("opacity", 1) == 0:
            # A scan has its text this way, so that it can be searched. Without a picture there is nothing to search for.
            if has_picture is None:
                has_picture = bool(page.get_image_info())
            if not has_picture:
                yield "hiddenText", text
        elif is_white(span["color"]) and page.get_pixmap(clip=box & page.rect).is_unicolor:
            yield "hiddenText", text


def page_findings(page):
    # Text, boxes and pictures of a turned page are told in different directions. The file stays as it is.
    if page.rotation:
        page.set_rotation(0)
    for box in get_bad_redactions(page):
        yield "coveredText", words(box["text"])
    yield from text_findings(page)
    yield from annotation_findings(page)


def findings(document):
    action = document.xref_get_key(document.pdf_catalog(), "OpenAction/S")[1]
    if action in {"/JavaScript", "/Launch"}:
        yield {"kind": "script", "text": ""}
    # What was saved before is still there, unless the document was written anew.
    if document.version_count > 1:
        yield {"kind": "earlierVersion", "text": ""}
    for layer in document.get_ocgs().values():
        if not layer.get("on", True):
            yield {"kind": "hiddenLayer", "text": layer.get("name", "")}
    for number, page in enumerate(document, start=1):
        seen = set()
        for kind, text in page_findings(page):
            if (kind, text) not in seen:
                seen.add((kind, text))
                yield {"kind": kind, "page": number, "text": text}


def report(path):
    try:
        with fitz.open(path, filetype="pdf") as document:
            if document.needs_pass:
                return {"status": "encrypted"}
            found = []
            for finding in findings(document):
                found.append(finding)
                if len(found) == MOST_FINDINGS:
                    break
            return {"status": "read", "findings": found}
    except Exception as error:  # Whatever is wrong with one file, the others are looked at.
        return {"status": "failed", "reason": type(error).__name__}


for path in sys.argv[1:]:
    print(json.dumps({"file": path, **report(path)}), flush=True)
