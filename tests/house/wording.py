# SPDX-License-Identifier: GPL-3.0-or-later
"""Corrin records, displays and prints. Words that would make more of it stand in nothing that a person reads."""

import re

import house

# what may not be said: why
FORBIDDEN = {
    r'caus(ed|es|ing) (by|your|the)|caused': 'a record shows no cause',
    r'(side[ -])?effects?|effective(ly|ness)?': 'a record shows no effect',
    r'works|working': 'says that a treatment works',
    r'improved? by|improvement': 'says that a treatment works',
    r'significan(t|tly|ce)': 'a verdict',
    r'overdue|missed|late dose|forgot(ten)?': 'a planned day without a dose is "planned for 4 May, not recorded"',
    r'(ab)?normal(ly)?|deficient|too (low|high)': 'a verdict from limits that are not ours',
    r'forecasts?|predict(s|ed|ion)?|expected to': 'no forecast',
    r'recommend(s|ed|ation)?|you (should|must|need to)|we advise': 'no advice',
    r'monitors?|monitoring|track(s|ing)? your|optimi[sz]e|manage your': 'makes a medical device of a journal',
    r'successfully|please': 'says nothing',
}
# whole strings in which such a word means something else: why
ALLOWED = {}

patterns = {re.compile(rf'\b(?:{words})\b', re.I): reason for words, reason in FORBIDDEN.items()}
read = [(message.places, line) for message in house.messages() for line in message.texts]
for path in house.files('*.1', folders=('data',)):
    read += [(f'{path}:{number}', line) for number, line in enumerate(house.text(path).splitlines(), 1)
             if not line.startswith('.\\"')]

problems = []
for place, line in read:
    if line not in ALLOWED:
        problems += [f'{place}: "{hit.group()}" in "{line}": {reason}'
                     for pattern, reason in patterns.items() for hit in pattern.finditer(line)]
house.verdict(problems, len(read))
