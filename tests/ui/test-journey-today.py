#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person begins a journal and writes what the days were like.

test-journey-today.py CORRIN CORRIN_CLI

Everything is done with real keys and clicks; what the journal then holds is read from its file.
"""
import os
import re
import stat
import time

from desktop import (CHECK_BOX, CHECKED, FILLER, LABEL, PRESSED, PUSH_BUTTON, RADIO_BUTTON, TEXT,
                     TOGGLE_BUTTON,
                     ENVIRONMENT, Program, check, cli, count_actions, default_journal, query, run, wait, wait_rows)

RATINGS = ('SELECT coalesce(symptom.key, symptom.name), day, time, value FROM rating'
           ' JOIN symptom_version ON symptom_version.id = version JOIN symptom ON symptom.id = symptom ORDER BY 1, 2, 3')
TAGS = (PUSH_BUTTON, TOGGLE_BUTTON, CHECK_BOX)


def make_journal(folder):
    journal = os.path.join(folder, 'days.corrin')
    cli(journal, 'init')
    return journal


def number(program, symptom, value, nth=0):
    return program.find(RADIO_BUTTON, f'{symptom} {value} of 10', nth=nth)


def chosen(program, symptom):
    """Which numbers of a symptom a screen reader calls chosen."""
    return [node.name for node in program.search(RADIO_BUTTON, re.compile(f'^{symptom} '))
            if node.has(CHECKED)]


def expect_chosen(program, symptom, *values):
    names = [f'{symptom} {value} of 10' for value in values]
    wait(lambda: chosen(program, symptom) == names, lambda: f'{names}, not {chosen(program, symptom)}')


def test_start_by_mouse(folder):
    """Two clicks begin a journal of one's own, which only its owner can read."""
    journal = default_journal()
    with Program() as program:
        program.click(program.find(CHECK_BOX, 'Tingling'))
        program.click(program.find(CHECK_BOX, 'Balance'))
        assert not os.path.exists(journal)
        program.press('Start')
        number(program, 'Fatigue', 0)
        program.close()
    assert stat.S_IMODE(os.stat(journal).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(os.path.dirname(journal)).st_mode) == 0o700
    assert query(journal, 'SELECT key FROM symptom ORDER BY position') == [('fatigue',), ('balance',)]
    assert query(journal, 'SELECT name FROM person') == [(None,)]
    assert not query(journal, 'SELECT * FROM carer')
    check(journal)


def test_start_by_keys_for_another(folder):
    """Who writes for somebody else is named as who saw it, without ever touching a mouse."""
    journal = default_journal()
    with Program() as program:
        program.find(PUSH_BUTTON, 'Start')
        program.tab_to((CHECK_BOX, RADIO_BUTTON), 'Mine')
        program.keys('Down')
        if not program.get_focus().is_now(CHECKED):
            program.keys('space')
        theirs, yours = program.find(TEXT, 'Their Name'), program.find(TEXT, 'Your Name')
        # libadwaita 1.2 does not tell of the focus in such a row: where the typing goes shows where it is.
        program.tab_to((CHECK_BOX, RADIO_BUTTON), re.compile('^Someone'))
        program.keys('Tab')
        program.type('Alex')
        program.keys('Tab')
        program.type('Robin')
        wait(lambda: (theirs.get_text(), yours.get_text()) == ('Alex', 'Robin'),
             lambda: f'the names, not {theirs.get_text()} and {yours.get_text()}')
        program.tab_to(PUSH_BUTTON, 'Start')
        program.keys('Return')
        number(program, 'Fatigue', 0)
        program.tab_to(RADIO_BUTTON, re.compile('^Fatigue'))
        program.keys('6')
        expect_chosen(program, 'Fatigue', 6)
        program.close()
    assert query(journal, 'SELECT name FROM person') == [('Alex',)]
    carer = query(journal, "SELECT id FROM carer WHERE name = 'Robin'")[0][0]
    assert query(journal, 'SELECT value, author, observer FROM rating') == [(6.0, carer, carer)]
    check(journal)


def test_rate_by_mouse(folder):
    """A tap saves; the same again changes nothing, even twice at once; another replaces; Clear takes it back."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.click(number(program, 'Fatigue', 7))
        expect_chosen(program, 'Fatigue', 7)
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-30', None, 7.0)])
        actions = count_actions(journal)
        program.click(number(program, 'Fatigue', 7), times=2)
        program.click(number(program, 'Fatigue', 10), times=2)
        expect_chosen(program, 'Fatigue', 10)
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-30', None, 10.0)])
        assert count_actions(journal) == actions + 1, 'a tap on the same number was saved'
        program.find(LABEL, 'Saved. That is enough for today.')
        program.press('Clear Fatigue')
        expect_chosen(program, 'Fatigue')
        wait_rows(journal, RATINGS, [])
        program.undo_by_toast('Fatigue cleared')
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-30', None, 10.0)])
        expect_chosen(program, 'Fatigue', 10)
        program.keys('ctrl+z')
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-30', None, 7.0)])
        expect_chosen(program, 'Fatigue', 7)
        program.close()
    check(journal)


def test_rate_by_keys(folder):
    """Digits set the row, 0 soon after 1 makes 10, a held key counts once, Enter and Down go on."""
    journal = make_journal(folder)
    with Program(journal) as program:
        number(program, 'Fatigue', 0)
        program.tab_to(RADIO_BUTTON, re.compile('^Fatigue'))
        program.keys('1', '0')
        expect_chosen(program, 'Fatigue', 10)
        program.keys('Return')
        program.wait_focus(RADIO_BUTTON, re.compile('^Tingling'))
        actions = count_actions(journal)
        program.hold('4', 1.2)
        expect_chosen(program, 'Tingling', 4)
        assert count_actions(journal) == actions + 1, 'a held key was saved more than once'
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-30', None, 10.0), ('tingling', '2026-06-30', None, 4.0)])
        program.keys('Right', 'Right')
        program.wait_focus(RADIO_BUTTON, 'Tingling 6 of 10')
        assert chosen(program, 'Tingling') == ['Tingling 4 of 10'], 'an arrow saved'
        program.keys('space')
        expect_chosen(program, 'Tingling', 6)
        program.keys('Delete')
        expect_chosen(program, 'Tingling')
        program.keys('0')
        expect_chosen(program, 'Tingling', 0)
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-30', None, 10.0), ('tingling', '2026-06-30', None, 0.0)])
        program.close()
    check(journal)


def test_another_time(folder):
    """A second rating on the same day has a time of its own."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.click(number(program, 'Fatigue', 3))
        expect_chosen(program, 'Fatigue', 3)
        program.press('Add another time for Fatigue')
        wait(lambda: len(program.search(RADIO_BUTTON, re.compile('^Fatigue.* 8 of 10'))) == 2, 'a second row')
        program.click(program.search(RADIO_BUTTON, re.compile('^Fatigue.* 8 of 10'))[1])
        wait_rows(journal, 'SELECT value FROM rating ORDER BY value', [(3.0,), (8.0,)])
        assert query(journal, 'SELECT count(DISTINCT coalesce(time, -1)) FROM rating') == [(2,)]
        program.close()
    check(journal)


def test_note_and_tags(folder):
    """A note and tags are kept; Ctrl and Z take back typing while in the text, and the journal elsewhere."""
    journal = make_journal(folder)
    with Program(journal) as program:
        note = program.find(TEXT, 'Note of the Day')
        program.click(note)
        program.type('Slept <b>badly</b>')
        wait_rows(journal, 'SELECT text FROM day_note', [('Slept <b>badly</b>',)])
        program.keys('ctrl+z')
        wait(lambda: note.get_text() != 'Slept <b>badly</b>', 'the typing to be taken back')
        program.keys('ctrl+shift+z')
        program.press('Stress', role=TAGS)
        wait_rows(journal, 'SELECT tag FROM day_tag', [('stress',)])
        program.find(TAGS, 'Stress', where=lambda node: node.has(PRESSED) or node.has(CHECKED))
        program.press('Other tag')
        program.find(TEXT, 'Tag in own words')
        program.type('long drive')
        program.keys('Return')
        wait_rows(journal, 'SELECT tag FROM day_tag ORDER BY id', [('stress',), ('long drive',)])
        program.close()
    assert query(journal, 'SELECT text FROM day_note') == [('Slept <b>badly</b>',)]
    check(journal)


def test_backfill(folder):
    """Days of the last week: by the arrow, by the calendar in two clicks, and from the row of earlier days."""
    journal = make_journal(folder)
    with Program(journal) as program:
        number(program, 'Fatigue', 0)
        program.press('Day Before')
        program.find(PUSH_BUTTON, re.compile('^Shown day: (Yesterday|Monday, 29 June)'))
        program.click(number(program, 'Fatigue', 2))
        expect_chosen(program, 'Fatigue', 2)
        program.press(re.compile('^Shown day'))
        program.press(re.compile('^Wednesday, 24 June 2026'))
        program.find(PUSH_BUTTON, re.compile('^Shown day: .*24 June'))
        expect_chosen(program, 'Fatigue')
        program.click(number(program, 'Fatigue', 5))
        expect_chosen(program, 'Fatigue', 5)
        program.press(re.compile('Day After'))
        expect_chosen(program, 'Fatigue')
        program.click(number(program, 'Tingling', 1))
        wait_rows(journal, RATINGS, [('fatigue', '2026-06-24', None, 5.0), ('fatigue', '2026-06-29', None, 2.0),
                                     ('tingling', '2026-06-25', None, 1.0)])
        program.close()
    check(journal)


def test_restart(folder):
    """What was written is there again, on the page and in the size of the last time."""
    journal = make_journal(folder)
    settings = {'GSETTINGS_BACKEND': 'keyfile'}
    with Program(journal, **settings) as program:
        program.click(number(program, 'Fatigue', 8))
        expect_chosen(program, 'Fatigue', 8)
        program.click(program.find(TEXT, 'Note of the Day'))
        program.type('A walk.')
        program.show('Treatment')
        program.resize(840, 620)
        program.close()
    with Program(journal, **settings) as program:
        program.find(FILLER, 'CorrinTreatmentPage')
        assert program.get_settled_size(program.get_x_window()) == (840, 620), program.get_size()
        program.show('Today')
        expect_chosen(program, 'Fatigue', 8)
        assert program.find(TEXT, 'Note of the Day').get_text() == 'A walk.'
        program.close()
    assert query(journal, 'SELECT text FROM day_note') == [('A walk.',)]


def test_kill(folder):
    """Whatever was shown as saved is there after the program was killed, at whatever moment."""
    journal = make_journal(folder)
    for round_number, pause in enumerate((0, 0.05, 0.4, 1.5)):
        with Program(journal) as program:
            value = round_number + 3
            program.click(number(program, 'Tingling', value))
            expect_chosen(program, 'Tingling', value)
            note = program.find(TEXT, 'Note of the Day')
            program.click(note)
            program.keys('ctrl+End')
            program.type(f'word{round_number} and more')
            time.sleep(pause)
            shown = [node.name for node in program.search(LABEL)]
            program.kill()
        check(journal)
        wait_rows(journal, RATINGS, [('tingling', '2026-06-30', None, float(value))])
        if 'Saved' in shown:
            assert f'word{round_number} and more' in query(journal, 'SELECT text FROM day_note')[0][0]
    notes = query(journal, 'SELECT text FROM day_note')
    assert notes and 'word3' in notes[0][0], f'what stood there for a second and a half is lost: {notes}'


run('journey-today', [test_start_by_mouse, test_start_by_keys_for_another, test_rate_by_mouse, test_rate_by_keys,
                      test_another_time, test_note_and_tags, test_backfill, test_restart, test_kill])
