#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies around the pages: the sample, the preferences, the keys, the card that is always near.

test-journey-around.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (ALERT, CHECK_BOX, ENTRY, FILLER, LABEL, LIST_ITEM, PAGES, PAGE_TAB, PUSH_BUTTON, RADIO_BUTTON,
                     SELECTED, TEXT, Program, check, cli, default_journal, query, run, wait, wait_rows)


def make_journal(folder):
    journal = os.path.join(folder, 'around.corrin')
    cli(journal, 'init')
    return journal


def test_sample(folder):
    """The sample can be looked at before there is a journal, says what it is, and is a journal of its own."""
    with Program() as program:
        program.press('Look at a Sample Journal')
        notice = program.find(ALERT, re.compile('^This is a sample journal with invented entries'))
        wait(lambda: notice.get_box()[3] > 20, 'the notice to be seen')
        program.find(RADIO_BUTTON, re.compile('^Fatigue'))
        program.keys('ctrl+q')
        program.expect_end()
    assert not os.path.exists(default_journal()), 'the sample became the journal'


def test_preferences(folder):
    """A symptom is added and another put away, and a number gets words of one's own; what was rated keeps its own."""
    journal = make_journal(folder)
    cli(journal, 'rate', 'fatigue', '3')
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Fatigue 3 of 10')
        program.keys('ctrl+comma')
        program.find_window('Preferences')
        program.click(program.find(LIST_ITEM, 'Add a Symptom', where=lambda node: node.is_laid_out()))
        own = program.find(TEXT, 'In Your Own Words', where=lambda node: node.is_laid_out())
        program.click(own)
        program.type('Cold & <hot> feet')
        program.keys('Return')
        wait_rows(journal, 'SELECT name FROM symptom WHERE name IS NOT NULL', [('Cold & <hot> feet',)])
        program.click(program.find(LIST_ITEM, 'Tingling', where=lambda node: node.is_laid_out()))
        program.click(program.find(CHECK_BOX, 'Shown for Rating', where=lambda node: node.is_laid_out()))
        wait_rows(journal, "SELECT archived FROM symptom WHERE key = 'tingling'", [(1,)])
        program.keys('Escape')
        program.wait_window_gone('Preferences')
        program.find(RADIO_BUTTON, 'Cold & <hot> feet 0 of 10')
        program.wait_gone(RADIO_BUTTON, 'Tingling 0 of 10')
        program.close()
    check(journal)


def test_card(folder):
    """The card for a serious allergic reaction comes by one key from every page and from the first one of all."""
    journal = make_journal(folder)
    with Program() as program:
        program.find(PUSH_BUTTON, 'Start')
        program.keys('ctrl+e')
        program.find_window('Serious Allergic Reaction')
        program.keys('Escape')
        program.wait_window_gone('Serious Allergic Reaction')
        program.close()
    with Program(journal) as program:
        for page in PAGES:
            program.show(page)
            program.keys('ctrl+e')
            program.find_window('Serious Allergic Reaction')
            program.find(LABEL, re.compile('[Aa]drenaline|[Ee]mergency'))
            program.keys('Escape')
            program.wait_window_gone('Serious Allergic Reaction')
        program.close()


def expect_page(program, page):
    wait(lambda: any(node.role == PAGE_TAB and node.name == page and node.has(SELECTED) for node in program.see()),
         f'the page {page}')


def test_keys(folder):
    """Every key that the window of keys lists does what it says there."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Fatigue 0 of 10')
        program.keys('ctrl+question')
        program.find_window('Keyboard Shortcuts')
        listed = {node.name for node in program.see()}
        program.keys('Escape')
        program.wait_window_gone('Keyboard Shortcuts')
        done = set()
        for number, page in enumerate(PAGES, 1):
            program.keys(f'alt+{number}')
            expect_page(program, page)
            done.add('Show today' if page == 'Today' else f'Show the {page.lower()}')
        for key, window, words in (('ctrl+i', 'Record Injection', 'Record an injection'),
                                   ('ctrl+e', 'Serious Allergic Reaction',
                                    'Show the card for a serious allergic reaction'),
                                   ('ctrl+comma', 'Preferences', 'Show the preferences')):
            program.keys(key)
            program.find_window(window)
            program.keys('Escape')
            program.wait_window_gone(window)
            done.add(words)
        program.keys('ctrl+f')
        expect_page(program, 'History')
        program.find(ENTRY, 'Search Entries', where=lambda node: node.is_laid_out())
        program.keys('Escape', 'alt+1')
        cli_refusal = query(journal, 'SELECT count(*) FROM rating')
        assert cli_refusal == [(0,)]
        program.tab_to(RADIO_BUTTON, re.compile('^Fatigue'))
        program.keys('5')
        wait_rows(journal, 'SELECT value FROM rating', [(5.0,)])
        program.keys('ctrl+z')
        wait_rows(journal, 'SELECT value FROM rating', [])
        program.keys('F5')
        program.find(FILLER, 'CorrinTodayPage')
        done |= {'Search the history', 'Take back what was saved last', 'Read the journal again',
                 'Show the keyboard shortcuts', 'Close the window'}
        assert done <= listed, f'not listed: {done - listed}'
        program.close()
    with Program(journal) as program:
        program.find(RADIO_BUTTON, 'Fatigue 0 of 10')
        program.keys('ctrl+q')
        program.expect_end()
    check(journal)


run('journey-around', [test_sample, test_preferences, test_card, test_keys])
