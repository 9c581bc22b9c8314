#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people share a journal, and a carer rates what she saw.

test-journey-people.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (CHECKED, CHECK_BOX, LABEL, PUSH_BUTTON, RADIO_BUTTON, TEXT, TOGGLE_BUTTON, Program, check, cli,
                     cli_json, query, run, wait, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
CHOICES = (RADIO_BUTTON, CHECK_BOX)
RATINGS = ('SELECT person.name, key, value, carer.name FROM rating JOIN symptom_version ON symptom_version.id = version'
           ' JOIN symptom ON symptom.id = symptom JOIN person ON person.id = rating.person'
           ' LEFT JOIN carer ON carer.id = observer ORDER BY rating.id')
OWN = re.compile('^As Ada rated it')


def make_journal(folder, *people):
    journal = os.path.join(folder, 'ours.corrin')
    cli(journal, 'init', '--person', 'Ada')
    for name in people:
        cli(journal, 'person', name)
    return journal


def open_people(program):
    program.find(RADIO_BUTTON, 'Fatigue 0 of 10')
    program.choose_in_menu(re.compile('People'))
    program.find_window('People')


def close_people(program):
    program.keys('Escape')
    program.wait_window_gone('People')


def rate(program, symptom, value):
    program.click(program.find(RADIO_BUTTON, f'{symptom} {value} of 10'))


def test_two_people(folder):
    """A second person is added, has own ratings, and one key goes from one to the other; the title says whose it is."""
    journal = make_journal(folder)
    with Program(journal) as program:
        rate(program, 'Fatigue', 3)
        wait_rows(journal, RATINGS, [('Ada', 'fatigue', 3.0, None)])
        open_people(program)
        program.press('Add a Person')
        program.find_window('Add a Person')
        program.type('Ben')
        program.click(program.find(CHECK_BOX, 'Tingling'))
        program.press('Save')
        program.wait_window_gone('Add a Person')
        wait(lambda: [one['name'] for one in cli_json(journal, 'person')['people']] == ['Ada', 'Ben'], 'Ben')
        close_people(program)
        program.find_window(re.compile('^Ben'))
        rate(program, 'Fatigue', 8)
        wait_rows(journal, RATINGS, [('Ada', 'fatigue', 3.0, None), ('Ben', 'fatigue', 8.0, None)])
        assert not program.search(RADIO_BUTTON, 'Tingling 0 of 10')
        program.keys('ctrl+j')
        program.find_window(re.compile('^Ada'))
        wait(lambda: program.find(RADIO_BUTTON, 'Fatigue 3 of 10').has(CHECKED), 'the rating of Ada')
        program.close()
    check(journal)


def test_carer(folder):
    """A carer rates as she saw it, and sees the person's own rating only then; days seen differently are listed."""
    journal = make_journal(folder)
    cli(journal, 'rate', 'fatigue', '3')
    cli(journal, 'person', 'Carla', '--carer')
    with Program(journal) as program:
        open_people(program)
        program.click(program.find(CHOICES, 'Carla writes at this computer'))
        close_people(program)
        program.find(LABEL, 'As you saw it: how was today?')
        assert not program.search(LABEL, OWN)
        assert not program.find(RADIO_BUTTON, 'Fatigue 3 of 10').has(CHECKED)
        rate(program, 'Fatigue', 7)
        wait_rows(journal, RATINGS, [('Ada', 'fatigue', 3.0, None), ('Ada', 'fatigue', 7.0, 'Carla')])
        program.find(LABEL, 'As Ada rated it: Fatigue 3')
        program.show('Trends')
        program.press('Symptoms')
        program.tab_to(PUSH_BUTTON, 'Days Seen Differently')
        program.keys('space')
        program.find_window('Days Seen Differently')
        program.find(LABEL, 'Fatigue: Ada rated 3, Carla saw 7')
        program.keys('Escape')
        program.wait_window_gone('Days Seen Differently')
        program.close()
    check(journal)


def test_by_keys(folder):
    """A carer is named, chosen and renamed without a mouse."""
    journal = make_journal(folder, 'Ben')
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Fatigue 0 of 10')
        program.keys('ctrl+j')
        program.find_window(re.compile('^Ben'))
        program.keys('F10')
        program.wait_focus(name=re.compile('People'))
        program.keys('Return')
        program.find_window('People')
        program.tab_to(CHOICES, re.compile('^The person whose'))
        program.keys('Tab')
        program.type('Carla')
        program.keys('Return')
        wait_rows(journal, 'SELECT name FROM carer', [('Carla',)])
        program.tab_to(CHOICES, re.compile('^Carla writes'), key='shift+Tab')
        program.keys('space')
        wait(lambda: program.find(CHOICES, re.compile('^Carla writes')).has(CHECKED), 'Carla to be chosen')
        close_people(program)
        program.tab_to(RADIO_BUTTON, re.compile('^Fatigue'))
        program.keys('4')
        wait_rows(journal, RATINGS, [('Ben', 'fatigue', 4.0, 'Carla')])
        program.close()
    check(journal)


def test_narrow(folder):
    """On a screen as wide as a phone: rename, and take it back."""
    journal = make_journal(folder, 'Ben')
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Fatigue 0 of 10')
        assert program.resize(360, 640)[0] == 360
        open_people(program)
        assert program.resize(360, 640)[0] == 360
        program.click(program.find(TEXT, 'Name'))
        program.keys('ctrl+a')
        program.type('Eve')
        program.keys('Return')
        wait_rows(journal, 'SELECT name FROM person ORDER BY id', [('Eve',), ('Ben',)])
        program.press('Undo')
        wait_rows(journal, 'SELECT name FROM person ORDER BY id', [('Ada',), ('Ben',)])
        program.click(program.find(CHOICES, 'Show the journal of Ben'))
        close_people(program)
        program.find_window(re.compile('^Ben'))
        program.press('Journal of Ben', role=BUTTONS)
        program.wait_focus(name=re.compile('^Ada'))
        program.keys('Return')
        program.find_window(re.compile('^Ada'))
        program.close()
    check(journal)


run('journey-people', [test_two_people, test_carer, test_by_keys, test_narrow])
