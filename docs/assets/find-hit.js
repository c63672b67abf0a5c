/*
 * A hit as the search page shows it: the headline, what is known of the article, and the paragraph that it leads to.
 * For `find.js`.
 */
"use strict";
import { parts, printed, row, unjoined } from "./find-words.js";

const EXCERPT = 40; // words
const site = new URL("../", import.meta.url);

// Makes an element; what it holds is text, whatever it looks like.
export function make(name, text = "", className = "") {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

// An article as an item of the list.
export function hit({ raw_url, meta, filters, content, anchors }, clauses) {
  const summit = /^\d/.test(filters.summit) ? `${filters.summit} summit` : filters.summit;
  const paragraph = paragraphOf(content, anchors, clauses);
  const [item, headline, link, text] = [make("li"), make("p", "", "listed"), make("a", printed(meta.title)), excerpt(paragraph)];
  link.href = new URL(`.${raw_url}`, site) + (paragraph.weight ? `#${paragraph.id}` : "");
  if (meta.lang) link.lang = text.lang = meta.lang;
  headline.append(link);
  item.append(headline, make("p", [meta.date, filters.publisher, summit].join(" · "), "facts"), text);
  return item;
}

// The paragraph that a hit shows and leads to: one with a phrase asked for, else the one with most of the words.
function paragraphOf(content, anchors, clauses) {
  const words = content.split(" ");
  const asked = [...new Set(clauses.flatMap(({ runs }) => runs.flat().flatMap(parts)))];
  const found = anchors.map(({ id, location }, place) => {
    const own = words.slice(location, anchors[place + 1]?.location);
    const read = own.map(parts);
    const marks = read.map((each) => asked.filter((word) => each.some((part) => part.startsWith(word))));
    const rows = clauses.map((clause) => standing(read, clause.words)).filter(({ length }) => length);
    for (const one of rows.flat()) marks[one].push("");
    const phrase = rows.sort((one, other) => other.length - one.length)[0];
    return { id, words: own, marks, start: phrase?.[0], weight: rows.length * asked.length + new Set(marks.flat()).size };
  });
  const story = found.filter(({ id }) => id !== "headline");
  return (story.length ? story : found).reduce((best, each) => (each.weight > best.weight ? each : best));
}

// The places of the first words of a text that stand in a row as those asked for; none if they do not.
function standing(read, asked) {
  const flat = read.flatMap((each, place) => each.map((part) => ({ part, place })));
  const start = flat.findIndex((_, from) => asked.every((word, place) => flat[from + place]?.part === word));
  return start < 0 ? [] : flat.slice(start, start + asked.length).map(({ place }) => place);
}

// A piece of a paragraph, from a little before the phrase asked for, or before the place where most of the words are close.
function excerpt({ words, marks, start }) {
  const close = (from) => new Set(marks.slice(from, from + EXCERPT / 2).flat()).size;
  const place = start ?? words.reduce((best, _, each) => (close(each) > close(best) ? each : best), 0);
  const from = Math.max(0, Math.min(place - EXCERPT / 4, words.length - EXCERPT));
  const text = make("p", from ? "… " : "");
  words.slice(from, from + EXCERPT).forEach((word, each) => {
    const [whole, space] = unjoined(word);
    const [, before, own, behind] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(whole);
    text.append(before, marks[from + each].length ? make("mark", own) : own, behind, space);
  });
  if (from + EXCERPT < words.length) text.append("…");
  return text;
}
