/*
 * A link to every paragraph of a story, and the address of the page for those who print it.
 *
 * Each paragraph has an address of its own; a mark beside it shows on hover and on focus, leads there, and copies
 * the address. Without this script the addresses work all the same.
 */
"use strict";
(() => {
  const said = document.createElement("p");
  said.className = "anchor-said";
  said.setAttribute("role", "status");

  // Without the words that a search has left in the address; of an offline copy, where the page is on the web.
  const onTheWeb = location.protocol === "file:" && document.querySelector("link[rel=canonical]")?.href;
  const page = onTheWeb || location.href.split(/[?#]/)[0];

  async function copy(link) {
    try {
      await navigator.clipboard.writeText(page + link.hash);
      said.textContent = "Link copied";
    } catch {
      said.textContent = "The link is in the address bar";
    }
    said.classList.add("shown");
    setTimeout(() => said.classList.remove("shown"), 2000);
  }

  for (const paragraph of document.querySelectorAll("p.story[id]")) {
    const link = document.createElement("a");
    link.className = "anchor";
    link.href = `#${paragraph.id}`;
    link.setAttribute("aria-label", `Link to paragraph ${paragraph.id.slice(1)}`);
    link.addEventListener("click", () => copy(link));
    paragraph.append(link);
  }
  document.body.append(said);

  const printed = document.createElement("p");
  printed.className = "printed";
  printed.textContent = `Read at ${page}`;
  document.querySelector("article.md-content__inner")?.append(printed);
})();
