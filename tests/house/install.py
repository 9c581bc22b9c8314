# SPDX-License-Identifier: GPL-3.0-or-later
"""meson install puts everything where a desktop looks for it, and nothing else."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import house

ID = 'io.github.corrin_journal.Corrin'
CLI = ['bin/corrin-cli', 'share/man/man1/corrin-cli.1']
DESKTOP = [
    'bin/corrin',
    f'share/applications/{ID}.desktop',
    f'share/glib-2.0/schemas/{ID}.gschema.xml',
    f'share/metainfo/{ID}.metainfo.xml',
    f'share/mime/packages/{ID}.xml',
    f'share/icons/hicolor/scalable/apps/{ID}.svg',
    f'share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg',
]

build, prefix, has_desktop, *meson = sys.argv[1:]
languages = [line for line in house.text('po/LINGUAS').splitlines() if not line.startswith('#')]
wanted = set(CLI + (DESKTOP if has_desktop == 'true' else []))
wanted |= {f'share/locale/{language}/LC_MESSAGES/corrin.mo' for language in languages}
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([*meson, 'install', '--no-rebuild', '--quiet', '-C', build, '--destdir', folder], check=True)
    top = Path(folder) / prefix.lstrip('/')
    there = {str(path.relative_to(top)) for path in top.rglob('*') if path.is_file()}
    problems = [f'{name}: not installed' for name in sorted(wanted - there)]
    problems += [f'{name}: installed, and nobody asked for it' for name in sorted(there - wanted)]
    problems += [f'{name}: not executable' for name in there if name.startswith('bin/')
                 and not os.access(top / name, os.X_OK)]
    if not problems:
        version = subprocess.run([top / 'bin/corrin-cli', '--version'], check=True, capture_output=True, text=True).stdout
        print(version.strip())
house.verdict(problems, len(wanted))
