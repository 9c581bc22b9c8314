#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a tagged PDF must hold, asked of other programs: the order and kinds of its parts, their alternative texts, and
that nothing is painted outside of them.

    test-tagged-pdf.py FIXED-PDF
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

FIXED_PDF = sys.argv[1]
LINES = 70
PAINTING = {'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'Tj', 'TJ', "'", '"', 'EI'}
TOKEN = re.compile(r'\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|/[^\s/\[\]<>()]+|[^\s/\[\]<>()]+|[\[\]]', re.S)


def run(*words):
    done = subprocess.run(words, capture_output=True, check=False)
    assert done.returncode == 0, f'{words}: {done.returncode}\n{done.stdout!r}\n{done.stderr!r}'
    return done.stdout


def objects_of(path):
    """Every object of the newest state of the file, by number."""
    told = json.loads(run('qpdf', '--json', path))
    if 'qpdf' in told:
        return {name.removeprefix('obj:'): one.get('value', one.get('stream', {}).get('dict'))
                for name, one in told['qpdf'][1].items()}
    return told['objects']


def text_of(value):
    return value.removeprefix('u:')


def elements(objects, kind):
    return [one for one in objects.values() if isinstance(one, dict) and one.get('/S') == kind]


def catalog_of(objects):
    return next(one for one in objects.values() if isinstance(one, dict) and one.get('/Type') == '/Catalog')


def tree_of(path):
    """The lines of the tree, without attributes, and the empty texts that only some versions of Cairo write."""
    lines = run('pdfinfo', '-struct-text', path).decode().splitlines()
    return [line.replace(' (block)', '').removesuffix(':') for line in lines if not re.match(r' *(""|/.*)?$', line)]


def painted_outside(path):
    """How often a page paints inside tags, and outside of them."""
    plain = run('qpdf', '--qdf', '--object-streams=disable', '--decode-level=all', path, '-').decode('latin-1')
    inside = outside = 0
    for one in re.split(r'\n(?=\d+ 0 obj\n)', plain):
        stream = re.search(r'stream\n(.*?)\nendstream', one, re.S)
        if stream is None or not re.search(r'\bBDC\b', stream.group(1)):
            continue
        depth = 0
        for token in TOKEN.findall(stream.group(1)):
            depth += (token in ('BDC', 'BMC')) - (token == 'EMC')
            inside += token in PAINTING and depth > 0
            outside += token in PAINTING and depth == 0
        assert depth == 0, 'a mark is not closed'
    return inside, outside


def golden():
    """The tree of FIXED-PDF; where its table is parted is found, and the rest follows."""
    def cell(tag, *texts):
        if len(texts) == 1:
            return [f'      {tag}', f'        "{texts[0]}"']
        return [f'      {tag}'] + [line for text in texts for line in ('        P', f'          "{text}"')]

    def row(tag, first, second, third):
        return ['    TR', *cell('TH', first), *cell(tag, *second), *cell(tag, third)]

    head = ['  Table', *row('TH', 'Day', ('Given', 'how'), 'Where')]
    top = ['Document', '  H1', '    "A title"', '  P', '    "A name"', '  H2', '    "Facts"',
           '  L', '    LI', '      Lbl', '        "Since"', '      LBody', '        "2024"',
           '    LI', '      LBody', '        "and before"', '  H2', '    "A table"', *head]
    lines = [row('TD', 'a line', (), 'with a gap')]
    lines += [row('TD', f'line {i}', ('1', 'of 2'), 'there') for i in range(1, LINES)]
    continued = ['  P', '    "A table"', *head]
    return top, lines, continued, ['  H2', '    "A picture"', '  Figure']


class TaggedPdf(unittest.TestCase):
    def setUp(self):
        for program in ('qpdf', 'pdfinfo', 'pdffonts'):
            if shutil.which(program) is None:
                self.skipTest(f'{program} is not installed')
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = str(Path(self.folder.name, 'out.pdf'))

    def write_fixed(self):
        run(FIXED_PDF, self.path)
        return objects_of(self.path)

    def check_all(self, path):
        run('qpdf', '--check', path)
        told = run('pdfinfo', path).decode()
        self.assertRegex(told, r'(?m)^Tagged: +yes$')
        inside, outside = painted_outside(path)
        self.assertGreater(inside, 10)
        self.assertEqual(outside, 0)
        fonts = run('pdffonts', path).decode().splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r' yes yes yes +\d+ +\d+$')
        tree = tree_of(path)
        self.assertEqual([line for line in tree if not line.startswith(' ')], ['Document'])
        objects = objects_of(path)
        for figure in elements(objects, '/Figure'):
            self.assertGreater(len(text_of(figure['/Alt'])), 10)
            self.assertEqual(figure['/A']['/O'], '/Layout')
        for head in elements(objects, '/TH'):
            self.assertIn(head['/A']['/Scope'], ('/Row', '/Column'))
        for row in elements(objects, '/TR'):
            table = objects[row['/P']]
            first = objects[table['/K'][0] if isinstance(table['/K'], list) else table['/K']]
            self.assertEqual(len(row['/K']), len(first['/K']))
        for page in objects.values():
            if isinstance(page, dict) and page.get('/Type') == '/Page':
                self.assertEqual(page['/Tabs'], '/S')
        return objects, tree

    def test_golden_tree(self):
        self.write_fixed()
        _, tree = self.check_all(self.path)
        top, lines, continued, bottom = golden()
        n_first = tree.index('    "A table"', len(top))  # where the heading is repeated
        expected = list(top)
        parted = 0
        for line in lines:
            if len(expected) == n_first - 1:
                expected += continued
                parted += 1
            expected += line
        self.assertEqual(parted, 1)
        tree = tree[:tree.index('  Figure') + 1]  # its texts are those of the chart
        self.assertEqual(tree, expected + bottom)

    def test_what_is_added(self):
        objects = self.write_fixed()
        catalog = catalog_of(objects)
        self.assertEqual(text_of(catalog['/Lang']), 'en')
        self.assertEqual(catalog['/MarkInfo'], {'/Marked': True})
        self.assertEqual(catalog['/ViewerPreferences'], {'/DisplayDocTitle': True})
        for key in ('/Outlines', '/PageLabels', '/Metadata', '/StructTreeRoot'):
            self.assertIn(key, catalog)
        (figure,) = elements(objects, '/Figure')
        self.assertEqual(text_of(figure['/Alt']), 'From 4 to 2 (“better”) \\ 漢 😀')
        left, bottom, right, top = figure['/A']['/BBox']
        self.assertTrue(35 <= left < right <= 560 and 36 <= bottom < top <= 806 and top - bottom >= 200)
        told = run('pdfinfo', '-rawdates', self.path).decode()
        self.assertIn("D:20261122120000+01'00'", told)
        self.assertIn('Title:           A title <&> “漢”\n', told)

    def test_metadata_in_xml(self):
        self.write_fixed()
        told = run('pdfinfo', '-meta', self.path).decode()
        self.assertIn('<rdf:li xml:lang="x-default">A title &lt;&amp;&gt; “漢”</rdf:li>', told)
        self.assertIn('<xmp:CreateDate>2026-11-22T12:00:00+01:00</xmp:CreateDate>', told)
        self.assertNotIn('pdfua', told)

    def test_headings_are_in_the_outline(self):
        objects = self.write_fixed()
        titles = [text_of(one['/Title']) for one in objects.values()
                  if isinstance(one, dict) and '/Title' in one and '/Parent' in one]
        self.assertEqual(sorted(titles), ['A picture', 'A table', 'Facts'])

    def test_same_bytes(self):
        self.write_fixed()
        first = Path(self.path).read_bytes()
        self.write_fixed()
        self.assertEqual(Path(self.path).read_bytes(), first)

    def check_report(self, name):
        run(FIXED_PDF, self.path, name)
        objects, tree = self.check_all(self.path)
        self.assertTrue(elements(objects, '/H2'))
        self.assertEqual(tree.count('  H1'), 1)
        return objects

    def test_report_without_records(self):
        self.check_report('nothing')

    def test_report_of_two_years(self):
        self.assertGreater(len(elements(self.check_report('two-years'), '/Figure')), 3)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1])
