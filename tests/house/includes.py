# SPDX-License-Identifier: GPL-3.0-or-later
"""The include rule: data goes down the house and never back up, and what a folder may use of the system is its own."""

import re

import house

# The rooms of src/ui: base is seen by all, no page sees another, and the window puts them together.
PAGES = ('today', 'injection', 'labs', 'merge', 'plan', 'supply', 'trends', 'history', 'treatment', 'visits', 'start', 'people')
BELOW_UI = {'core', 'analysis', 'exchange', 'chart', 'figure', 'report'}

# folder: the folders it may include, itself apart
MAY_INCLUDE = {
    'core': set(),
    'analysis': {'core'},
    'exchange': {'core'},
    'chart': {'core', 'analysis'},
    'figure': {'core', 'analysis', 'chart'},
    'report': {'core', 'analysis', 'chart', 'figure'},
    'cli': {'core', 'analysis', 'exchange', 'chart', 'figure', 'report'},
    'ui': BELOW_UI | {'ui/window'},
    'ui/base': BELOW_UI,
    **{f'ui/{page}': BELOW_UI | {'ui/base'} for page in PAGES},
    'ui/window': BELOW_UI | {'ui/base'} | {f'ui/{page}' for page in PAGES},
}
# the start of a system header: the folders that may include it
ONLY_IN = {
    'sqlite3': {'core'},
    'png': {'figure'},
    'json-glib/': {'exchange', 'cli'},
    'cairo': {'chart', 'figure', 'report', 'cli', 'ui'},
    'pango': {'chart', 'figure', 'report', 'cli', 'ui'},
    'gtk/': {'ui'},
    'gdk/': {'ui'},
    'gsk/': {'ui'},
    'adwaita': {'ui'},
}
# A file of ours with one of these names would stand before the system's.
SYSTEM = set('''
    aio assert byteswap complex cpio ctype dirent dlfcn elf endian errno error fcntl features fenv float fmtmsg fnmatch
    ftw getopt glob grp iconv inttypes iso646 langinfo libgen libintl limits link locale malloc math memory monetary
    mqueue ndbm netdb nl_types poll printf pthread pty pwd regex resolv sched search semaphore setjmp shadow signal
    spawn stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string strings stropts syscall
    syslog tar termios tgmath threads time trace uchar ucontext ulimit unistd utime utmpx values wait wchar wctype
    wordexp xlocale
'''.split())


def folder_of_file(path):
    """core, or ui/today: the part of the house that a file belongs to."""
    folders = path.parts[1:-1]
    return '/'.join(folders[:2]) if folders[0] == 'ui' else folders[0]


def owners(sources):
    """Which folder each header lives in, and the names that stand in two places."""
    folder_of, problems = {}, []
    for path in sources:
        if path.name in folder_of and path.name != 'main.c':
            problems.append(f'{path}: a file of this name is in src/{folder_of[path.name]} too')
        folder_of[path.name] = folder_of_file(path)
        if path.suffix == '.h' and path.stem in SYSTEM:
            problems.append(f'{path}: hides the system header <{path.name}>')
    return folder_of, problems


def check(path, folder_of):
    folder = folder_of_file(path)
    for number, line in enumerate(house.text(path).splitlines(), 1):
        include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if include is None:
            continue
        kind, name = include.groups()
        where = f'{path}:{number}: {name}'
        if kind == '"':
            owner = folder_of.get(name)
            if owner is None:
                if not re.fullmatch(r'[a-z-]+-resources?\.h', name):  # made by the build
                    yield f'{where}: no folder of src has this header; it is included by its bare name'
            elif owner != folder and owner not in MAY_INCLUDE[folder]:
                yield f'{where}: src/{folder} may not include src/{owner}'
        else:
            if name in folder_of:
                yield f'{where}: a header of ours, to be included with quotes'
            for start, allowed in ONLY_IN.items():
                if name.startswith(start) and folder.split('/')[0] not in allowed:
                    yield f'{where}: only for src/' + ', src/'.join(sorted(allowed))


sources = house.files('*.c', '*.h', folders=('src',))
folder_of, problems = owners(sources)
for path in sources:
    if folder_of_file(path) not in MAY_INCLUDE:
        problems.append(f'{path}: a folder that the include rule does not know')
    else:
        problems.extend(check(path, folder_of))
house.verdict(problems, len(sources))
