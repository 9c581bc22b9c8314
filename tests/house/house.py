# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of the house share: the files of the tree, the translatable strings, and the verdict."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

SKIPPED = 77
ROOT = Path(os.environ['CORRIN_TEST_SRCDIR']).parent
FOLDERS = ('.ci', 'data', 'flatpak', 'po', 'src', 'tests')


def files(*patterns, folders=FOLDERS):
    """Every file below the folders (and, for '.', at the top) whose name fits a pattern, sorted, as paths from ROOT."""
    found = set()
    for folder in folders:
        for pattern in patterns:
            walk = ROOT.glob(pattern) if folder == '.' else (ROOT / folder).rglob(pattern)
            found.update(path.relative_to(ROOT) for path in walk if path.is_file())
    return sorted((path for path in found if '__pycache__' not in path.parts), key=str)


def text(path):
    return (ROOT / path).read_text(encoding='utf-8')


def skip(reason):
    print('skipped:', reason)
    sys.exit(SKIPPED)


def need(*tools):
    for tool in tools:
        if shutil.which(tool) is None:
            skip(f'no {tool} here')


def verdict(problems, checked):
    """Ends the test. Nothing checked is a failure too: the check itself would be broken."""
    for problem in problems:
        print(problem)
    print(f'{checked} checked, {len(problems)} to be put right')
    sys.exit(1 if problems or checked == 0 else 0)


class Message:
    """One translatable string as xgettext sees it, or as a translator left it."""

    def __init__(self, block):
        self.files = {ref.rsplit(':', 1)[0] for line in re.findall(r'^#: (.*)$', block, re.M) for ref in line.split()}
        self.places = ' '.join(re.findall(r'^#: (.*)$', block, re.M))
        self.comment = ' '.join(re.findall(r'^#\. (.*)$', block, re.M))
        self.has_placeholder = re.search(r'^#,.*\bc-format', block, re.M) is not None
        self.is_fuzzy = re.search(r'^#,.*\bfuzzy', block, re.M) is not None
        self.context = ''.join(texts_of('msgctxt', block))
        self.texts = texts_of('msgid|msgid_plural', block)
        self.translations = texts_of(r'msgstr(?:\[\d\])?', block)


def texts_of(key, block):
    """What follows a keyword of a catalogue, each time it stands there."""
    return [''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', lines))
            for lines in re.findall(rf'^(?:{key}) ((?:".*"\n?)+)', block, re.M)]


def template():
    """Every translatable string of the program and of what the desktop shows of it, as xgettext lists them."""
    need('xgettext')
    keywords = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')
    candidates = files('*.c', '*.h', '*.ui', folders=('src',)) + files('*.in', '*.gschema.xml', folders=('data',))
    return subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--add-comments=Translators', '--no-wrap', '--output=-', f'--directory={ROOT}']
        + [f'--keyword={keyword}' for keyword in keywords] + [str(path) for path in candidates],
        check=True, capture_output=True, text=True, encoding='utf-8').stdout


def read(catalogue):
    return [Message(block) for block in catalogue.split('\n\n')[1:]]


def messages():
    return read(template())
