#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the numbers that the tests in this folder expect. They were made with numpy 1.24.2 and scipy 1.10.1, by
definitions that share nothing with the code under test; run it again when a test gets another vector."""

from datetime import date, timedelta

import numpy
from scipy.stats import theilslopes

EPOCH = date(1970, 1, 1)
START = date(2023, 11, 20)
MEMBERS = [3.5, 0, 10, 7, 7, 1.25, 4, 9, 2, 10, 0, 6, 6, 5]
MONTH = 30.4375


def invented(days, seed):
    """The same journal as invented() in invented.h: 0 to 3 whole-number ratings a day and some holes."""
    x = seed
    journal = {}
    for i in range(days):
        def draw():
            nonlocal x
            x = (1103515245 * x + 12345) % 2**31
            return x >> 16
        if draw() % 10 < 3:
            continue
        journal[START + timedelta(i)] = [min(10, i // 60 + draw() % 6) for _ in range(1 + draw() % 3)]
    for i in range(100, 140):
        journal.pop(START + timedelta(i), None)
    return journal


def weeks_of(days):
    weeks = {}
    for day, value in days.items():
        weeks.setdefault(day - timedelta(day.weekday()), []).append(value)
    return weeks


def show(name, *numbers):
    print(name + ":", ", ".join(str(float(n)) if isinstance(n, float) else str(n) for n in numbers))


print("quantile (numpy.quantile, method='linear' is type 7)")
for p in (0, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.99, 1):
    show(f"  {p}", float(numpy.quantile(MEMBERS, p, method="linear")))
ramp = [(i * 7919) % 1009 / 100 for i in range(1000)]
show("median of the ramp", float(numpy.median(ramp)))
show("median of its first 999", float(numpy.median(ramp[:999])))

journal = invented(400, 7)
days = {day: float(numpy.median(ratings)) for day, ratings in journal.items()}
print("invented journal")
show("  ratings, days", sum(map(len, journal.values())), len(days))
show("  median, lowest, highest", float(numpy.median(list(days.values()))), min(days.values()), max(days.values()))
show("  sum of day values", sum(days.values()))

for window in (7, 14):
    line = []
    day = min(days)
    while day <= max(days):
        inside = [days[d] for d in (day - timedelta(k) for k in range(window)) if d in days]
        if 2 * len(inside) >= window:
            line.append((day, float(numpy.median(inside)), len(inside)))
        day += timedelta(1)
    show(f"rolling {window}: points, sum, sum of n", len(line), sum(v for _, v, _ in line), sum(n for *_, n in line))
    breaks = [b[0] for a, b in zip(line, line[1:]) if b[0] - a[0] > timedelta(1)]
    show(f"rolling {window}: gaps, first point, first after the last gap", len(breaks), line[0][0], breaks[-1])

weeks = weeks_of(days)
medians = {monday: float(numpy.median(values)) for monday, values in weeks.items()}
show("weeks: n, sum of medians, sum of lowest, of highest", len(weeks), sum(medians.values()),
     sum(map(min, weeks.values())), sum(map(max, weeks.values())))
slope = theilslopes(list(medians.values()), [(monday - EPOCH).days for monday in medians])
show("slope per month", float(slope.slope * MONTH))

first = [v for d, v in days.items() if d < min(days) + timedelta(28)]
last = [v for d, v in days.items() if d > max(days) - timedelta(28)]
show("first and last 28", float(numpy.median(first)), len(first), float(numpy.median(last)), len(last))
rated = sorted(days)
show("possible, rated, longest gap", (rated[-1] - rated[0]).days + 1, len(rated),
     max((b - a).days - 1 for a, b in zip(rated, rated[1:])))

print("slopes of short lists of weeks (x in weeks)")
for y in ([5, 4, 4, 2], [3, 3, 3, 3, 3], [0, 10, 0, 10, 0], [6, 5.5, 5, 7, 4, 3.5, 3, 8, 2]):
    show(f"  {y}", float(theilslopes(y, [7 * i for i in range(len(y))]).slope * MONTH))
x = [0, 7, 14, 70, 77, 105]
show("  with holes", float(theilslopes([8, 6, 7, 3, 4, 1], x).slope * MONTH))
