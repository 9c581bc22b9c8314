# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak has the permissions that a window needs, and no other: no network, no files, no bus names."""

import json

import house

ID = 'io.github.corrin_journal.Corrin'
MAY = {'--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri'}

manifest = json.loads(house.text(f'flatpak/{ID}.json'))
problems = []
if manifest['id'] != ID or manifest['command'] != 'corrin':
    problems.append('the manifest is not for this program')
if set(manifest['finish-args']) != MAY:
    problems.append(f'permissions are {manifest["finish-args"]}, and should be {sorted(MAY)}')
for module in manifest['modules']:
    if any('--share=network' in argument for argument in module.get('build-options', {}).get('build-args', [])):
        problems.append(f'{module["name"]} is built with the network')
house.verdict(problems, 1 + len(manifest['modules']))
