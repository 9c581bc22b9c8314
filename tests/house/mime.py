# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal is known by what is in it, whatever its name, and another SQLite file is not taken for one."""

import os
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import house

ID = 'io.github.corrin_journal.Corrin'
TYPE = 'application/vnd.io.github.corrin_journal.corrin+sqlite3'
APPLICATION_ID = 0x4352524E  # "CRRN"


def make(path, application_id):
    with sqlite3.connect(path) as database:
        database.execute(f'PRAGMA application_id = {application_id}')
        database.execute('CREATE TABLE thing (id INTEGER PRIMARY KEY)')


def content_type(path, env):
    out = subprocess.run(['gio', 'info', '-a', 'standard::content-type', str(path)], env=env, check=True,
                         capture_output=True, text=True).stdout
    return out.rsplit(':', 1)[1].strip()


house.need('update-mime-database', 'gio')
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    packages = folder / 'share/mime/packages'
    packages.mkdir(parents=True)
    (packages / f'{ID}.xml').write_text(house.text(f'data/{ID}.mime.xml.in'), encoding='utf-8')
    env = dict(os.environ, XDG_DATA_HOME=str(folder / 'home'), XDG_DATA_DIRS=f'{folder}/share:/usr/share')
    subprocess.run(['update-mime-database', str(folder / 'share/mime')], env=env, check=True)

    make(folder / 'renamed', APPLICATION_ID)
    make(folder / 'other', 0)
    (folder / 'new.corrin').write_bytes(b'\0\1\2\3')
    problems = []
    for file, ours in (('renamed', True), ('other', False), ('new.corrin', True)):
        found = content_type(folder / file, env)
        if (found == TYPE) != ours:
            problems.append(f'{file}: taken for {found}')
house.verdict(problems, 3)
