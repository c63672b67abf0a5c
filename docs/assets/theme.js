/*
 * What the theme remembers about a reader: the colours chosen, in the browser's own storage.
 *
 * The theme writes these functions into every page. They stand in a file here, so that the pages' policy
 * can forbid every script that is written into a page. `scope` is the address of the site's first page,
 * under which the theme keeps what it remembers.
 */
"use strict";
window.__md_scope = new URL(document.currentScript.dataset.scope.replace(/\/?$/, "/"), location);

window.__md_hash = (text) => [...text].reduce((hash, sign) => (hash << 5) - hash + sign.charCodeAt(0), 0);

window.__md_get = (key, storage = localStorage, scope = window.__md_scope) =>
  JSON.parse(storage.getItem(`${scope.pathname}.${key}`));

window.__md_set = (key, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A browser that stores nothing remembers nothing.
  }
};
