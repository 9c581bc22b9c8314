# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names exactly the files with translatable strings, translators are told what a string holds, and
every translation is whole and can be put in the place of the English.

With --write, brings po/POTFILES.in up to date instead.
"""

import re
import subprocess
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


MARKS = '.:…?!;'
# Other scripts have a full stop of their own, and French has a space before some marks.
SAME = str.maketrans('。：？！؟؛', '.:?!?;')


def end_of(text):
    """The mark that a text ends with, under quotes and ends of lines."""
    text = text.replace('\\n', '').translate(SAME).rstrip(' ”»“"')
    return text[-1] if text and text[-1] in MARKS else ''


def compare(path, message, english, foreign):
    """What msgfmt does not see: the wrong mark at the end, spaces or a mnemonic lost."""
    name = f'{path}: “{english}”: “{foreign}”'
    has_words = re.search('[A-Za-z]', re.sub(r'%[-\d$.]*[A-Za-z]+', '', english))
    if has_words and end_of(english) != end_of(foreign):
        yield f'{name} ends otherwise'
    if (english[:1] == ' ', english[-1:] == ' ') != (foreign[:1] == ' ', foreign[-1:] == ' '):
        yield f'{name} has other spaces around it'
    if len(re.findall(r'_\w', english)) != len(re.findall(r'_\w', foreign)):
        yield f'{name} has no mnemonic, or one too many'


def translation(path, messages):
    checked = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', str(house.ROOT / path)],
                             capture_output=True, text=True, check=False)
    if checked.returncode != 0:
        yield checked.stderr.strip()
        return
    known = {(message.context, message.texts[0]): message for message in house.read(house.text(path))}
    for message in messages:
        there = known.get((message.context, message.texts[0]))
        if there is None or '' in there.translations or there.is_fuzzy:
            yield f'{path}: “{message.texts[0]}” ({message.places}) is not translated'
            continue
        yield from compare(path, message, message.texts[0], there.translations[0])
        yield from compare(path, message, message.texts[-1], there.translations[-1])


def translations(messages):
    for path in house.files('*.po', folders=('po',)):
        yield from translation(path, messages)


messages = house.messages()
found = sorted({name for message in messages for name in message.files})
if '--write' in sys.argv:
    (house.ROOT / 'po/POTFILES.in').write_text(HEADER + '\n'.join(found) + '\n', encoding='utf-8')
else:
    house.verdict([*potfiles(found), *linguas(), *comments(messages), *translations(messages)], len(messages))
