#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person writes down lab results as they are printed, looks at them, changes and deletes one.

test-journey-labs.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (COMBO_BOX, IMAGE, LABEL, LIST_ITEM, PUSH_BUTTON, TEXT, TOGGLE_BUTTON, Program, check, cli, run,
                     wait, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
LABS = 'SELECT analyte, comparator, value, unit, low, high, laboratory FROM lab_result ORDER BY id'
FIRST = ('b12', 'equal', '142', 'ng/L', 197.0, 771.0, 'City lab')


def make_journal(folder):
    journal = os.path.join(folder, 'labs.corrin')
    cli(journal, 'init')
    cli(journal, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1000', '--at', '2026-05-05')
    cli(journal, 'lab', 'b12', '142', 'ng/L', '--day', '2026-05-17', '--low', '197', '--high', '771', '--laboratory',
        'City lab')
    return journal


def choose(program, row, item):
    """Opens a row of choices and clicks one of them."""
    program.click(program.find(COMBO_BOX, row))
    program.click(program.find(LABEL, item, within=program.find(COMBO_BOX, row), nth=-1))


def open_group(program, name):
    """Shows the results of what was measured."""
    program.click(program.find(LABEL, name, where=lambda node: node.is_laid_out()))


def test_add(folder):
    """A result with a unit that is asked about; the range of the last time is taken; the toast takes all back."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Treatment')
        program.press('Add Lab Result')
        program.find_window('Add Lab Result')
        program.click(program.find(TEXT, 'Result as Printed'))
        program.type('>2')
        program.find(LABEL, re.compile('^Is it printed as 2 ng/L'))
        program.type('000')
        program.wait_gone(LABEL, re.compile('^Is it printed as'))
        program.press('Laboratories Used Before')
        program.click(program.find(name='City lab', nth=-1))
        program.press(re.compile('^Use'))
        program.press('Save')
        program.wait_window_gone('Add Lab Result')
        wait_rows(journal, LABS, [FIRST, ('b12', 'above', '2000', 'ng/L', 197.0, 771.0, 'City lab')])
        program.undo_by_toast('Lab result saved')
        wait_rows(journal, LABS, [FIRST])
        program.close()
    check(journal)


def test_narrow(folder):
    """At 360 pixels: the results by what was measured, days after the injection, the chart; changed and deleted."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.resize(360, 640)
        program.show('Treatment')
        open_group(program, 'Vitamin B12')
        program.find(LIST_ITEM, re.compile('^142 ng/L: 17 May 2026, 12 days after the last injection'))
        program.click(program.find(LIST_ITEM, 'Show Chart of Vitamin B12'))
        program.find_window('Vitamin B12')
        program.find(IMAGE, 'Vitamin B12, in ng/L')
        program.keys('Escape')
        program.wait_window_gone('Vitamin B12')
        program.click(program.find(LIST_ITEM, re.compile('^142 ng/L')))
        program.find_window('Edit Lab Result')
        program.resize(360, 640)
        program.click(program.find(TEXT, 'Result as Printed'))
        program.keys('ctrl+a')
        program.type('143')
        program.press('Save')
        program.wait_window_gone('Edit Lab Result')
        wait_rows(journal, LABS, [(*FIRST[:2], '143', *FIRST[3:])])
        program.click(program.find(LIST_ITEM, re.compile('^143 ng/L')))
        program.find_window('Edit Lab Result')
        program.press('Delete')
        program.wait_window_gone('Edit Lab Result')
        wait_rows(journal, LABS, [])
        program.undo_by_toast('Lab result deleted')
        wait_rows(journal, LABS, [(*FIRST[:2], '143', *FIRST[3:])])
        program.close()
    check(journal)


def test_by_keys(folder):
    """By keys alone: what nobody offers, with a unit of its own."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Treatment')
        program.tab_to(BUTTONS, 'Add Lab Result')
        program.keys('space')
        program.find_window('Add Lab Result')
        program.tab_to(COMBO_BOX, 'What Was Measured')
        program.keys('space')
        program.wait_focus(LIST_ITEM)
        program.keys('End', 'Return')
        program.find(TEXT, 'Its Name as Printed')
        for text in ('Zinc', '0.7', 'mg/L'):
            program.keys('Tab')
            program.type(text)
        program.keys('ctrl+Return')
        program.wait_window_gone('Add Lab Result')
        wait_rows(journal, LABS, [FIRST, ('Zinc', 'equal', '0.7', 'mg/L', None, None, None)])
        program.keys('ctrl+z')
        wait_rows(journal, LABS, [FIRST])
        program.close()
    check(journal)


def test_chart_by_keys(folder):
    """The chart by keys alone: each result with its day, the days since the injection and the printed range."""
    journal = make_journal(folder)
    cli(journal, 'lab', 'b12', '684', 'ng/L', '--day', '2026-05-28')
    with Program(journal) as program:
        program.resize(360, 640)
        program.show('Treatment')
        open_group(program, 'Vitamin B12')
        program.click(program.find(LIST_ITEM, 'Show Chart of Vitamin B12'))
        program.find_window('Vitamin B12')
        chart = program.tab_to(IMAGE, 'Vitamin B12, in ng/L')
        for key, words in (('Left', '684 ng/L: 28 May 2026, 23 days after the last injection'),
                           ('Left', '142 ng/L: 17 May 2026, 12 days after the last injection; '
                                    'Printed range 197–771, City lab'),
                           ('End', '684 ng/L: 28 May 2026, 23 days after the last injection')):
            program.keys(key)
            wait(lambda: chart.get_description() == words, lambda: f'{words} instead of {chart.get_description()}')
        program.keys('Escape')
        wait(lambda: chart.get_description().startswith('2 results'), 'the summary')
        program.keys('Escape')
        program.wait_window_gone('Vitamin B12')
        program.close()
    check(journal)


def test_from_history(folder):
    """The entry in the history opens the form; what is not finished says what is missing."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('History')
        program.press(re.compile('^Lab result.*Vitamin B12 142'))
        program.press(re.compile('^Edit Lab result'))
        program.find_window('Edit Lab Result')
        program.click(program.find(TEXT, 'Result as Printed'))
        program.keys('ctrl+a', 'BackSpace')
        program.press('Save')
        program.find(LABEL, 'The result is still missing.')
        program.type('150')
        program.press('Save')
        program.wait_window_gone('Edit Lab Result')
        wait_rows(journal, LABS, [(*FIRST[:2], '150', *FIRST[3:])])
        program.close()
    check(journal)


run('journey-labs', [test_add, test_narrow, test_by_keys, test_chart_by_keys, test_from_history])
