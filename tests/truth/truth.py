#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares every statistic with statistics_by_hand.py on invented journals of many shapes: each shape with a third of the
ways to inject. CORRIN_TRUTH_RUNS=3 takes all, and more of it more journals."""

import os
import random
import subprocess
import sys
from fractions import Fraction
from itertools import zip_longest

import statistics_by_hand as by_hand

START = by_hand.number(by_hand.date(2024, 1, 29))
SAME = 1e-9


def whole(r):
    return Fraction(r.randint(0, 10))


SHAPES = {
    # name: (days, ratings of one day)
    'nothing': (90, lambda r, i: []),
    'a single value': (60, lambda r, i: [5] if i == 31 else []),
    'all zeros': (150, lambda r, i: [0] if r.random() < 0.9 else []),
    'all tens': (150, lambda r, i: [10] * r.randint(0, 3)),
    'ties': (200, lambda r, i: [r.choice((4, 4, 4, 5))]),
    'whole numbers': (240, lambda r, i: [whole(r)] if r.random() < 0.85 else []),
    'several a day': (160, lambda r, i: [whole(r) for _ in range(r.randint(0, 4))]),
    'ten a day': (130, lambda r, i: [whole(r) for _ in range(10)]),
    'from another scale': (160, lambda r, i: [Fraction(r.randint(0, 100), 10)]),
    'one a year': (1500, lambda r, i: [whole(r)] if i % 365 == 3 else []),
    'holes of months': (420, lambda r, i: [whole(r)] if (i // 70) % 2 == 0 and r.random() < 0.9 else []),
    'sparse': (300, lambda r, i: [whole(r)] if r.random() < 0.3 else []),
    'about seven of ten': (260, lambda r, i: [whole(r)] if r.random() < 0.7 else []),
    'steps': (250, lambda r, i: [min(10, i % 28 // 3)]),
    'young': (20, lambda r, i: [whole(r)] if r.random() < 0.8 else []),
}

INTERVALS = {
    'none': lambda r: 10000, 'loading': lambda r: 2, 'weekly': lambda r: 7, 'three weeks': lambda r: 21,
    'four weeks': lambda r: 28, 'thirty-three to thirty-six days': lambda r: r.randint(33, 36),
    'eight weeks': lambda r: 56, 'about six weeks': lambda r: 42 + r.randint(-3, 3),
    'irregular': lambda r: r.randint(10, 60),
}


def rate(r, shape, timed):
    days, of_day = SHAPES[shape]
    ratings = []
    for i in range(days):
        for value in of_day(r, i):
            time = r.randrange(0, 86400, 600) if r.random() < timed else -1
            ratings.append((START + i, time, Fraction(value)))
    return days, ratings


def dose(day, **other):
    return dict({'day': day, 'precision': 4, 'time': -1, 'micrograms': 1000, 'substance': 0, 'route': 1, 'status': 0},
                **other)


def inject(r, days, interval, odd):
    doses, day = [], START - r.randint(-20, 20)
    taken = set()
    while day < START + days:
        exact, twice = r.random() < 0.5, False
        one = dose(day, time=r.randrange(0, 86400, 600) if exact else -1, precision=0 if exact else 4)
        if r.random() < odd:
            kind = r.choice(('skipped', 'month', 'amount', 'substance', 'tablet', 'twice'))
            one.update({'skipped': {'status': 1}, 'amount': {'micrograms': 500}, 'substance': {'substance': 1},
                        'tablet': {'route': 4}}.get(kind, {}))
            if kind == 'month':
                one.update(day=by_hand.month_start(day), precision=5, time=-1)
            twice = kind == 'twice'
        # Which of two on one day is listed first is known by the time alone; one of a month is listed on its first day.
        if one['day'] not in taken and (one['precision'] == 5 or by_hand.civil(one['day']).day != 1):
            doses += [dict(one, time=-1, precision=4)] * 2 if twice else [one]
            taken.add(one['day'])
        day += INTERVALS[interval](r)
    return doses


def plan(r, days):
    steps, day = [], START + r.randint(-40, 40)
    for _ in range(r.choice((0, 1, 1, 2, 3))):
        rule = r.choice((0, 1, 2))
        interval = {0: r.choice((2, 28, 30)), 1: r.choice((1, 4, 8)), 2: r.choice((1, 2))}[rule]
        steps.append((day, r.choice((0, 1, 1, 1, 2)), rule, interval))
        day += r.randint(10, max(11, days // 2))
    return steps


def invent(r, shape, interval):
    days, ratings = rate(r, shape, r.choice((0, 0.5, 1)))
    last = START + days - 1
    today = last + r.choice((0, 0, 5, 40))
    first = START + r.choice((0, 0, days // 5))
    doses = inject(r, days, interval, r.choice((0, 0.15, 0.4)))
    months = [START + r.randrange(days) for _ in range(2)]
    return by_hand.Journal(today, (first, r.choice((last, today))), months, ratings, doses, plan(r, days))


def show(row):
    return ' '.join(str(x if isinstance(x, (str, int)) else 'nan' if x is None else float(x)) for x in row or ('nothing',))


def is_same(expected, found):
    if expected is None or found is None or expected[0] != found[0] or len(expected) != len(found):
        return False
    return all((a is None) == (b != b) and (a is None or abs(float(a) - b) < SAME)
               for a, b in zip(expected[1:], found[1:]))


def parse(line):
    name, *numbers = line.split()
    return (name, *map(float, numbers))


def compare(journal, found):
    """How many numbers agree, or what does not."""
    n = 0
    for expected, got in zip_longest(by_hand.everything(journal), found):
        if not is_same(expected, got):
            return None, f'by hand: {show(expected)}\ncorrin:  {show(got)}'
        n += len(expected) - 1
    return n, None


def main():
    rounds = int(os.environ.get('CORRIN_TRUTH_RUNS', '1'))
    cases = [(shape, interval, round_) for round_ in range(rounds) for i, shape in enumerate(SHAPES)
             for k, interval in enumerate(INTERVALS) if (i + k) % 3 == round_ % 3]
    journals = [invent(random.Random(' '.join(map(str, case))), *case[:2]) for case in cases]
    written = '\n'.join(line for journal in journals for line in journal.instructions()) + '\n'
    printed = subprocess.run(sys.argv[1:], input=written, capture_output=True, text=True, check=True).stdout
    answers = printed.split('\n.\n')[:-1]
    if len(answers) != len(journals):
        sys.exit(f'{len(journals)} journals, {len(answers)} answers')
    total, wrong = 0, 0
    for case, journal, answer in zip(cases, journals, answers):
        n, difference = compare(journal, [parse(line) for line in answer.split('\n') if line])
        if difference:
            wrong += 1
            print(f'not equal: {case}\n{difference}')
            if wrong == 1:
                print('\n'.join(journal.instructions()), file=sys.stderr)
        else:
            total += n
    print(f'{len(journals)} journals, {total} numbers equal, {wrong} journals not')
    sys.exit(wrong > 0)


main()
