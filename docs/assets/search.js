/*
 * Every word, in any spelling, and the phrase first.
 *
 * The theme's search brings the pages that have any of the words asked for, and short words and words of headlines
 * decide what comes first: a sentence copied out of an article then often finds another article. So a query of
 * several words is sent as one for pages that have all of them, the last word perhaps unfinished; only if no page
 * has, the theme's own query follows. Of the pages that come back, those in which the words stand together come
 * first. A query with signs of its own (+, -, ~, ^, *) is left as it was typed.
 *
 * Pages are found by what they print, by the other spelling of it (neighbour, neighbor), and by what was meant where
 * an editor explains a misprint. These words are a field of their own in the index, so a result shows what is printed.
 *
 * Loaded before the theme's script, because the worker that searches is made when that one runs. Where a search
 * does not speak as the theme's worker does, nothing is changed.
 */
"use strict";
(() => {
  const SETUP = 0;
  const QUERY = 2;
  const RESULT = 3;

  // Where British and American spelling differ: what stands before, the British way, the American way, what follows.
  const SPELLINGS = [
    [".{3,}", "is", "iz", "(?:e[ds]?|ers?|ing|ations?|ational)"],
    [".{2,}", "ys", "yz", "(?:e[ds]?|ers?|ing)"],
    [".*(?:behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rig|rum|vig)", "our", "or", ".*"],
    [".*(?:cent|fib|lit|met|theat)", "re", "er", "s?"],
    [".*(?:defen|licen|offen)", "ce", "se", "s?"],
    ["program", "me", "", "s?"],
    [".*(?:cancel|counsel|fuel|label|level|model|signal|tranquil|travel)", "l", "", "(?:ed|ing|ers?|ity)"],
  ].map(([before, british, american, behind]) => {
    const written = (spelling) => new RegExp(`^(${before})${spelling}(${behind})$`, "u");
    return [written(british), `$1${american}$2`, written(american), `$1${british}$2`];
  });

  const american = (word) => SPELLINGS.reduce((spelt, [british, to]) => spelt.replace(british, to), word);
  const spellings = (word) =>
    SPELLINGS.flatMap(([british, to, own, from]) => [word.replace(british, to), word.replace(own, from)]);
  const wordsOf = (text) => text.replaceAll(/<[^>]*>/g, " ").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const reading = (text) => wordsOf(text).map(american).join(" ");

  // What editors explain of misprints: for the address of a page what is printed and what is meant.
  // The list is a script, because a page that is opened from a folder may load no other data.
  const explained = new Promise((resolve) => {
    const list = document.createElement("script");
    list.src = new URL("../search/misprints.js", document.currentScript.src);
    list.onload = () => resolve(window.misprints);
    list.onerror = () => resolve({});
    document.head.append(list);
  });
  const addressOf = ({ location }) => location.split("#")[0].replace(/\.html$/, "/");

  const whole = (word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "gu");

  // A page as it is printed and as it was meant, with the words that only the second, or another spelling, has.
  function readable(doc, misprints) {
    const printed = `${doc.title} ${doc.text}`;
    const meant = Object.entries(misprints).reduce(
      (text, [wrong, right]) => text.replaceAll(whole(wrong), () => right),
      printed,
    );
    const words = new Set(wordsOf(printed));
    const also = new Set(wordsOf(meant).flatMap((word) => [word, ...spellings(word)]).filter((word) => !words.has(word)));
    return { words, meant, misprints, also: [...also].join(" ") };
  }

  function everyWord(query) {
    const typed = query.replaceAll(/["“”]/g, " ");
    const words = typed.split(/[\s:/]+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""));
    const asked = words.filter(Boolean).map((word) => `+${word}`);
    if (asked.length < 2 || /(^|\s)[+-]\S|[~^*]/.test(typed)) return null;
    return asked.join(" ") + (/[\p{L}\p{N}]$/u.test(query) ? "*" : "");
  }

  window.Worker = class extends Worker {
    pages = null; // what is searched, by location; a result holds only a piece of it; null for another kind of search
    asked = []; // the queries under way, in the order in which they are answered; null for one left as it was

    constructor(...given) {
      super(...given);
      this.addEventListener("message", (event) => {
        if (event.data?.type !== RESULT || !this.pages) return;
        const asked = this.asked.shift();
        const { items } = event.data.data;
        if (asked && !items.length) {
          event.stopImmediatePropagation();
          this.asked.push(null);
          super.postMessage(asked);
          return;
        }
        if (asked) this.putPhraseFirst(items, ` ${reading(asked.data)}`);
        for (const item of items) this.markAsPrinted(item);
      });
    }

    putPhraseFirst(items, phrase) {
      const has = ({ location }) => ` ${reading(this.pages.get(location)?.meant ?? "")}`.includes(phrase);
      const found = new Map(items.map((item) => [item, item.some(has)]));
      items.sort((one, other) => found.get(other) - found.get(one));
    }

    // The words that the page behind a result will highlight: as it prints them, and those of its sections.
    markAsPrinted(item) {
      for (const part of item) {
        const { words = new Set(), misprints = {} } = this.pages.get(part.location) ?? {};
        for (const term of Object.keys(part.terms).filter((each) => part.terms[each])) {
          for (const word of spellings(term).filter((each) => words.has(each))) part.terms[word] = true;
          for (const [wrong, right] of Object.entries(misprints)) if (right.toLowerCase() === term) part.terms[wrong.toLowerCase()] = true;
        }
      }
      const [page] = item.filter((part) => !part.parent);
      if (page && !page.score) page.terms = Object.assign({}, ...item.map((part) => part.terms));
    }

    async setUp(message) {
      const misprints = await explained;
      const { config, docs } = message.data;
      this.pages = new Map(
        docs.map((doc) => [doc.location, readable(doc, misprints[addressOf(doc)] ?? {})]),
      );
      const data = {
        ...message.data,
        config: { ...config, fields: { ...config.fields, also: { boost: 0.5 } } },
        docs: docs.map((doc) => ({ ...doc, also: this.pages.get(doc.location).also })),
      };
      super.postMessage({ ...message, data });
    }

    postMessage(message, ...rest) {
      if (message?.type === SETUP && message.data?.config?.fields && message.data.docs) {
        this.pages = new Map();
        this.setUp(message);
        return;
      }
      if (!this.pages) {
        super.postMessage(message, ...rest);
        return;
      }
      const query = message?.type === QUERY ? everyWord(message.data) : null;
      if (message?.type === QUERY) this.asked.push(query ? message : null);
      super.postMessage(query ? { ...message, data: query } : message, ...rest);
    }
  };
})();
