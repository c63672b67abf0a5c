/*
 * Every word, and the phrase first.
 *
 * The theme's search brings the pages that have any of the words asked for, and short words and words of headlines
 * decide what comes first: a sentence copied out of an article then often finds another article. So a query of
 * several words is sent as one for pages that have all of them, the last word perhaps unfinished; only if no page
 * has, the theme's own query follows. Of the pages that come back, those in which the words stand together come
 * first. A query with signs of its own (+, -, ~, ^, *) is left as it was typed.
 *
 * Loaded before the theme's script, because the worker that searches is made when that one runs. Where a search
 * does not speak as the theme's worker does, nothing is changed.
 */
"use strict";
(() => {
  const SETUP = 0;
  const QUERY = 2;
  const RESULT = 3;

  const wordsOf = (text) => text.replaceAll(/<[^>]*>/g, " ").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  function everyWord(query) {
    const typed = query.replaceAll(/["“”]/g, " ");
    const words = typed.split(/[\s:/]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
    const asked = words.filter(Boolean).map((word) => `+${word}`);
    if (asked.length < 2 || /(^|\s)[+-]\S|[~^*]/.test(typed)) return null;
    return asked.join(" ") + (/[\p{L}\p{N}]$/u.test(query) ? "*" : "");
  }

  window.Worker = class extends Worker {
    docs = new Map(); // what is searched, by location; a result holds only a piece of it
    asked = []; // the queries under way, in the order in which they are answered; null for one left as it was

    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => {
        const asked = event.data?.type === RESULT ? this.asked.shift() : null;
        if (!asked) return;
        const { items } = event.data.data;
        if (items.length) {
          this.putPhraseFirst(items, wordsOf(asked.data).join(" "));
        } else {
          event.stopImmediatePropagation();
          this.asked.push(null);
          super.postMessage(asked);
        }
      });
    }

    putPhraseFirst(items, phrase) {
      const text = ({ location }) => wordsOf(`${this.docs.get(location)?.title} ${this.docs.get(location)?.text}`).join(" ");
      const found = new Map(items.map((item) => [item, item.some((part) => ` ${text(part)}`.includes(` ${phrase}`))]));
      items.sort((one, other) => found.get(other) - found.get(one));
    }

    postMessage(message, ...rest) {
      if (message?.type === SETUP) this.docs = new Map(message.data.docs?.map((doc) => [doc.location, doc]));
      const query = message?.type === QUERY ? everyWord(message.data) : null;
      if (message?.type === QUERY) this.asked.push(query ? message : null);
      super.postMessage(query ? { ...message, data: query } : message, ...rest);
    }
  };
})();
