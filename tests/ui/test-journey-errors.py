#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person meets when something goes wrong, and that nothing then looks saved that is not.

test-journey-errors.py CORRIN CORRIN_CLI
"""
import fcntl
import os
import re
import sqlite3
import subprocess

from desktop import (ALERT, CHECKED, CORRIN_CLI, ENVIRONMENT, FRAME, LABEL, RADIO_BUTTON,
                     TEXT, Program, check, cli, query, run, wait, wait_rows)

NOT_SAVED = re.compile('^Not saved\\. .*What was saved before is safe')
FULL = 100


def make_journal(folder, name='errors.corrin'):
    journal = os.path.join(folder, name)
    cli(journal, 'init')
    cli(journal, 'rate', 'fatigue', '2', '--day', '2026-06-29')
    return journal


def number(program, symptom, value):
    return program.find(RADIO_BUTTON, f'{symptom} {value} of 10')


def is_chosen(program, symptom, value):
    return number(program, symptom, value).has(CHECKED)


def find_notice(program, words):
    """The strip that says what happened; it must be there to be seen, not only known."""
    notice = program.find(ALERT, words, where=lambda node: node.get_box()[3] > 20)
    return notice


def expect_no_notice(program):
    wait(lambda: not [node for node in program.search(ALERT) if node.get_box()[3] > 0], 'the notice to go')


def test_full_disk_rating(folder):
    """A rating that cannot be written does not look saved; Try Again writes it."""
    journal = make_journal(folder)
    with Program(journal) as program:
        number(program, 'Fatigue', 7)
        program.set_disk(FULL)
        program.click(number(program, 'Fatigue', 7))
        notice = find_notice(program, NOT_SAVED)
        assert not is_chosen(program, 'Fatigue', 7), 'it looks saved'
        assert not program.search(LABEL, re.compile('^Saved'))
        program.press('Try Again', within=notice)
        find_notice(program, NOT_SAVED)
        program.set_disk()
        program.press('Try Again', within=find_notice(program, NOT_SAVED))
        wait(lambda: is_chosen(program, 'Fatigue', 7), 'the number')
        expect_no_notice(program)
        wait_rows(journal, "SELECT value FROM rating WHERE day = '2026-06-30'", [(7.0,)])
        program.close()
    check(journal)


def test_full_disk_note(folder):
    """A note that cannot be written stays in its place, and is written later."""
    journal = make_journal(folder)
    with Program(journal) as program:
        note = program.find(TEXT, 'Note of the Day')
        program.click(note)
        program.set_disk(FULL)
        program.type('Hardly slept')
        wait(lambda: note.get_text() == 'Hardly slept', note.get_text)
        notice = find_notice(program, NOT_SAVED)
        assert note.get_text() == 'Hardly slept'
        assert not program.search(LABEL, 'Saved')
        program.set_disk()
        program.press('Try Again', within=notice)
        wait_rows(journal, 'SELECT text FROM day_note', [('Hardly slept',)])
        expect_no_notice(program)
        program.close()
    check(journal)


def test_full_disk_injection(folder):
    """The form of an injection stays open with what was typed until it is saved."""
    journal = make_journal(folder)
    with Program(journal) as program:
        number(program, 'Fatigue', 7)
        program.keys('ctrl+i')
        dialog = program.find_window('Record Injection')
        given = program.find(TEXT, 'Given By')
        program.click(given)
        program.type('Kim')
        program.set_disk(FULL)
        program.press('Save')
        notice = find_notice(program, NOT_SAVED)
        assert given.get_text() == 'Kim'
        assert query(journal, 'SELECT count(*) FROM dose') == [(0,)]
        program.set_disk()
        program.press('Try Again', within=notice)
        program.wait_window_gone('Record Injection')
        assert query(journal, 'SELECT given_by FROM dose') == [('Kim',)], dialog
        program.close()
    check(journal)


def test_read_only(folder):
    """A journal that cannot be written can be read, and offers nothing that would write."""
    journal = make_journal(folder)
    os.chmod(journal, 0o400)
    os.chmod(folder, 0o500)
    try:
        # Not even root may write then.
        with Program(journal, before=('setpriv', '--bounding-set=-all', '--inh-caps=-all')) as program:
            find_notice(program, re.compile('^This journal can only be read'))
            program.press('Day Before')
            wait(lambda: is_chosen(program, 'Fatigue', 2), 'the rating of yesterday')
            assert not number(program, 'Fatigue', 7).is_sensitive()
            program.keys('ctrl+i')
            assert [window.role for window in program.look().children] == [FRAME]
            program.close()
    finally:
        os.chmod(folder, 0o700)


def test_busy(folder):
    """While another program writes, the journal can be read; then Try Again opens it."""
    journal = make_journal(folder)
    lock = os.open(journal + '.lock', os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(lock, fcntl.LOCK_EX)
    with Program(journal) as program:
        notice = find_notice(program, re.compile('^Another program is writing'))
        assert not number(program, 'Fatigue', 7).is_sensitive()
        program.press('Try Again', within=notice)
        find_notice(program, re.compile('^Another program is writing'))
        os.close(lock)
        program.press('Try Again', within=find_notice(program, re.compile('^Another program is writing')))
        expect_no_notice(program)
        program.click(number(program, 'Fatigue', 7))
        wait_rows(journal, "SELECT value FROM rating WHERE day = '2026-06-30'", [(7.0,)])
        answer = subprocess.run([CORRIN_CLI, '--journal', journal, 'rate', 'fatigue', '1'], env=ENVIRONMENT,
                                check=False, capture_output=True, text=True)
        assert answer.returncode == 1 and 'Another program' in answer.stderr, answer
        program.close()
    check(journal)


def expect_failure(path, title, words):
    with open(path, 'rb') as file:
        before = file.read()
    with Program(path) as program:
        program.find(LABEL, title)
        program.find(LABEL, words)
        program.keys('alt+2')
        program.find(LABEL, title, where=lambda node: node.is_laid_out())
        program.press('Try Again')
        program.find(LABEL, title)
        program.close()
    with open(path, 'rb') as file:
        assert file.read() == before, 'the file was touched'


def test_damaged(folder):
    """A damaged journal is explained and left as it is."""
    journal = make_journal(folder)
    with open(journal, 'r+b') as file:
        file.seek(4096)
        file.write(b'\x55' * 8192)
    expect_failure(journal, 'This Journal Is Damaged', re.compile('left as it is'))


def test_newer(folder):
    """A journal of a newer Corrin is explained and left as it is."""
    journal = make_journal(folder)
    connection = sqlite3.connect(journal)
    connection.execute('PRAGMA user_version = 999')
    connection.close()
    expect_failure(journal, 'Made by a Newer Corrin', re.compile('left as it is; a newer Corrin can open it'))


def test_removed(folder):
    """A journal that is taken away while it is open is missed at the next entry, which stays on the page."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.click(number(program, 'Tingling', 1))
        program.find_toast('Tingling 1 saved')
        os.rename(journal, journal + '.away')
        program.click(number(program, 'Fatigue', 7))
        find_notice(program, NOT_SAVED)
        assert not is_chosen(program, 'Fatigue', 7), 'it looks saved'
        assert not os.path.exists(journal), 'a journal was made in its place'
        os.rename(journal + '.away', journal)
        program.press('Try Again', within=find_notice(program, NOT_SAVED))
        wait_rows(journal, "SELECT value FROM rating WHERE day = '2026-06-30'", [(7.0,), (1.0,)])
        program.close()
    check(journal)


run('journey-errors', [test_full_disk_rating, test_full_disk_note, test_full_disk_injection, test_read_only, test_busy,
                       test_damaged, test_newer, test_removed])
