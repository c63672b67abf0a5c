/*
 * A button that copies, beside each form of a citation.
 *
 * The theme's own loses its name when it has the focus, and cuts the space that ends a RIS record. Where the browser
 * gives no leave to copy, the text is selected; without this script it can be selected, and the files loaded.
 */
"use strict";
for (const code of document.querySelectorAll("details.cite pre > code")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy ${code.parentElement.dataset.form}`);
  const said = document.createElement("span");
  said.setAttribute("role", "status");

  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = "Selected";
    }
    setTimeout(() => said.replaceChildren(), 2000);
  });
  code.parentElement.previousElementSibling.append(" ", button, " ", said);
}
