// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Makes the map of the network walkable by keyboard, pointer, buttons and search; nobody needs it to read the page.

const SVG = "http://www.w3.org/2000/svg";
/** Corners of a square, a diamond and a house, in shares of the radius; a circle has none. */
const CORNERS = [[], [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9], [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0], [0, -1.25, 1.1, -0.25, 1.1, 0.9, -1.1, 0.9, -1.1, -0.25]];
const KEYS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down", "+": "in", "=": "in", "-": "out", Escape: "reset", Enter: "open" };
const WAYS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** The network, with per node whom it is tied to; an ended tie is no neighbour. */
export function read(data) {
  const near = data.nodes.map(() => []);
  for (let i = 0; i < data.ties.length; i += 3) {
    const [a, b, state] = data.ties.slice(i, i + 3);
    if (state % 3 === 2) continue;
    near[a].push(b);
    near[b].push(a);
  }
  return { ...data, near };
}

/** How many names are said; the table has them all. */
const NAMES = 8;

/** What is said of a node: "Buurthuis De Schakel, organisatie, Groep 2: lijnen met Ewa Klinker, Jeroen Ebbing". Never a number. */
export function sentence(graph, node) {
  const [name, kind, , group] = graph.nodes[node];
  const names = graph.near[node].slice(0, NAMES).map((other) => graph.nodes[other][0]).join(", ");
  const more = graph.near[node].length > NAMES ? " …" : "";
  const tied = names ? graph.tied.replace("{names}", () => names + more) : graph.untied;
  return `${[name, graph.kinds[kind], graph.groups[group]].filter(Boolean).join(", ")}: ${tied}`;
}

/** The node nearest in a direction, straight ones first; -1 for none. Looks among `among`. */
export function nearest(points, from, [wx, wy], among) {
  let best = -1;
  let least = Infinity;
  for (const node of among) {
    const dx = points[node][0] - points[from][0];
    const dy = points[node][1] - points[from][1];
    const along = dx * wx + dy * wy;
    if (node === from || along <= 0) continue;
    const cost = (dx * dx + dy * dy) / along;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

/** The node closest to a place, within reach; -1 for none. */
export function at(points, x, y, reach) {
  let best = -1;
  let least = reach * reach;
  points.forEach(([px, py], node) => {
    const square = (px - x) ** 2 + (py - y) ** 2;
    if (square <= least) [best, least] = [node, square];
  });
  return best;
}

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The nodes with this in their name, accents and capitals aside; names that begin with it first. */
export function find(graph, text) {
  const sought = folded(text);
  if (!sought) return [];
  const places = graph.nodes.map(([name], node) => [folded(name).indexOf(sought), node]);
  return places.filter(([place]) => place >= 0).sort((a, b) => (a[0] > 0) - (b[0] > 0) || a[1] - b[1]).map((p) => p[1]);
}

/** The part of a picture that is seen: `scale` times as large around a place, never beyond the edge. */
export function seen([x, y, width, height], scale, centre) {
  const [w, h] = [width / scale, height / scale];
  const held = (value, low, high) => Math.max(low, Math.min(high, value));
  return [held(centre[0] - w / 2, x, x + width - w), held(centre[1] - h / 2, y, y + height - h), w, h];
}

/** Places of all nodes in a frame [x, y, width, height]. */
export function placed(graph, [x, y, width, height]) {
  return graph.nodes.map((node) => [x + (node[4] / 1000) * width, y + (node[5] / 1000) * height]);
}

/** On which side of a place near the edge a name has room. */
const anchored = (x, width, middle = "middle") => (x < width / 4 ? "start" : x > width * 0.75 ? "end" : middle);

/** A picture that the server drew: what is chosen is drawn over it. */
class DrawnView {
  constructor(graph, element) {
    this.element = element;
    this.full = element.getAttribute("viewBox").split(" ").map(Number);
    this.points = placed(graph, element.dataset.frame.split(" ").map(Number));
    this.radius = Number(element.dataset.radius);
    this.over = element.appendChild(document.createElementNS(SVG, "g"));
    this.over.setAttribute("aria-hidden", "true");
  }

  show(box, graph, node) {
    this.element.setAttribute("viewBox", box.join(" "));
    this.element.classList.toggle("is-chosen", node >= 0);
    this.over.replaceChildren();
    if (node < 0) return;
    const [x, y] = this.points[node];
    const add = (name, attributes) => {
      const shape = this.over.appendChild(document.createElementNS(SVG, name));
      for (const key in attributes) shape.setAttribute(key, attributes[key]);
      return shape;
    };
    add("path", { class: "line", d: graph.near[node].map((n) => `M${x} ${y}L${this.points[n].join(" ")}`).join("") });
    for (const n of graph.near[node]) {
      add("circle", { class: "near", cx: this.points[n][0], cy: this.points[n][1], r: this.radius * 1.5 + 1 });
    }
    add("circle", { class: "chosen", cx: x, cy: y, r: this.radius * 1.8 + 3 });
    const [, , width] = this.full;
    const anchor = anchored(x, width);
    const below = y < this.full[3] * 0.12 ? this.radius * 1.8 + 22 : -this.radius * 1.8 - 9;
    add("text", { class: "b halo", x, y: y + below, "text-anchor": anchor }).textContent = graph.nodes[node][0];
  }
}

/** A picture of a network that is too large for elements. */
class CanvasView {
  constructor(graph, element) {
    const [width, height, radius, ...frame] = graph.sheets[matchMedia("(max-width: 46rem)").matches ? 1 : 0];
    this.element = element;
    this.full = [0, 0, width, height];
    this.points = placed(graph, frame);
    this.radius = radius;
    this.sharp = Math.min(3, (window.devicePixelRatio || 1) * 1.25);
    [element.width, element.height] = [this.full[2] * this.sharp, this.full[3] * this.sharp];
  }

  colour(name, forced) {
    if (matchMedia("(forced-colors: active)").matches) return forced;
    return getComputedStyle(this.element).getPropertyValue("--pactwerk-color-" + name).trim();
  }

  show(box, graph, node) {
    const pen = this.element.getContext("2d");
    const scale = this.element.width / box[2];
    const [ink, paper] = [this.colour("ink", "CanvasText"), this.colour("paper", "Canvas")];
    const fills = [this.colour("programme", "CanvasText"), this.colour("community", "CanvasText"), ink];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, this.element.width, this.element.height);
    pen.setTransform(scale, 0, 0, scale, -box[0] * scale, -box[1] * scale);
    this.ties(pen, graph, node < 0 ? this.colour("line-strong", "CanvasText") : this.colour("line", "GrayText"));
    if (node >= 0) this.star(pen, graph, node, ink);
    graph.nodes.forEach((data, n) => this.shape(pen, data, this.points[n], fills[data[2]], paper));
    if (node >= 0) this.name(pen, graph, node, ink, paper);
  }

  ties(pen, graph, colour) {
    pen.strokeStyle = colour;
    for (let state = 0; state < 6; state += 1) {
      pen.beginPath();
      for (let i = 0; i < graph.ties.length; i += 3) {
        if (graph.ties[i + 2] === state) this.tie(pen, graph.ties[i], graph.ties[i + 1]);
      }
      pen.lineWidth = state > 2 ? 0.4 : 0.8;
      pen.setLineDash([[], [4, 3], [1, 3]][state % 3]);
      pen.stroke();
    }
    pen.setLineDash([]);
  }

  tie(pen, a, b) {
    pen.moveTo(...this.points[a]);
    pen.lineTo(...this.points[b]);
  }

  star(pen, graph, node, ink) {
    pen.beginPath();
    for (const n of graph.near[node]) this.tie(pen, node, n);
    [pen.strokeStyle, pen.lineWidth] = [ink, 1.8];
    pen.stroke();
  }

  shape(pen, [, kind, side], [x, y], fill, paper) {
    const r = this.radius;
    pen.fillStyle = fill;
    pen.beginPath();
    if (!kind) pen.arc(x, y, r, 0, 7);
    const corners = CORNERS[kind];
    for (let i = 0; i < corners.length; i += 2) pen.lineTo(x + corners[i] * r, y + corners[i + 1] * r);
    pen.fill();
    if (side) return;
    pen.fillStyle = paper;
    this.disc(pen, x, y, r * 0.3);
    pen.fill();
  }

  disc(pen, x, y, r) {
    pen.beginPath();
    pen.arc(x, y, r, 0, 7);
  }

  name(pen, graph, node, ink, paper) {
    const [x, y] = this.points[node];
    [pen.strokeStyle, pen.fillStyle, pen.lineWidth] = [ink, ink, 1.2];
    for (const n of graph.near[node]) {
      this.disc(pen, ...this.points[n], this.radius * 1.8);
      pen.stroke();
    }
    pen.lineWidth = 2.4;
    this.disc(pen, x, y, this.radius * 2.4);
    pen.stroke();
    pen.font = `600 16px ${getComputedStyle(this.element).fontFamily}`;
    pen.textAlign = anchored(x, this.full[2], "center");
    const baseline = y < 40 ? y + 24 : y - 12;
    [pen.strokeStyle, pen.lineWidth, pen.lineJoin] = [paper, 5, "round"];
    pen.strokeText(graph.nodes[node][0], x, baseline);
    pen.fillText(graph.nodes[node][0], x, baseline);
  }
}

/** One map on a page, with all that reacts. */
class NetworkMap {
  constructor(root) {
    const part = (name) => root.querySelector(name);
    this.graph = read(JSON.parse(part("script").textContent));
    this.root = root;
    this.tools = part(".pactwerk-graph__tools");
    this.status = part("[role=status]");
    this.field = part("input");
    this.open = part("[data-act=open]");
    this.openText = this.open.textContent;
    this.hint = this.tools.lastElementChild;
    [this.node, this.hovered, this.scale, this.views, this.found] = [-1, -1, 1, [], []];
    this.tools.hidden = false;
    this.tools.addEventListener("click", (event) => this.act(event.target.closest("button")?.dataset.act));
    this.field.addEventListener("input", () => this.search(0));
    this.field.addEventListener("keydown", (event) => event.key === "Enter" && (event.preventDefault(), this.search(1)));
    const pictures = [...root.querySelectorAll(".pactwerk-graph__svg")];
    if (root.dataset.graph === "svg") pictures.forEach((svg) => this.take(new DrawnView(this.graph, svg), svg));
    else root.classList.add("is-overview");
  }

  drawAll() {
    const picture = this.root.querySelector(".pactwerk-graph__picture");
    const canvas = document.createElement("canvas");
    canvas.className = "pactwerk-graph__canvas";
    canvas.setAttribute("aria-label", picture.firstElementChild.getAttribute("aria-label"));
    picture.replaceChildren(canvas);
    this.tools.querySelector("[data-act=all]").remove();
    this.root.classList.remove("is-overview");
    this.take(new CanvasView(this.graph, canvas), canvas);
    this.show();
    canvas.focus();
  }

  take(view, element) {
    this.views.push(view);
    view.box = view.full;
    element.setAttribute("role", "application");
    element.setAttribute("tabindex", "0");
    element.setAttribute("aria-describedby", this.hint.id);
    element.addEventListener("keydown", (event) => this.key(event));
    element.addEventListener("pointermove", (event) => this.hover(this.under(view, event)));
    element.addEventListener("pointerleave", () => this.hover(-1));
    element.addEventListener("click", (event) => this.choose(this.under(view, event)));
  }

  /** The node under the pointer: within 24 pixels of the screen. */
  under(view, event) {
    const area = view.element.getBoundingClientRect();
    const unit = view.box[2] / area.width;
    const x = view.box[0] + (event.clientX - area.x) * unit;
    return at(view.points, x, view.box[1] + (event.clientY - area.y) * unit, 24 * unit);
  }

  hover(node) {
    if (node === this.hovered) return;
    this.hovered = node;
    this.show();
  }

  key(event) {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.act(act, event.shiftKey);
  }

  act(act, isFree) {
    if (act === "all") this.drawAll();
    else if (WAYS[act]) this.walk(WAYS[act], isFree);
    else if (act === "in" || act === "out") this.zoom(act === "in" ? 1.5 : 1 / 1.5);
    else if (act === "reset") {
      this.scale = 1;
      this.choose(-1);
    } else if (act === "open" && this.node >= 0 && !this.open.hidden) this.open.click();
  }

  /** Along a tie, or with Shift to whoever is there; the first step goes to the middle of the picture. */
  walk(way, isFree) {
    const { points, full } = this.current();
    if (this.node < 0) return this.choose(at(points, full[2] / 2, full[3] / 2, Infinity));
    const among = isFree ? points.keys() : this.graph.near[this.node];
    const next = nearest(points, this.node, way, among);
    if (next >= 0) this.choose(next);
  }

  zoom(factor) {
    this.scale = Math.max(1, Math.min(8, this.scale * factor));
    this.show();
  }

  /** @param step 0 for the first that fits, 1 for the next. */
  search(step) {
    clearTimeout(this.wait);
    this.found = find(this.graph, this.field.value);
    const place = (step && this.found.indexOf(this.node) + 1) % this.found.length || 0;
    this.wait = setTimeout(() => {
      this.choose(this.found[place] ?? -1);
      if (!this.field.value.trim()) return;
      const count = this.found.length;
      const words = count ? this.graph.position : this.graph.nobody;
      const filled = words.replace("{number}", place + 1).replace("{total}", count);
      this.status.textContent += (count ? ". " : "") + filled;
    }, step ? 0 : 250);
  }

  choose(node) {
    this.node = node;
    this.status.textContent = node < 0 ? "" : sentence(this.graph, node);
    const address = node < 0 ? undefined : this.graph.nodes[node][6];
    this.open.hidden = !address;
    if (address) {
      this.open.href = address;
      this.open.textContent = `${this.openText}: ${this.graph.nodes[node][0]}`;
    }
    this.show();
  }

  /** The view on the screen: the wide or the narrow drawing. */
  current() {
    return this.views.find((view) => view.element.getClientRects().length) ?? this.views[0];
  }

  /** Shows what is chosen or pointed at, at once: nothing glides, so nobody has to ask for less motion. */
  show() {
    for (const view of this.views) {
      const centre = this.node >= 0 ? view.points[this.node] : [view.full[2] / 2, view.full[3] / 2];
      view.box = seen(view.full, this.scale, centre);
      view.show(view.box, this.graph, this.hovered >= 0 ? this.hovered : this.node);
    }
  }
}

if (typeof document !== "undefined") {
  for (const root of document.querySelectorAll("[data-graph]")) new NetworkMap(root);
}
