#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the program starts and ends: what it opens, when it starts twice, and what it says when it cannot.

test-desktop.py CORRIN CORRIN_CLI

Speaks TAP. Every run of the program must end with status 0 and without a word on stderr.
"""
import os
import subprocess

from desktop import CORRIN, ENVIRONMENT, FRAME, LABEL, Program, cli, default_journal, run


def make_journal(folder, name='june.corrin'):
    journal = os.path.join(folder, name)
    cli(journal, 'init')
    return journal


def test_second_start(folder):
    """A second start ends at once; the first keeps its window and takes the files of the second."""
    journal = make_journal(folder)
    with Program(journal) as first:
        first.find_window('june.corrin')
        for arguments in ((), (journal,)):
            with Program(*arguments) as second:
                second.expect_end()
        assert len(first.look().children) == 1
        with Program(make_journal(folder, 'other.corrin')) as second:
            second.expect_end()
        first.find_window('other.corrin')
        first.keys('ctrl+q')
        first.expect_end()


def test_damaged(folder):
    """A file that is no journal is explained and left alone."""
    path = os.path.join(folder, 'notes.corrin')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('No journal.')
    with Program(path) as program:
        program.find_window('notes.corrin')
        program.find(LABEL, 'The Journal Cannot Be Opened')
        program.close()
    with open(path, encoding='utf-8') as file:
        assert file.read() == 'No journal.'
    assert sorted(os.listdir(folder)) == ['home', 'notes.corrin'], os.listdir(folder)


def test_version(_folder):
    """The version needs no display."""
    environment = {key: value for key, value in ENVIRONMENT.items() if key != 'DISPLAY'}
    answer = subprocess.run([CORRIN, '--version'], env=environment, check=True, capture_output=True, text=True)
    assert answer.stdout.startswith('Corrin '), answer.stdout
    assert answer.stderr == '', answer.stderr


run('desktop', [test_second_start, test_damaged, test_version])
