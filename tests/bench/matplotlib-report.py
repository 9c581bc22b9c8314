# SPDX-License-Identifier: GPL-3.0-or-later
"""matplotlib-report.py OUT.pdf POINTS.csv: what plain-report writes, by matplotlib."""

import sys

import matplotlib

matplotlib.use('pdf')

from matplotlib import pyplot
from matplotlib.backends.backend_pdf import PdfPages
import numpy

PARAGRAPH = '''These are invented scores and injections, written down day by day. The page shows how many of the
days were rated, the middle of the scores in the first and in the last four weeks, and when the
injections were given.'''

out, points = sys.argv[1:]
x, y = numpy.loadtxt(points, delimiter=',', unpack=True)
figure = pyplot.figure(figsize=(8.27, 11.69))
figure.text(0.1, 0.94, 'Summary for the appointment', fontsize=18, weight='bold')
for i in range(4):
    figure.text(0.1, 0.88 - 0.06 * i, PARAGRAPH, fontsize=10)
shown = numpy.arange(100).reshape(20, 5) * 97 % len(x)
table = figure.add_axes((0.1, 0.36, 0.8, 0.3))
table.axis('off')
table.table([[f'{x[i]:.0f}: {y[i]:.1f}' for i in row] for row in shown], loc='upper center')
chart = figure.add_axes((0.1, 0.08, 0.8, 0.24))
chart.plot(x, y, linewidth=0.5)
chart.set_ylim(0, 10)
with PdfPages(out) as pdf:
    pdf.savefig(figure)
