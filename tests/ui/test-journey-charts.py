#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person takes a chart out of the window: as a file, on the clipboard, on paper; private entries stay at home.

test-journey-charts.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import CHECKED, PUSH_BUTTON, TOGGLE_BUTTON, Program, check, cli, run

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)


def start(folder):
    journal = os.path.join(folder, 'charts.corrin')
    cli(journal, 'sample', journal, '--years', '1')
    program = Program(journal)
    program.find_window('charts.corrin')
    program.show('Trends')
    return journal, program


def choose(program, item):
    """By keys alone: the menu beside the chart, and an item of it."""
    program.tab_to(BUTTONS, 'Save Chart')
    program.keys('space')
    program.tab_to(None, item, key='Down')
    program.keys('space')


def test_copied(folder):
    """The picture goes to the clipboard, and private entries only when they are asked for."""
    journal, program = start(folder)
    with program:
        choose(program, 'Copy the Picture')
        program.find_toast(re.compile('^Chart copied'))
        choose(program, 'With Private Entries')
        program.keys('Escape')
        program.tab_to(BUTTONS, 'Save Chart')
        program.keys('space')
        program.find(None, 'With Private Entries', where=lambda node: node.has(CHECKED))
        program.keys('Escape')
        program.close()
    check(journal)


def test_printed(folder):
    """The dialog of the system comes, and goes by Escape without anything printed."""
    journal, program = start(folder)
    with program:
        choose(program, 'Print…')
        program.find_window('Print')
        program.keys('Escape')
        program.wait_window_gone('Print')
        # The chart can be copied as before.
        choose(program, 'Copy the Picture')
        program.find_toast(re.compile('^Chart copied'))
        program.keys('ctrl+w')
        status, words = program.end()
        # Where no system bus runs, the dialog says that it finds no printers by it.
        assert status == 0 and not [line for line in words.splitlines() if line and 'avahi' not in line], words
    check(journal)


run('journey-charts', [test_copied, test_printed])
