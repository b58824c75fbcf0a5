// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
// Run in a page by visit.py: what there is to know about it, as plain values. Changes nothing.
() => {
  const isSeen = element => element.checkVisibility({ visibilityProperty: true });
  const text = element => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  const brief = element => element.outerHTML.replace(/\s+/g, " ").slice(0, 120);

  const nameOf = element => {
    const label = element.getAttribute("aria-label");
    if (label && label.trim()) return label.trim();
    const ids = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean);
    const named = ids.map(id => text(document.getElementById(id))).join(" ").trim();
    return named || text(element.querySelector(":scope > title"));
  };

  // Pictures: every drawing that is not hidden from readers has a role and a name.
  const isHidden = element => element.closest('[aria-hidden="true"]') !== null;
  const drawings = [...document.querySelectorAll("svg, canvas")].filter(element => !isHidden(element) && isSeen(element));
  const roles = ["img", "group", "application"];
  const unnamed = drawings.filter(element => !roles.includes(element.getAttribute("role")) || !nameOf(element));

  // Figures: a sentence that names the group, and its data as a table one step away.
  const figures = [...document.querySelectorAll(".pactwerk-figure")];
  const sentenceless = figures.filter(figure => {
    const sentence = text(figure.querySelector(".pactwerk-figure__sentence"));
    return sentence.length < 10 || nameOf(figure) !== sentence;
  });
  const tableless = figures.filter(figure => !figure.querySelector("details table caption, details table tbody tr"));
  const keyless = drawings.filter(element => element.getAttribute("role") === "application" && element.tabIndex < 0);
  const loose = [...document.querySelectorAll("canvas")].filter(element => !element.closest(".pactwerk-figure"));

  // Words in a drawing, as large as they are seen.
  const small = [...document.querySelectorAll("svg text")].filter(isSeen).filter(element => {
    const matrix = element.getScreenCTM();
    if (!matrix || !text(element)) return false;
    return parseFloat(getComputedStyle(element).fontSize) * Math.hypot(matrix.a, matrix.b) < 11.5;
  });

  const root = document.documentElement;
  const edge = root.clientWidth + 1;
  const isClipped = element => {
    for (let one = element.parentElement; one && one !== root; one = one.parentElement) {
      if (getComputedStyle(one).overflowX !== "visible" && one.getBoundingClientRect().right <= edge) return true;
    }
    return false;
  };
  const sticking = root.scrollWidth <= edge ? [] : [...document.body.querySelectorAll("*")].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > edge || box.left < -1) && !isClipped(element);
  });

  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  return {
    headings: document.querySelectorAll("h1").length,
    heading: text(document.querySelector("h1")),
    lang: root.lang,
    title: document.title.trim(),
    elements: document.querySelectorAll("*").length,
    hasPicture: figures.length > 0 || document.querySelector("canvas") !== null,
    mainLength: (document.querySelector("main")?.innerText || "").length,
    overflow: Math.max(0, root.scrollWidth - root.clientWidth - 1),
    sticking: sticking.slice(-2).map(brief),
    unnamed: unnamed.map(brief),
    sentenceless: sentenceless.map(brief),
    tableless: tableless.map(brief),
    keyless: [...keyless, ...loose].map(brief),
    small: small.map(text),
    doubles: [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))],
    shift: window.pactwerkShift ? window.pactwerkShift() : 0,
  };
}
