#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and the summary in a language that the program is translated into. Run by with-locale.py.

test-languages.py CORRIN CORRIN_CLI TRANSLATION
"""
import os
import re
import subprocess
import sys
from pathlib import Path

TRANSLATION = sys.argv.pop()
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / 'ui'), str(HERE.parent / 'house')]

import house
from desktop import CORRIN_CLI, ENVIRONMENT, PAGES, PAGE_TAB, Program, run, wait

WORDS = {message.texts[0]: message.translations for message in house.read(Path(TRANSLATION).read_text(encoding='utf-8'))}
DAY = '30. Juni 2026' if TRANSLATION.endswith('de.po') else '30 juin 2026'


def say(*command, **more):
    """What a command says, with spaces that may break where those stand that may not."""
    said = subprocess.run(command, env=dict(ENVIRONMENT, **more), capture_output=True, text=True, check=True).stdout
    return said.replace('\u00a0', ' ').replace('\u202f', ' ')


def make_journal(folder, *options):
    journal = os.path.join(folder, 'years.corrin')
    say(CORRIN_CLI, 'sample', journal, '--years', '2', *options)
    return journal


def test_window(folder):
    """The pages are called as the translation calls them."""
    wanted = [WORDS[page][0] for page in PAGES]
    with Program(make_journal(folder)) as program:
        wait(lambda: [node.name for node in program.look().walk() if node.role == PAGE_TAB] == wanted,
             lambda: f'{wanted} among {program.name_all([PAGE_TAB])}')
        program.close()


def test_summary(folder):
    """Words, dates and decimals of the summary are those of the language; the paper is A4."""
    path = os.path.join(folder, 'summary.pdf')
    said = say(CORRIN_CLI, 'report', path, '--journal', make_journal(folder))
    assert DAY in said, said
    text = ' '.join(say('pdftotext', '-layout', path, '-').split())
    for word in ('Treatment', 'Symptoms', 'Last injection', 'Time line'):
        title = WORDS[word][0].replace('\u00a0', ' ')
        assert title in text, f'{title} is not in the summary: {text}'
    assert DAY in text, text
    assert re.search(r'\d,\d', text), 'no decimals in the summary'
    assert 'A4' in say('pdfinfo', path)


def test_third_page_of_two_years(folder):
    """Two years of entries are told on two pages, on the lower paper too."""
    path = os.path.join(folder, 'summary.pdf')
    for day in ('2026-03-15', '2026-08-20', '2026-11-22'):
        now = {'CORRIN_NOW': f'{day}T12:00:00+01:00'}
        journal = os.path.join(folder, f'{day}.corrin')
        say(CORRIN_CLI, 'sample', journal, '--years', '2', **now)
        for paper in ('a4', 'letter'):
            say(CORRIN_CLI, 'report', path, '--journal', journal, '--paper', paper, **now)
            pages = re.search(r'Pages: +(\d+)', say('pdfinfo', path)).group(1)
            assert pages == '2', f'{pages} pages of {paper} on {day}'


def strip_names(said):
    return re.sub('"name": ".*"', '"name": ""', said)


def test_machines(folder):
    """What programs read is the same in every language, but for the names of symptoms."""
    journal = make_journal(folder)
    english = dict(ENVIRONMENT, LC_ALL='C.UTF-8', LANGUAGE='C')
    for words in (['list', 'labs', '--format', 'csv'], ['list', 'ratings', '--format', 'json'],
                  ['summary', '--format', 'json']):
        command = [CORRIN_CLI, *words, '--journal', journal]
        there = subprocess.run(command, env=english, capture_output=True, text=True, check=True).stdout
        assert strip_names(say(*command)) == strip_names(there), f'{words} differs'


def test_typed(folder):
    """A number may be typed with the mark of the language."""
    journal = make_journal(folder)
    say(CORRIN_CLI, 'lab', 'mma', '0,31', 'µmol/L', '--journal', journal)
    assert '0,31' in say(CORRIN_CLI, 'list', 'labs', '--journal', journal)
    say(CORRIN_CLI, 'dose', '--micrograms', '0,5 mg', '--journal', journal)
    assert re.search('\\b500\\b', say(CORRIN_CLI, 'list', 'doses', '--journal', journal))


run('languages', [test_window, test_summary, test_third_page_of_two_years, test_machines, test_typed])
