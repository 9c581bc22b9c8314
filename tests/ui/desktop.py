# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside: through the accessibility bus as a screen reader does, and with real keys
and clicks. The test programs beside this file use it; each is started as PROGRAM CORRIN CORRIN_CLI.
"""
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from bus import (A11Y, ALERT, Bus, CHECKED, CHECK_BOX, COMBO_BOX, CORRIN, CORRIN_CLI, DIALOG, ENTRY, ENVIRONMENT, Ended,
                 FILLER, FOCUSABLE, FOCUSED, FRAME, FocusEvents, GROUPING, Gone, IMAGE, LABEL, LINK, LIST,
                 LIST_ITEM, MENU_ITEM, MODAL, Node, PAGES, PAGE_TAB, PANEL, POPOVERS, PRESSED, PUSH_BUTTON,
                 RADIO_BUTTON, ROOT, SCROLL_PANE, SELECTED, SENSITIVE, SLIDER, SPIN_BUTTON, TABLE, TABLE_CELL,
                 TABLE_ROW, TEXT, TIMEOUT, TOGGLE_BUTTON, TREE_TABLE, is_page, join, wait)


class Program:
    """One run of the program, found on the accessibility bus by its process."""

    def __init__(self, *arguments, before=(), **environment):
        self.stderr = tempfile.TemporaryFile()
        # A disk that is full is a limit of the size of files here: without the signal, writing fails.
        self.process = subprocess.Popen([*before, CORRIN, *arguments], env=dict(ENVIRONMENT, **environment),
                                        stderr=self.stderr, restore_signals=False)
        self.bus_name = None
        self.focus = None

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if kind is not None:
            for line in self.read_stderr().splitlines()[:20]:
                print(f'# stderr: {line}')
        self.stderr.close()

    def read_stderr(self):
        self.stderr.seek(0)
        return self.stderr.read().decode()

    def end(self):
        """The status and what was written to stderr."""
        status = self.process.wait(TIMEOUT)
        return status, self.read_stderr()

    def expect_alive(self):
        if self.process.poll() is not None:
            raise Ended(f'the program has ended: {self.process.returncode}')

    def expect_end(self):
        status, words = self.end()
        assert words == '', f'stderr: {words}'
        assert status == 0, f'status {status}'

    def close(self):
        """Closes the newest window by its key; the program ends with the last one and has nothing to complain of."""
        self.keys('ctrl+w')
        self.expect_end()

    def kill(self):
        """Ends the program as the loss of power does, from the program's view."""
        self.process.kill()
        self.process.wait()
        words = self.read_stderr()
        assert words == '', f'stderr: {words}'

    # What is on the accessibility bus

    def connect(self):
        def search():
            self.expect_alive()
            for name, _ in Bus.call(A11Y + 'Registry', ROOT, A11Y + 'Accessible', 'GetChildren'):
                if Bus.call('org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', '(s)',
                            name) == self.process.pid:
                    return name
            return None

        self.bus_name = wait(search, 'the program on the accessibility bus')

    def get_known(self):
        items = Bus.call(self.bus_name, '/org/a11y/atspi/cache', A11Y + 'Cache', 'GetItems')
        return {item[0][1]: Node(self.bus_name, item) for item in items}

    def look(self):
        """Looks at all windows of the program: the application with its windows as children."""
        # What is on its way out, as a popover that closes, may vanish between two questions: then all is asked anew.
        return wait(self.look_once, 'a look at the windows')

    def look_once(self):
        """Names and states come in one answer, but also of what has been hidden since, and not of what nobody has
        asked for yet: what there is, is found by going from child to child, without the pages that are not shown.
        """
        self.expect_alive()
        if self.bus_name is None:
            self.connect()
        known = self.get_known()
        shown = {node.name for node in known.values() if node.role == PAGE_TAB and node.has(SELECTED)}
        families = {}
        todo = [ROOT]
        while todo:
            path = todo.pop()
            node = known.get(path)
            if path != ROOT and node is not None and (node.n_children == 0 or is_page(node) and node.name[6:-4] not in shown):
                continue
            families[path] = [child for _, child in
                              Bus.call(self.bus_name, path, A11Y + 'Accessible', 'GetChildren')]
            todo += families[path]
        if any(child not in known for family in families.values() for child in family):
            known = self.get_known()
        return join(known, families)

    def see(self):
        """All nodes of the newest window."""
        root = self.look()
        return list(self.top(root).walk()) if root.children else []

    @staticmethod
    def top(root):
        dialogs = [window for window in root.children if window.has(MODAL) or window.role == DIALOG]
        return (dialogs or root.children)[-1]

    def search(self, role=None, name=None, where=None, within=None):
        """The nodes of the newest window with such a role (or one of several) and name (or such a pattern)."""
        def choose():
            nodes = self.see()
            if within is not None:
                nodes = [node for node in nodes if any(up.path == within.path for up in node.up())]
            return [[node for node in nodes if is_such(node, role, name) and (where is None or where(node))]]

        return wait(choose, 'nodes that stay')[0]

    def find(self, role=None, name=None, where=None, within=None, nth=0):
        def first():
            return next(iter(self.search(role, name, where, within)[nth:]), None)

        return wait(first, lambda: f'{role} “{name}” among {self.name_all(roles_of(role))}')

    def name_all(self, roles=None):
        return [node.name for node in self.see() if node.name and (roles is None or node.role in roles)]

    def wait_gone(self, role=None, name=None, within=None):
        wait(lambda: not self.search(role, name, within=within), f'the end of {role} “{name}”')

    def find_window(self, name):
        """The window or dialog of that title. One of GTK itself may have another role."""
        def search():
            return next((window for window in self.look().children if same_name(name, window.name)), None)

        return wait(search, lambda: f'the window “{name}” among {[window.name for window in self.look().children]}')

    def wait_window_gone(self, name):
        wait(lambda: not any(same_name(name, window.name) for window in self.look().children),
             f'the end of the window “{name}”')

    def get_focus(self):
        """What has the keyboard in the newest window."""
        if self.bus_name is None:
            self.connect()
        return wait(self.find_focus, 'the focus')

    def find_focus(self):
        focused = [node for node in self.see() if node.has(FOCUSED)]
        # A popover has a focus of its own within that of its window.
        return focused[-1] if focused else None

    def find_next_focus(self, before):
        """What has the keyboard after a key that moves it on. libadwaita 1.2 does not tell of it in some rows, and at
        the end of a list it stays: then a moment must do."""
        def other():
            node = self.find_focus()
            return node if node is not None and (before is None or node.path != before.path) else None

        try:
            return wait(other, 'another focus', timeout=0.5)
        except AssertionError:
            return self.find_focus()

    def wait_focus(self, role=None, name=None):
        """Waits until such a node has the keyboard: in a popover that opens, keys go to it only then."""
        def focus():
            node = self.find_focus()
            return node if node is not None and is_such(node, role, name) else None

        return wait(focus, lambda: f'{role} “{name}” to have the keyboard, not {self.find_focus()}')

    # Real keys and clicks

    def get_x_windows(self):
        """Windows and popovers that are shown, the newest last. Popovers are named like the program."""
        self.expect_alive()
        numbers = subprocess.run(['xdotool', 'search', '--all', '--onlyvisible', '--pid', str(self.process.pid)],
                                 capture_output=True, text=True, check=False).stdout.split()
        # One that has gone since has no name any more.
        names = {number: answer.strip() for number in numbers
                 if (answer := ask_xdotool('getwindowname', number)) is not None}
        return ([number for number, name in names.items() if name != 'corrin'],
                [number for number, name in names.items() if name == 'corrin'])

    def get_x_window(self):
        """The number of the newest window that is shown."""
        return wait(lambda: self.get_x_windows()[0][-1:], 'a window')[0]

    def get_surface(self, node):
        """The window of the X server that a node is drawn in, and the widget that fills it."""
        for up in node.up():
            if up.name in POPOVERS:
                return wait(lambda: self.get_x_windows()[1][-1:], 'a popover')[0], up
        return self.get_x_window(), list(node.up())[-2].children[0]

    def get_place(self, node):
        """Where the middle of a node is on the screen. A surface has a border around its widget."""
        number, widget = self.get_surface(node)
        x, y, width, height = get_geometry(number)
        outer, inner = widget.get_box(), node.get_box()
        return (x + (width - outer[2]) // 2 + inner[0] - outer[0] + inner[2] // 2,
                y + (height - outer[3]) // 2 + inner[1] - outer[1] + inner[3] // 2)

    def focus_window(self):
        def focus():
            window = self.get_x_window()
            return window if ask_xdotool('windowfocus', '--sync', window) is not None else None

        return wait(focus, 'a window that takes the keyboard')

    def keys(self, *names):
        """Presses keys in the newest window, as xdotool names them: 7, Tab, ctrl+z."""
        self.focus_window()
        xdotool('key', '--delay', '20', *names)

    def hold(self, name, seconds):
        """Holds a key down for so long that it repeats."""
        self.focus_window()
        xdotool('keydown', name, 'sleep', str(seconds), 'keyup', name)

    def type(self, text):
        self.focus_window()
        xdotool('type', '--delay', '8', text)

    def click(self, node, times=1):
        """Clicks the middle of a node with the mouse; like a person, scrolls to it first and waits until it rests."""
        x, y = wait(lambda: self.get_settled_place(node), lambda: f'the place of {node}')
        xdotool('mousemove', str(x), str(y), 'click', '--repeat', str(times), '--delay', '60', '1')

    def get_settled_place(self, node):
        box = node.get_box()
        if box[2] <= 0 or box[3] <= 0:
            return None
        self.scroll_to(node, box)
        place = self.get_place(node)
        for _ in range(3):
            time.sleep(0.03)
            if self.get_place(node) != place:
                return None
        return place

    def scroll_to(self, node, box):
        """Turns the wheel over the middle of what scrolls until the node is inside it."""
        view = next((up for up in node.up() if up.role == SCROLL_PANE or up.name in POPOVERS), None)
        if view is None or view.name in POPOVERS or view is node:
            return
        for _ in range(150):
            top, height = view.get_box()[1], view.get_box()[3]
            middle = box[1] + box[3] // 2
            if top + 8 <= middle <= top + height - 8:
                return
            xdotool('mousemove', *map(str, self.get_place(view)), 'click', '5' if middle > top + height - 8 else '4')
            time.sleep(0.05)
            box = node.get_box()

    def press(self, name, role=(PUSH_BUTTON, TOGGLE_BUTTON), within=None, nth=0):
        """Finds a button and clicks it."""
        node = self.find(role, name, where=lambda one: one.is_sensitive() and one.is_laid_out(), within=within, nth=nth)
        self.click(node)
        return node

    def tab_to(self, role=None, name=None, key='Tab', most=60):
        """Presses Tab until such a node has the keyboard, as who cannot use a mouse does."""
        passed = []
        node = self.find_focus()
        for _ in range(most):
            if node is not None and is_such(node, role, name):
                return node
            passed.append(str(node))
            self.keys(key)
            node = self.find_next_focus(node)
        raise AssertionError(f'Tab does not reach {role} “{name}”: {passed}')

    def tab_round(self, key='Tab', most=120):
        """Presses Tab until what had the keyboard first has it again; answers with all that had it, in order."""
        nodes = {node.path: node for node in self.top(self.look()).walk()}
        if self.focus is None:
            self.focus = FocusEvents(self.bus_name)
        self.focus.settle()
        visited = self.focus.paths = []
        for _ in range(0, most, 10):
            self.keys(*[key] * 10)
            self.focus.settle()
            if visited and visited[0] in visited[1:]:
                visited = visited[:visited.index(visited[0], 1)]
                break
        else:
            raise AssertionError(f'{key} does not come round: {[str(nodes.get(path)) for path in visited]}')
        unknown = [path for path in visited if path not in nodes]
        if unknown:
            nodes.update({node.path: node for node in self.top(self.look()).walk()})
        return [nodes[path] for path in visited]

    def choose_in_menu(self, name):
        """Opens the main menu by its key and chooses an item."""
        self.keys('F10')
        self.click(self.find(MENU_ITEM, name))

    def choose_file(self, title, path):
        """Types where a file is. GTK's own dialog takes the keyboard away once it has read what was used last."""
        self.find_window(title)

        def type_path():
            focus = self.find_focus()
            if focus is None or focus.role != TEXT:
                self.keys('ctrl+l')
            elif focus.get_text() != path:
                self.keys('ctrl+a')
                self.type(path)
            else:
                return True
            return None

        wait(type_path, f'{path} in the dialog')
        self.keys('Return')
        self.wait_window_gone(title)

    def resize(self, width, height):
        """Asks for a size of the newest window and answers with the one that it takes."""
        window = self.get_x_window()
        xdotool('windowsize', window, str(width), str(height))
        return self.get_settled_size(window)

    def get_size(self, window=None):
        return get_geometry(window or self.get_x_window())[2:]

    def get_settled_size(self, window):
        def settle():
            first = self.get_size(window)
            time.sleep(0.15)
            return first if first == self.get_size(window) else None

        return wait(settle, 'a size')

    def show(self, page):
        """Shows a page of the window by its key."""
        self.keys(f'alt+{PAGES.index(page) + 1}')
        wait(lambda: any(node.role == PAGE_TAB and node.name == page and node.has(SELECTED) for node in self.see()),
             f'the page {page}')

    def find_toast(self, words):
        """The message at the foot of the window; those that were there before may still be fading."""
        label = self.find(LABEL, words, where=lambda node: any(up.name == 'AdwToastWidget' for up in node.up()), nth=-1)
        return next(up for up in label.up() if up.name == 'AdwToastWidget')

    def undo_by_toast(self, words):
        self.press('Undo', within=self.find_toast(words))

    # A disk that is full

    def set_disk(self, size=None):
        """Lets files grow up to a size only, or again without end."""
        subprocess.run(['prlimit', '--pid', str(self.process.pid),
                        f'--fsize={"unlimited" if size is None else size}:unlimited'], check=True)


def roles_of(role):
    return (role,) if isinstance(role, int) else role


def is_such(node, role, name):
    roles = roles_of(role)
    return (roles is None or node.role in roles) and (name is None or same_name(name, node.name))


def same_name(pattern, name):
    if isinstance(pattern, re.Pattern):
        return pattern.search(name) is not None
    # GTK 4.8 names a button with a key in its label twice over: “_Save Save”.
    return name in (pattern, f'{pattern} {pattern}') or name.replace('_', '') == f'{pattern} {pattern}'


def get_geometry(window):
    """x, y, width and height of a window of the X server."""
    answer = ask_xdotool('getwindowgeometry', '--shell', window)
    if answer is None:
        raise Gone(f'window {window}')
    values = dict(line.split('=') for line in answer.split())
    return tuple(int(values[key]) for key in ('X', 'Y', 'WIDTH', 'HEIGHT'))


def ask_xdotool(*arguments):
    """What it answers, or nothing when the window has gone."""
    answer = subprocess.run(['xdotool', *arguments], check=False, capture_output=True, text=True)
    return answer.stdout if answer.returncode == 0 else None


def xdotool(*arguments):
    return subprocess.run(['xdotool', *arguments], check=True, capture_output=True, text=True).stdout


def cli(journal, *arguments):
    """Runs a command over a journal and answers with what it prints."""
    answer = subprocess.run([CORRIN_CLI, '--journal', journal, *arguments], env=ENVIRONMENT, check=False,
                            capture_output=True, text=True)
    assert answer.returncode == 0, f'{arguments}: {answer.stderr}'
    return answer.stdout


def cli_json(journal, *arguments):
    return json.loads(cli(journal, *arguments, '--format', 'json'))


def query(journal, sql, *values):
    """Reads rows of a journal, as any other program could."""
    connection = sqlite3.connect(f'file:{journal}?mode=ro', uri=True, timeout=10)
    try:
        return connection.execute(sql, values).fetchall()
    finally:
        connection.close()


def count_actions(journal):
    return query(journal, 'SELECT count(*) FROM action')[0][0]


def wait_rows(journal, sql, expected, *values):
    """Waits until a query answers with what is expected."""
    seen = []

    def compare():
        try:
            seen[:] = [query(journal, sql, *values)]
        except sqlite3.OperationalError:
            return False
        return seen[0] == expected

    wait(compare, lambda: f'{sql}: {seen} instead of {expected}', 15)


def check(journal):
    """The journal is whole."""
    cli(journal, 'check')


def settle_home(folder):
    """A home of its own for each test, so that none finds what another has left."""
    for key, part in (('HOME', ''), ('XDG_CONFIG_HOME', 'config'), ('XDG_DATA_HOME', 'data'),
                      ('XDG_CACHE_HOME', 'cache'), ('XDG_STATE_HOME', 'state')):
        ENVIRONMENT[key] = os.path.join(folder, 'home', part)
    os.makedirs(ENVIRONMENT['HOME'], 0o700)


def default_journal():
    return os.path.join(ENVIRONMENT['XDG_DATA_HOME'], 'corrin', 'journal.corrin')


def run(prefix, tests):
    """Runs each test in a folder of its own and ends the program with the verdict."""
    failed = 0
    chosen = os.environ.get('CORRIN_TEST_ONLY')
    tests = [test for test in tests if chosen is None or re.search(chosen, test.__name__)]
    print(f'1..{len(tests)}', flush=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    for number, test in enumerate(tests, 1):
        name = test.__name__.removeprefix('test_').replace('_', '-')
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            settle_home(folder)
            try:
                test(folder)
                print(f'ok {number} /{prefix}/{name} # {time.monotonic() - started:.1f} s', flush=True)
            except Exception as error:  # pylint: disable=broad-except
                failed += 1
                told = f'{type(error).__name__}: {error} (lines {", ".join(lines_of(error.__traceback__))})'
                print(f'not ok {number} /{prefix}/{name}\n# {told}', flush=True)
                # Meson shows this of a test that failed, and not what is written in TAP.
                print(f'{name}: {told}', file=sys.stderr, flush=True)
    sys.exit(1 if failed else 0)


def lines_of(trace):
    while trace is not None:
        yield f'{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}'
        trace = trace.tb_next
