# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside: through the accessibility bus as a screen reader does, and with real keys
and clicks. The test programs beside this file use it; each is started as PROGRAM CORRIN CORRIN_CLI.
"""
import os
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

    # Real keys and clicks

    def window(self):
        """The number of the newest window of the program that is shown."""
        def search():
            found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.process.pid)],
                                   capture_output=True, text=True, check=False).stdout.split()
            return found[-1] if found else None

        return wait(search, 'a window')

    def keys(self, *names):
        """Presses keys in the newest window, as xdotool names them: 7, Tab, ctrl+z."""
        window = self.window()
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)
        subprocess.run(['xdotool', 'key', '--delay', '20', *names], check=True)

    def type(self, text):
        window = self.window()
        subprocess.run(['xdotool', 'windowfocus', '--sync', window], check=True)
        subprocess.run(['xdotool', 'type', '--delay', '10', text], check=True)

    def click(self, node, times=1):
        """Clicks the middle of a node with the mouse."""
        box = wait(lambda: self.box(node), 'the place of a node')
        subprocess.run(['xdotool', 'mousemove', '--window', self.window(), str(box.x + box.width // 2),
                        str(box.y + box.height // 2), 'click', '--repeat', str(times), '--delay', '60', '1'],
                       check=True)

    @staticmethod
    def box(node):
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box if box.width > 0 and box.height > 0 else None

    def resize(self, width, height):
        subprocess.run(['xdotool', 'windowsize', '--sync', self.window(), str(width), str(height)], check=True)

    def show(self, page):
        """Shows a page of the window, as a click on its tab does."""
        act(self.find(Atspi.Role.PAGE_TAB, page), 'click')


def cli(journal, *arguments):
    """Runs a command over a journal and answers with what it prints."""
    return subprocess.run([CORRIN_CLI, '--journal', journal, *arguments], env=ENVIRONMENT, check=True,
                          capture_output=True, text=True).stdout


def run(prefix, tests):
    """Runs each test in a folder of its own and ends the program with the verdict."""
    failed = 0
    Atspi.init()
    Atspi.set_timeout(3000, 3000)
    print(f'1..{len(tests)}', flush=True)
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix('test_').replace('_', '-')
        with tempfile.TemporaryDirectory() as folder:
            try:
                test(folder)
                print(f'ok {number} /{prefix}/{name}', flush=True)
            except Exception as error:  # pylint: disable=broad-except
                failed += 1
                where = error.__traceback__
                while where.tb_next is not None:
                    where = where.tb_next
                print(f'not ok {number} /{prefix}/{name}\n# {type(error).__name__}: {error} '
                      f'(line {where.tb_lineno})', flush=True)
    sys.exit(1 if failed else 0)
