"""Draws badges as badgePeers.ts asks: WAY (reportlab | weasyprint) HOW (batch | single) PEOPLE.tsv FONT.ttf; says what they took as JSON."""
import io
import json
import re
import sys
import time

way, how, people_file, font = sys.argv[1:5]
people = [line.rstrip("\n").split("\t") for line in open(people_file, encoding="utf-8")]
MM = 72 / 25.4
W, H = 90 * MM, 54 * MM

if way == "reportlab":
    from reportlab.graphics import renderPDF
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("F", font))

    def pdf(some):
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(W, H))
        for name, nickname, company, title, code, *_ in some:
            for y, size, text in ((110, 34, name), (80, 16, nickname), (58, 12, company), (40, 12, title)):
                canvas.setFont("F", size)
                canvas.drawString(12, y, text)
            qr = QrCodeWidget(code, barLevel="M")
            box = qr.getBounds()
            drawing = Drawing(80, 80, transform=[80 / (box[2] - box[0]), 0, 0, 80 / (box[3] - box[1]), 0, 0])
            drawing.add(qr)
            renderPDF.draw(drawing, canvas, 160, 40)
            canvas.showPage()
        canvas.save()
        return out.getvalue()
else:
    import html

    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    style = CSS(
        string=f"@font-face {{ font-family: F; src: url(file://{font}) }} @page {{ size: 90mm 54mm; margin: 0 }}"
        " body { font-family: F; margin: 0 } div { page-break-after: always; height: 54mm; position: relative; overflow: hidden }"
        " p { margin: 0 0 0 12pt } .n { font-size: 34pt } .k { font-size: 16pt } .c { font-size: 12pt }"
        " svg { position: absolute; left: 160pt; top: 30pt; width: 80pt; height: 80pt }",
        font_config=fonts,
    )

    def badge(row):
        name, nickname, company, title, _, size, bits = (html.escape(one) for one in row)
        n = int(size)
        path = "".join(f"M{i % n} {i // n}h1v1h-1z" for i, bit in enumerate(bits) if bit == "1")
        return (
            f'<div><p class=n>{name}<p class=k>{nickname}<p class=c>{company}<p class=c>{title}'
            f'<svg viewBox="-4 -4 {n + 8} {n + 8}"><path d="{path}"/></svg></div>'
        )

    def pdf(some):
        return HTML(string="".join(map(badge, some))).write_pdf(stylesheets=[style], font_config=fonts)


def cpu():
    return time.process_time()


times, sizes = [], []
cpu_began, began = cpu(), time.perf_counter()
for some in [people] if how == "batch" else [[one] for one in people]:
    one_began = time.perf_counter()
    sizes.append(len(pdf(some)))
    times.append((time.perf_counter() - one_began) * 1000)
n = len(people)
middle = lambda all: sorted(all)[len(all) // 2]
print(
    json.dumps(
        {
            "wall": (time.perf_counter() - began) * 1000 / n,
            "cpu": (cpu() - cpu_began) * 1000 / n,
            # getrusage's peak is as large as that of who started this
            "peak": int(re.search(r"VmHWM:\s+(\d+)", open("/proc/self/status").read())[1]) / 1024,
            "bytes": sizes[0] / n if how == "batch" else middle(sizes),
            "first": times[0],
            "median": middle(times),
        }
    )
)
