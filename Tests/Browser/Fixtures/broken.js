// SPDX-FileCopyrightText: Pactwerk contributors
// SPDX-License-Identifier: EUPL-1.2
// Wrong on purpose; see broken.html.
addEventListener("load", () => {
  const list = document.getElementById("lijst");
  for (let number = 0; number < 2000; number += 1) list.append(document.createElement("li"));
  for (const item of list.children) item.textContent = "Alleen met een script te lezen";
  document.querySelector("main").prepend(Object.assign(document.createElement("p"), { textContent: "x ".repeat(3000) }));
  throw new Error("wrong on purpose");
});
