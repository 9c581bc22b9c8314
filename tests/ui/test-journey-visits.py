#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person notes a visit, prepares it, and writes down afterwards what was asked and said.

test-journey-visits.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (CHECKED, CHECK_BOX, LABEL, PUSH_BUTTON, TEXT, TOGGLE_BUTTON, Program, check, cli, cli_json,
                     query, run, wait, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
VISITS = 'SELECT day, time, with_whom, purpose FROM appointment ORDER BY day'
QUESTIONS = 'SELECT text, asked, answer FROM question ORDER BY position'


def make_journal(folder):
    journal = os.path.join(folder, 'visits.corrin')
    cli(journal, 'init')
    return journal


def start(journal):
    program = Program(journal)
    program.find_window('visits.corrin')
    program.show('Visits')
    return program


def find_words(program, words):
    """Words of a row or a label that can be seen."""
    return program.find(LABEL, words, where=lambda node: node.is_laid_out())


def test_narrow(folder):
    """In a narrow window: a visit with its countdown, several of them, changed, deleted and taken back."""
    journal = make_journal(folder)
    with start(journal) as program:
        assert program.resize(360, 720)[0] == 360
        program.press('Add Visit…')
        program.find_window('Visit')
        program.resize(360, 640)
        program.press('Save')
        find_words(program, 'Choose the day of the visit.')
        program.press(re.compile('^Day: '))
        program.press('Next Month')
        program.press(re.compile('^Sunday, 12 July 2026'))
        program.click(program.find(TEXT, 'Time, If You Know It'))
        program.type('9.30')
        program.click(program.find(TEXT, 'With Whom'))
        program.type('Dr Kim')
        program.press('Save')
        program.wait_window_gone('Visit')
        wait_rows(journal, VISITS, [('2026-07-12', 34200, 'Dr Kim', None)])
        find_words(program, 'In 12 days')

        cli_rows = cli_json(journal, 'list', 'appointments')
        assert len(cli_rows) == 1
        program.press(re.compile('^Change: Sunday, 12 July 2026'))
        program.find_window('Visit')
        program.press('Delete')
        program.wait_window_gone('Visit')
        wait_rows(journal, VISITS, [])
        find_words(program, re.compile('^No visit is noted'))
        program.undo_by_toast('Visit deleted')
        wait_rows(journal, VISITS, [('2026-07-12', 34200, 'Dr Kim', None)])
        find_words(program, 'In 12 days')
        # What makes the summary is found without going by all that can be written for it.
        assert program.find(PUSH_BUTTON, 'Save PDF…').get_box()[1] < 720
        program.close()
    check(journal)


def test_by_keys(folder):
    """By keys alone, after the visit: what was said, an answer, the next visit; what was not asked carries over."""
    journal = make_journal(folder)
    cli(journal, 'appointment', '2026-06-29', '--with', 'Dr Kim')
    cli(journal, 'question', 'Why so tired?')
    cli(journal, 'question', 'When again?')
    with start(journal) as program:
        program.tab_to(BUTTONS, 'After the Visit…')
        program.keys('space')
        program.find_window('After the Visit')
        program.tab_to(TEXT, 'What Was Said')
        program.type('Go on as before')
        program.tab_to(TEXT, 'Answer: Why so tired?')
        program.type('Iron is low')
        program.tab_to(BUTTONS, re.compile('^Next Visit: '))
        program.keys('space')
        program.wait_focus(name=re.compile('30 June 2026'))
        program.keys('Page_Down')
        program.wait_focus(name=re.compile('30 July 2026'))
        program.keys('space')
        program.find(BUTTONS, re.compile('^Next Visit: .*30 July'))
        program.keys('ctrl+Return')
        program.wait_window_gone('After the Visit')
        wait_rows(journal, QUESTIONS, [('Why so tired?', 1, 'Iron is low'), ('When again?', 0, None)])
        wait_rows(journal, 'SELECT said FROM appointment ORDER BY day', [('Go on as before',), (None,)])
        assert query(journal, VISITS)[1][2] == 'Dr Kim'
        find_words(program, re.compile('Carried over from the visit on 29 June 2026'))
        program.keys('ctrl+z')
        wait_rows(journal, QUESTIONS, [('Why so tired?', 0, None), ('When again?', 0, None)])
        wait_rows(journal, 'SELECT said FROM appointment', [(None,)])
        program.close()
    check(journal)


def test_discard(folder):
    """What was typed is not dropped unasked."""
    journal = make_journal(folder)
    with start(journal) as program:
        program.press('After the Visit…')
        program.find_window('After the Visit')
        program.click(program.find(TEXT, 'What Was Said'))
        program.type('Rest')
        program.keys('Escape')
        program.press('Keep Editing')
        program.keys('Escape')
        program.press('Discard')
        program.wait_window_gone('After the Visit')
        wait_rows(journal, VISITS, [])
        program.close()
    check(journal)


def test_labs_again(folder):
    """Labs again: planned at a visit, ticked as done with the day, taken back."""
    journal = make_journal(folder)
    cli(journal, 'appointment', '2026-06-01')
    rechecks = 'SELECT recheck_planned, recheck_done FROM appointment'
    with start(journal) as program:
        program.press(re.compile('^Change: Monday, 1 June 2026'))
        program.find_window('After the Visit')
        program.press(re.compile('^Labs Again On: '))
        program.press('Next Month')
        program.press(re.compile('^Sunday, 12 July 2026'))
        program.press('Save')
        program.wait_window_gone('After the Visit')
        wait_rows(journal, rechecks, [('2026-07-12', None)])
        box = program.find(CHECK_BOX, 'Labs again on 12 July 2026')
        assert not box.has(CHECKED)
        program.click(box)
        wait_rows(journal, rechecks, [('2026-07-12', '2026-06-30')])
        find_words(program, 'Done on 30 June 2026')
        program.keys('ctrl+z')
        wait_rows(journal, rechecks, [('2026-07-12', None)])
        wait(lambda: not program.find(CHECK_BOX, 'Labs again on 12 July 2026').has(CHECKED), 'the tick to go')
        program.close()
    check(journal)


def test_plan_changed(folder):
    """A plan that changed at a visit is noted there with its day, and the form of the plan comes next."""
    journal = make_journal(folder)
    with start(journal) as program:
        program.press('After the Visit…')
        program.find_window('After the Visit')
        program.press(re.compile('^Plan Changed From: '))
        program.press('Next Month')
        program.press(re.compile('^Sunday, 12 July 2026'))
        program.press('Save')
        wait_rows(journal, 'SELECT day, note FROM appointment', [('2026-06-30', 'Plan changed from 12 July 2026.')])
        program.find_window('Step of the Plan')
        program.keys('Escape')
        program.wait_window_gone('Step of the Plan')
        program.close()
    check(journal)


def test_about(folder):
    """What is known of the person stands below the questions, and what is not is visible as blank."""
    journal = make_journal(folder)
    with start(journal) as program:
        program.press(re.compile('^Change: diagnosis'))
        program.find_window('About You')
        program.click(program.find(TEXT, 'Diagnosis as Told'))
        program.type('B12 deficiency')
        program.click(program.find(CHECK_BOX, 'Pernicious anaemia'))
        program.keys('ctrl+Return')
        program.wait_window_gone('About You')
        wait_rows(journal, 'SELECT diagnosis, causes FROM person', [('B12 deficiency', 'pernicious-anaemia')])
        find_words(program, re.compile('^Noted: diagnosis, cause\nNot noted: '))
        find_words(program, 'Noted: pernicious anaemia.')
        find_words(program, 'not noted')
        # The message lies above what is scrolled into view just so.
        wait(lambda: not [node for node in program.search(LABEL, 'Saved') if node.is_laid_out()], 'the toast to go')
        program.press(re.compile('^Add: What is the likely cause'))
        wait_rows(journal, 'SELECT key FROM question', [('cause',)])
        program.close()
    check(journal)


def test_another_visit(folder):
    """By keys alone, a question is moved to another visit and to none yet, and taken back."""
    journal = make_journal(folder)
    cli(journal, 'appointment', '2026-07-12')
    cli(journal, 'appointment', '2026-08-01')
    cli(journal, 'question', 'Why so tired?')
    meant = 'SELECT day FROM question LEFT JOIN appointment ON appointment.id = appointment'
    wait_rows(journal, meant, [('2026-07-12',)])
    with start(journal) as program:
        find_words(program, 'For the visit on 12 July 2026')
        program.tab_to(BUTTONS, re.compile('^Change: Why so tired'))
        program.keys('space')
        program.find(None, 'Sunday, 12 July 2026', where=lambda node: node.has(CHECKED))
        program.tab_to(None, 'Saturday, 1 August 2026', key='Down')
        program.keys('space')
        wait_rows(journal, meant, [('2026-08-01',)])
        find_words(program, 'For the visit on 1 August 2026')
        program.undo_by_toast('Question moved to another visit')
        wait_rows(journal, meant, [('2026-07-12',)])
        program.press(re.compile('^Change: Why so tired'))
        program.click(program.find(None, 'No Visit Yet'))
        wait_rows(journal, meant, [(None,)])
        program.keys('ctrl+z')
        wait_rows(journal, meant, [('2026-07-12',)])
        program.close()
    check(journal)


run('journey-visits', [test_narrow, test_another_visit, test_by_keys, test_discard, test_labs_again, test_plan_changed, test_about])
