/*
 * The header's signs for the menu and the search, for those who use no mouse.
 *
 * The theme makes them labels of hidden boxes, which no key reaches. Here each gets a button inside: it has a name,
 * takes the focus, and Enter or the space bar presses it. Escape closes the menu again. Where the search is a button
 * that only Ctrl and K press, as Zensical's, the keys S, F and / press it as well.
 */
"use strict";
(() => {
  const NAMES = { __drawer: "Menu", __search: "Search" };

  for (const label of document.querySelectorAll("label.md-header__button[for]")) {
    if (!(label.htmlFor in NAMES)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", NAMES[label.htmlFor]);
    button.append(...label.childNodes);
    button.addEventListener("click", () => document.getElementById(label.htmlFor).click());
    label.append(button);
  }

  document.addEventListener("keydown", (event) => {
    const drawer = document.getElementById("__drawer");
    if (event.key === "Escape" && drawer?.checked) drawer.click();
  });

  const search = document.querySelector("button.md-search__button");
  document.addEventListener("keydown", (event) => {
    const typing = event.composedPath()[0].matches?.("input, textarea, select");
    if (!search || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!["s", "f", "/"].includes(event.key)) return;
    event.preventDefault();
    search.click();
  });
})();
