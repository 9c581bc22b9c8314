#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person writes a plan down, changes it, and begins from one that somebody published.

test-journey-plan.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (COMBO_BOX, LABEL, LIST_ITEM, PUSH_BUTTON, TEXT, Program, check, cli, cli_json, run, wait,
                     wait_rows)

STEP = 'Step of the Plan'
STEPS = 'SELECT day, rule, interval_min, ends, end_day, replaced_by IS NULL FROM plan_step ORDER BY id'


def make_journal(folder, *plan):
    journal = os.path.join(folder, 'plan.corrin')
    cli(journal, 'init')
    if plan:
        cli(journal, 'plan', 'add', *plan)
    return journal


def choose(program, row, item):
    """Opens a row of choices and clicks one of them."""
    combo = program.find(COMBO_BOX, row)
    program.click(combo)
    program.click(program.find(LABEL, item, within=program.find(COMBO_BOX, row), nth=-1))


def fill(program, row, text):
    program.click(program.find(TEXT, row))
    program.keys('ctrl+a')
    program.type(text)


def test_write_down(folder):
    """The page offers to write the plan down; what it means is said at once, and undone by the toast."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Treatment')
        program.press('Write Down the Plan')
        program.find_window(STEP)
        program.find(LABEL, re.compile('^Once it says how often'))
        choose(program, 'How Often?', 'Every so many months')
        fill(program, 'How Many Months?', '2')
        fill(program, 'Amount', '1 mg')
        fill(program, 'Agreed With', 'Dr Okafor')
        program.find(LABEL, re.compile('1000 micrograms.*every 2 months.*Next planned: today; 30 August 2026'))
        program.press('Save')
        program.wait_window_gone(STEP)
        wait_rows(journal, STEPS, [('2026-06-30', 'every-months', 2, 'open', None, 1)])
        assert [one['day'] for one in cli_json(journal, 'next')] == ['2026-06-30', '2026-08-30', '2026-10-30']
        program.find(LIST_ITEM, re.compile('^Maintenance since 30 June 2026.*Agreed with Dr Okafor', re.DOTALL))
        program.undo_by_toast('Plan saved')
        wait_rows(journal, STEPS, [])
        program.find(PUSH_BUTTON, 'Write Down the Plan')
        program.close()
    check(journal)


def open_step(program):
    program.show('Treatment')
    program.click(program.find(LIST_ITEM, re.compile('^Maintenance since')))
    program.find_window(STEP)


def test_change_and_correct(folder):
    """From a day on, the step before stays; a correction keeps the older version; both can be looked up."""
    journal = make_journal(folder, 'every 8 weeks', '--from', '2026-01-05', '--micrograms', '1000', '--route', 'im')
    with Program(journal) as program:
        open_step(program)
        fill(program, 'How Many Weeks?', '6')
        program.press('Save')
        program.wait_window_gone(STEP)
        first, second = ('2026-01-05', 'every-weeks', 8), ('2026-06-30', 'every-weeks', 6)
        wait_rows(journal, STEPS, [(*first, 'open', None, 1), (*second, 'open', None, 1)])
        open_step(program)
        fill(program, 'How Many Weeks?', '7')
        program.press('Save')
        program.wait_window_gone(STEP)
        third = ('2026-06-30', 'every-weeks', 7)
        wait_rows(journal, STEPS, [(*first, 'open', None, 1), (*second, 'open', None, 0), (*third, 'open', None, 1)])
        program.click(program.find(LABEL, 'Earlier steps and versions'))
        program.find(LIST_ITEM, re.compile('^Maintenance, 5 January to 29 June 2026'))
        program.find(LIST_ITEM, re.compile('^Until 30 June 2026: .*every 6 weeks', re.DOTALL))
        program.close()
    assert [step['interval_min'] for step in cli_json(journal, 'plan', '--all')] == [8, 6, 7]
    check(journal)


def test_narrow_end_and_delete(folder):
    """At 360 pixels, a step is ended, and deleted, and comes back."""
    journal = make_journal(folder, 'every 8 weeks', '--from', '2026-01-05')
    row = ('2026-01-05', 'every-weeks', 8)
    with Program(journal) as program:
        program.show('Treatment')
        assert program.resize(360, 640)[0] <= 360
        open_step(program)
        assert program.resize(360, 640)[0] <= 360
        choose(program, 'What Would You Like to Do?', 'End it on a day')
        program.find(LABEL, re.compile('^This step ends on 30 June 2026'))
        program.press('Save')
        program.wait_window_gone(STEP)
        wait_rows(journal, STEPS, [(*row, 'open', None, 0), (*row, 'on-day', '2026-06-30', 1)])
        program.keys('ctrl+z')
        wait_rows(journal, STEPS, [(*row, 'open', None, 1)])
        wait(lambda: not [node for node in program.search(LABEL, 'Taken back') if node.is_laid_out()],
             'the toast to go')
        open_step(program)
        program.press('Delete This Step')
        program.wait_window_gone(STEP)
        wait_rows(journal, STEPS, [])
        program.keys('ctrl+z')
        wait_rows(journal, STEPS, [(*row, 'open', None, 1)])
        program.close()
    check(journal)


def test_by_keys(folder):
    """By keys alone, a plan begins from a published one; nothing is saved before Save."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Treatment')
        program.tab_to(PUSH_BUTTON, 'Begin from a Published Plan')
        program.keys('space')
        program.find_window('Published Plans')
        program.tab_to(LIST_ITEM, re.compile('^Product text, nerves not involved'))
        program.keys('Return')
        program.find(LABEL, re.compile('seen on 22 November 2026.*edit it to match your own plan'))
        wait_rows(journal, STEPS, [])
        program.tab_to(LIST_ITEM, re.compile('^Repletion from 30 June 2026'))
        program.keys('Return')
        program.find_window(STEP)
        program.keys('ctrl+Return')
        program.wait_window_gone(STEP)
        program.find_window('Published Plans')
        program.keys('ctrl+Return')
        program.wait_window_gone('Published Plans')
        wait_rows(journal, 'SELECT day, rule, end_count FROM plan_step ORDER BY position',
                  [('2026-06-30', 'alternate-days', 2), ('2026-07-14', 'every-weeks', None)])
        wait(lambda: program.search(LIST_ITEM, re.compile('^Repletion, 30 June to 13 July 2026')), 'the plan')
        program.keys('ctrl+z')
        wait_rows(journal, STEPS, [])
        program.close()
    check(journal)


run('journey-plan', [test_write_down, test_change_and_correct, test_narrow_end_and_delete, test_by_keys])
