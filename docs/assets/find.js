/*
 * The search page: words and phrases in the whole archive, by summit, publisher and topic.
 *
 * Pagefind brings the articles that have all the words; its index lies in pieces, of which those are loaded that the
 * words need. Added here: words that almost every English text has are asked for only where there are no others, since
 * their pieces are the heaviest; articles in which the words stand together come first; a phrase in quotation marks
 * must stand in the text; a hit leads to its paragraph; and the address of the page says what was asked for, so that
 * a search can be linked and cited. The index is made by `scripts/index_search.py`.
 */
"use strict";

const SHOWN = 10; // hits at a time
const EXCERPT = 40; // words
const CHECKED = 50; // articles that are read at once for a phrase that the index cannot answer alone
const PAUSE = 300; // milliseconds without a key pressed, after which the search begins
const COMMON = new Set(
  "a an and are as at be by for from has have in is it its of on or that the their this to was were which will with".split(" "),
);

// Scripts that write no space between words, as in `index_search.py`: each sign is a word of the index.
const SIGN = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const spaced = (text) => text.replace(new RegExp(SIGN, "gu"), " $& ");
const JOINED = "\u2060"; // ends a word of the index behind which the text has no space
const SPACE_ADDED = new RegExp(`${JOINED} ?`, "gu");

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const parts = (text) => spaced(plain(text)).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const phrase = (words) => ` ${words.join(" ")} `;

// A query as clauses: words, whether they must stand together, and the runs of them that are looked up.
function parse(query) {
  const clauses = [];
  for (const [, quoted, loose] of query.replace(/[“”„«»]/g, '"').matchAll(/"([^"]*)"?|([^"]+)/g)) {
    const pieces = (quoted ?? loose).split(quoted === undefined ? new RegExp(`(${SIGN}+)`, "u") : /$^/);
    pieces.forEach((piece, place) => {
      const words = spaced(piece).split(/\s+/).filter((word) => parts(word).length);
      if (words.length) clauses.push({ words, together: quoted !== undefined || place % 2 === 1 });
    });
  }
  const common = (word) => COMMON.has(plain(word));
  const keep = clauses.every(({ words }) => words.every(common)) ? () => true : (word) => !common(word);
  for (const clause of clauses) {
    clause.runs = [[]];
    for (const word of clause.words) keep(word) ? clause.runs.at(-1).push(word) : clause.runs.push([]);
    clause.runs = clause.runs.filter((run) => run.length);
    clause.gaps = (clause.runs[0]?.length ?? 0) < clause.words.length; // it has words that are not looked up
    clause.phrase = phrase(parts(clause.words.join(" ")));
  }
  return clauses;
}

// Gives the results in their order, and how many there are by facet. The longest words, which are the rarest as a rule,
// are looked up first, and as soon as they leave so few articles that these can be read, the other words are looked for there.
async function find(pagefind, clauses, options) {
  const words = [...new Set(clauses.flatMap(({ runs }) => runs.flat()))].sort((one, other) => other.length - one.length);
  let asked = Math.min(2, words.length);
  let { results, filters } = await pagefind.search(words.slice(0, asked).join(" ") || null, options);
  while (results.length > SHOWN && asked < words.length) {
    asked += 1;
    ({ results, filters } = await pagefind.search(words.slice(0, asked).join(" "), options));
  }
  if (words.length && results.length <= SHOWN) return read(results, clauses, words.slice(asked).flatMap(parts), options.sort);
  const weight = new Map();
  for (const { runs, together } of clauses) {
    for (const run of runs.filter(({ length }) => together || length > 1)) {
      const exact = await pagefind.search(`"${run.join(" ")}"`, options);
      const has = new Set(exact.results.map(({ id }) => id));
      has.forEach((id) => weight.set(id, (weight.get(id) ?? 0) + run.length));
      if (!together) continue;
      results = results.filter(({ id }) => has.has(id));
      if (exact.results.length <= results.length) filters = exact.filters;
    }
  }
  const weigh = ({ id }) => weight.get(id) ?? 0;
  const holds = async (some, asked) => {
    const texts = (await Promise.all(some.map((result) => result.data()))).map(({ content }) => phrase(parts(content)));
    return new Map(some.map(({ id }, place) => [id, asked.every((clause) => texts[place].includes(clause.phrase))]));
  };
  const [checked, loose] = [true, false].map((quoted) => clauses.filter((clause) => clause.gaps && clause.together === quoted));
  if (checked.length) {
    const right = await holds(results.slice(0, CHECKED), checked);
    results = results.filter(({ id }) => right.get(id) ?? true);
  }
  if (!options.sort) {
    results.sort((one, other) => weigh(other) - weigh(one));
    const best = results.filter((result) => weigh(result) === weigh(results[0])).slice(0, 2 * SHOWN);
    const right = loose.length && best.length > 1 ? await holds(best, loose) : new Map();
    results.sort((one, other) => (right.get(other.id) ?? false) - (right.get(one.id) ?? false));
  }
  return { results, filters };
}

// Does the same for a few articles by their texts: those that have the words left, and the phrases in quotation marks.
async function read(results, clauses, left, sorted) {
  const found = await Promise.all(results.map(async (result) => ({ result, data: await result.data() })));
  const has = (text) => ({ together, phrase: own }) => !together || text.includes(own);
  const right = found.filter((each) => {
    each.text = phrase(parts(each.data.content));
    return left.every((word) => each.text.includes(` ${word}`)) && clauses.every(has(each.text));
  });
  const phrases = ({ text }) => clauses.filter((clause) => text.includes(clause.phrase)).length;
  if (!sorted) right.sort((one, other) => phrases(other) - phrases(one));
  const filters = Object.fromEntries(FACETS.map((name) => [name, {}]));
  for (const { data } of right) {
    for (const name of FACETS) for (const value of data.filters[name] ?? []) filters[name][value] = (filters[name][value] ?? 0) + 1;
  }
  return { results: right.map(({ result }) => result), filters };
}

// The paragraph that a hit shows and leads to: one with a phrase asked for, else the one with most of the words.
function paragraphOf({ content, anchors }, clauses) {
  const words = content.split(" ");
  const asked = [...new Set(clauses.flatMap(({ runs }) => runs.flat().flatMap(parts)))];
  const found = anchors.map(({ id, location }, place) => {
    const own = words.slice(location, anchors[place + 1]?.location);
    const read = own.map(parts);
    const marks = read.map((each) => asked.filter((word) => each.some((part) => part.startsWith(word))));
    const phrases = clauses.filter((clause) => phrase(read.flat()).includes(clause.phrase)).length;
    return { id, words: own, marks, weight: phrases * asked.length + new Set(marks.flat()).size };
  });
  const story = found.filter(({ id }) => id !== "headline");
  return (story.length ? story : found).reduce((best, each) => (each.weight > best.weight ? each : best));
}

// A piece of a paragraph, from a little before the place where the most of its marked words stand close together.
function excerpt({ words, marks }) {
  const close = (from) => new Set(marks.slice(from, from + EXCERPT / 2).flat()).size;
  const densest = words.reduce((best, _, place) => (close(place) > close(best) ? place : best), 0);
  const from = Math.max(0, Math.min(densest - EXCERPT / 4, words.length - EXCERPT));
  const text = make("p", from ? "… " : "");
  words.slice(from, from + EXCERPT).forEach((word, place) => {
    const [, before, own, behind] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word.replaceAll(JOINED, ""));
    text.append(before, marks[from + place].length ? make("mark", own) : own, behind, word.endsWith(JOINED) ? "" : " ");
  });
  if (from + EXCERPT < words.length) text.append("…");
  return text;
}

function make(name, text = "", className = "") {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

function hit(data, clauses) {
  const { raw_url, meta, filters } = data;
  const summit = /^\d/.test(filters.summit) ? `${filters.summit} summit` : filters.summit;
  const paragraph = paragraphOf(data, clauses);
  const [item, headline, link, text] = [make("li"), make("p", "", "listed"), make("a", meta.title.replace(SPACE_ADDED, "")), excerpt(paragraph)];
  link.href = new URL(`.${raw_url}`, site) + (paragraph.weight ? `#${paragraph.id}` : "");
  if (meta.lang) link.lang = text.lang = meta.lang;
  headline.append(link);
  item.append(headline, make("p", [meta.date, filters.publisher, summit].join(" · "), "facts"), text);
  return item;
}

const site = new URL("../", import.meta.url);
const form = document.querySelector("form.find");
const [said, more] = ["find-said", "find-more"].map((id) => document.getElementById(id));
const hits = Object.assign(make("ol"), { id: "find-hits" });
const FACETS = ["summit", "publisher", "topic"];
let asking = 0; // the number of the latest search; an older one that comes in later is not shown
let index; // Pagefind, loaded when something is asked for

function load() {
  index ??= import(new URL("pagefind/pagefind.js", site)).then(({ createInstance }) => createInstance({ noWorker: true }));
  return index;
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

const articles = (number) => `${number.toLocaleString("en-GB")} article${number === 1 ? "" : "s"}`;

async function search() {
  const own = (asking += 1);
  const wanted = Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  const query = new URLSearchParams(wanted).toString();
  history.replaceState(null, "", query ? `?${query}` : location.pathname);
  const clauses = parse(wanted.words ?? "");
  const options = { filters: Object.fromEntries(FACETS.filter((name) => wanted[name]).map((name) => [name, wanted[name]])) };
  if (wanted.sort) options.sort = { date: wanted.sort === "newest" ? "desc" : "asc" };
  if (!clauses.length && !Object.keys(options.filters).length) {
    if (index) await count(await load(), clauses, options);
    return show([], clauses, "Type a word or more, or choose a summit, a publisher or a topic.");
  }
  try {
    const pagefind = await load();
    const { results } = await find(pagefind, clauses, options);
    if (own === asking) await show(results, clauses, results.length ? `${articles(results.length)} found` : "No article has all of this.");
    if (own === asking) await count(pagefind, clauses, options);
  } catch (error) {
    console.warn(error);
    said.textContent = "The index of this search is missing: “make site” makes it, and it is read from a web server.";
  }
}

// Counts the articles of each facet. That loads more than a search does, so it comes once there is something to read.
async function count(pagefind, clauses, options) {
  const own = asking;
  const all = await pagefind.filters();
  const { filters } = clauses.length || Object.keys(options.filters).length ? await find(pagefind, clauses, options) : { filters: all };
  if (own === asking) FACETS.forEach((name) => offer(name, filters[name] ?? {}));
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
  const others = await Promise.all(page.slice(1).map((result) => result.data()));
  if (own !== asking) return;
  hits.append(...others.map((data) => hit(data, clauses)));
  more.hidden = results.length <= from + SHOWN;
  more.onclick = () => show(results, clauses, told, from + SHOWN);
}

for (const [name, value] of new URLSearchParams(location.search)) {
  const field = form.elements[name];
  if (FACETS.includes(name)) field.append(new Option(value, value));
  if (field) field.value = value;
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
  if (target.matches("select") && !index) load().then(search);
});
said.after(hits);
search();
