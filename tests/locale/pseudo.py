# SPDX-License-Identifier: GPL-3.0-or-later
"""A language that nobody speaks: every message in brackets, with an accent on each letter, and longer. A letter
without an accent, seen in this language, was in no message; brackets that follow one another were glued together.
"""
import re
import subprocess
from pathlib import Path

LANGUAGE = 'xx_PS'
PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
ACCENTED = 'ÁƁÇĎÉƑĞĤÍĴĶŁḾÑÓƤǪŘŠŤÚṼŴẊÝŽáƀçďéƒğĥíĵķłḿñóƥǫřšťúṽŵẋýž'
ACCENT = str.maketrans(PLAIN, ACCENTED)
# What a program puts something into, and what it reads: these stay as they are.
KEPT = re.compile(r'%(?:\d+\$)?[-+#0-9. ]*(?:hh|ll|[hlqjztLOE])?[A-Za-z%]|\\.')

# Months, weekdays and marks of the same language.
CUSTOMS = """comment_char %
escape_char /
LC_IDENTIFICATION
title "Pseudo"
language "Pseudo"
territory "Nowhere"
revision "1.0"
date "2026-01-01"
category "i18n:2012";LC_IDENTIFICATION
END LC_IDENTIFICATION
LC_CTYPE
copy "i18n"
END LC_CTYPE
LC_COLLATE
copy "C"
END LC_COLLATE
LC_NUMERIC
decimal_point ","
thousands_sep "."
grouping 3;3
END LC_NUMERIC
LC_TIME
abday ABDAY
day DAY
abmon ABMON
mon MON
am_pm "";""
d_t_fmt "%Y-%m-%d %T"
d_fmt "%Y-%m-%d"
t_fmt "%T"
t_fmt_ampm ""
date_fmt "%Y-%m-%d %T"
week 7;19971130;4
first_weekday 2
END LC_TIME
LC_MONETARY
copy "C"
END LC_MONETARY
LC_MESSAGES
copy "C"
END LC_MESSAGES
LC_PAPER
copy "i18n"
END LC_PAPER
LC_NAME
copy "i18n"
END LC_NAME
LC_ADDRESS
copy "i18n"
END LC_ADDRESS
LC_TELEPHONE
copy "i18n"
END LC_TELEPHONE
LC_MEASUREMENT
copy "i18n"
END LC_MEASUREMENT
"""
DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split()
MONTHS = 'January February March April May June July August September October November December'.split()


def accent(text):
    """Text as it stands between the quotes of a catalogue, with its escapes."""
    kept, words = KEPT.findall(text), KEPT.split(text)
    return ''.join(word.translate(ACCENT) + mark for word, mark in zip(words, kept + ['']))


def translate(text):
    """Texts that are translated get longer by words rather than by longer words."""
    start, middle, end = re.fullmatch(r'((?:\\n)*)(.*?)((?:\\n)*)', text).groups()
    more = '~' * (len(middle) * 3 // 10)
    if ' ' in middle:
        more = ' ' + ' '.join(more[i:i + 8] for i in range(0, len(more), 8)) if more else ''
    return f'{start}[{accent(middle)}{more}]{end}'


def quoted(lines):
    return ''.join(re.findall(r'^"(.*)"$', lines, re.M))


def translate_block(block):
    def get(key):
        match = re.search(rf'^{key} ((?:".*"\n?)+)', block, re.M)
        return quoted(match.group(1)) if match else None

    flags = ''.join(re.findall(r'^(#,.*c-format.*\n)', block, re.M))
    context, one, many = get('msgctxt'), get('msgid'), get('msgid_plural')
    lines = [flags.rstrip()] if flags else []
    lines += [f'msgctxt "{context}"'] if context is not None else []
    lines.append(f'msgid "{one}"')
    if many is None:
        lines.append(f'msgstr "{translate(one)}"')
    else:
        lines += [f'msgid_plural "{many}"', f'msgstr[0] "{translate(one)}"', f'msgstr[1] "{translate(many)}"']
    return '\n'.join(lines)


def write_messages(template, folder):
    """Compiles the language from the template into a folder as translations are installed in one."""
    header = ('msgid ""\nmsgstr "Language: xx\\nMIME-Version: 1.0\\nContent-Type: text/plain; charset=UTF-8\\n'
              'Content-Transfer-Encoding: 8bit\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"')
    blocks = [header] + [translate_block(block) for block in template.split('\n\n')[1:]]
    place = Path(folder) / LANGUAGE / 'LC_MESSAGES'
    place.mkdir(parents=True)
    (place / 'corrin.po').write_text('\n\n'.join(blocks) + '\n', encoding='utf-8')
    subprocess.run(['msgfmt', '--check-format', f'--output-file={place}/corrin.mo', f'{place}/corrin.po'], check=True)


def write_customs(path):
    """The source of the locale, for localedef."""
    def listed(names):
        return ';'.join(f'"{name.translate(ACCENT)}"' for name in names)

    text = CUSTOMS.replace('ABDAY', listed(day[:3] for day in DAYS)).replace('day DAY', 'day ' + listed(DAYS))
    text = text.replace('ABMON', listed(month[:3] for month in MONTHS)).replace('mon MON', 'mon ' + listed(MONTHS))
    Path(path).write_text(text, encoding='utf-8')
