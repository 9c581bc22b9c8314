#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""In a language whose every letter has an accent, no command prints a letter without one, and neither does a PDF or
a drawing: all of it came through gettext. Run by with-locale.py.

test-pseudo-output.py CORRIN_CLI
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

CLI = os.path.abspath(sys.argv[1])
KINDS = ('ratings', 'doses', 'labs', 'reactions', 'follow-ups', 'plan', 'earlier', 'appointments', 'questions', 'supply',
         'notes', 'tags', 'places', 'symptoms', 'wordings', 'people', 'carers', 'imports')
COMMANDS = ('rate', 'dose', 'reaction', 'lab', 'plan', 'supply', 'appointment', 'question', 'remove', 'list', 'next',
            'summary', 'chart', 'report', 'import', 'merge', 'export', 'init', 'person', 'check', 'sample')
WRONG = (['walk'], ['rate'], ['rate', 'fatigue'], ['rate', 'fatigue', '11'], ['rate', 'fog', '1'], ['dose', '--day', 'May'],
         ['dose', '1.000', 'mg'], ['lab'], ['lab', 'b12', '?'], ['list'], ['list', 'cats'], ['list', 'doses', '--from', '5'],
         ['summary', '--format', 'xml'], ['report'], ['report', 'a.pdf', '--paper', 'a5'], ['chart', 'a.gif'],
         ['chart', 'a.png', '--size', '1'], ['chart', 'a.png', '--view', 'pie'], ['plan', 'walk'], ['remove', 'x'],
         ['import', 'no.csv'], ['merge', 'no.corrin'], ['export', 'no/such/folder'], ['person', 'x'], ['reaction', 'x'],
         ['supply', 'x', 'y'], ['appointment', 'x'], ['question', 'x', 'y'], ['sample', 'again.corrin', '--years', 'x'])
# What no language changes: the words that commands are called with, files, what is as printed on a box or a form,
# units, identifiers that may be typed, how dates are described to import, and what the system says.
KEPT = re.compile(r'|'.join((
    r'^  (?: *(?:corrin-cli|--|then |>).*|-h, --help|[a-z-]+)(?= |$)',  # the lists and examples of --help
    r'--[a-z-]+', r'\bcorrin-cli\b(?: [a-z-]+)?', r'\b[\w-]+\.(?:corrin|pdf|csv|png|gif)\b', r'[\w.-]*/\S+',
    r'(?<=: )[a-z0-9][a-z0-9, -]+(?=[[.;~])', r'%[dmYy]', os.strerror(2),
    r'\bHX\d+\b', r'\b23G × 25 mm\b', r'\b1 mg\b', r'\b\d+ mcg\b', r'\b[gnpµ]+g?/m?L\b', r'\b[µnp]mol/L\b', r'\bfL\b',
    r'(?<!\w)[HL](?!\w)', r'\bCorrin\b')))


class Output:
    def __init__(self, folder):
        self.folder = folder
        self.faults = {}
        self.environment = dict(os.environ, CORRIN_NOW='2026-06-30T12:00:00+02:00')

    def run(self, *command):
        made = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False)
        return made.stdout + made.stderr

    def look(self, where, text, allowed=()):
        words = sorted(allowed, key=len, reverse=True)
        for line in text.splitlines():
            rest = re.sub('|'.join(rf'(?<!\w){re.escape(word)}(?!\w)' for word in words) or '$^', '', KEPT.sub('', line))
            if re.search('[A-Za-z]', rest):
                self.faults.setdefault(line.strip(), where)

    def cli(self, *words, journal=None):
        said = self.run(CLI, *words, *(['--journal', journal, '--person', self.person] if journal else []))
        # What was typed comes back in what is said about it.
        self.look(f'corrin-cli {" ".join(words)}', said, allowed=words)
        return said


def look_at_commands(output):
    output.cli('--help')
    for command in COMMANDS:
        output.cli(command, '--help')
    for kind in KINDS:
        output.cli('list', kind, journal='s.corrin')
    for words in (['summary'], ['next'], ['plan'], ['supply'], ['check'], ['person']):
        output.cli(*words, journal='s.corrin')
    for words in WRONG:
        output.cli(*words, journal='s.corrin')


def look_at_pdf(output, *words):
    said = output.cli(*words, journal='s.corrin')
    path = os.path.join(output.folder, words[1])
    assert os.path.exists(path), said
    output.look(f'{words} as text', output.run('pdftotext', '-layout', path, '-'))
    info = output.run('pdfinfo', path)
    output.look(f'{words}: title', '\n'.join(re.findall('^(?:Title|Subject|Keywords): *(.*)', info, re.M)))


def look_at_drawings(output):
    for view, *more in (['time'], ['cycle'], ['before-after'], ['calendar'],
                        ['then-now', '--from', '2026-01-01', '--to', '2026-06-01']):
        look_at_pdf(output, 'chart', f'{view}.pdf', '--view', view, '--symptoms', 'fatigue', *more)
    output.cli('chart', 'time.svg', journal='s.corrin')
    drawn = (Path(output.folder) / 'time.svg').read_text(encoding='utf-8')
    output.look('time.svg', '\n'.join(re.findall('<(?:title|desc)>([^<]*)<', drawn)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        output = Output(folder)
        said = output.cli('sample', 's.corrin', '--people', '2', '--years', '2')
        assert os.path.exists(os.path.join(folder, 's.corrin')), said
        output.person = output.run(CLI, 'person', '--journal', 's.corrin').splitlines()[1].split('  ')[0]
        look_at_commands(output)
        look_at_pdf(output, 'report', 'summary.pdf')
        look_at_pdf(output, 'report', 'all.pdf', '--sections', 'all', '--private')
        output.cli('report', '--format', 'text', '--sections', 'all', journal='s.corrin')
        look_at_drawings(output)
    for line, where in output.faults.items():
        print(f'# {where}: bare: “{line}”')
    print(f'{"not ok" if output.faults else "ok"} 1 output')
    print('1..1')


main()
