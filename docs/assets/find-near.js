/*
 * What to search for instead, where a query finds nothing. For the search page, `find.js`, which loads it only then.
 */
"use strict";
import { find } from "./find-rank.js";
import { parse } from "./find-words.js";

const SHORTEST = 3; // letters that a word shares with others by more than chance

// Gives the words that no article has, and the query in which these are cut off where other words begin as they do.
export async function nearest(pagefind, clauses, most) {
  const found = async (word) => (await find(pagefind, parse(word, new Set()), {}, most)).results.length > 0;
  const [missing, begun] = [[], []];
  for (const word of clauses.flatMap(({ runs }) => runs.flat())) {
    let end = word.length;
    while (end >= SHORTEST && !(await found(word.slice(0, end)))) end -= 1;
    if (end < word.length) missing.push(word);
    if (end >= SHORTEST || end === word.length) begun.push(word.slice(0, end));
  }
  return { missing, begun: begun.join(" ") };
}
