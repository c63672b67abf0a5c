/*
 * What a query asks for, and the words of a text. For the search page, `find.js`.
 */
"use strict";

// Scripts that write no space between words, as in `finding/index.py`: each sign is a word of the index.
const SIGN = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";

// Sets each sign of these scripts apart.
const spaced = (text) => text.replace(new RegExp(SIGN, "gu"), " $& ");

const JOINED = "\u2060"; // ends a word of the index behind which the text has no space

// Takes out of a text of the index what the text itself has not.
export const printed = (text) => text.replace(new RegExp(`${JOINED} ?`, "gu"), "");

// A word of the index as it is printed, and whether a space follows it.
export const unjoined = (word) => [word.replaceAll(JOINED, ""), word.endsWith(JOINED) ? "" : " "];

// The words of a text as they are compared: small letters without accents, nothing but letters and digits.
export const parts = (text) =>
  spaced(text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// Words in a row, as one text may be looked for in another.
export const row = (words) => ` ${words.join(" ")} `;

// A query as clauses: words that must stand together, by quotation marks or for want of spaces, and words that need not.
function clausesOf(query) {
  const clauses = [];
  for (const [, quoted, loose] of query.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|([^"]+)/g)) {
    const pieces = (quoted ?? loose).split(quoted === undefined ? new RegExp(`(${SIGN}+)`, "u") : /$^/);
    pieces.forEach((piece, place) => {
      const words = spaced(piece).split(/\s+/).filter((word) => parts(word).length);
      if (words.length) clauses.push({ words, together: quoted !== undefined || place % 2 === 1 });
    });
  }
  return clauses;
}

// Adds to each clause its text, and the runs of words that are looked up: all but those that nearly every article has,
// unless there are no others; `whole` says that none is left out.
export function parse(query, everywhere) {
  const clauses = clausesOf(query);
  const idle = (word) => parts(word).every((part) => everywhere.has(part));
  const all = clauses.every(({ words }) => words.every(idle));
  return clauses.map(({ words, together }) => {
    const runs = [[]];
    for (const word of words) all || !idle(word) ? runs.at(-1).push(word) : runs.push([]);
    const read = parts(words.join(" "));
    return { together, runs: runs.filter((run) => run.length), whole: runs.length === 1, words: read, text: row(read) };
  });
}
