#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every page and dialog as somebody does who cannot see, or cannot use a mouse.

test-access.py CORRIN CORRIN_CLI

Every control has a role, a name of its own and, where it has one, a value; Tab reaches all of them and comes round,
Shift and Tab take the same way back; each window can be 360 pixels wide.
"""
import os
import re
import shutil

from desktop import (CHECK_BOX, CHECKED, COMBO_BOX, ENTRY, FOCUSABLE, GROUPING, IMAGE, LABEL, LINK, LIST,
                     LIST_ITEM, MENU_ITEM, PAGE_TAB, PAGES, PANEL, PUSH_BUTTON, RADIO_BUTTON, SELECTED,
                     SENSITIVE, SLIDER, SPIN_BUTTON, TABLE, TABLE_CELL, TABLE_ROW, TEXT, TOGGLE_BUTTON, TREE_TABLE,
                     Program, cli, run, wait)

CONTROLS = (PUSH_BUTTON, TOGGLE_BUTTON, CHECK_BOX, RADIO_BUTTON, COMBO_BOX, TEXT, ENTRY, SPIN_BUTTON, SLIDER, LINK,
            PAGE_TAB, MENU_ITEM)
# What may have the keyboard beside controls: rows, pictures, and text that can be copied.
STOPS = CONTROLS + (LIST_ITEM, TABLE_ROW, TABLE_CELL, IMAGE, LABEL, PANEL)
LISTS = (LIST, TABLE, TREE_TABLE)
# The buttons of the window belong to the system's keys; Tab passes by them in every program.
WINDOW_BUTTONS = ('Minimize', 'Maximize', 'Close')
TYPE_NAME = re.compile('(Gtk|Adw|Corrin|Gdk)[A-Z][A-Za-z]*$')


def get_controls(program):
    """The controls of the newest window that can be used now. A menu button is one within one: the inner counts."""
    return [node for node in program.see()
            if node.role in CONTROLS and node.has(FOCUSABLE) and node.name not in WINDOW_BUTTONS and node.is_laid_out()]


def get_fault_of_name(node):
    if not node.name.strip() or TYPE_NAME.match(node.name):
        return 'has no name'
    half = len(node.name) // 2
    if node.name[:half] == node.name[half + 1:] and node.name[half] == ' ':
        return 'is named twice over'
    return None


def get_fault_of_value(node):
    if node.role in (SLIDER, SPIN_BUTTON):
        low, now, high = (node.get('Value', key) for key in ('MinimumValue', 'CurrentValue', 'MaximumValue'))
        return None if low <= now <= high and low < high else f'is {now} between {low} and {high}'
    if node.role in (TEXT, ENTRY) and 'org.a11y.atspi.Text' not in node.interfaces:
        return 'has no text'
    if node.role == IMAGE and not node.get_description():
        return 'has no description'
    return None


def get_fault(node):
    fault = get_fault_of_name(node) or get_fault_of_value(node)
    if fault is None and node.role not in STOPS:
        fault = f'has the role {node.role}'
    return f'{node} in {[up.name for up in node.up() if up.name][1:4]} {fault}' if fault else None


def get_faults_of_groups(nodes):
    for node in nodes:
        checked = [one for one in node.walk() if one.role == RADIO_BUTTON and one.has(CHECKED)]
        if node.role == GROUPING and len(checked) > 1:
            yield f'{node}: {len(checked)} are chosen'
    tabs = {node.name for node in nodes if node.role == PAGE_TAB and node.has(SELECTED)}
    if len(tabs) > 1:
        yield f'the pages {tabs} are shown'


def get_faults_of_round(controls, there, back):
    """What Tab does not reach. Within a group, and from row to row of a list, the arrow keys go."""
    reached = {node.path for node in there}
    homes = {up.path for node in there for up in list(node.up())[1:]
             if up.role in LISTS or up.role in (GROUPING, PANEL) and has_choices(up)}
    for node in controls:
        # libadwaita 1.2 does not tell when a row for typing has the keyboard; such a row has parts of its own.
        is_row = node.role == TEXT and node.children
        if node.is_sensitive() and not is_row and node.path not in reached and not any(up.path in homes for up in node.up()):
            yield f'{node} is not reached by Tab'
    if {node.path for node in back} != reached:
        lost = [str(node) for node in there if node.path not in {one.path for one in back}]
        extra = [str(node) for node in back if node.path not in reached]
        yield f'backwards Tab leaves out {lost} and has {extra}'


def has_choices(node):
    return sum(child.role in (RADIO_BUTTON, PAGE_TAB) for child in node.walk()) > 1


def get_faults(program, with_round=True):
    controls = get_controls(program)
    faults = [get_fault(node) for node in controls]
    faults += get_faults_of_groups(program.see())
    if with_round:
        there, back = program.tab_round(), program.tab_round('shift+Tab')
        assert there, 'nothing takes the keyboard'
        faults += [get_fault(node) for node in there]
        faults += get_faults_of_round(controls, there, back)
    return {fault for fault in faults if fault is not None}


class Report:
    """All that is wrong, rather than only what is wrong first."""

    def __init__(self):
        self.faults = []

    def note(self, where, faults):
        self.faults += [f'{where}: {fault}' for fault in sorted(faults)]

    def look_at(self, program, where, **options):
        try:
            self.note(where, get_faults(program, **options))
        except AssertionError as error:
            self.note(where, [str(error)])

    def measure(self, program, where, frame=0):
        width = program.resize(360, 640)[0]
        if width > 360 + frame:
            self.note(where, [f'is at least {width} pixels wide'])

    def close(self):
        assert not self.faults, f'{len(self.faults)} faults:\n# ' + '\n# '.join(self.faults)


def look_at_pages(report, program, when):
    for page in PAGES:
        program.show(page)
        report.look_at(program, f'{page}, {when}')
    program.keys('alt+1')
    for page in PAGES:
        program.show(page)
        report.measure(program, f'{page}, {when}')
        report.look_at(program, f'{page}, {when}, narrow', with_round=False)
    program.resize(1000, 700)


def open_earlier(program):
    program.show('Treatment')
    program.press('Add Earlier Injections')


def open_dose(program):
    program.show('Treatment')
    program.click(program.find(LIST_ITEM, re.compile('^\\d+ \\w+ 20\\d\\d:'), where=lambda node: node.is_laid_out()))


def open_reaction(program):
    program.show('Today')
    program.press('Something After an Injection')


def open_about(program):
    program.keys('F10')
    program.click(program.find(MENU_ITEM, 'About Corrin'))


def open_on_visits(button):
    def open_it(program):
        program.show('Visits')
        program.press(button)

    return open_it


def open_people(program):
    program.choose_in_menu(re.compile('People'))


def open_differences(program):
    program.show('Trends')
    program.press('Symptoms')
    program.tab_to(PUSH_BUTTON, 'Days Seen Differently')
    program.keys('space')


def go_to_labs(program):
    """They stand far down: the way back from the top of the window is shorter."""
    program.show('Treatment')
    program.tab_to(PUSH_BUTTON, 'Add Lab Result', key='shift+Tab')


def open_lab(program):
    go_to_labs(program)
    program.keys('space')


def open_lab_chart(program):
    go_to_labs(program)
    program.click(program.find(LABEL, 'Vitamin B12', where=lambda node: node.is_laid_out()))
    program.click(program.find(LIST_ITEM, 'Show Chart of Vitamin B12'))


def open_supply(program):
    program.show('Treatment')
    program.press('Add Ampoules')


def open_plan_step(program):
    program.show('Treatment')
    program.click(program.find(LIST_ITEM, re.compile('^Maintenance since')))


def open_presets(program):
    program.show('Treatment')
    program.press('Begin from a Published Plan')


def open_earlier_years(program):
    program.show('Treatment')
    program.tab_to(PUSH_BUTTON, 'Add Earlier Years')
    program.keys('space')


def open_merge(path):
    def open_it(program):
        program.choose_in_menu(re.compile('Bring In Entries'))
        program.choose_file('Choose a Copy of the Journal', path)
        program.find_window('Bring In Entries')
        program.find(LABEL, re.compile('to Bring In$'))

    return open_it


def make_copy(journal):
    """A copy in which something else was written than in the journal."""
    copy = journal.replace('years', 'copy')
    shutil.copy(journal, copy)
    cli(copy, 'rate', 'fatigue', '9', '--day', '2026-06-30', '--time', '09:00')
    return copy


DIALOGS = (
    ('Step of the Plan', open_plan_step),
    ('Published Plans', open_presets),
    ('About', open_about),
    ('Earlier Injections', open_earlier),
    ('Something After an Injection', open_reaction),
    ('Edit Injection', open_dose),
    ('Visit', open_on_visits('Add Visit…')),
    ('After the Visit', open_on_visits('After the Visit…')),
    ('About You', open_on_visits(re.compile('^Change: diagnosis'))),
    ('Record Injection', lambda program: program.keys('ctrl+i')),
    ('Add Lab Result', open_lab),
    ('Vitamin B12', open_lab_chart),
    ('Add to Supply', open_supply),
    ('Earlier Years', open_earlier_years),
    ('Serious Allergic Reaction', lambda program: program.keys('ctrl+e')),
    ('Preferences', lambda program: program.keys('ctrl+comma')),
    ('People', open_people),
    ('Days Seen Differently', open_differences),
    ('Keyboard Shortcuts', lambda program: program.keys('ctrl+question')),
)


def look_at_dialog(report, program, name, open_it):
    frames = len(program.look().children)
    open_it(program)
    wait(lambda: len(program.look().children) > frames, f'the dialog {name}')
    report.look_at(program, name)
    # That one is libadwaita's own: it is 360 wide within the frame that it draws where no compositor runs.
    report.measure(program, name, frame=10 if name == 'About' else 0)
    program.keys('Escape')
    wait(lambda: len(program.look().children) == frames, f'Escape to close {name}')


def test_two_years(folder):
    """Every page of a journal of two years."""
    journal = os.path.join(folder, 'years.corrin')
    cli(journal, 'sample', journal, '--years', '2')
    report = Report()
    with Program(journal) as program:
        look_at_pages(report, program, 'two years')
        program.close()
    report.close()


def test_first_day(folder):
    """Every page of an empty journal, and the page that starts one."""
    journal = os.path.join(folder, 'first.corrin')
    report = Report()
    with Program(journal) as program:
        report.look_at(program, 'Start')
        report.measure(program, 'Start')
        program.close()
    cli(journal, 'init')
    with Program(journal) as program:
        look_at_pages(report, program, 'first day')
        program.close()
    report.close()


def test_dialogs(folder):
    """Every dialog."""
    journal = os.path.join(folder, 'years.corrin')
    cli(journal, 'sample', journal, '--years', '2')
    copy = make_copy(journal)
    report = Report()
    with Program(journal) as program:
        program.find_window('years.corrin')
        for name, open_it in DIALOGS + (('Bring In Entries', open_merge(copy)),):
            look_at_dialog(report, program, name, open_it)
        program.close()
    report.close()


def look_at_choices(report, program, where, combo):
    program.click(combo)
    focus = wait(lambda: next((node for node in [program.get_focus()] if node.role == LIST_ITEM), None),
                 f'the choices of {combo}')
    choices = list(focus.up())[1].children
    report.note(where, [f'{node} of {combo} has no name' for node in choices if not node.name])
    if len(choices) < 2:
        report.note(where, [f'{combo} offers {choices}'])
    program.keys('Escape')


def test_choices(folder):
    """What a list offers has names too."""
    journal = os.path.join(folder, 'weeks.corrin')
    cli(journal, 'sample', journal, '--ratings', '20')
    report = Report()
    with Program(journal) as program:
        program.show('History')
        look_at_choices(report, program, 'History', program.find(COMBO_BOX, where=lambda node: node.is_laid_out()))
        program.keys('ctrl+comma')
        program.find_window('Preferences')
        look_at_choices(report, program, 'Preferences', program.find(COMBO_BOX, 'Weeks Begin On'))
        program.keys('Escape')
        program.wait_window_gone('Preferences')
        program.close()
    report.close()


run('access', [test_two_years, test_first_day, test_dialogs, test_choices])
