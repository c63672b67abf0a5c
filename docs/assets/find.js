/*
 * The search page: words and phrases in the whole archive, by summit, publisher and topic.
 *
 * Pagefind brings the articles that have the words; its index lies in pieces, of which those are loaded that the words
 * need. `find-words.js` reads the query, `find-rank.js` chooses the articles, `find-hit.js` shows each, and `find-near.js`
 * helps where nothing is found. The address of the page says what was asked for, so that a search can be linked and
 * cited. `scripts/finding/index.py` makes the index.
 */
"use strict";
import { hit, make } from "./find-hit.js";
import { FACETS, find } from "./find-rank.js";
import { parse } from "./find-words.js";

const SHOWN = 10; // hits at a time
const PAUSE = 300; // milliseconds without a key pressed, after which the search begins

const form = document.querySelector("form.find");
const [said, more] = ["find-said", "find-more"].map((id) => document.getElementById(id));
const hits = Object.assign(make("ol"), { id: "find-hits" });
let asking = 0; // the number of the latest search; an older one that comes in later is not shown
let index; // Pagefind and the frequent words of the archive, loaded when something is asked for

// Loads what every search needs.
function load() {
  const address = (name) => new URL(`../pagefind/${name}`, import.meta.url);
  const words = () => fetch(address("common.json")).then((answer) => answer.json());
  index ??= Promise.all([import(address("pagefind.js")), words()]).then(([{ createInstance }, common]) => ({
    pagefind: createInstance({ noWorker: true }),
    everywhere: new Set(common.everywhere),
    most: new Set(common.most),
  }));
  return index;
}

// So many articles, in words.
const articles = (number) => `${number.toLocaleString("en-GB")} article${number === 1 ? "" : "s"}`;

// Asks for what the form says, and writes that into the address.
async function search() {
  const own = (asking += 1);
  const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  const query = new URLSearchParams(wanted).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  const { words = "", sort, ...filters } = wanted;
  const chosen = parse(words, new Set()).length || Object.keys(filters).length;
  if (!chosen) show([], [], "Type a word or more, or choose a summit, a publisher or a topic.");
  if (!chosen && !index) return;
  if (chosen) said.textContent = "Searching …";
  try {
    const { pagefind, everywhere, most } = await load();
    const clauses = parse(words, everywhere);
    const ask = (early) => find(pagefind, clauses, { filters }, most, early);
    if (chosen) {
      const { results } = await ask((data) => own === asking && !sort && hits.replaceChildren(hit(data, clauses)));
      if (sort || !clauses.length) byDate(results, sort);
      const order = !sort && !clauses.length ? ", the newest first" : "";
      if (own === asking) await show(results, clauses, results.length ? `${articles(results.length)} found${order}` : "No article has all of this.");
      if (own === asking && !results.length) await hint(pagefind, clauses, most, wanted);
    }
    if (own === asking) await count(pagefind, chosen && ask);
  } catch (error) {
    console.warn(error);
    index = undefined;
    said.textContent = "The index of this search is missing: “make site” makes it, and it is read from a web server.";
    theme();
  }
}

// Lets in the theme's scripts, half as heavy as the rest of the page, which wait in a template for the first hit.
function theme() {
  document.body.append(document.getElementById("find-later").content);
}

// Says which words no article has, and offers what begins as they do: a word is often misspelt near its end.
async function hint(pagefind, clauses, most, wanted) {
  const own = asking;
  const { nearest } = await import("./find-near.js");
  const { missing, begun } = await nearest(pagefind, clauses, most);
  if (own !== asking || !missing.length) return;
  said.textContent = `No article has ${missing.map((word) => `“${word}”`).join(" or ")}. `;
  if (!begun) return;
  const link = Object.assign(make("a", `Search for words that begin so: ${begun}`), { href: `?${new URLSearchParams({ ...wanted, words: begun })}` });
  said.append(link);
}

// Sorts results by date, the newest first if nothing else is asked for: their numbers are in the order of their dates.
function byDate(results, order) {
  results.sort((one, other) => (one.id < other.id ? 1 : -1));
  if (order === "oldest") results.reverse();
}

// Counts the articles of each facet. That loads more than a search does, so it comes once there is something to read.
async function count(pagefind, ask) {
  const own = asking;
  const all = await pagefind.filters();
  const filters = ask ? (await ask()).filters : all;
  if (own === asking) FACETS.forEach((name) => offer(name, filters[name] ?? {}));
}

// Writes the choices of a facet with their counts, the chosen one even where it has none.
function offer(name, counts) {
  const select = form.elements[name];
  const chosen = select.value;
  const kept = Object.entries(counts).filter(([value, count]) => count || value === chosen);
  kept.sort(([one], [other]) => (name === "summit" ? other.localeCompare(one) : one.localeCompare(other)));
  select.replaceChildren(new Option("any", ""), ...kept.map(([value, count]) => new Option(`${value} (${count})`, value)));
  select.value = chosen;
}

// Shows the first hit as soon as it is there, then the others of this page, and a button for more.
async function show(results, clauses, told, from = 0) {
  const own = asking;
  const page = results.slice(from, from + SHOWN);
  const first = page.length ? [hit(await page[0].data(), clauses)] : [];
  if (own !== asking) return;
  said.textContent = told;
  from ? hits.append(...first) : hits.replaceChildren(...first);
  if (from) first[0].querySelector("a").focus();
  theme();
  const others = await Promise.all(page.slice(1).map((result) => result.data()));
  if (own !== asking) return;
  hits.append(...others.map((data) => hit(data, clauses)));
  more.hidden = results.length <= from + SHOWN;
  more.onclick = () => show(results, clauses, told, from + SHOWN);
}

// Fills the form with what the address says; the choices that the archive has are not known yet.
function fill() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements[name];
    if (FACETS.includes(name)) field.append(new Option(value, value));
    if (field) field.value = value;
  }
}

let pause;
form.addEventListener("input", ({ target }) => {
  clearTimeout(pause);
  pause = setTimeout(search, target.name === "words" ? PAUSE : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
form.addEventListener("focusin", ({ target }) => {
  if (target.matches("select") && !index) load().then(search, search);
});
said.after(hits);
fill();
search();
