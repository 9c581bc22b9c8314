#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person makes a summary for a visit: chooses its days and sections, looks at the pages, saves, copies, and finds it
remembered.

test-journey-summary.py CORRIN CORRIN_CLI
"""
import os
import re
import shutil
import subprocess

from desktop import (CHECKED, LABEL, PRESSED, PUSH_BUTTON, TOGGLE_BUTTON, Program, check, cli, query, run, wait,
                     wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
SUMMARY = 'SELECT summary_made, summary_from, summary_to, summary_sections FROM appointment ORDER BY day'
NO_SUMMARY = (None, None, None, None)


def make_journal(folder):
    journal = os.path.join(folder, 'summary.corrin')
    cli(journal, 'init')
    for day in range(1, 29):
        cli(journal, 'rate', 'fatigue', str(day % 8), '--day', f'2026-06-{day:02}')
    cli(journal, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1 mg', '--route', 'im', '--at', '2026-06-01')
    cli(journal, 'lab', 'b12', '180', 'pmol/L', '--day', '2026-05-04')
    cli(journal, 'appointment', '2026-07-12', '--with', 'Dr Kim')
    return journal


def start(journal):
    program = Program(journal)
    program.find_window('summary.corrin')
    program.show('Visits')
    return program


def find_words(program, words):
    return program.find(LABEL, words, where=lambda node: node.is_laid_out())


def read_pdf(path):
    if shutil.which('pdftotext') is None:
        return None
    return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, check=True, text=True).stdout


def switch_off(program, name):
    switch = program.find(None, name, where=lambda node: node.has(CHECKED))
    program.click(switch)
    program.find(switch.role, name, where=lambda node: not node.has(CHECKED))


def test_make(folder):
    """Half a year, some sections off: fewer pages; saved, and the visit remembers it and makes it again."""
    journal = make_journal(folder)
    path = os.path.join(folder, 'summary-2026-06-30.pdf')
    with start(journal) as program:
        program.press('6 Months')
        find_words(program, '2 pages')
        program.click(find_words(program, 'Sections'))
        for section in ('Lab results', 'Reactions', 'Questions', 'Also noted', 'The last 12 weeks',
                        'How this was made'):
            switch_off(program, section)
        find_words(program, '1 page')
        find_words(program, '5 of 11')
        program.press('Save PDF…')
        program.choose_file('Save Summary', path)
        find_words(program, 'Summary saved as summary-2026-06-30.pdf')
        program.find(PUSH_BUTTON, 'Open Folder')
        text = read_pdf(path)
        if text is not None:
            assert '31 December 2025 to 30 June 2026' in text, text
            assert 'Fatigue' in text and 'How this was made' not in text, text
        wait_rows(journal, SUMMARY, [('2026-06-30', '2025-12-31', '2026-06-30',
                                      'words, treatment, symptoms, timeline, cycles')])
        find_words(program, re.compile('Summary made on 30 June 2026: 31 December 2025 to 30 June 2026, 1 page'))
        # The message lies above what is scrolled into view just so; the same words stay below the buttons.
        wait(lambda: len([node for node in program.search(LABEL, re.compile('^Summary saved as'))
                          if node.is_laid_out()]) == 1, 'the toast to go')
        switch_off(program, 'Treatment')
        program.press('12 Weeks')
        find_words(program, '4 of 11')
        program.press(re.compile('^Make the summary again: Sunday, 12 July 2026'))
        find_words(program, '5 of 11')
        program.find(BUTTONS, '6 Months', where=lambda node: node.has(PRESSED))
        program.keys('ctrl+z')
        wait_rows(journal, SUMMARY, [NO_SUMMARY])
        program.close()
    check(journal)


def test_by_keys(folder):
    """By keys alone, in a narrow window: larger and smaller pages, and the text on the clipboard."""
    journal = make_journal(folder)
    with start(journal) as program:
        assert program.resize(360, 720)[0] == 360
        program.tab_to(BUTTONS, 'Copy as Text')
        program.keys('space')
        program.find_toast('Copied')
        wait(lambda: query(journal, SUMMARY)[0][0] == '2026-06-30', 'the visit to remember it')
        program.tab_to(BUTTONS, 'Zoom In')
        fitting = program.find(PUSH_BUTTON, re.compile('^Fit the width, now ')).name
        program.keys('space')
        wait(lambda: program.find(PUSH_BUTTON, re.compile('^Fit the width, now ')).name != fitting, 'larger pages')
        program.keys('ctrl+0')
        program.find(PUSH_BUTTON, fitting)
        program.keys('ctrl+plus')
        wait(lambda: program.find(PUSH_BUTTON, re.compile('^Fit the width, now ')).name != fitting, 'larger pages')
        program.close()
    check(journal)


run('journey-summary', [test_make, test_by_keys])
