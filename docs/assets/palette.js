/* Puts on the colours that a reader chose before, before anything is painted. The theme writes this into every page. */
"use strict";
{
  const { color } = window.__md_get("__palette") ?? {};
  if (color) {
    if (color.media === "(prefers-color-scheme)") {
      const light = matchMedia("(prefers-color-scheme: light)");
      const media = light.matches ? light.media : "(prefers-color-scheme: dark)";
      const input = document.querySelector(`[data-md-color-media='${media}']`);
      for (const name of ["media", "scheme", "primary", "accent"]) {
        color[name] = input.getAttribute(`data-md-color-${name}`);
      }
    }
    for (const [name, value] of Object.entries(color)) document.body.setAttribute(`data-md-color-${name}`, value);
  }
}
