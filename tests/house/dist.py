# SPDX-License-Identifier: GPL-3.0-or-later
"""meson dist makes an archive that has all that its own build files ask for."""

import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import house

build, *meson = sys.argv[1:]
house.need('git')
if subprocess.run(['git', '-C', house.ROOT, 'rev-parse', '--verify', 'HEAD'], capture_output=True).returncode != 0:
    house.skip('this is not a git checkout')

subprocess.run([*meson, 'dist', '-C', build, '--no-tests', '--allow-dirty', '--formats', 'gztar'], check=True)
archive = max((Path(build) / 'meson-dist').glob('*.tar.gz'), key=lambda path: path.stat().st_mtime)
with tempfile.TemporaryDirectory() as folder:
    with tarfile.open(archive) as tar:
        tar.extractall(folder)
    top = next(Path(folder).iterdir())
    wanted = ['LICENSE', 'README.md', 'run', 'src/README.md', 'data/corrin-cli.1', 'po/POTFILES.in', 'po/LINGUAS']
    problems = [f'{name}: not in {archive.name}' for name in wanted if not (top / name).is_file()]
    # Meson looks for every file that a build file names.
    setup = subprocess.run([*meson, 'setup', str(top / 'build'), str(top)], capture_output=True, text=True)
    if setup.returncode != 0:
        problems.append('the archive cannot be configured:\n' + setup.stdout[-2000:])
house.verdict(problems, len(wanted) + 1)
