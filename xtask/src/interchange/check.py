"""Do other programs read what the map is saved as, and do they find the same facts?

    python check.py FOLDER

FOLDER holds the files that `cargo xtask map` writes, one of each form. `cargo xtask test`
runs this in an environment of its own, with networkx and lxml. Any difference ends it with
an error; otherwise it prints what it read on one line.
"""

import csv
import sys
from pathlib import Path

import networkx
from lxml import etree
from networkx.readwrite import gexf

XTM = "{http://www.topicmaps.org/xtm/}"
# What a table says of itself in every row.
HEADER = {"export", "bron", "filters", "datum", "gegevens", "weergave"}


def decimal(cell):
    """A number as a spreadsheet set to Dutch writes it."""
    return float(cell.replace(",", "."))


NUMBERS = {"zinnen": int, "x": decimal, "y": decimal, "straal": decimal, "sterkte": decimal}

# networkx knows no GEXF later than 1.2; the later one only needs its namespaces told.
gexf.GEXF.versions["1.3"] = gexf.GEXF.versions["1.2draft"] | {
    "NS_GEXF": "http://gexf.net/1.3",
    "NS_VIZ": "http://gexf.net/1.3/viz",
    "VERSION": "1.3",
}


def table(path):
    """The rows of a CSV, numbers as numbers."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert all(row["gegevens"] and row["datum"] for row in rows), f"{path}: a row does not say where it is from"
    return [
        {name: NUMBERS.get(name, str)(cell) for name, cell in row.items() if name not in HEADER} for row in rows
    ]


def check_graph(name, graph, nodes, links):
    """A graph has the nodes and links of the tables, with the same values."""
    assert list(graph) == [row["id"] for row in nodes], f"{name}: other nodes than in the table"
    for row in nodes:
        found = graph.nodes[row["id"]]
        assert found["label"] == row["naam_nl"], f"{name}: {row['id']} is labelled {found['label']}"
        for column, value in row.items():
            assert found.get(column, "") == value, f"{name}: {row['id']} has {column} {found.get(column)!r}, not {value!r}"
    assert graph.number_of_edges() == len(links), f"{name}: {graph.number_of_edges()} links, not {len(links)}"
    for row in links:
        found = graph.edges[row["van"], row["naar"]]
        assert found["weight"] == row["zinnen"], f"{name}: a link weighs {found['weight']}"
        for column, value in row.items():
            # networkx drops values that are empty in GraphML.
            assert (found.get(column) or "") == value or found[column] == value, f"{name}: {row} differs in {column}"


def check_topic_map(path, schema, nodes):
    """The file is XTM 2.1, and whatever it refers to is in it."""
    document = etree.parse(path)
    schema.assertValid(document)
    ids = set(document.xpath("//*[local-name()='topic']/@id"))
    references = [reference.get("href") for reference in document.iter(f"{XTM}topicRef")]
    assert all(reference.removeprefix("#") in ids for reference in references), "XTM: a reference leads nowhere"
    names = {value.text for value in document.iter(f"{XTM}value")}
    missing = [row["naam_en"] for row in nodes if row["naam_en"] not in names]
    assert not missing, f"XTM: no topic is called {missing}"
    # A schema that accepts anything would prove nothing.
    next(document.iter(f"{XTM}association")).clear()
    assert not schema.validate(document), "the schema accepts an association without roles"
    return len(ids)


def main():
    folder = Path(sys.argv[1])
    nodes, links = table(folder / "nodes.csv"), table(folder / "links.csv")
    assert nodes and links, "the tables are empty"
    graphs = {
        "GEXF 1.2": networkx.read_gexf(folder / "gexf-1.2.gexf"),
        "GEXF 1.3": networkx.read_gexf(folder / "gexf.gexf", version="1.3"),
        "GraphML": networkx.read_graphml(folder / "graphml.graphml"),
    }
    for name, graph in graphs.items():
        check_graph(name, graph, nodes, links)
    schema = etree.RelaxNG(etree.parse(Path(__file__).with_name("xtm-2.1.rng")))
    topics = check_topic_map(folder / "xtm.xtm", schema, nodes)
    drawing = etree.parse(folder / "svg.svg").getroot()
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg" and len(drawing) > 3, "the picture is no SVG"
    print(f"{len(nodes)} nodes and {len(links)} links in {', '.join(graphs)}; {topics} topics in XTM")


main()
