"""Can the programs that readers use read our citations back, to the letter?

    python citations.py FOLDER

FOLDER holds the samples that `cite.rs` writes. RIS is read by rispy, BibTeX by
bibtexparser, CSL-JSON is rendered by citeproc in the style that comes with it.
"""

import json
import re
import sys
from pathlib import Path

import bibtexparser
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

FOLDER = Path(sys.argv[1])
STYLE = "harvard-cite-them-right"
TEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    **{"\\" + letter: letter for letter in "$&#_%"},
}


def text(name):
    return (FOLDER / name).read_bytes().decode("utf-8")


def untexed(value):
    """What TeX would print: the commands are looked for in one go, so that none makes another."""
    commands = "|".join(re.escape(command) for command in TEX)
    return re.sub(commands, lambda found: TEX[found.group()], value)


def compare(form, wanted, found):
    assert len(wanted) == len(found), f"{form}: {len(found)} entries instead of {len(wanted)}"
    for one, other in zip(wanted, found):
        for key, value in one.items():
            assert other.get(key) == value, f"{form}, {key}: {other.get(key)!r} instead of {value!r}"
    print(f"{form}: {len(found)} entries read back to the letter")


def from_ris():
    for entry in rispy.loads(text("samples.ris")):
        yield {**entry, "url": entry["urls"][0], "author": entry["authors"][0]}


def from_bibtex():
    for entry in bibtexparser.loads(text("samples.bib")).entries:
        plain = {key: value if key == "url" else untexed(value) for key, value in entry.items()}
        # Braces around the whole keep its capitals, and an author's name in one piece.
        yield {**plain, "id": entry["ID"], **{key: untexed(entry[key][1:-1]) for key in ("title", "author")}}


def render(expected):
    items = json.loads(text("samples.json"))
    style = CitationStylesStyle(STYLE, validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    bibliography.sort()
    rendered = [str(line) for line in bibliography.bibliography()]
    assert len(rendered) == len(expected), f"citeproc: {len(rendered)} references instead of {len(expected)}"
    for wanted in expected:
        parts = [wanted[key] for key in ("author", "title", "url")]
        assert any(all(part in line for part in parts) for line in rendered), f"citeproc: no reference has {parts}"
    print(f"citeproc: {len(rendered)} references rendered, such as\n  {rendered[0]}")


expected = json.loads(text("expected.json"))
compare("rispy", expected, list(from_ris()))
compare("bibtexparser", expected, list(from_bibtex()))
render(expected)
