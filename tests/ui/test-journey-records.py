#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person records injections, and finds, changes and removes what was recorded.

test-journey-records.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (CHECK_BOX, CHECKED, COMBO_BOX, ENTRY, LABEL, LIST_ITEM, PUSH_BUTTON, RADIO_BUTTON, TEXT, TOGGLE_BUTTON, Program, check,
                     cli, count_actions, query, run, wait, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
DOSES = 'SELECT day, precision, substance, micrograms, site, given_by FROM dose ORDER BY id'


def make_journal(folder):
    journal = os.path.join(folder, 'doses.corrin')
    cli(journal, 'init')
    cli(journal, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1000', '--at', '2026-05-05', '--site',
        'left-thigh')
    return journal


FIRST = ('2026-05-05', 'day', 'hydroxocobalamin', 1000, 'left-thigh', None)


def choose(program, row, item):
    """Opens a row of choices and clicks one of them."""
    combo = program.find(COMBO_BOX, row)
    program.click(combo)
    program.click(program.find(LABEL, item, within=program.find(COMBO_BOX, row), nth=-1))


def test_one_tap(folder):
    """One tap opens the form and one saves; the site is never copied."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.press('Record Injection')
        program.find_window('Record Injection')
        program.press('Save')
        program.wait_window_gone('Record Injection')
        wait_rows(journal, DOSES, [FIRST, ('2026-06-30', 'exact', 'hydroxocobalamin', 1000, 'not-known', None)])
        program.undo_by_toast('Injection saved')
        wait_rows(journal, DOSES, [FIRST])
        program.close()
    check(journal)


def test_by_keys(folder):
    """By keys alone, with a part of the day; what cannot be undone by the toast any more, Ctrl and Z take back."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.keys('ctrl+i')
        program.find_window('Record Injection')
        program.tab_to(BUTTONS, 'This Morning')
        program.keys('space')
        program.keys('ctrl+Return')
        program.wait_window_gone('Record Injection')
        wait_rows(journal, DOSES, [FIRST, ('2026-06-30', 'morning', 'hydroxocobalamin', 1000, 'not-known', None)])
        program.find_toast('Injection saved')
        wait(lambda: not [node for node in program.search(LABEL, 'Injection saved') if node.is_laid_out()],
             'the toast to go')
        program.keys('ctrl+z')
        wait_rows(journal, DOSES, [FIRST])
        program.close()
    check(journal)


def test_not_sure(folder):
    """“Not sure” is an answer, and becomes a question for the visit; Escape asks before it drops what was typed."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.press('Record Injection')
        program.find_window('Record Injection')
        program.click(program.find(LIST_ITEM, 'Not Sure of the Amount'))
        program.find(CHECK_BOX, 'Ask About It at the Visit', where=lambda node: node.has(CHECKED))
        choose(program, 'Site', re.compile('^Right thigh'))
        program.click(program.find(TEXT, 'Given By'))
        program.type('Kim')
        program.keys('ctrl+z', 'ctrl+z', 'ctrl+z')
        program.keys('ctrl+a')
        program.type('Jo')
        program.keys('Escape')
        program.press('Keep Editing')
        program.press('Save')
        program.wait_window_gone('Record Injection')
        wait_rows(journal, DOSES, [FIRST, ('2026-06-30', 'exact', 'hydroxocobalamin', None, 'right-thigh', 'Jo')])
        assert 'How much is it?' in query(journal, 'SELECT text FROM question')[0][0]
        program.close()
    check(journal)


def test_earlier(folder):
    """Several earlier ones at once, one by its day and one by its month only."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Treatment')
        program.press('Add Earlier Injections')
        program.find_window('Earlier Injections')
        program.press('Injection 1: Choose a Day')
        program.press('Previous Month')
        program.press(re.compile('^Tuesday, 12 May 2026'))
        program.press(re.compile('^(Add Another|Same Distance Again)'))
        program.press(re.compile('^Month'), within=program.find(LIST_ITEM, 'Injection 2'))
        row = program.find(LIST_ITEM, 'Injection 2')
        program.click(program.find(COMBO_BOX, re.compile('Month'), within=row))
        program.click(program.find(LABEL, 'March', nth=-1))
        program.press('Save')
        program.wait_window_gone('Earlier Injections')
        wait_rows(journal, 'SELECT day, precision FROM dose ORDER BY day',
                  [('2026-03-01', 'month'), ('2026-05-05', 'day'), ('2026-05-12', 'day')])
        assert query(journal, 'SELECT count(*) FROM action')[0][0] > 0
        program.keys('ctrl+z')
        wait_rows(journal, 'SELECT day FROM dose', [('2026-05-05',)])
        program.close()
    check(journal)


def test_edit_and_delete(folder):
    """A dose is changed and deleted from the list of the treatment, and comes back."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Treatment')
        program.click(program.find(LIST_ITEM, re.compile('^5 May 2026')))
        program.find_window('Edit Injection')
        program.click(program.find(TEXT, 'Given By'))
        program.type('Sam')
        program.press('Save')
        program.wait_window_gone('Edit Injection')
        wait_rows(journal, 'SELECT given_by FROM dose', [('Sam',)])
        program.click(program.find(LIST_ITEM, re.compile('^5 May 2026')))
        program.find_window('Edit Injection')
        program.press('Delete')
        program.wait_window_gone('Edit Injection')
        wait_rows(journal, 'SELECT given_by FROM dose', [])
        program.undo_by_toast('Injection deleted')
        wait_rows(journal, 'SELECT given_by FROM dose', [('Sam',)])
        program.find(LIST_ITEM, re.compile('^5 May 2026'))
        program.close()
    check(journal)


def test_earlier_years(folder):
    """By keys alone: years known in outline only; found in the history, where they are changed."""
    journal = make_journal(folder)
    years = 'SELECT started, ended, about_every FROM earlier_treatment'
    with Program(journal) as program:
        program.show('Treatment')
        program.tab_to(BUTTONS, 'Add Earlier Years')
        program.keys('space')
        program.find_window('Earlier Years')
        program.type('2019')
        # The lines of this form report no focus on GTK 4.8; this is their order.
        program.keys('Tab', 'Tab')
        program.type('every 12 weeks')
        program.keys('ctrl+Return')
        program.wait_window_gone('Earlier Years')
        wait_rows(journal, years, [('2019', None, 'every 12 weeks')])
        program.show('History')
        program.press(re.compile('^Earlier treatment'))
        program.press(re.compile('^Edit Earlier treatment'))
        program.find_window('Earlier Years')
        program.type('2018')
        program.keys('ctrl+Return')
        wait_rows(journal, years, [('2018', None, 'every 12 weeks')])
        program.undo_by_toast('Changes saved')
        wait_rows(journal, years, [('2019', None, 'every 12 weeks')])
        program.close()
    check(journal)


def make_history(folder):
    journal = make_journal(folder)
    for day, value in (('2026-06-01', '7'), ('2026-06-02', '5'), ('2026-06-09', '0')):
        cli(journal, 'rate', 'fatigue', value, '--day', day)
    cli(journal, 'rate', 'tingling', '3', '--day', '2026-06-02')
    return journal


def entries(program):
    """The entries that the page of the history lists, newest day first."""
    return [node.name for node in program.search(PUSH_BUTTON, re.compile(', \\d+ \\w+ 2026$'))
            if not node.name.startswith(('Edit', 'Delete', 'Add')) and node.is_laid_out()]


def test_history(folder):
    """All entries by day, newest first; by kind and by words; deleted and taken back; added to."""
    journal = make_history(folder)
    with Program(journal) as program:
        program.show('History')
        wait(lambda: len(entries(program)) == 5, lambda: f'five entries: {entries(program)}')
        assert [name.split(',')[-1] for name in entries(program)] == [
            ' 9 June 2026', ' 2 June 2026', ' 2 June 2026', ' 1 June 2026', ' 5 May 2026'], entries(program)
        program.keys('ctrl+f')
        program.find(ENTRY, 'Search Entries')
        program.type('tingl')
        wait(lambda: entries(program) == ['Tingling 3, 2 June 2026'], lambda: f'one entry: {entries(program)}')
        program.keys('Escape')
        wait(lambda: len(entries(program)) == 5, 'all entries')
        choose(program, 'Entries Shown', re.compile('^Injections'))
        wait(lambda: len(entries(program)) == 1 and 'Injection' in entries(program)[0],
             lambda: f'one injection: {entries(program)}')
        choose(program, 'Entries Shown', 'Everything')
        wait(lambda: len(entries(program)) == 5, 'all entries')
        actions = count_actions(journal)
        program.press('Fatigue 7, 1 June 2026')
        program.press('Delete Fatigue 7, 1 June 2026')
        wait(lambda: len(entries(program)) == 4, 'the end of an entry')
        assert count_actions(journal) == actions + 1
        program.undo_by_toast('Deleted: Fatigue 7, 1 June 2026')
        wait(lambda: len(entries(program)) == 5, 'the entry again')
        program.press('Add to Tuesday, 9 June 2026')
        program.press('Rating, Note or Tag')
        program.find(PUSH_BUTTON, re.compile('^Shown day: .*9 June'))
        program.click(program.find(RADIO_BUTTON, 'Tingling 4 of 10'))
        wait_rows(journal, "SELECT value FROM rating WHERE day = '2026-06-09' ORDER BY value", [(0.0,), (4.0,)])
        program.show('History')
        wait(lambda: len(entries(program)) == 6, lambda: f'six entries: {entries(program)}')
        program.press('Fatigue 5, 2 June 2026')
        program.press('Edit Fatigue 5, 2 June 2026')
        program.find(PUSH_BUTTON, re.compile('^Shown day: .*2 June'))
        program.close()
    check(journal)


run('journey-records', [test_one_tap, test_by_keys, test_not_sure, test_earlier, test_earlier_years,
                        test_edit_and_delete, test_history])
