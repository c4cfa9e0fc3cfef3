"""reportlab_pdf.py FILE: sets the text that bench_pdf has written with reportlab, in the same type and measure.

Prints documents per second of the processor, their bytes and the peak of memory in kB. No shaping, no tags, no
attachment, no PDF/A: text on pages alone.
"""

import io
import resource
import sys
import time

from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

MARGIN = 51
TYPES = {  # Face, size, line, space before
    "T": ("Semibold", 24, 30, 0),
    "H": ("Semibold", 12.5, 17, 14),
    "P": ("Regular", 9.5, 14, 4),
    "Q": ("Italic", 9.5, 14, 4),
}


def set_text(texts):
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, pageCompression=1)
    y = A4[1] - MARGIN
    for kind, words in texts:
        face, size, line, before = TYPES[kind]
        y -= before
        for part in simpleSplit(words, face, size, A4[0] - 2 * MARGIN):
            if y - line < 56:
                canvas.showPage()
                y = A4[1] - MARGIN
            y -= line
            canvas.setFont(face, size)
            canvas.drawString(MARGIN, y, part)
    canvas.save()
    return len(stream.getvalue())


def main():
    for face in ("Regular", "Semibold", "Italic"):
        pdfmetrics.registerFont(TTFont(face, f"/usr/share/fonts/truetype/open-sans/OpenSans-{face}.ttf"))
    with open(sys.argv[1], encoding="utf-8") as lines:
        texts = [line.rstrip("\n").split("\t", 1) for line in lines]
    size = set_text(texts)
    documents = 0
    start = time.process_time()
    while time.process_time() - start < 2:
        size = set_text(texts)
        documents += 1
    rate = documents / (time.process_time() - start)
    print(f"{rate:.6g}", size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, sep="\t")


if __name__ == "__main__":
    main()
