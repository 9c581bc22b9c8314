#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person goes through the days of the trends: by wheel and drag, by keys alone, and at 360 pixels.

test-journey-trends.py CORRIN CORRIN_CLI
"""
import os

from desktop import COMBO_BOX, IMAGE, RADIO_BUTTON, Program, check, cli, run, wait, xdotool

STRIP = 'Days shown of the whole journal'
CHART = 'Symptoms and injections'


def start(folder):
    journal = os.path.join(folder, 'years.corrin')
    cli(journal, 'sample', journal, '--years', '2')
    return journal, Program(journal)


def laid_out(node):
    return node.is_laid_out()


class Days:
    """The days on show, as the strip below the chart tells them."""

    def __init__(self, program):
        self.strip = program.find(IMAGE, STRIP)
        self.told = self.tell()

    def tell(self):
        return self.strip.get_description()

    def change(self, act):
        """Does something and answers with the days after it."""
        act()
        wait(lambda: self.tell() != self.told, f'other days than {self.told}')
        self.told = self.tell()
        return self.told

    def become(self, told, act):
        act()
        wait(lambda: self.tell() == told, f'{told} in place of {self.tell()}')
        self.told = told


def test_mouse(folder):
    """The wheel zooms with Control, a drag goes to earlier days, and a range goes back."""
    journal, program = start(folder)
    with program:
        program.show('Trends')
        days = Days(program)
        first = days.told
        chart = program.find(IMAGE, CHART, where=laid_out)
        x, y = wait(lambda: program.get_settled_place(chart), 'the place of the chart')
        xdotool('mousemove', str(x), str(y))
        days.change(lambda: xdotool('keydown', 'ctrl', 'click', '4', 'keyup', 'ctrl'))
        days.change(lambda: xdotool('mousedown', '1', 'mousemove', str(x + 60), str(y), 'mousemove', str(x + 160),
                                    str(y), 'mouseup', '1'))
        days.become(first, lambda: program.press('3 months', role=RADIO_BUTTON))
        program.close()
    check(journal)


def test_keys(folder):
    """Nothing needs a pointer: fewer days, earlier days, the range again, and the window over the whole journal."""
    journal, program = start(folder)
    with program:
        program.show('Trends')
        days = Days(program)
        first = days.told
        program.tab_to(IMAGE, CHART)
        days.change(lambda: program.keys('plus'))
        days.change(lambda: program.keys('Prior'))
        days.change(lambda: program.keys('minus'))
        days.become(first, lambda: program.keys('0'))
        program.tab_to(IMAGE, STRIP)
        for key in ('Left', 'Right', 'shift+Left', 'Prior', 'Next', 'Home', 'End'):
            days.change(lambda key=key: program.keys(key))
        program.close()
    check(journal)


def test_entries(folder):
    """The keys go from entry to entry, Escape leaves them, and Enter shows the day of one."""
    journal, program = start(folder)
    xdotool('mousemove', '0', '0')
    with program:
        program.show('Trends')
        program.tab_to(IMAGE, CHART)
        chart = program.find(IMAGE, CHART, where=laid_out)
        told = summary = chart.get_description()
        for key in ('Home', 'Right', 'End', 'Left', 'Down', 'Up', 'Escape', 'End'):
            program.keys(key)
            wait(lambda: chart.get_description() != told, f'something else than {told} after {key}')
            told = chart.get_description()
            assert (told == summary) == (key == 'Escape'), (key, told)
        program.keys('Return')
        program.wait_gone(IMAGE, CHART)
        # “Sunday, 28 June 2026: …”, and Today leaves out the year.
        program.find(name=told.split(':')[0].rsplit(' ', 1)[0])
        program.close()
    check(journal)


def test_narrow(folder):
    """At 360 pixels the same keys move the same days, and the window stays as narrow."""
    journal, program = start(folder)
    with program:
        program.resize(360, 720)
        program.show('Trends')
        program.find(COMBO_BOX, 'How the trends are shown', where=laid_out)
        days = Days(program)
        program.tab_to(IMAGE, CHART)
        days.change(lambda: program.keys('plus'))
        days.change(lambda: program.keys('Prior'))
        assert program.get_size()[0] == 360, program.get_size()
        program.close()
    check(journal)


run('journey-trends', [test_mouse, test_keys, test_entries, test_narrow])
