/*
 * Which articles have what is asked for, the best first. For the search page, `find.js`.
 *
 * The pieces of the index that hold frequent words are the heaviest, so one word after the other is looked up, and as
 * soon as few articles are left, these are read instead. Articles in which the words stand together come first, and a
 * phrase in quotation marks must stand in the text.
 */
"use strict";
import { parts, row } from "./find-words.js";

export const FACETS = ["summit", "publisher", "topic"];
const FEW = 20; // articles that weigh less than a piece of the index
const TOGETHER = 10; // articles that are read at once
const SOME = 50; // articles that weigh less than a heavy piece

// Gives the results, and how many there are by facet. `most` are words that most articles have: they are looked up last.
// A result that no other can come before is told to `early`, while others are still read.
export async function find(pagefind, clauses, options, most, early = () => {}) {
  const words = [...new Set(clauses.flatMap(({ runs }) => runs.flat()))];
  const heavy = (word) => parts(word).every((part) => most.has(part));
  words.sort((one, other) => heavy(one) - heavy(other) || other.length - one.length); // long words are rare as a rule
  let asked = Math.min(1, words.length);
  let found = await pagefind.search(words[0] ?? null, options);
  while (asked < words.length && found.results.length > (heavy(words[asked]) ? SOME : FEW)) {
    asked += 1;
    found = await pagefind.search(words.slice(0, asked).join(" "), options);
  }
  const read = words.length && (asked < words.length || found.results.length <= FEW);
  return read ? judge(found.results, clauses, early) : weigh(pagefind, found, clauses, options);
}

// Whether a text has what a clause asks for: its words in a row, or each of them, perhaps unfinished.
function has(text, { together, text: own, words }) {
  return together ? text.includes(own) : words.every((word) => text.includes(` ${word}`));
}

// The text of an article, as its words in a row.
const textOf = async (result) => row(parts((await result.data()).content));

// Judges a few articles by their texts, some at a time.
async function judge(results, clauses, early) {
  const right = [];
  const rows = ({ text }) => clauses.filter((clause) => text.includes(clause.text)).length;
  const best = () => right.find((each) => rows(each) === clauses.length);
  for (let from = 0; from < results.length; from += TOGETHER) {
    const some = results.slice(from, from + TOGETHER);
    const read = await Promise.all(some.map(async (result) => ({ result, data: await result.data(), text: await textOf(result) })));
    const found = best();
    right.push(...read.filter(({ text }) => clauses.every((clause) => has(text, clause))));
    if (!found && best()) early(best().data);
  }
  right.sort((one, other) => rows(other) - rows(one));
  const filters = Object.fromEntries(FACETS.map((name) => [name, {}]));
  for (const { data } of right) {
    for (const name of FACETS) for (const value of data.filters[name] ?? []) filters[name][value] = (filters[name][value] ?? 0) + 1;
  }
  return { results: right.map(({ result }) => result), filters };
}

// Whether the index has every word that was looked up. For one that it has not it takes the longest word that this begins
// with, and then no article that it brings is right; so the first of them tells.
async function known(results, clauses) {
  const words = clauses.flatMap(({ runs }) => runs.flat().flatMap(parts));
  const text = words.length && results.length ? await textOf(results[0]) : "";
  return words.every((word) => text.includes(` ${word}`));
}

// Judges many articles by what the index knows of words that stand together, and reads the first of them where it
// cannot tell, because a phrase has words that were not looked up.
async function weigh(pagefind, { results, filters }, clauses, options) {
  if (!(await known(results, clauses))) return { results: [], filters: {} };
  const weight = new Map();
  for (const { run, together } of clauses.flatMap(({ runs, together }) => runs.map((run) => ({ run, together })))) {
    if (!together && run.length === 1) continue;
    const exact = await pagefind.search(`"${run.join(" ")}"`, options);
    const right = new Set(exact.results.map(({ id }) => id));
    right.forEach((id) => weight.set(id, (weight.get(id) ?? 0) + run.length));
    if (!together) continue;
    results = results.filter(({ id }) => right.has(id));
    if (exact.results.length <= results.length) filters = exact.filters;
  }
  const heaviest = ({ id }) => weight.get(id) ?? 0;
  results.sort((one, other) => heaviest(other) - heaviest(one));
  const unsure = clauses.filter(({ whole }) => !whole);
  const quoted = unsure.filter(({ together }) => together);
  if (!unsure.length || results.length < 2) return { results, filters };
  const first = results.slice(0, quoted.length ? SOME : FEW);
  const texts = new Map(await Promise.all(first.map(async (result) => [result.id, await textOf(result)])));
  const rows = ({ id }) => unsure.filter(({ text }) => texts.get(id)?.includes(text)).length;
  results = results.filter(({ id }) => !texts.has(id) || quoted.every(({ text }) => texts.get(id).includes(text)));
  results.sort((one, other) => heaviest(other) - heaviest(one) || rows(other) - rows(one));
  return { results, filters };
}
