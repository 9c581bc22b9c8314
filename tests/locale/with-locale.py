#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test in a language and with the customs of a country, whatever this system has.

with-locale.py TRANSLATIONS LOCALE COMMAND...

TRANSLATIONS is where the build puts the compiled translations. LOCALE is such as de_DE, or "pseudo" for the language
of pseudo.py, which is made from the sources here and now.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pseudo

HERE = Path(__file__).resolve().parent
SOURCES = Path('/usr/share/i18n/locales')


def skip(reason):
    print(f'1..0 # SKIP {reason}')
    sys.exit(0)


def make_locale(folder, name, source):
    """The locales of glibc are compiled into a folder of one's own. localedef answers 1 when it only warned."""
    made = subprocess.run(['localedef', '--no-archive', '-c', '-i', source, '-f', 'UTF-8', f'{folder}/{name}.UTF-8'],
                          capture_output=True, text=True, check=False)
    if not (Path(folder) / f'{name}.UTF-8' / 'LC_TIME').exists():
        sys.exit(f'localedef: {made.stderr}')


def make_pseudo(folder):
    sys.path.insert(0, str(HERE.parent / 'house'))
    import house  # which skips where there is no xgettext

    pseudo.write_messages(house.template(), folder)
    pseudo.write_customs(f'{folder}/customs')
    make_locale(folder, pseudo.LANGUAGE, f'{folder}/customs')
    return pseudo.LANGUAGE, folder


def main(translations, name, *command):
    if shutil.which('localedef') is None or not SOURCES.is_dir():
        skip('no sources of locales here')
    with tempfile.TemporaryDirectory() as folder:
        if name == 'pseudo':
            name, translations = make_pseudo(folder)
        elif (Path(translations) / name[:2]).is_dir():
            make_locale(folder, name, name)
        else:
            skip(f'no translation for {name}')
        environment = dict(os.environ, LOCPATH=folder, LC_ALL=f'{name}.UTF-8', LANGUAGE='',
                           CORRIN_LOCALEDIR=str(translations))
        return subprocess.run(command, env=environment, check=False).returncode


sys.exit(main(*sys.argv[1:]))
