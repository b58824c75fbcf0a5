// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Puts the areas of a map over a base map, when somebody asks for it; the page says all of it without.

/** Where our modules are: Leaflet stands beside them. */
const HERE = new URL(".", import.meta.url);

function load(element) {
  return new Promise((done, failed) => {
    element.addEventListener("load", done);
    element.addEventListener("error", failed);
    document.head.append(element);
  });
}

/** Leaflet, which is fetched once and only now. */
async function leaflet() {
  const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("vendor/leaflet.css", HERE) });
  const script = Object.assign(document.createElement("script"), { src: new URL("vendor/leaflet.js", HERE) });
  if (!window.L) await Promise.all([load(style), load(script)]);
  return window.L;
}

/** Text in an element: Leaflet would take a string for mark-up. */
function said(text) {
  const element = document.createElement("span");
  element.textContent = text;
  return element;
}

/** The map in its box; nothing glides, and the wheel scrolls the page. */
function draw(L, root, box, failed) {
  const quiet = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false };
  const map = L.map(box, { ...quiet, attributionControl: false, zoomControl: false, scrollWheelZoom: false });
  L.control.zoom({ zoomInTitle: root.dataset.zoomIn, zoomOutTitle: root.dataset.zoomOut }).addTo(map);
  const areas = JSON.parse(root.dataset.areas).map(([name, tint, parts]) =>
    L.polygon(parts, { className: `area ${tint}`, fill: tint !== "t0" && tint !== "ground", fillOpacity: 0.6, dashArray: tint === "t0" ? "5 4" : null })
      .bindTooltip(said(name), { sticky: true }));
  map.fitBounds(L.featureGroup(areas).addTo(map).getBounds());
  L.tileLayer(root.dataset.tiles, { maxZoom: 19 }).on("tileerror", failed).addTo(map);
}

for (const root of document.querySelectorAll("[data-tiles]")) {
  const [button, box, source, status] = ["button", ".pactwerk-ground__map", "[hidden]:not(div)", "[role=status]"].map((one) => root.querySelector(one));
  const failed = () => { status.textContent = root.dataset.failed; };
  root.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const L = await leaflet();
      button.hidden = true;
      box.hidden = source.hidden = false;
      draw(L, root, box, failed);
      box.focus();
    } catch {
      button.disabled = false;
      failed();
    }
  });
}
