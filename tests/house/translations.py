# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names exactly the files with translatable strings, and translators are told what a string holds.

With --write, brings po/POTFILES.in up to date instead.
"""

import sys

import house

HEADER = '# Files with translatable strings, sorted. To bring it up to date: tests/house/translations.py --write\n'


def listed(name):
    lines = house.text(f'po/{name}').splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith('#')]


def potfiles(found):
    named = listed('POTFILES.in')
    yield from (f'po/POTFILES.in: {name} has strings and is missing' for name in found if name not in named)
    yield from (f'po/POTFILES.in: {name} has no strings' for name in named if name not in found)
    if named != sorted(set(named)):
        yield 'po/POTFILES.in: not sorted, or a file twice'


def linguas():
    languages = listed('LINGUAS')
    if languages != sorted(set(languages)):
        yield 'po/LINGUAS: not sorted, or a language twice'
    for path in house.files('*.po', folders=('po',)):
        if path.stem not in languages:
            yield f'{path}: its language is not in po/LINGUAS'


def comments(messages):
    for message in messages:
        lone = message.texts[0].isalpha() and any(name.endswith('.c') for name in message.files)
        if (message.has_placeholder or lone) and 'Translators:' not in message.comment:
            yield f'{message.places}: "{message.texts[0]}" needs a comment for translators on the line before'


messages = house.messages()
found = sorted({name for message in messages for name in message.files})
if '--write' in sys.argv:
    (house.ROOT / 'po/POTFILES.in').write_text(HEADER + '\n'.join(found) + '\n', encoding='utf-8')
else:
    house.verdict([*potfiles(found), *linguas(), *comments(messages)], len(messages))
