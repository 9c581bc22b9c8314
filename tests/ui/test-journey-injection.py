#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person records an injection with all that belongs to it, tablets, and what came after an injection.

test-journey-injection.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (CHECK_BOX, CHECKED, COMBO_BOX, LABEL, LIST_ITEM, PUSH_BUTTON, RADIO_BUTTON, TEXT, TOGGLE_BUTTON,
                     Program, check, cli, query, run, wait, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
AFTER = 'Something After an Injection'


def make_journal(folder, *doses):
    journal = os.path.join(folder, 'injection.corrin')
    cli(journal, 'init')
    for day in doses:
        cli(journal, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1000', '--route', 'im', '--at', day,
            '--site', 'left-thigh', '--batch', 'B 7')
    return journal


def choose(program, row, item):
    """Opens a row of choices and clicks one of them."""
    program.click(program.find(COMBO_BOX, row))
    program.click(program.find(LABEL, item, within=program.find(COMBO_BOX, row), nth=-1))


def test_in_depth(folder):
    """With site, batch and a slip of the unit that is asked about, in a narrow window."""
    journal = make_journal(folder, '2026-05-05')
    with Program(journal) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.resize(360, 640)
        program.press('Record Injection')
        program.find_window('Record Injection')
        program.resize(360, 640)
        program.click(program.find(TEXT, 'Amount'))
        program.keys('ctrl+a')
        program.type('10 mg')
        choose(program, 'Site', re.compile('^Right thigh: not used yet'))
        program.press('Save')
        program.press('Yes, 10 mg')
        program.wait_window_gone('Record Injection')
        wait_rows(journal, 'SELECT micrograms, amount_typed, site, batch FROM dose ORDER BY id DESC LIMIT 1',
                  [(10000, '10 mg', 'right-thigh', None)])
        program.close()
    check(journal)


def test_skipped(folder):
    """It was skipped: the switch stands above what was injected, and the reason is kept."""
    journal = make_journal(folder, '2026-05-05')
    with Program(journal) as program:
        program.press('Record Injection')
        program.find_window('Record Injection')
        program.click(program.find(CHECK_BOX, 'It Was Skipped'))
        program.click(program.find(TEXT, 'Reason'))
        program.type('no slot')
        program.press('Save')
        program.wait_window_gone('Record Injection')
        wait_rows(journal, "SELECT skipped_reason FROM dose WHERE status = 'skipped'", [('no slot',)])
        program.close()
    check(journal)


def test_tablets(folder):
    """A tablet is recorded beside the injections, without a site."""
    journal = make_journal(folder, '2026-05-05')
    with Program(journal) as program:
        program.show('Treatment')
        program.press('Add Tablets or Spray')
        program.find_window('Record Tablets or Spray')
        program.click(program.find(TEXT, 'Amount'))
        program.type('1 mg')
        program.press('Save')
        program.wait_window_gone('Record Tablets or Spray')
        wait_rows(journal, "SELECT route, micrograms, site FROM dose WHERE route = 'oral'", [('oral', 1000, 'not-known')])
        assert 'Which substance is it?' in query(journal, 'SELECT text FROM question')[0][0]
        program.keys('ctrl+z')
        wait_rows(journal, 'SELECT count(*) FROM question', [(0,)])
        program.close()
    check(journal)


def test_reaction(folder):
    """Something after an injection, in a narrow window; how it went on from the Treatment page; deleted and back."""
    journal = make_journal(folder, '2026-06-28')
    with Program(journal) as program:
        program.find(PUSH_BUTTON, AFTER)
        program.resize(360, 640)
        program.press(AFTER)
        program.find_window(AFTER)
        program.resize(360, 640)
        program.find(LABEL, 'Serious Allergic Reaction')
        choose(program, 'Kind', re.compile('^Redness'))
        program.click(program.find(RADIO_BUTTON, 'How Strong 4 of 10'))
        program.find(RADIO_BUTTON, 'How Strong 4 of 10', where=lambda node: node.has(CHECKED))
        program.press('Save')
        program.wait_window_gone(AFTER)
        wait_rows(journal, 'SELECT what, severity, dose, day FROM reaction', [('redness', 4.0, 1, '2026-06-30')])
        program.close()
    cli(journal, 'reaction', 'rash', '--day', '2026-06-29', '--severity', '6')
    with Program(journal) as program:
        program.show('Treatment')
        program.find(LIST_ITEM, 'Left thigh: 1 of 1 injection')
        program.find(LIST_ITEM, 'B 7: 1 of 1 injection')
        program.press(re.compile('^Rash.*how is it now'))
        program.find_window(AFTER)
        program.click(program.find(RADIO_BUTTON, re.compile('^Today 2 of 10')))
        program.press('Save')
        program.wait_window_gone(AFTER)
        wait_rows(journal, 'SELECT severity, day FROM reaction_follow_up', [(2.0, '2026-06-30')])
        # It lies above the end of the page, where the row is.
        wait(lambda: not [node for node in program.search(LABEL, 'Saved') if node.is_laid_out()], 'the toast to go')
        program.click(program.find(LIST_ITEM, re.compile('^Rash, 6 of 10')))
        program.find_window(AFTER)
        program.press('Delete')
        program.wait_window_gone(AFTER)
        wait_rows(journal, 'SELECT count(*) FROM reaction', [(1,)])
        wait_rows(journal, 'SELECT count(*) FROM reaction_follow_up', [(0,)])
        program.keys('ctrl+z')
        wait_rows(journal, 'SELECT count(*) FROM reaction_follow_up', [(1,)])
        program.close()
    check(journal)


def test_reaction_by_keys(folder):
    """By keys alone: digits rate, and Ctrl and Enter save."""
    journal = make_journal(folder, '2026-06-28')
    with Program(journal) as program:
        program.find(PUSH_BUTTON, AFTER)
        program.tab_to(BUTTONS, AFTER)
        program.keys('space')
        program.find_window(AFTER)
        program.tab_to((RADIO_BUTTON,), re.compile('^How Strong'))
        program.keys('7')
        program.find(RADIO_BUTTON, 'How Strong 7 of 10', where=lambda node: node.has(CHECKED))
        program.keys('ctrl+Return')
        program.wait_window_gone(AFTER)
        wait_rows(journal, 'SELECT what, severity FROM reaction', [('other', 7.0)])
        program.keys('ctrl+z')
        wait_rows(journal, 'SELECT count(*) FROM reaction', [(0,)])
        program.close()
    check(journal)


run('journey-injection', [test_in_depth, test_skipped, test_tablets, test_reaction, test_reaction_by_keys])
