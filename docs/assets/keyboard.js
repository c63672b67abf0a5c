/*
 * The header's signs for the menu and the search, for those who use no mouse.
 *
 * The theme makes them labels of hidden boxes, which no key reaches. Here each gets a button inside: it has a name,
 * takes the focus, and Enter or the space bar presses it. Escape closes the menu again.
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
})();
