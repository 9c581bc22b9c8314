# SPDX-License-Identifier: GPL-3.0-or-later
"""Every statistic of a journal from its definition in words, in exact fractions, without a line of the code that is
tested. Nothing here is fast."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from fractions import Fraction

EPOCH = date(1970, 1, 1)
MONTH_KNOWN = 5
NO_DAY = -2**31
GIVEN, MAINTENANCE = 0, 1
ORAL = 4
NAN = None


def civil(day):
    return EPOCH + timedelta(day)


def number(when):
    return (when - EPOCH).days


def month_start(day):
    return number(civil(day).replace(day=1))


def add_months(day, months):
    start = civil(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    for day_of_month in range(start.day, 0, -1):
        try:
            return number(date(year, month + 1, day_of_month))
        except ValueError:
            pass


def month_end(day):
    return add_months(month_start(day), 1) - 1


def quantile(values, p):
    """Type 7."""
    if not values:
        return NAN
    values = sorted(values)
    h = (len(values) - 1) * Fraction(p)
    low = int(h)
    high = min(low + 1, len(values) - 1)
    return values[low] + (h - low) * (values[high] - values[low])


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) / Fraction(2) if values else NAN


def lowest(values):
    return min(values, default=NAN)


def highest(values):
    return max(values, default=NAN)


def enough(n, of):
    return of > 0 and 10 * n >= 7 * of


def minus(a, b):
    return NAN if a is NAN or b is NAN else a - b


class Journal:
    """ratings: (day, time or -1, Fraction); doses: dicts; steps: (day, phase, rule, interval), by day."""

    def __init__(self, today, period, months, ratings, doses, steps):
        self.today, self.period, self.months = today, period, months
        self.ratings = sorted(ratings, key=lambda r: r[:2])
        self.doses = sorted(doses, key=lambda d: (d['day'], d['time']))
        self.steps = sorted(steps)
        by_day = {}
        for day, _, value in self.ratings:
            by_day.setdefault(day, []).append(value)
        self.count = {day: len(values) for day, values in by_day.items()}
        self.values = {day: median(values) for day, values in by_day.items()}
        self.order = sorted(self.values)
        self.in_order = [self.values[day] for day in self.order]
        self.injections = [d for d in self.doses if d['status'] == GIVEN and d['route'] < ORAL]

    def inside(self, day):
        return self.period[0] <= day <= self.period[1]

    def between(self, first, last):
        return self.in_order[bisect_left(self.order, first):bisect_right(self.order, last)]

    def rated(self, first, last):
        return self.between(max(first, self.period[0]), min(last, self.period[1]))

    def instructions(self):
        yield 'journal %d %d %d %d %d' % (self.today, *self.period, *self.months)
        for day, time, value in self.ratings:
            yield f'rate {day} {time} {float(value)!r}'
        for d in self.doses:
            yield 'dose {day} {precision} {time} {micrograms} {substance} {route} {status}'.format(**d)
        for step in self.steps:
            yield 'step %d %d %d %d' % step
        yield 'end'


def latest(dose):
    return month_end(dose['day']) if dose['precision'] == MONTH_KNOWN else dose['day']


def is_known(dose):
    return dose['precision'] != MONTH_KNOWN


def treatment(dose):
    return dose['substance'], dose['micrograms']


def days_since(journal, day):
    before = [d for d in journal.injections if d['day'] <= day]
    if not before or any(latest(d) > before[-1]['day'] for d in before):
        return -1
    return day - before[-1]['day']


def cycles_of(injections):
    """(first dose, last dose or None) of injections that are all alike."""
    found = []
    for day in sorted({d['day'] for d in injections if is_known(d)}):
        if any(not is_known(d) and d['day'] <= day < latest(d) for d in injections):
            continue
        start = next(d for d in injections if is_known(d) and d['day'] == day)
        end = next((d for d in injections if d['day'] > day), None)
        found.append((start, end))
    return found


def all_cycles(journal):
    found = []
    for kind in {treatment(d) for d in journal.injections}:
        found += cycles_of([d for d in journal.injections if treatment(d) == kind])
    return sorted(found, key=lambda c: (c[0]['day'], journal.injections.index(c[0])))


def goes_to_cycle_before(journal, dose):
    times = [time for day, time, _ in journal.ratings if day == dose['day'] and journal.inside(day)]
    return bool(times) and dose['time'] >= 0 and min(times) >= 0 and max(times) < dose['time']


def days_of_cycle(journal, cycle):
    start, end = cycle
    first = start['day'] + goes_to_cycle_before(journal, start)
    last = journal.period[1] if end is None else end['day'] - 1 + goes_to_cycle_before(journal, end)
    return [day for day in sorted(journal.values) if first <= day <= last and journal.inside(day)]


def step_on(journal, day):
    steps = [i for i, step in enumerate(journal.steps) if step[0] <= day]
    return steps[-1] if steps else None


def summary(journal):
    first, last = journal.period
    values = {day: v for day, v in journal.values.items() if journal.inside(day)}
    if values:
        a, z = min(values), max(values)
        weeks = weeks_of(values)
        slopes = [(weeks[y] - weeks[x]) / (y - x) for x in weeks for y in weeks if x < y]
        slope = median(slopes) * Fraction(487, 16) if len(weeks) >= 4 else NAN
        yield ('symptom', sum(journal.count[day] for day in values), len(values), median(values.values()),
               min(values.values()), max(values.values()), slope, len(weeks))
        if z - a >= 55:
            for name, x, y in (('first', a, a + 27), ('last', z - 27, z)):
                part = [v for day, v in values.items() if x <= day <= y]
                yield (name, x, y, median(part), len(part), sum(x <= d['day'] <= y for d in journal.injections),
                       days_since(journal, x), days_since(journal, y))
    lengths = [end['day'] - start['day'] for start, end in cycles_of(journal.injections)
               if end is not None and is_known(end) and journal.inside(start['day']) and journal.inside(end['day'])]
    yield ('doses', sum(journal.inside(d['day']) for d in journal.injections),
           sum(d['status'] != GIVEN and d['route'] < ORAL and journal.inside(d['day']) for d in journal.doses),
           days_since(journal, last), median(lengths), min(lengths, default=0), max(lengths, default=0), len(lengths))
    gaps, run = [0], 0
    for day in range(min(values, default=last + 1), last + 1):
        run = 0 if day in values else run + 1
        gaps.append(run)
    yield ('completeness', len(gaps) - 1, len(values), max(gaps),
           sum(end is not None and journal.inside(start['day']) and journal.inside(end['day'])
               for start, end in all_cycles(journal)))


def monday(day):
    return day - civil(day).weekday()


def weeks_of(values):
    return {week: median(v for day, v in values.items() if monday(day) == week)
            for week in sorted({monday(day) for day in values})}


def lines(journal):
    values = journal.values
    for window in (7, 14):
        for day in range(min(values, default=0), max(values, default=-1) + 1):
            part = journal.between(day - window + 1, day)
            if 2 * len(part) >= window:
                yield f'rolling{window}', day, len(part), median(part)
    for week, middle in weeks_of(values).items():
        part = journal.between(week, week + 6)
        yield 'week', week, len(part), middle, min(part), max(part)


USED, NOT_MAINTENANCE, OTHER_TREATMENT, OPEN, END_UNKNOWN, OTHER_LENGTH, FEW_RATED = range(7)


def uses_of(journal, cycles):
    """Why each cycle is used or not, and the median length."""
    uses = []
    for start, end in cycles:
        step = step_on(journal, start['day'])
        if step is not None and journal.steps[step][1] != MAINTENANCE:
            uses.append(NOT_MAINTENANCE)
        elif end is None or not journal.inside(end['day']):
            uses.append(OPEN)
        else:
            uses.append(USED if is_known(end) else END_UNKNOWN)
    tally = [(sum(u == USED and treatment(c[0]) == treatment(cycle[0]) for c, u in zip(cycles, uses)), i)
             for i, cycle in enumerate(cycles) if uses[i] != NOT_MAINTENANCE]
    if tally:
        chosen = treatment(cycles[max(tally)[1]][0])
        uses = [OTHER_TREATMENT if u != NOT_MAINTENANCE and treatment(c[0]) != chosen else u
                for c, u in zip(cycles, uses)]
    lengths = [end['day'] - start['day'] for (start, end), u in zip(cycles, uses) if u == USED]
    usual = median(lengths)
    for i, (start, end) in enumerate(cycles):
        if uses[i] == USED:
            length = end['day'] - start['day']
            if abs(length - usual) > usual / 4:
                uses[i] = OTHER_LENGTH
            elif not enough(len(days_of_cycle(journal, cycles[i])), length):
                uses[i] = FEW_RATED
    return uses, lengths, usual


def profile(journal, alignment):
    cycles = [c for c in all_cycles(journal) if journal.inside(c[0]['day'])]
    uses, lengths, usual = uses_of(journal, cycles)
    width = 3 if usual is not NAN and usual < 35 else 7
    ready = uses.count(USED) >= 3
    ends = end_of_cycle(journal, cycles, uses)
    drawn, pool = [], []
    for (start, end), use in zip(cycles, uses):
        days = days_of_cycle(journal, (start, end))
        length = end['day'] - start['day'] if end and is_known(end) and journal.inside(end['day']) else 0
        if alignment == 0:
            points = [(day - start['day'], journal.values[day], day) for day in days]
        else:
            points = [(end['day'] - day, journal.values[day], day) for day in reversed(days)] if length else []
        drawn.append(('line', start['day'], use, length, len(days), len(points)))
        drawn += [('at', *point) for point in points]
        if use == USED:
            pool.append((length, points))
    yield ('profile', alignment, len(cycles), len(lengths), usual, width, ready, *ends)
    yield from drawn
    yield from bins_of(pool, alignment, width, ready)
    yield sentence_of_profile(ends, lengths)


def bins_of(pool, first, width, ready):
    last = max((max([length - 1 + first] + [at for at, *_ in points]) for length, points in pool), default=-1)
    for start in range(first, last + 1, width):
        stop = min(start + width - 1, last)
        parts = [[value for at, value, _ in points if start <= max(at, first) <= stop] for _, points in pool]
        values = sum(parts, [])
        n, k = len(values), sum(map(bool, parts))

        def given(p, values_needed, cycles_needed):
            return quantile(values, p) if ready and n >= values_needed and k >= cycles_needed else NAN
        yield ('bin', start, stop, n, k, given(Fraction(1, 2), 5, 2), given(Fraction(1, 4), 8, 3),
               given(Fraction(3, 4), 8, 3), given(Fraction(1, 10), 20, 4), given(Fraction(9, 10), 20, 4))


def end_of_cycle(journal, cycles, uses):
    n = higher = lower = 0
    for (start, end), use in zip(cycles, uses):
        if use != USED or end['day'] - start['day'] < 14:
            continue
        mine = set(days_of_cycle(journal, (start, end)))
        first = [journal.values[day] for day in range(start['day'], start['day'] + 7) if day in mine]
        last = [journal.values[day] for day in range(end['day'] - 7, end['day']) if day in mine]
        if len(first) >= 4 and len(last) >= 4:
            n += 1
            higher += median(last) > median(first)
            lower += median(last) < median(first)
    return n, higher, lower


def sentence_of_profile(ends, lengths):
    n, higher, lower = ends
    if n < 4:
        return 'sentence', 0, n, 0, 0, 0
    if max(lengths) - min(lengths) > 7:
        return 'sentence', 6, len(lengths) + 1, 0, 0, 0
    by_chance = n in (higher, lower) and Fraction(2, 2**n) > Fraction(5, 100)
    return 'sentence', 3 if by_chance else 2, n, higher, lower, 0


def window(journal, first, last):
    values = journal.rated(first, last)
    return values, median(values) if enough(len(values), last - first + 1) else NAN


def around(journal, day, length, use):
    before, low = window(journal, day - length, day - 1)
    after, high = window(journal, day, day + length - 1)
    if use == 0 and ((low is NAN and day - length < journal.period[0])
                     or (high is NAN and day + length - 1 > journal.period[1])):
        use = 3
    if use == 0 and NAN in (low, high):
        use = 4
    return use, before, low, after, high


def before_after(journal):
    for length in (14, 28):
        yield from around_doses(journal, length)
        yield from around_plan(journal, length)


def around_doses(journal, length):
    looks, seen = [], set()
    for dose in journal.injections:
        day = dose['day']
        if not journal.inside(day) or (is_known(dose) and day in seen):
            continue
        use = 0 if is_known(dose) else 1
        if is_known(dose):
            seen.add(day)
            near = (d for d in journal.injections if not (is_known(d) and d['day'] == day))
            if any(d['day'] <= day + length - 1 and latest(d) >= day - length for d in near):
                use = 2
        looks.append((day, around(journal, day, length, use)))
    used = [look for _, look in looks if look[0] == 0]
    before = sum((look[1] for look in used), [])
    after = sum((look[3] for look in used), [])
    difference = minus(median(after), median(before))
    yield ('around', length, len(looks), len(before), len(used) * length, median(before), len(after), median(after),
           difference)
    for day, (use, b, low, a, high) in looks:
        yield 'one', day, use, len(b), low, len(a), high, minus(high, low) if use == 0 else NAN
    anchors = [day for day, look in looks if look[0] not in (1, 2)]
    shift = shifts(journal, anchors, length, difference)
    yield ('shift', *shift)
    yield from sentences_of_before_after(len(used), anchors, shift, length)


def shifts(journal, anchors, length, difference):
    if difference is NAN:
        return 0, 0, 0
    first, last = journal.period
    # Medians of days of tenths of points are whole twentieths.
    values = [int(journal.values[day] * 20) if day in journal.values else NAN for day in range(first, last + 1)]
    n, n_large, days = 0, 0, len(values)
    for shift in range(days):
        before, after = [], []
        for anchor in anchors:
            day = (anchor - first + shift) % days
            b, a = ([v for v in values[max(0, x):max(0, x + length)] if v is not NAN] for x in (day - length, day))
            if enough(len(b), length) and enough(len(a), length):
                before += b
                after += a
        if before:
            n += 1
            n_large += abs(middles(after) - middles(before)) >= abs(difference) * 40
    return n, n_large, -(-100 * n_large // n)


def middles(values):
    values = sorted(values)
    return values[(len(values) - 1) // 2] + values[len(values) // 2]


def sentences_of_before_after(n, anchors, shift, length):
    if n < 4:
        yield 'sentence', 0, n, 0, 0, 0
        return
    yield 'sentence', 1, n, 0, 0, length
    lengths = [b - a for a, b in zip(anchors, anchors[1:])]
    kind = 6 if max(lengths) - min(lengths) > 7 else 5 if shift[2] <= 5 else 4
    yield 'sentence', kind, n, shift[2], 0, 0


def around_plan(journal, length):
    days = [step[0] for step in journal.steps[1:] if journal.inside(step[0])]
    looks = [(day, around(journal, day, length, 0)) for day in days]
    yield 'around', length, len(looks), 0, 0, NAN, 0, NAN, NAN
    for day, (use, b, low, a, high) in looks:
        yield 'one', day, use, len(b), low, len(a), high, minus(high, low) if use == 0 else NAN


EVERY_DAYS, EVERY_WEEKS, EVERY_MONTHS = range(3)


def planned_days(journal, i):
    start, _, rule, interval = journal.steps[i]
    stop = journal.steps[i + 1][0] if i + 1 < len(journal.steps) else journal.period[1] + 800
    k = 0
    while True:
        day = add_months(start, k * interval) if rule == EVERY_MONTHS \
            else start + k * interval * (7 if rule == EVERY_WEEKS else 1)
        if day >= stop:
            return
        yield day
        k += 1


def distance(day, dose):
    return max(dose['day'] - day, 0) or max(day - latest(dose), 0)


def planned_doses(journal):
    """[day, step, dose or None], each dose given to the planned day that it is nearest to."""
    around_it = journal.period[0] - 366, journal.period[1] + 366
    planned = [[day, i, None] for i in range(len(journal.steps)) for day in planned_days(journal, i)
               if around_it[0] <= day <= around_it[1]]
    for dose in journal.doses:
        if dose['route'] >= ORAL or not planned or not around_it[0] <= dose['day'] <= around_it[1]:
            continue
        one = min(planned, key=lambda p: (distance(p[0], dose), p[0]))
        if one[2] is None or (dose['status'], distance(one[0], dose)) < (one[2]['status'], distance(one[0], one[2])):
            one[2] = dose
    return planned


def regimen(journal):
    first, last = journal.period
    rated = [day for day in journal.values if journal.inside(day)]
    cuts = sorted({first} | {step[0] for step in journal.steps if first < step[0] <= last})
    for start, stop in zip(cuts, [c - 1 for c in cuts[1:]] + [last]):
        step = step_on(journal, start)
        values = journal.rated(start, stop)
        n_injections = sum(start <= d['day'] <= stop for d in journal.injections)
        if step is None and not values and not n_injections:
            continue
        planned = [(day, dose) for day, i, dose in planned_doses(journal)
                   if i == step and start <= day <= stop and (dose or day < min(journal.today, last + 1))]
        off = [distance(day, dose) for day, dose in planned if dose and dose['status'] == GIVEN]
        possible = max(0, stop - max(start, min(rated)) + 1) if rated else 0
        yield ('regimen', step is not None, start, stop, len(values), possible, median(values), lowest(values),
               highest(values), n_injections, len(planned), len(off), median(off), max(off, default=0))


def then_now(journal):
    months = [(month_start(day), min(month_end(day), journal.today)) for day in journal.months]
    yield ('months', *months[0], *months[1],
           *(sum(a <= d['day'] <= z for d in journal.injections) for a, z in months))
    looks = [journal.between(a, z) for a, z in months]
    if not any(looks):
        return
    for (a, z), values in zip(months, looks):
        yield 'month', len(values), max(0, z - a + 1), median(values), lowest(values), highest(values)
        yield ('month-days', *(journal.values.get(day, NAN) if day <= z else NAN for day in range(a, a + 31)))
    yield 'months-difference', minus(median(looks[1]), median(looks[0]))


def calendar(journal):
    for day in range(journal.period[0], journal.period[1] + 1):
        doses = [d for d in journal.doses if d['day'] == day and d['route'] < ORAL]
        skipped = sum(d['status'] != GIVEN for d in doses)
        given = sum(d['status'] == GIVEN and is_known(d) for d in doses)
        if doses or day in journal.values:
            yield ('calendar', day, journal.count.get(day, 0), journal.values.get(day, NAN), given, skipped,
                   len(doses) - skipped - given)


def stages(journal):
    values = {day: v for day, v in journal.values.items() if journal.inside(day)}
    a, z = min(values, default=0), max(values, default=0)
    cycles = [c for c in all_cycles(journal) if journal.inside(c[0]['day'])]
    uses, *_ = uses_of(journal, cycles)
    whole = [c for c in cycles if c[1] and is_known(c[1]) and journal.inside(c[1]['day']) and days_of_cycle(journal, c)]
    compared = sum(row[0] == 'one' and row[2] == 0 for row in around_doses(journal, 14))
    busiest = max((sum(day <= other < day + 7 for other in values) for day in values), default=0)
    wanted = [(len(values), 1), (sum(journal.inside(d['day']) for d in journal.injections), 2), (busiest, 4),
              (journal.period[1] - a + 1 if values else 0, 28), (len(weeks_of(values)), 4), (len(whole), 1),
              (compared, 1), (z - a + 1 if values else 0, 56), (uses.count(USED), 3),
              (end_of_cycle(journal, cycles, uses)[0], 4)]
    for i, (have, need) in enumerate(wanted):
        waits = i in (3, 7) and values and a + need - 1 > journal.period[1]
        yield 'stage', i, min(have, need), need, a + need - 1 if waits else NO_DAY


def everything(journal):
    for part in (summary(journal), lines(journal), profile(journal, 0), profile(journal, 1), before_after(journal),
                 regimen(journal), then_now(journal), calendar(journal), stages(journal)):
        yield from part
