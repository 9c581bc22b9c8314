#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person looks at the trend and takes the page to the appointment: every number is that of the command line.

test-journey-looking.py CORRIN CORRIN_CLI
"""
import os
import re
import shutil
import subprocess

from desktop import (CHECKED, FILLER, IMAGE, LABEL, LIST_ITEM, PRESSED, PUSH_BUTTON, RADIO_BUTTON, TABLE_CELL,
                     TABLE_ROW, TEXT, Program, check, cli, cli_json, run, wait, wait_rows)

MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
          'December')


def make_journal(folder):
    journal = os.path.join(folder, 'years.corrin')
    cli(journal, 'sample', journal, '--years', '2')
    return journal


def read_day(words):
    day, month, year = words.split()
    return f'{year}-{MONTHS.index(month) + 1:02}-{int(day):02}'


def find_words(program):
    return program.find(LABEL, re.compile('^\\d+ \\w+ 20\\d\\d to \\d+ \\w+ 20\\d\\d\\.'),
                        where=lambda node: node.is_laid_out()).name


def expect_summary(journal, words):
    """The sentence has the numbers of “corrin-cli summary” for the same days."""
    first, last = re.match('(\\d+ \\w+ \\d+) to (\\d+ \\w+ \\d+)\\.', words).groups()
    summary = cli_json(journal, 'summary', '--from', read_day(first), '--to', read_day(last))
    for symptom in summary['symptoms']:
        found = re.search(f"{symptom['name']}: (\\d+) days rated, between ([\\d.]+) and ([\\d.]+)", words)
        assert found is not None, (symptom['name'], words)
        assert (int(found[1]), float(found[2]), float(found[3])) == (
            symptom['days_rated'], symptom['lowest'], symptom['highest']), (words, symptom)
    gap = re.search('up to (\\d+) days in a row have no rating', words)
    assert gap is None or int(gap[1]) == summary['completeness']['longest_gap_days'], (words, summary['completeness'])
    given = re.search('(\\d+) injections?\\.', words)
    assert int(given[1]) == summary['doses']['given'], (words, summary['doses'])
    return read_day(first), read_day(last)


def median(values):
    values = sorted(values)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def read_days(journal, first, last):
    """The value of each day and symptom: the median of what the person rated."""
    days = {}
    for rating in cli_json(journal, 'list', 'ratings', '--from', first, '--to', last):
        if rating['observer'] is None and not rating['private']:
            days.setdefault((rating['day'], rating['symptom'].lower()), []).append(rating['value'])
    return {key: median(values) for key, values in days.items()}


def test_trends(folder):
    """The words, the points one by one and the table have the numbers of the command line, for every range."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Trends')
        seen = set()
        for name in ('4 weeks', '3 months', '1 year', 'All'):
            program.press(name, role=RADIO_BUTTON)
            wait(lambda: find_words(program) not in seen, f'the words of {name}')
            seen.add(find_words(program))
            first, last = expect_summary(journal, find_words(program))
            assert program.find(IMAGE, 'Symptoms and injections').get_description() == find_words(program)
        program.press('4 weeks', role=RADIO_BUTTON)
        wait(lambda: program.find(RADIO_BUTTON, '4 weeks').has(CHECKED), 'the range')
        first, last = expect_summary(journal, find_words(program))
        days = read_days(journal, first, last)
        look_at_points(program, days)
        look_at_table(program, days)
        program.close()
    check(journal)


def read_next(program, chart, key):
    before = chart.get_description()
    program.keys(key)
    return wait(lambda: chart.get_description() != before and chart.get_description(), f'another point after {key}')


def look_at_points(program, days):
    """From the first to the last by the arrow key, each read out."""
    chart = program.tab_to(IMAGE, 'Symptoms and injections')
    last = read_next(program, chart, 'End')
    points = [read_next(program, chart, 'Home')]
    while points[-1] != last and len(points) < 60:
        points.append(read_next(program, chart, 'Right'))
    for words in points:
        found = re.match('\\w+, (\\d+ \\w+ \\d+): (\\w+) ([\\d.]+)', words)
        assert found is not None, words
        assert days[read_day(found[1]), found[2].lower()] == float(found[3]), words
    symptom = points[0].split(': ')[1].split(' ')[0].lower()
    assert len(points) == sum(1 for _, name in days if name == symptom), (len(points), symptom)
    program.keys('Down')
    wait(lambda: symptom not in chart.get_description().lower(), 'another symptom')


def look_at_table(program, days):
    program.press('Show as Table')
    table = program.find(FILLER, 'CorrinTableView')
    rows = wait(lambda: [row for row in program.search(TABLE_ROW, within=table)
                         if [child.role for child in row.children][:1] == [TABLE_CELL]], 'rows')
    names = [label.name for label in program.search(LABEL, within=table)][:1 + len({name for _, name in days})]
    assert names[0] == 'Day', names
    shown = 0
    for row in rows:
        day, *values = [node.name for node in row.walk() if node.role == LABEL]
        for name, value in zip(names[1:], values):
            expected = days.get((read_day(day), name.lower()))
            text = value if value != 'GtkLabel' else ''
            assert (float(text) if text else None) == expected, (day, name, value, expected)
            shown += expected is not None
    assert shown == len(days), f'{shown} of {len(days)} values are in the table'


def read_pdf(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout


def find_numbers(words, name):
    """The numbers of a symptom: in its line of the page, or in the lines below it in the text."""
    lines = words.splitlines()
    start = next(i for i, line in enumerate(lines) if re.match(f'\\s*{name}(:| .*\\d)', line))
    end = next(i for i in range(start + 1, len(lines)) if not lines[i].startswith('  '))
    return [float(number) for number in re.findall('\\d+(?:\\.\\d+)?', '\n'.join(lines[start:end]))]


def expect_report(journal, words, first, last):
    summary = cli_json(journal, 'summary', '--from', first, '--to', last)
    for symptom in summary['symptoms']:
        numbers = find_numbers(words, symptom['name'])
        for key in ('median', 'lowest', 'highest', 'days_rated'):
            assert symptom[key] in numbers, f"{symptom['name']}: {key} {symptom[key]} is not in {numbers}"


def test_visit(folder):
    """A question is added and starred, the page saved as PDF and copied as text, with the same numbers in both."""
    journal = make_journal(folder)
    path = os.path.join(folder, 'page.pdf')
    with Program(journal) as program:
        program.show('Visits')
        program.click(program.find(TEXT, 'Your question'))
        program.type('Do I need a <scan>?')
        program.keys('Return')
        program.find(LIST_ITEM, 'Do I need a <scan>?')
        program.press('Star: Can I learn to give the injections myself?')
        program.press('Star: Do I need a <scan>?')
        wait_rows(journal, "SELECT starred FROM question WHERE text = 'Do I need a <scan>?'", [(1,)])
        program.press('12 Weeks')
        first = wait(lambda: read_first_day(program), 'the first day')
        program.press('Save PDF…')
        program.choose_file('Save Summary', path)
        wait(lambda: os.path.exists(path), 'the page')
        program.press('Copy as Text')
        program.find_toast('Copied')
        own = program.tab_to(TEXT, 'What Matters Most to Me')
        program.keys('ctrl+a', 'ctrl+v')
        text = wait(lambda: own.get_text() if 'Fatigue' in own.get_text() else None, 'the text')
        expect_report(journal, text, first, '2026-06-30')
        assert 'Do I need a <scan>?' in text
        if shutil.which('pdftotext') is not None:
            page = read_pdf(path)
            expect_report(journal, page, first, '2026-06-30')
            assert 'Do I need a <scan>?' in page
        program.close()
    check(journal)


def read_first_day(program):
    name = program.find(PUSH_BUTTON, re.compile('^First day: ')).name
    found = re.search('(\\d+ [A-Z][a-z]+)( 20\\d\\d)?$', name)
    pressed = program.find(PUSH_BUTTON, '12 Weeks')
    # The year of today is not said.
    return read_day(found[1] + (found[2] or ' 2026')) if found is not None and pressed.has(PRESSED) else None


run('journey-looking', [test_trends, test_visit])
