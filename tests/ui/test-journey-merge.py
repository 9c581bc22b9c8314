#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two copies of one journal are written apart, and brought together again.

test-journey-merge.py CORRIN CORRIN_CLI
"""
import hashlib
import os
import re
import shutil
import sqlite3

from desktop import (CHECK_BOX, LABEL, LIST_ITEM, MENU_ITEM, PUSH_BUTTON, TEXT, TOGGLE_BUTTON, Program, check, cli, count_actions,
                     query, run, wait, wait_rows)

BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)
MENU = re.compile('Bring In Entries')
RATINGS = 'SELECT day, value FROM rating ORDER BY day, value'


def change(journal, sql, *values):
    """As another program of the person's would, with an entry in the log: here, Corrin on another computer."""
    connection = sqlite3.connect(journal)
    connection.execute('PRAGMA foreign_keys = ON')
    with connection:
        connection.execute(sql, values)
    connection.close()


def make_copies(folder):
    """Hers and his: both know 1 June; each has written more, and both have changed what they know."""
    hers, his = (os.path.join(folder, name) for name in ('hers.corrin', 'his.corrin'))
    cli(hers, 'init')
    cli(hers, 'rate', 'fatigue', '5', '--day', '2026-06-01')
    shutil.copy(hers, his)
    cli(his, 'rate', 'fatigue', '7', '--day', '2026-06-02')
    cli(his, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1000', '--at', '2026-06-02')
    cli(hers, 'rate', 'fatigue', '4', '--day', '2026-06-03')
    change(his, "UPDATE rating SET value = 8 WHERE day = '2026-06-01'")
    change(hers, "UPDATE rating SET value = 3 WHERE day = '2026-06-01'")
    return hers, his


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


BEFORE = [('2026-06-01', 3.0), ('2026-06-03', 4.0)]
AFTER = [('2026-06-01', 3.0), ('2026-06-01', 8.0), ('2026-06-02', 7.0), ('2026-06-03', 4.0)]


def choose(program, path):
    program.choose_file('Choose a Copy of the Journal', path)
    program.find_window('Bring In Entries')


def test_bring_in(folder):
    """The preview says what comes; brought in, it is taken back by the toast, and brought in again."""
    hers, his = make_copies(folder)
    before = digest(his)
    with Program(hers) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.choose_in_menu(MENU)
        choose(program, his)
        program.find(LABEL, '3 Entries to Bring In')
        program.find(LIST_ITEM, 'Fatigue, 1 June 2026. Value: here 3, in the copy 8')
        assert query(hers, RATINGS) == BEFORE
        program.press('Bring In')
        program.wait_window_gone('Bring In Entries')
        wait_rows(hers, RATINGS, AFTER)
        wait_rows(hers, 'SELECT day FROM dose', [('2026-06-02',)])
        program.undo_by_toast('Entries brought in')
        wait_rows(hers, RATINGS, BEFORE)
        wait_rows(hers, 'SELECT day FROM dose', [])
        program.choose_in_menu(MENU)
        choose(program, his)
        program.press('Bring In')
        program.wait_window_gone('Bring In Entries')
        wait_rows(hers, RATINGS, AFTER)
        program.close()
    check(hers)
    assert digest(his) == before


def test_by_keys(folder):
    """By keys alone and 360 pixels wide; what was deleted here comes back only when it is wanted."""
    hers, his = make_copies(folder)
    change(hers, "INSERT INTO action (at, offset, label) VALUES (1, 0, 'remove')")
    change(hers, "INSERT INTO change (action, kind, record, operation, before) SELECT max(action.id), 'rating', rating.id,"
                 " 'remove', json_object('uuid', uuid) FROM action, rating WHERE day = '2026-06-01'")
    change(hers, "DELETE FROM rating WHERE day = '2026-06-01'")
    with Program(hers) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.resize(360, 640)
        program.keys('F10')
        program.find(MENU_ITEM, MENU)
        program.tab_to(MENU_ITEM, MENU, key='Down')
        program.keys('Return')
        choose(program, his)
        program.find(LABEL, '2 Entries to Bring In')
        assert program.resize(360, 640)[0] == 360
        program.tab_to((CHECK_BOX, TOGGLE_BUTTON), 'Bring Back What Was Deleted Here')
        program.keys('space')
        program.find(LABEL, '3 Entries to Bring In')
        program.tab_to(BUTTONS, 'Bring In')
        program.keys('Return')
        program.wait_window_gone('Bring In Entries')
        wait_rows(hers, RATINGS, [('2026-06-01', 8.0), ('2026-06-02', 7.0), ('2026-06-03', 4.0)])
        program.keys('ctrl+z')
        wait_rows(hers, RATINGS, [('2026-06-03', 4.0)])
        program.close()
    check(hers)


def test_refused(folder):
    """What is no journal is said to be none, another file can be chosen, and Escape leaves all as it was."""
    hers, his = make_copies(folder)
    other = os.path.join(folder, 'notes.corrin')
    with open(other, 'w', encoding='utf-8') as file:
        file.write('my own notes\n' * 20)
    actions = count_actions(hers)
    with Program(hers) as program:
        program.find(PUSH_BUTTON, 'Record Injection')
        program.choose_in_menu(MENU)
        choose(program, other)
        program.find(LABEL, 'This File Cannot Be Brought In')
        program.press(re.compile('Choose Another File'))
        choose(program, his)
        program.find(LABEL, '3 Entries to Bring In')
        program.keys('Escape')
        program.wait_window_gone('Bring In Entries')
        program.close()
    assert count_actions(hers) == actions
    assert query(hers, RATINGS) == BEFORE
    check(hers)


run('journey-merge', [test_bring_in, test_by_keys, test_refused])
