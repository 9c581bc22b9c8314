# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says its licence, none is too long, and nothing was left for later."""

import re

import house

LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
LONGEST = 600
LEFT_OVER = re.compile(r'\b(?:TO' r'DO|FIX' r'ME|XX' r'X|HA' r'CK)\b')

written = house.files('*.c', '*.h', '*.sql', '*.ui', '*.css', '*.xml', '*.svg', '*.in', '*.py', '*.sh', '*.1', '*.supp',
                      '*.conf', 'meson.build', 'run')
written += house.files('meson.build', 'meson_options.txt', 'run', folders=('.',))
written = [path for path in written if path.name != 'POTFILES.in' and path.parts[:2] != ('tests', 'data')]

problems = []
for path in written:
    lines = house.text(path).splitlines()
    head = lines[:1] if path.suffix in ('.c', '.h') else lines[:4]
    if not any(LICENCE in line for line in head):
        problems.append(f'{path}: no line "{LICENCE}" at its start')
    if len(lines) > LONGEST:
        problems.append(f'{path}: {len(lines)} lines, over {LONGEST}: split it')
    problems.extend(f'{path}:{number}: left over: {line.strip()}'
                    for number, line in enumerate(lines, 1) if LEFT_OVER.search(line))
house.verdict(problems, len(written))
