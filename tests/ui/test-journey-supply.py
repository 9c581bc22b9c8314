#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person notes ampoules, injections take them, and what is left and until when it lasts is said.

test-journey-supply.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (COMBO_BOX, LABEL, LIST_ITEM, PUSH_BUTTON, SPIN_BUTTON, TEXT, TOGGLE_BUTTON, Program, check, cli, run, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
SUPPLIES = 'SELECT product, ampoules, batch, expiry FROM supply ORDER BY id'
TAKEN = 'SELECT batch, expiry, ampoules FROM dose WHERE supply IS NOT NULL ORDER BY id'
NOTED = [('Hydroxo 1 mg', 5, 'HX1', '03/2028')]


def make_journal(folder, *supply):
    journal = os.path.join(folder, 'supply.corrin')
    cli(journal, 'init')
    cli(journal, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1000', '--route', 'im', '--at', '2026-05-05')
    if supply:
        cli(journal, 'supply', *supply)
    return journal


def make_stocked_journal(folder):
    return make_journal(folder, 'Hydroxo 1 mg', '5', '--batch', 'HX1', '--expiry', '03/2028')


def choose(program, row, item):
    """Opens a row of choices and clicks one of them."""
    program.click(program.find(COMBO_BOX, row))
    program.click(program.find(LABEL, item, within=program.find(COMBO_BOX, row), nth=-1))


def test_note(folder):
    """At 360 pixels: the form asks for the product and for nothing else, and what it noted stands on the page."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.resize(360, 640)
        program.show('Treatment')
        program.press('Add Ampoules')
        program.find_window('Add to Supply')
        program.press('Save')
        program.find(LABEL, re.compile('^A word or two to know this package by'))
        program.click(program.find(TEXT, 'Product, as Printed'))
        program.type('Hydroxo 1 mg')
        program.click(program.find(SPIN_BUTTON, 'Ampoules'), times=2)
        program.keys('ctrl+a')
        program.type('5')
        program.click(program.find(TEXT, 'Batch'))
        program.type('HX1')
        program.click(program.find(TEXT, 'Expiry, as Printed'))
        program.type('03/2028')
        program.press('Save')
        program.wait_window_gone('Add to Supply')
        wait_rows(journal, SUPPLIES, NOTED)
        program.find(LIST_ITEM, 'Hydroxo 1 mg: 5 of 5 left, Batch HX1, expiry 03/2028')
        program.undo_by_toast('Supply saved')
        wait_rows(journal, SUPPLIES, [])
        program.close()
    check(journal)


def test_take(folder):
    """An injection takes two ampoules with what is printed on them; taken back, they are there again."""
    journal = make_stocked_journal(folder)
    with Program(journal) as program:
        program.press('Record Injection')
        program.find_window('Record Injection')
        choose(program, 'From the Supply', re.compile('^Hydroxo 1 mg'))
        program.click(program.find(SPIN_BUTTON, 'Ampoules Taken'), times=2)
        program.keys('ctrl+a')
        program.type('2')
        program.press('Save')
        program.wait_window_gone('Record Injection')
        wait_rows(journal, TAKEN, [('HX1', '03/2028', 2)])
        assert '3 of 5 left' in cli(journal, 'supply'), cli(journal, 'supply')
        program.undo_by_toast('Injection saved')
        wait_rows(journal, TAKEN, [])
        assert '5 of 5 left' in cli(journal, 'supply')
        program.close()
    check(journal)


def test_lasts(folder):
    """An injection that is skipped or deleted gives its ampoule back."""
    journal = make_stocked_journal(folder)
    cli(journal, 'dose', '--micrograms', '1000', '--route', 'im', '--at', '2026-06-29', '--supply', 'HX1')
    with Program(journal) as program:
        program.show('Treatment')
        program.find(LIST_ITEM, re.compile('^Hydroxo 1 mg: 4 of 5 left'))
        program.click(program.find(LIST_ITEM, re.compile('^29 June 2026')))
        program.find_window('Edit Injection')
        program.press('Delete')
        program.wait_window_gone('Edit Injection')
        program.find(LIST_ITEM, re.compile('^Hydroxo 1 mg: 5 of 5 left'))
        program.undo_by_toast('Injection deleted')
        program.find(LIST_ITEM, re.compile('^Hydroxo 1 mg: 4 of 5 left'))
        program.close()
    check(journal)


def test_delete_supply(folder):
    """A supply that injections took from can go: they keep what was printed. By keys alone."""
    journal = make_stocked_journal(folder)
    cli(journal, 'dose', '--micrograms', '1000', '--route', 'im', '--at', '2026-06-29', '--supply', 'HX1')
    with Program(journal) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.show('Treatment')
        program.tab_to(LIST_ITEM, re.compile('^Hydroxo 1 mg: 4 of 5 left'))
        program.keys('Return')
        program.find_window('Edit Supply')
        program.find(LABEL, re.compile('^1 taken by recorded injections, 4 left'))
        program.tab_to(BUTTONS, 'Delete')
        program.keys('space')
        program.wait_window_gone('Edit Supply')
        wait_rows(journal, SUPPLIES, [])
        wait_rows(journal, "SELECT batch, expiry, supply FROM dose WHERE day = '2026-06-29'", [('HX1', '03/2028', None)])
        program.keys('ctrl+z')
        wait_rows(journal, SUPPLIES, NOTED)
        wait_rows(journal, TAKEN, [('HX1', '03/2028', 1)])
        program.close()
    check(journal)


run('journey-supply', [test_note, test_take, test_lasts, test_delete_supply])
