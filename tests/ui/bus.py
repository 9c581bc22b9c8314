# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program has made known on the accessibility bus, as a screen reader sees it.

The bus is spoken to directly: one call answers with all that the program has made known so far, and only what is new
is asked for, so that looking at the whole window costs less than a tenth of walking it node by node.
"""
import os
import shutil
import sys
import time

# A warning must end the program under test, but not this one.
ENVIRONMENT = dict(os.environ, CORRIN_NOW='2026-06-30T12:00:00+02:00')
os.environ.pop('G_DEBUG', None)

try:
    from gi.repository import Gio, GLib
except ImportError as problem:
    print(f'1..0 # SKIP no GLib for Python: {problem}')
    sys.exit(0)
for tool in ('xdotool',):
    if shutil.which(tool) is None:
        print(f'1..0 # SKIP {tool} is not installed')
        sys.exit(0)

CORRIN, CORRIN_CLI = (os.path.abspath(path) for path in sys.argv[1:3])
TIMEOUT = float(os.environ.get('GUI_TIMEOUT', '40'))
ROOT = '/org/a11y/atspi/accessible/root'
A11Y = 'org.a11y.atspi.'

# The numbers of the protocol: names of roles have changed over time, the numbers have not.
ALERT, CHECK_BOX, COMBO_BOX, DIALOG, FILLER, FRAME, GROUPING = 2, 7, 11, 16, 20, 23, 99
HEADING, IMAGE, LABEL, LINK, LIST, LIST_ITEM, MENU_ITEM, PAGE_TAB, PANEL = 83, 27, 29, 88, 31, 32, 35, 37, 39
PUSH_BUTTON, RADIO_BUTTON, SLIDER, SPIN_BUTTON = 43, 44, 51, 52
SCROLL_PANE, TABLE, TABLE_CELL, TABLE_ROW, TREE_TABLE = 49, 55, 56, 90, 66
TEXT, ENTRY, TOGGLE_BUTTON = 61, 79, 62
BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON, RADIO_BUTTON, CHECK_BOX)
TEXTS = (TEXT, ENTRY, SPIN_BUTTON)

CHECKED, EXPANDED, FOCUSABLE, FOCUSED, MODAL, PRESSED, SELECTED, SENSITIVE, VISIBLE = 4, 10, 11, 12, 16, 20, 23, 24, 30

PAGES = ('Today', 'Trends', 'History', 'Treatment', 'Visits')
POPOVERS = ('GtkPopover', 'GtkPopoverMenu', 'CorrinPlacePopover', 'CorrinTagPopover', 'CorrinTimePopover')
PAGE_TYPES = tuple(page + 'Page' for page in PAGES)


class Gone(Exception):
    """What was asked for is not there any more."""


def wait(condition, what, timeout=TIMEOUT):
    """Answers with the first true answer of condition; nodes and windows may vanish while they are asked."""
    end = time.monotonic() + timeout
    while True:
        try:
            answer = condition()
            if answer:
                return answer
        except (GLib.Error, Gone):
            pass
        if time.monotonic() > end:
            raise AssertionError(f'waited in vain for {what() if callable(what) else what}')
        time.sleep(0.02)


def open_bus():
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    address = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None,
                                Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Ended(Exception):
    """The program under test has ended while it was to be used."""


class Bus:
    """What is said to the accessibility bus."""

    connection = None

    @classmethod
    def call(cls, name, path, interface, method, signature=None, *values):
        if cls.connection is None:
            cls.connection = open_bus()
        arguments = GLib.Variant(signature, values) if signature is not None else None
        answer = cls.connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                          10000, None).unpack()
        return answer[0] if len(answer) == 1 else answer

    @classmethod
    def get(cls, name, path, interface, key):
        return cls.call(name, path, 'org.freedesktop.DBus.Properties', 'Get', '(ss)', A11Y + interface, key)


class Node:
    """What a screen reader knows of a widget, as it was when the window was looked at."""

    def __init__(self, bus_name, item):
        self.path, self.n_children = item[0][1], item[4]
        self.interfaces, self.name, self.role = item[5:8]
        self.states = item[9][0] | item[9][1] << 32
        self.bus_name = bus_name
        self.parent = None
        self.children = []
        self.laid_out = None

    def __repr__(self):
        return f'{self.role} “{self.name}”'

    def call(self, interface, method, signature=None, *values):
        return Bus.call(self.bus_name, self.path, A11Y + interface, method, signature, *values)

    def has(self, state):
        return bool(self.states >> state & 1)

    def read_states(self):
        low, high = self.call('Accessible', 'GetState')
        self.states = low | high << 32
        return self

    def is_now(self, state):
        return self.read_states().has(state)

    def is_laid_out(self):
        """Whether it and all around it have a place; what is hidden by a revealer or a page behind has none."""
        if self.laid_out is None:
            box = self.get_box() if A11Y + 'Component' in self.interfaces else None
            self.laid_out = ((box is None or box[2] > 0 and box[3] > 0)
                             and (self.parent is None or self.parent.is_laid_out()))
        return self.laid_out

    def is_sensitive(self):
        return all(up.has(SENSITIVE) for up in list(self.up())[:-1])

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def up(self):
        node = self
        while node is not None:
            yield node
            node = node.parent

    def get_name(self):
        return self.get('Accessible', 'Name')

    def get_description(self):
        return self.get('Accessible', 'Description')

    def get_text(self):
        return self.call('Text', 'GetText', '(ii)', 0, self.get('Text', 'CharacterCount'))

    def set_text(self, text):
        assert self.call('EditableText', 'SetTextContents', '(s)', text)

    def get(self, interface, key):
        return Bus.get(self.bus_name, self.path, interface, key)

    def get_value(self):
        return self.get('Value', 'CurrentValue')

    def get_actions(self):
        return [self.call('Action', 'GetName', '(i)', i)
                for i in range(self.get('Action', 'NActions'))]

    def act(self, name='click'):
        names = self.get_actions()
        assert name in names, f'{name} is not among {names} of {self}'
        self.call('Action', 'DoAction', '(i)', names.index(name))

    def get_box(self):
        """x, y, width and height in the window."""
        return self.call('Component', 'GetExtents', '(u)', 1)


class FocusEvents:
    """Listens to what has the keyboard, one after the other."""

    def __init__(self, bus_name):
        self.paths = []
        self.current = None
        Bus.connection.signal_subscribe(bus_name, A11Y + 'Event.Object', 'StateChanged', None, None,
                                        Gio.DBusSignalFlags.NONE, self.note)

    def note(self, _connection, _sender, path, _interface, _signal, arguments):
        kind, is_set = arguments.unpack()[:2]
        if kind == 'focused' and is_set and self.current != path:
            self.paths.append(path)
        if kind == 'focused':
            self.current = path if is_set else None

    @staticmethod
    def settle():
        """Until nothing has been heard for a moment."""
        context = GLib.MainContext.default()
        heard = time.monotonic()
        while time.monotonic() - heard < 0.25:
            if context.iteration(False):
                heard = time.monotonic()
            else:
                time.sleep(0.005)


def is_page(node):
    return node.role == FILLER and node.name.startswith('Corrin') and node.name[6:] in PAGE_TYPES


def join(known, families):
    """The tree of nodes, from what is known of each and who belongs to whom."""
    for path, family in families.items():
        for child in family:
            if path in known and child in known:
                known[child].parent = known[path]
                known[path].children.append(known[child])
    return known[ROOT]
