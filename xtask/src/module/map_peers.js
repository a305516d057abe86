// What others make of the same graphs, with the settings their manuals give for a drawing that
// stands still. Each draws up to so many nodes as are drawn in a minute or so.
import createGraph from "ngraph.graph";
import createLayout from "ngraph.forcelayout";
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import Elk from "elkjs/lib/elk.bundled.js";
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { forceCenter, forceLink, forceManyBody, forceSimulation } from "d3-force";

cytoscape.use(fcose);

const numbers = (n) => Array.from({ length: n }, (_, at) => at);

async function elkStress(n, edges) {
  const children = numbers(n).map((at) => ({ id: `${at}`, width: 1, height: 1 }));
  const lines = edges.map(([from, to], at) => ({ id: `line${at}`, sources: [`${from}`], targets: [`${to}`] }));
  const layoutOptions = { "elk.algorithm": "stress", "elk.stress.desiredEdgeLength": "100", "elk.stress.epsilon": "0.00001" };
  const drawn = await new Elk().layout({ id: "graph", layoutOptions, children, edges: lines });
  const places = new Map(drawn.children.map(({ id, x, y }) => [Number(id), [x, y]]));
  return numbers(n).map((at) => places.get(at));
}

function cytoscapeFcose(n, edges) {
  const elements = [
    ...numbers(n).map((at) => ({ data: { id: `n${at}` } })),
    ...edges.map(([from, to]) => ({ data: { source: `n${from}`, target: `n${to}` } })),
  ];
  const graph = cytoscape({ headless: true, styleEnabled: true, elements });
  graph.layout({ name: "fcose", animate: false }).run();
  return numbers(n).map((at) => Object.values(graph.getElementById(`n${at}`).position()));
}

function ngraph(n, edges) {
  const graph = createGraph();
  for (const at of numbers(n)) graph.addNode(at);
  for (const [from, to] of edges) graph.addLink(from, to);
  const layout = createLayout(graph);
  for (let step = 0; step < 1000 && !layout.step(); step++);
  return numbers(n).map((at) => [layout.getNodePosition(at).x, layout.getNodePosition(at).y]);
}

function atlas(n, edges) {
  const graph = new Graph();
  for (const at of numbers(n)) graph.addNode(at, { x: Math.random(), y: Math.random() });
  for (const [from, to] of edges) graph.addEdge(from, to);
  const places = forceAtlas2(graph, { iterations: 1000, settings: forceAtlas2.inferSettings(graph) });
  return numbers(n).map((at) => [places[at].x, places[at].y]);
}

function d3(n, edges) {
  const nodes = numbers(n).map(() => ({}));
  const links = edges.map(([source, target]) => ({ source, target }));
  const forces = forceSimulation(nodes).force("charge", forceManyBody()).force("centre", forceCenter());
  forces.force("link", forceLink(links)).stop().tick(300);
  return nodes.map(({ x, y }) => [x, y]);
}

export const peers = {
  "ELK, stress": { draw: elkStress, most: 50 },
  fcose: { draw: cytoscapeFcose, most: 500 },
  ngraph: { draw: ngraph, most: 5_000 },
  ForceAtlas2: { draw: atlas, most: 5_000 },
  "d3-force": { draw: d3, most: 5_000 },
};
