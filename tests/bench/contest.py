# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to do the same work take turns, are measured as whole processes, and are printed as a table with ratios."""

import math
import os
import shutil
import statistics
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent

NOW = '2026-06-30T12:00:00+02:00'

# A command that took so many seconds to warm up is run so often at most.
SLOW = ((20, 1), (4, 3))

# What a program with a window needs of the environment; tests/ui/gui.sh sets all of them.
DISPLAY = ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'GDK_BACKEND', 'GSK_RENDERER', 'GDK_DEBUG',
           'GDK_DISABLE', 'GSETTINGS_BACKEND', 'ADW_DISABLE_PORTAL', 'GTK_USE_PORTAL')

# What one run took: seconds, seconds, megabytes.
Run = namedtuple('Run', 'wall cpu peak')


class Contender:
    """One way to do the work. A command of None is one that is not installed. One that does other work than the first
    is shown without a ratio."""

    def __init__(self, name, command, before=None, most_runs=None, other_work=False, measure='measure'):
        self.name, self.command, self.before = name, command, before
        self.most_runs, self.other_work, self.measure = most_runs, other_work, measure
        self.runs = []

    def median(self, field):
        return statistics.median(getattr(run, field) for run in self.runs)

    def percentile(self, field, percent):
        values = sorted(getattr(run, field) for run in self.runs)
        return values[math.ceil(len(values) * percent / 100) - 1]


def ratio(a, b, field):
    """How many times as much as b a takes, turn by turn."""
    return statistics.median(getattr(x, field) / getattr(y, field) for x, y in zip(a.runs, b.runs))


# A bar is a function of Corrin and all by name; it tells how it stands, and whether it is reached.

def within(limit, name):
    def look(corrin, others):
        if not others[name].runs:
            return f'within {limit} of {name}', None
        wall, cpu = (ratio(corrin, others[name], field) for field in ('wall', 'cpu'))
        return f'within {limit} of {name}: {wall:.2f} by wall time, {cpu:.2f} by CPU time', wall <= limit
    return look


def times_faster(times, name):
    def look(corrin, others):
        if not others[name].runs:
            return f'{times} times faster than {name}', None
        wall, cpu = (ratio(others[name], corrin, field) for field in ('wall', 'cpu'))
        return f'{times} times faster than {name}: {wall:.1f} by wall time, {cpu:.1f} by CPU time', wall >= times
    return look


def seconds_at_most(limit):
    def look(corrin, others):
        wall, cpu = corrin.median('wall'), corrin.median('cpu')
        return f'{limit} s: {wall:.3f} s, of which CPU {cpu:.3f} s', wall <= limit
    return look


def megabytes_at_most(limit):
    def look(corrin, others):
        return f'{limit} MB: {corrin.median("peak"):.1f} MB', corrin.median('peak') <= limit
    return look


def megabytes_more(limit, name):
    def look(corrin, others):
        more = corrin.median('peak') - others[name].median('peak')
        return f'at most {limit} MB more than {name}: {more:+.1f} MB', more <= limit
    return look


def memory_of(name):
    def look(corrin, others):
        grown = corrin.median('peak') - others[name].median('peak')
        return f'no more memory than {name}: {grown:+.1f} MB', grown <= 1
    return look


def p99_under(limit):
    def milliseconds(one):
        return f'{one.percentile("wall", 99) * 1000:.1f} ms (p50 {one.percentile("wall", 50) * 1000:.1f} ms)'

    def look(corrin, others):
        others_too = [f'; {one.name}: {milliseconds(one)}' for one in others.values()
                      if one.runs and one is not corrin and not one.other_work]
        text = f'p99 under {limit * 1000:.0f} ms: {milliseconds(corrin)}{"".join(others_too)}'
        return text, corrin.percentile('wall', 99) < limit
    return look


class Bench:
    def __init__(self, build, folder, runs):
        self.folder, self.runs = folder, runs
        self.corrin = str(build / 'src/cli/corrin-cli')
        self.desktop = str(build / 'src/ui/corrin')
        self.programs = build / 'tests/bench'
        (folder / 'home').mkdir()
        self.environment = {'PATH': os.environ.get('PATH', os.defpath), 'HOME': str(folder / 'home'),
                            'LC_ALL': 'C.UTF-8', 'TZ': 'Europe/Berlin', 'CORRIN_NOW': NOW,
                            'GSETTINGS_SCHEMA_DIR': str(build / 'data'),
                            **{name: os.environ[name] for name in DISPLAY if name in os.environ}}
        self.python = self.find_matplotlib()

    def find_matplotlib(self):
        for python in ('/usr/bin/python3', sys.executable):
            imported = subprocess.run([python, '-c', 'import matplotlib'], env=self.environment, capture_output=True)
            if imported.returncode == 0:
                return python
        return None

    def plain(self, name, *arguments):
        return [str(self.programs / name), *arguments]

    def tool(self, name, *arguments):
        return [name, *arguments] if shutil.which(name) else None

    def matplotlib(self, script, *arguments):
        return [self.python, str(HERE / script), *arguments] if self.python else None

    def do(self, *command):
        """Runs a command that is not measured."""
        subprocess.run(command, cwd=self.folder, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def ask(self, *command):
        """What a command prints that measures by itself."""
        return subprocess.run(command, cwd=self.folder, env=self.environment, check=True, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True).stdout

    def run_once(self, contender):
        if contender.before:
            contender.before()
            os.sync()  # or this run would wait for what the one before it wrote
        printed = subprocess.run([str(self.programs / contender.measure), *contender.command], cwd=self.folder,
                                 env=self.environment, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
        if printed[4] != '0':
            sys.exit(f'run: {" ".join(contender.command)}: ended with {printed[4]}')
        wall, user, system, kilobytes = map(float, printed[:4])
        return Run(wall, user + system, kilobytes / 1024)

    def measure(self, contenders, runs):
        limits = {}
        for contender in contenders:
            warm_up = self.run_once(contender)
            slow = next((most for seconds, most in SLOW if warm_up.wall > seconds), runs)
            limits[contender] = min(slow, contender.most_runs or runs)
            if limits[contender] == 1:
                contender.runs.append(warm_up)
        for turn in range(runs):
            for contender in contenders:
                if turn < limits[contender] and len(contender.runs) <= turn:
                    contender.runs.append(self.run_once(contender))

    def part(self, title, contenders, bars, runs=None):
        """Measures and prints one part of the table. The first contender is Corrin."""
        corrin = contenders[0]
        self.measure([one for one in contenders if one.command], runs or self.runs)
        print(f'\n{title}\n{"":44}   wall s    CPU s  peak MB   runs   Corrin to it: wall   CPU')
        for one in contenders:
            print(f'  {one.name:42}', self.figures(one, corrin))
        by_name = {one.name: one for one in contenders}
        for bar in bars:
            text, reached = bar(corrin, by_name)
            print('  bar:', text, {True: '- reached', False: '- NOT reached', None: '- not measured here'}[reached])
        sys.stdout.flush()

    def figures(self, one, corrin):
        if not one.runs:
            return '  not installed'
        line = f'{one.median("wall"):8.3f} {one.median("cpu"):8.3f} {one.median("peak"):8.1f} {len(one.runs):6}'
        if one is corrin or one.other_work:
            return line
        return f'{line}   {ratio(corrin, one, "wall"):18.2f} {ratio(corrin, one, "cpu"):5.2f}'
