#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside, as a screen reader does.

test-desktop.py CORRIN CORRIN_CLI

Speaks TAP. Every run of the program must end with status 0 and without a word on stderr.
"""
import os
import stat
import subprocess
import sys
import tempfile
import time
import warnings

# A warning must end the program under test, but not this one: libatspi warns of nodes that vanish.
ENVIRONMENT = dict(os.environ, CORRIN_NOW='2026-06-30T12:00:00+02:00')
os.environ.pop('G_DEBUG', None)

try:
    import gi

    gi.require_version('Atspi', '2.0')
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    print(f'1..0 # SKIP no AT-SPI for Python: {error}')
    sys.exit(0)

CORRIN, CORRIN_CLI = sys.argv[1:3]
TIMEOUT = 60


def wait(condition, what):
    """Answers with the first true answer of condition; nodes may vanish while they are asked."""
    end = time.monotonic() + TIMEOUT
    while time.monotonic() < end:
        try:
            answer = condition()
            if answer:
                return answer
        except GLib.Error:
            pass
        time.sleep(0.01)
    raise AssertionError(f'waited in vain for {what}')


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def act(node, name):
    names = [node.get_action_name(i) for i in range(node.get_n_actions())]
    assert name in names, f'{name} is not among {names}'
    node.do_action(names.index(name))


class Program:
    """One run of the program, found on the accessibility bus by its process."""

    def __init__(self, *arguments):
        self.stderr = tempfile.TemporaryFile()
        self.process = subprocess.Popen([CORRIN, *arguments], env=ENVIRONMENT, stderr=self.stderr)
        self.node = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.stderr.close()

    def connect(self):
        self.node = wait(self.find_application, 'the program on the accessibility bus')
        self.node.set_cache_mask(Atspi.Cache.NONE)

    def find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def find(self, role, name=None):
        if self.node is None:
            self.connect()

        def search():
            for node in walk(self.node):
                if node.get_role() == role and name in (None, node.get_name()):
                    return node
            return None

        return wait(search, f'{role.value_nick} “{name}”')

    def end(self):
        """The status and what was written to stderr."""
        status = self.process.wait(TIMEOUT)
        self.stderr.seek(0)
        return status, self.stderr.read().decode()

    def expect_end(self):
        status, words = self.end()
        assert words == '', f'stderr: {words}'
        assert status == 0, f'status {status}'


def cli(journal, *arguments):
    subprocess.run([CORRIN_CLI, '--journal', journal, *arguments], env=ENVIRONMENT, check=True,
                   stdout=subprocess.DEVNULL)


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


def main():
    tests = [test_chart, test_start, test_second_start, test_damaged, test_version]
    failed = 0
    Atspi.init()
    Atspi.set_timeout(3000, 3000)
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix('test_').replace('_', '-')
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(folder)
                print(f'ok {number} /desktop/{name}', flush=True)
            except Exception as error:  # pylint: disable=broad-except
                failed += 1
                print(f'not ok {number} /desktop/{name}\n# {type(error).__name__}: {error}', flush=True)
    return 1 if failed else 0


sys.exit(main())
