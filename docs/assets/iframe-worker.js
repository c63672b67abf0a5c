/*
 * A worker for pages that are opened from a folder: browsers give these none, and the theme's search runs in one.
 *
 * Only the offline copy loads this file. What a worker would run is run in a hidden frame, whose window gets what a
 * worker's has. The usual shim writes a script into the frame; the pages' policy forbids every script that stands in
 * a page, so here the frame is only given functions, and loads the worker's own file.
 *
 * Two names are the theme's: its offline plugin looks for a file named `iframe-worker` and otherwise takes one from
 * a public server, and its worker looks for `IFrameWorker` to know where the files of other languages are.
 */
"use strict";
(() => {
  if (location.protocol !== "file:") return;

  const load = (page, address) =>
    new Promise((resolve, reject) => {
      const script = page.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${address} cannot be loaded`));
      page.body.append(script);
    });

  // Chromium has the frame's window at once, Firefox replaces it once more: only the one that has loaded stays.
  const opened = () =>
    new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.addEventListener("load", () => resolve(frame.contentWindow), { once: true });
      document.body.append(frame);
    });

  const said = (data, window) => new window.MessageEvent("message", { data: window.structuredClone(data) });

  window.IFrameWorker = window.Worker = class extends EventTarget {
    constructor(address) {
      super();
      this.started = this.start(new URL(address, location).href);
    }

    async start(address) {
      const inside = await opened();
      inside.postMessage = (data) => queueMicrotask(() => this.dispatchEvent(said(data, window)));
      inside.importScripts = async (...files) => {
        for (const each of files) await load(inside.document, each);
      };
      await load(inside.document, address);
      return inside;
    }

    async postMessage(data) {
      const inside = await this.started;
      inside.dispatchEvent(said(data, inside));
    }
  };
})();
