// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// The parts of Public/graaf.js that need no page. Run: node --test Tests/Browser/graaf.test.mjs

import assert from "node:assert/strict";
import { test } from "node:test";
import { at, find, nearest, placed, read, seen, sentence } from "../../Public/graaf.js";

const data = {
  kinds: ["persoon", "organisatie", "groep mensen", "plek"],
  groups: ["Groep 1", "Groep 2"],
  tied: "lijnen met {names}",
  untied: "nog geen lijnen",
  nodes: [
    ["Buurthuis De Schakel", 1, 1, 0, 500, 500, "/netwerk/a"],
    ["Ewa Klinker", 0, 1, 0, 800, 500],
    ["Jeroen Ebbing", 0, 0, 1, 500, 100],
    ["Café Zomer", 3, 2, -1, 0, 1000],
  ],
  ties: [0, 1, 0, 0, 2, 4, 1, 2, 2],
};
const graph = read(data);

test("a tie counts for both ends, an ended one for neither", () => {
  assert.deepEqual(graph.near, [[1, 2], [0], [0], []]);
});

test("a node is said as name, kind and group, with the names it is tied to and never a number", () => {
  assert.equal(sentence(graph, 0), "Buurthuis De Schakel, organisatie, Groep 1: lijnen met Ewa Klinker, Jeroen Ebbing");
  assert.equal(sentence(graph, 3), "Café Zomer, plek: nog geen lijnen");
});

test("of many names eight are said, and a name is never taken for a pattern", () => {
  const nodes = Array.from({ length: 10 }, (_, n) => [n ? `Naam $& ${n}` : "Midden", 0, 2, -1, 0, 0]);
  const ties = Array.from({ length: 9 }, (_, n) => [0, n + 1, 0]).flat();
  const said = sentence(read({ ...data, nodes, ties }), 0);
  assert.ok(said.startsWith("Midden, persoon: lijnen met Naam $& 1, Naam $& 2"));
  assert.ok(said.endsWith("Naam $& 8 …"));
});

test("places fill the frame", () => {
  assert.deepEqual(placed(graph, [10, 20, 200, 100]), [[110, 70], [170, 70], [110, 30], [10, 120]]);
});

test("an arrow goes to the nearest in its direction", () => {
  const points = [[0, 0], [10, 0], [10, 9], [-5, 1], [30, 0]];
  assert.equal(nearest(points, 0, [1, 0], [1, 2, 3, 4]), 1);
  assert.equal(nearest(points, 0, [-1, 0], [1, 2, 3, 4]), 3);
  assert.equal(nearest(points, 0, [0, 1], [1, 2]), 2);
  assert.equal(nearest(points, 0, [0, -1], [1, 2, 3, 4]), -1);
  assert.equal(nearest(points, 1, [1, 0], [0, 3]), -1, "never backwards");
});

test("a straight neighbour goes before a slanting one that is a little nearer", () => {
  assert.equal(nearest([[0, 0], [6, 6], [9, 0]], 0, [1, 0], [1, 2]), 2);
});

test("from anywhere an arrow never stays and always goes its way", () => {
  let word = 12345;
  const random = () => (word = (word * 1103515245 + 12345) % 2147483648) / 2147483648;
  const points = Array.from({ length: 60 }, () => [random(), random()]);
  for (let from = 0; from < 60; from += 1) {
    for (const [x, y] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      const to = nearest(points, from, [x, y], points.keys());
      const ahead = points.some(([px, py]) => (px - points[from][0]) * x + (py - points[from][1]) * y > 0);
      assert.equal(to >= 0, ahead);
      if (to >= 0) assert.ok((points[to][0] - points[from][0]) * x + (points[to][1] - points[from][1]) * y > 0);
    }
  }
});

test("the pointer finds who is within reach", () => {
  assert.equal(at([[0, 0], [10, 0]], 7, 1, 24), 1);
  assert.equal(at([[0, 0], [10, 0]], 40, 0, 24), -1);
  assert.equal(at([], 0, 0, Infinity), -1);
});

test("search looks past accents and capitals, beginnings first", () => {
  assert.deepEqual(find(graph, "CAFE"), [3]);
  assert.deepEqual(find(graph, "e"), [1, 0, 2, 3]);
  assert.deepEqual(find(graph, " ebb "), [2]);
  assert.deepEqual(find(graph, "  "), []);
  assert.deepEqual(find(graph, "xyz"), []);
});

test("zooming stays within the picture", () => {
  assert.deepEqual(seen([0, 0, 100, 60], 1, [10, 10]), [0, 0, 100, 60]);
  assert.deepEqual(seen([0, 0, 100, 60], 2, [50, 30]), [25, 15, 50, 30]);
  assert.deepEqual(seen([0, 0, 100, 60], 2, [0, 60]), [0, 30, 50, 30]);
});
