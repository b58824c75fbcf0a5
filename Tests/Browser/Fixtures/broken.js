// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
// Wrong on purpose; see broken.html.
addEventListener("load", () => {
  const list = document.getElementById("lijst");
  for (let number = 0; number < 2000; number += 1) list.append(document.createElement("li"));
  for (const item of list.children) item.textContent = "Alleen met een script te lezen";
  const main = document.querySelector("main");
  main.prepend(Object.assign(document.createElement("p"), { textContent: "x ".repeat(3000) }));
  jump(main, 30);
  throw new Error("wrong on purpose");
});

// A page jumps only once it was drawn, so it goes on for some frames: whatever frame is drawn first, a later one moves it.
function jump(element, frames) {
  element.style.marginBlockStart = frames % 2 === 0 ? "" : "300px";
  if (frames > 0) requestAnimationFrame(() => jump(element, frames - 1));
}
