// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
// Run in a page by keyboard.py after the last Tab: what can be clicked and was never reached.
() => {
  const reached = new Set(window.pactwerkStops || []);
  const groups = new Set([...reached].filter(one => one.type === "radio").map(one => one.name));
  const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
  return [...all]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter(one => one.tabIndex >= 0 || !one.closest("[role=application], [role=tablist], [role=listbox], [role=menu]"))
    .filter(one => one.type !== "hidden" && !reached.has(one) && !(one.type === "radio" && groups.has(one.name)))
    .map(one => one.outerHTML.replace(/\s+/g, " ").slice(0, 100));
}
