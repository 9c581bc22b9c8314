# SPDX-License-Identifier: GPL-3.0-or-later
"""matplotlib-chart.py OUT.png DOSES.csv POINTS.csv...: what plain-chart draws, by matplotlib."""

import sys

import matplotlib

matplotlib.use('Agg')

from matplotlib import pyplot
import numpy

out, doses, *lines = sys.argv[1:]
figure, axes = pyplot.subplots(figsize=(16, 9), dpi=100)
for path in lines:
    x, y = numpy.loadtxt(path, delimiter=',', unpack=True)
    axes.plot(x, y, linewidth=1.5)
x, y = numpy.loadtxt(doses, delimiter=',', unpack=True)
axes.vlines(x, 0, y / y.max() * 1.5, color='firebrick', linewidth=1)
axes.set_ylim(0, 10)
figure.savefig(out)
