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
# the same in translations; a name that a diagnosis or a question has of its own is allowed below
FOREIGN = {
    'de': {
        r'verursach\w*': 'a record shows no cause',
        r'\w*wirk(t|te|ten|en|sam\w*|ung\w*)': 'a record shows no effect',
        r'verbesser\w*': 'says that a treatment works',
        r'signifikan\w*': 'a verdict',
        r'überfällig\w*|versäum\w*|verpass\w*|vergess\w*|verspätet\w*': 'a planned day without a dose is not recorded',
        r'(ab)?normal\w*|zu (hoch|niedrig)|\w*mangel\w*': 'a verdict from limits that are not ours',
        r'(prognos|vorhersag|voraussichtlich)\w*': 'no forecast',
        r'empf(ehl|ohl|iehl)\w*|(sollten|müssen) Sie|Sie (sollten|müssen)': 'no advice',
        r'erfolgreich|bitte': 'says nothing',
    },
    'fr': {
        r'(caus|provoqu|entraîn)(ée?s?|e par|ent)|dues? à|grâce (à|au|aux)': 'a record shows no cause',
        r'effets?|(in)?effica(ce|ces|cité|cement)|agi(t|ssent)': 'a record shows no effect',
        r'fonctionn\w*|amélior\w*|soulag\w*|guéri\w*': 'says that a treatment works',
        r'significati\w*': 'a verdict',
        r'(en|de|un) retard|retardée?s?|oubli\w*|omis(es?)?|omission\w*|manquée?s?|ratée?s?|tardi(f|ve)\w*':
            'a planned day without a dose is not recorded',
        r'norma(l|le|les|lement|ux)|anorma\w*|insuffisan\w*|défici\w*|caren\w*'
        r'|trop (haut|bas|basse|élevé|faible)\w*': 'a verdict from limits that are not ours',
        r'prévisions?|prévisible\w*|prédi(t|re|te|ction)\w*|pronosti\w*|attendue?s?': 'no forecast',
        r'recommand\w*|conseill\w*|vous (devez|devriez|devrez)|devriez-vous|il vous faut|il faudrait': 'no advice',
        r'surveill\w*|(suivre|suivez|gérer|gérez) (votre|vos)|optimis\w*': 'makes a medical device of a journal',
        r'avec succès|veuillez|s[’\']il vous pla[iî]t|merci de': 'says nothing',
    },
}
# whole strings in which such a word means something else: why
ALLOWED = {
    'Welche Laborwerte zeigen einen B12-Mangel oder ein Risiko dafür?': 'a question for the doctor',
    'Vitamin-B12-Mangel': 'an invented diagnosis',
    'carence en vitamine B12': 'an invented diagnosis',
}


def compile_words(words):
    return {re.compile(rf'\b(?:{word})\b', re.I): reason for word, reason in words.items()}


def find(read, patterns):
    for place, line in read:
        if line not in ALLOWED:
            yield from (f'{place}: "{hit.group()}" in "{line}": {reason}'
                        for pattern, reason in patterns.items() for hit in pattern.finditer(line))


def read_translation(language):
    return [(f'po/{language}.po', line) for message in house.read(house.text(f'po/{language}.po'))
            for line in message.translations]


read = [(message.places, line) for message in house.messages() for line in message.texts]
for path in house.files('*.1', folders=('data',)):
    read += [(f'{path}:{number}', line) for number, line in enumerate(house.text(path).splitlines(), 1)
             if not line.startswith('.\\"')]
problems = list(find(read, compile_words(FORBIDDEN)))
for language, words in FOREIGN.items():
    foreign = read_translation(language)
    problems += find(foreign, compile_words(words))
    read += foreign
house.verdict(problems, len(read))
