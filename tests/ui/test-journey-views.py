#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person looks at the trends in every way there is: with the mouse, at 360 pixels, and by keys alone.

test-journey-views.py CORRIN CORRIN_CLI
"""
import os
import re

from desktop import (COMBO_BOX, IMAGE, LABEL, LIST_ITEM, PUSH_BUTTON, TABLE_ROW, TOGGLE_BUTTON, Program, check, cli, cli_json, run,
                     wait)

VIEWS = 'How the trends are shown'
BUTTONS = (PUSH_BUTTON, TOGGLE_BUTTON)


def make_journal(folder):
    journal = os.path.join(folder, 'years.corrin')
    cli(journal, 'sample', journal, '--years', '2')
    return journal


def laid_out(node):
    return node.is_laid_out()


def find_scene(program, words):
    return program.find(IMAGE, where=lambda node: laid_out(node) and re.search(words, node.get_description()))


def read_by_keys(program, scene, *keys):
    """Presses keys in the picture and answers with what is read out after each."""
    told = []
    for key in keys:
        before = scene.get_description()
        program.keys(key)
        wait(lambda: scene.get_description() != before, f'something else than “{before}” after {key}')
        told.append(scene.get_description())
    return told


def choose(program, name, item):
    """Opens a choice with the mouse and goes to one of its lines by keys."""
    program.click(program.find(COMBO_BOX, name, where=laid_out))
    program.tab_to(name=item, key='Down')
    program.keys('Return')


def test_all_views(folder):
    """Each view says in words what it shows, is read out step by step, and has a table."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Trends')
        for view, words, symptom in (('Since Injection', 'since injection', 'Fatigue'),
                                     ('Before and After', 'before and after', 'Fatigue'),
                                     ('Calendar', 'day by day', 'Fatigue')):
            program.press(view)
            scene = find_scene(program, f'(?i)^{symptom}.*{words}')
            sentence = scene.get_description()
            program.tab_to(IMAGE, scene.name)
            assert read_by_keys(program, scene, 'End')[0] != sentence
            program.keys('Escape')
            wait(lambda: scene.get_description() == sentence, 'the summary')
            program.press('Show as Table')
            program.find(TABLE_ROW, re.compile('; .+: .'), where=laid_out)
            program.press('Copy Table')
            program.find_toast(re.compile('^Table copied'))
            program.press('Show as Table')
        program.close()
    check(journal)


def test_table_chosen(folder):
    """While the table is shown at 360 pixels, what is chosen is chosen for the table; the picture has it too."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.resize(360, 720)
        program.show('Trends')
        choose(program, VIEWS, 'Since Injection')
        find_scene(program, '(?i)^Fatigue.*since injection')
        program.press('Show as Table')
        program.find(TABLE_ROW, re.compile('since the injection'), where=laid_out)
        choose(program, 'Days Counted', 'Before an injection')
        program.find(TABLE_ROW, re.compile('before the next'), where=laid_out)
        choose(program, 'Symptom Shown', 'Tingling')
        program.press('Show as Table')
        find_scene(program, '(?i)^Tingling.*before the next')
        assert program.get_size()[0] == 360, program.get_size()
        program.close()
    check(journal)


def test_day_of_calendar(folder):
    """By keys alone: to the calendar, to a day with its rating, and to where it is recorded."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.show('Trends')
        program.tab_to(BUTTONS, 'Calendar')
        program.keys('space')
        scene = find_scene(program, '^Fatigue, day by day')
        program.tab_to(IMAGE, scene.name)
        told = read_by_keys(program, scene, 'End', 'Up', 'Left')
        found = re.match('(\\d+) (\\w+) (\\d+): Fatigue: ([\\d.]+)', told[-1])
        assert found is not None, told
        program.keys('Return')
        program.find(PUSH_BUTTON, re.compile(f'^Shown day: .* {found[1]} {found[2]}'), where=laid_out)
        program.close()
    ratings = cli_json(journal, 'list', 'ratings')
    assert any(rating['symptom'].lower() == 'fatigue' and rating['value'] == float(found[4])
               and rating['day'].endswith(f'-{int(found[1]):02}') for rating in ratings), told
    check(journal)


def test_months_at_360(folder):
    """At 360 pixels: nothing of the past is shown before two months are chosen."""
    journal = make_journal(folder)
    with Program(journal) as program:
        program.resize(360, 720)
        program.show('Trends')
        choose(program, VIEWS, 'Then and Now')
        program.find(LABEL, 'Choose two months to see them side by side.', where=laid_out)
        assert not program.search(IMAGE, re.compile('Fatigue'), where=laid_out)
        for choice, n_down in (('One Month', 3), ('The Other Month', 2)):
            program.tab_to(name=re.compile(f'^{choice}: Choose a month'))
            program.keys('space')
            program.wait_focus(LIST_ITEM)
            program.keys(*['Down'] * n_down, 'Return')
        find_scene(program, 'April 2026.*May 2026')
        assert program.get_size()[0] == 360, program.get_size()
        program.close()
    check(journal)


run('journey-views', [test_all_views, test_table_chosen, test_day_of_calendar, test_months_at_360])
