// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
// Run in a page by keyboard.py after each Tab: what has the focus, and whether it can be seen.
() => {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  window.pactwerkStops = window.pactwerkStops || [];
  const isAgain = window.pactwerkStops.includes(element);
  window.pactwerkStops.push(element);

  const tiny = box => box.width < 2 || box.height < 2;
  const own = [...element.getClientRects()].find(box => !tiny(box)) || element.getBoundingClientRect();
  const carrier = tiny(own) ? element.closest("label") || element : element;
  const whole = carrier === element ? own : carrier.getBoundingClientRect();
  // Of something taller than the window, the part that is in the window counts.
  const top = Math.max(whole.y, 0), bottom = Math.min(whole.y + whole.height, innerHeight);
  const isTall = whole.height > innerHeight && bottom > top;
  const box = isTall ? {x: whole.x, y: top, width: whole.width, height: bottom - top} : whole;

  const isHit = (across, down) => {
    const hit = document.elementFromPoint(box.x + box.width * across, box.y + box.height * down);
    return hit !== null && (carrier === hit || carrier.contains(hit) || hit.closest("label")?.control === element);
  };
  const places = [0.5, 0.15, 0.85];
  const isShown = !tiny(box) && places.some(across => places.some(down => isHit(across, down)));

  const hasRing = one => {
    const style = getComputedStyle(one);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  };
  return {
    what: element.outerHTML.replace(/\s+/g, " ").slice(0, 100),
    href: element.getAttribute("href") || "",
    isAgain,
    isShown,
    hasRing: [element, carrier, element.closest("label")].some(one => one && hasRing(one)) || [...element.querySelectorAll("*")].some(hasRing),
  };
}
