#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside, as a screen reader does.

test-desktop.py CORRIN CORRIN_CLI

Speaks TAP. Every run of the program must end with status 0 and without a word on stderr.
"""
import os
import stat
import subprocess

from desktop import CORRIN, ENVIRONMENT, Atspi, Program, act, cli, run, wait


def make_journal(folder):
    journal = os.path.join(folder, 'june.corrin')
    cli(journal, 'init')
    for day, value in (('2026-06-01', '7'), ('2026-06-02', '5'), ('2026-06-09', '0')):
        cli(journal, 'rate', 'fatigue', value, '--day', day)
    cli(journal, 'dose', '--substance', 'hydroxocobalamin', '--micrograms', '1000', '--at', '2026-06-04')
    return journal


def test_chart(folder):
    """The window of a journal has the chart as an image with a name and a description in words."""
    with Program(make_journal(folder)) as program:
        frame = program.find(Atspi.Role.FRAME, 'june.corrin')
        program.show('Trends')
        chart = program.find(Atspi.Role.IMAGE, 'Symptoms and injections')
        words = chart.get_description()
        assert words == ('1 June 2026 to 9 June 2026. Fatigue: 3 days rated, between 0 and 7. '
                         'The longest gap without a rating is 6 days. 1 injection.'), words
        act(frame, 'window.close')
        program.expect_end()


def test_start(folder):
    """Without a journal the button makes one that only its owner can read."""
    journal = os.path.join(os.environ['XDG_DATA_HOME'], 'corrin', 'journal.corrin')
    assert not os.path.exists(journal)
    with Program() as program:
        frame = program.find(Atspi.Role.FRAME, 'Corrin')
        act(program.find(Atspi.Role.PUSH_BUTTON, 'Start a Journal'), 'click')
        wait(lambda: os.path.exists(journal), 'the journal')
        program.find(Atspi.Role.LABEL, 'No Chart Yet')
        assert stat.S_IMODE(os.stat(journal).st_mode) == 0o600
        assert stat.S_IMODE(os.stat(os.path.dirname(journal)).st_mode) == 0o700
        act(frame, 'window.close')
        program.expect_end()
    cli(journal, 'check')


def test_second_start(folder):
    """A second start ends at once; the first keeps its window and takes the files of the second."""
    journal = make_journal(folder)
    with Program(journal) as first:
        frame = first.find(Atspi.Role.FRAME, 'june.corrin')
        for arguments in ((), (journal,)):
            with Program(*arguments) as second:
                second.expect_end()
        assert first.node.get_child_count() == 1
        with Program(os.path.join(folder, 'other.corrin')) as second:
            second.expect_end()
        other = first.find(Atspi.Role.FRAME, 'other.corrin')
        for window in (frame, other):
            act(window, 'window.close')
        first.expect_end()


def test_damaged(folder):
    """A file that is no journal is explained and left alone."""
    path = os.path.join(folder, 'notes.corrin')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('No journal.')
    with Program(path) as program:
        frame = program.find(Atspi.Role.FRAME, 'notes.corrin')
        program.find(Atspi.Role.LABEL, 'The Journal Cannot Be Opened')
        act(frame, 'window.close')
        program.expect_end()
    with open(path, encoding='utf-8') as file:
        assert file.read() == 'No journal.'
    assert os.listdir(folder) == ['notes.corrin'], os.listdir(folder)


def test_version(_folder):
    """The version needs no display."""
    environment = {key: value for key, value in ENVIRONMENT.items() if key != 'DISPLAY'}
    answer = subprocess.run([CORRIN, '--version'], env=environment, check=True, capture_output=True, text=True)
    assert answer.stdout.startswith('Corrin '), answer.stdout
    assert answer.stderr == '', answer.stderr


run('desktop', [test_chart, test_start, test_second_start, test_damaged, test_version])
