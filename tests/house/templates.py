# SPDX-License-Identifier: GPL-3.0-or-later
"""The templates of the window: what GtkBuilder 4.8 cannot read, and what a screen reader would not hear."""

import xml.etree.ElementTree as tree

import house

# Properties whose text a person reads.
SPOKEN = {'label', 'title', 'subtitle', 'tooltip-text', 'description', 'placeholder-text', 'heading', 'menu-name'}


def properties(node):
    return {child.get('name').replace('_', '-'): child for child in node.findall('property')}


def accessible(node):
    return {child.get('name') for part in node.findall('accessibility') for child in part}


def check_texts(path, node):
    for name, child in properties(node).items():
        text = (child.text or '').strip()
        if name in SPOKEN and any(map(str.isalpha, text)) and not list(child) and child.get('translatable') not in ('yes', 'true'):
            yield f'{path}: {node.get("class")}: {name} “{text}” is not translatable'


def check_names(path, node):
    """A button of an icon alone is told by its tooltip and by its accessible name."""
    own = properties(node)
    if 'icon-name' in own and 'label' not in own and node.get('class', '').endswith('Button'):
        if 'tooltip-text' not in own or not {'label', 'labelled-by'} & accessible(node):
            yield f'{path}: a {node.get("class")} of an icon alone needs a tooltip and an accessible label'


def check(path):
    root = tree.fromstring(house.text(path))
    for part in root.iter('accessibility'):
        for child in part:
            if child.get('comments'):
                yield f'{path}: GTK 4.8 knows no comments in <accessibility>'
    for node in root.iter('object'):
        yield from check_texts(path, node)
        yield from check_names(path, node)


paths = house.files('*.ui', folders=('src',))
house.verdict([problem for path in paths for problem in check(path)], len(paths))
