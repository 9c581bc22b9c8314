# SPDX-License-Identifier: GPL-3.0-or-later
"""The man page is clean, and names every command and option that the program's own help names."""

import re
import subprocess
import sys

import house

PAGE = 'data/corrin-cli.1'


def help_of(*words):
    return subprocess.run([program, *words, '--help'], check=True, capture_output=True, text=True).stdout


house.need('groff')
program = sys.argv[1]
formatted = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-P-c', '-rLL=200n', house.ROOT / PAGE], check=True,
                           capture_output=True, text=True)
problems = [f'{PAGE}: {line}' for line in formatted.stderr.splitlines()]

page = re.sub('.\b', '', formatted.stdout)
commands = re.findall(r'^  ([a-z]+)\b', help_of(), re.M)
named = {(command, option) for command in commands for option in re.findall(r'--[a-z][a-z-]+', help_of(command))}
named |= {('', option) for option in re.findall(r'--[a-z][a-z-]+', help_of())}
problems += [f'{PAGE}: no command {command}' for command in commands if not re.search(rf'^ +{command}\b', page, re.M)]
problems += [f'{PAGE}: no option {option} ({command or "everywhere"})' for command, option in sorted(named)
             if not re.search(rf'{option}\b(?!-)', page)]
house.verdict(problems, len(commands) + len(named))
