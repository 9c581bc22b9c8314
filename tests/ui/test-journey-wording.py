#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of one's own for the numbers, and where a tingling is.

test-journey-wording.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (ENTRY, LABEL, LIST_ITEM, PUSH_BUTTON, RADIO_BUTTON, TEXT, TOGGLE_BUTTON, CHECKED, Program, check,
                     cli, query, run, wait, wait_rows)

PLACES = 'SELECT side, reach FROM tingling_place'
WORDED = ('SELECT rating.day, coalesce(word_5, \'\') FROM rating JOIN symptom_version ON symptom_version.id = version'
          ' ORDER BY 1')
MENUS = (PUSH_BUTTON, TOGGLE_BUTTON)


def make_journal(folder):
    journal = os.path.join(folder, 'wording.corrin')
    cli(journal, 'init')
    return journal


def is_seen(node):
    return node.is_laid_out()


def open_fatigue(program):
    """Unfolds the symptom in the preferences."""
    program.keys('ctrl+comma')
    program.find_window('Preferences')
    program.click(program.find(LIST_ITEM, 'Fatigue', where=is_seen))


def word(program, number, text):
    program.click(program.find(TEXT, f'Words for {number}', where=is_seen))
    program.keys('ctrl+a')
    program.type(text)
    program.keys('Return')


def close_preferences(program):
    program.keys('Escape')
    program.wait_window_gone('Preferences')


def test_own_words(folder):
    """Words for 2, 5 and 8 stand at the row and are spoken with the number; whoever changes them later keeps what was
    rated with the old ones, and the line of the chart begins anew."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Fatigue 5 of 10')
        open_fatigue(program)
        for number, text in ((2, 'a slow day'), (5, 'half a day in bed'), (8, 'in bed')):
            word(program, number, text)
            wait_rows(journal, f'SELECT word_{number} FROM symptom_version JOIN symptom ON symptom.id = symptom'
                               " WHERE key = 'fatigue'", [(text,)])
        close_preferences(program)
        program.find(LABEL, re.compile('2: a slow day +5: half a day in bed +8: in bed'), where=is_seen)
        five = program.find(RADIO_BUTTON, 'Fatigue 5 of 10')
        wait(lambda: five.get_description() == 'half a day in bed', five.get_description)
        program.press('Day Before')
        program.find(PUSH_BUTTON, re.compile('^Shown day: Yesterday'))
        program.click(program.find(RADIO_BUTTON, 'Fatigue 5 of 10'))
        wait_rows(journal, WORDED, [('2026-06-29', 'half a day in bed')])
        open_fatigue(program)
        word(program, 5, 'nothing done')
        wait_rows(journal, 'SELECT count(*) FROM symptom_version JOIN symptom ON symptom.id = symptom'
                           " WHERE key = 'fatigue'", [(2,)])
        close_preferences(program)
        program.find(LABEL, 'Rated with earlier words', where=is_seen)
        program.press('Back to Today')
        program.find(LABEL, re.compile('5: nothing done'), where=is_seen)
        program.click(program.find(RADIO_BUTTON, 'Fatigue 5 of 10'))
        wait_rows(journal, WORDED, [('2026-06-29', 'half a day in bed'), ('2026-06-30', 'nothing done')])
        program.show('Trends')
        program.find(LABEL, re.compile('Fatigue: other words from 30 June 2026 on'))
        program.close()
    check(journal)


def test_place(folder):
    """Where a tingling is: a tap after the rating, found in the history, and gone with it."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.click(program.find(RADIO_BUTTON, 'Tingling 4 of 10'))
        program.press('Where is it? Tingling', role=MENUS)
        program.click(program.find(RADIO_BUTTON, 'Left, up to wrist or ankle', where=is_seen))
        wait_rows(journal, PLACES, [('left', 'wrist-ankle')])
        program.press('Place of Tingling: left, up to wrist or ankle', role=MENUS)
        program.click(program.find(RADIO_BUTTON, 'Both sides, up to hand or foot', where=is_seen))
        wait_rows(journal, PLACES, [('both', 'hand-foot')])
        program.keys('ctrl+z')
        wait_rows(journal, PLACES, [('left', 'wrist-ankle')])
        program.keys('ctrl+f')
        program.find(ENTRY, 'Search Entries', where=is_seen)
        program.type('ankle')
        entry = program.find(PUSH_BUTTON, re.compile('^Tingling 4, left, up to wrist or ankle'))
        program.click(entry)
        program.press(re.compile('^Delete Tingling 4'))
        wait_rows(journal, PLACES, [])
        wait_rows(journal, 'SELECT count(*) FROM rating', [(0,)])
        program.keys('ctrl+z')
        wait_rows(journal, PLACES, [('left', 'wrist-ankle')])
        program.close()
    check(journal)


def test_place_by_keys(folder):
    """The same without a mouse, in a window as narrow as a phone."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Tingling 4 of 10')
        assert program.resize(360, 700)[0] == 360
        program.tab_to(RADIO_BUTTON, re.compile('^Tingling'))
        program.keys('4')
        wait(lambda: program.find(RADIO_BUTTON, 'Tingling 4 of 10').has(CHECKED), 'the rating')
        program.tab_to(MENUS, 'Where is it? Tingling')
        program.keys('Return')
        program.find(RADIO_BUTTON, 'Right, fingers or toes', where=is_seen)
        program.tab_to(RADIO_BUTTON, 'Right, fingers or toes')
        program.keys('space')
        wait_rows(journal, PLACES, [('right', 'fingers-toes')])
        program.tab_to(MENUS, 'Place of Tingling: right, fingers or toes')
        program.keys('Return')
        program.find(RADIO_BUTTON, 'Right, fingers or toes', where=is_seen)
        program.tab_to(PUSH_BUTTON, 'Clear the place of Tingling')
        program.keys('space')
        wait_rows(journal, PLACES, [])
        program.keys('ctrl+z')
        wait_rows(journal, PLACES, [('right', 'fingers-toes')])
        assert query(journal, 'SELECT value FROM rating') == [(4.0,)]
        program.close()
    check(journal)


run('journey-wording', [test_own_words, test_place, test_place_by_keys])
