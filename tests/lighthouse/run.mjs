/*
 * Builds the site, serves it compressed as GitHub Pages does, and lets Lighthouse judge three pages as on a phone.
 *
 *   npm ci && node run.mjs [folder of the project]
 *
 * Prints the four scores, the kilobytes that a page loads and how much it shifts, of the middle one of several runs,
 * and how fast Lighthouse finds the machine; a busy one costs points. Ends with 1 if a page falls short.
 * Chromium is taken from CHROMIUM or CHROME_PATH, else Debian's. The server ends with the run.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";

const PROJECT = resolve(process.argv[2] ?? "../..");
const PAGES = {
  home: "",
  summit: "summits/2024/",
  article: "summits/2024/xi-jinping-calls-on-sos-members-to-oppose-external-interference/",
};
const LEAST = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const MOST_SHIFT = 0.02;
const RUNS = Number(process.env.RUNS ?? 3);

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** Build the site for an address, as the deployment does, into a folder of its own. */
function build(address, folder) {
  const mkdocs = join(PROJECT, ".venv/bin/mkdocs");
  execFileSync(mkdocs, ["build", "--strict", "--quiet", "--site-dir", folder], {
    cwd: PROJECT,
    env: { ...process.env, SITE_URL: address, NO_MKDOCS_2_WARNING: "1" },
    stdio: "inherit",
  });
}

/** Answer with the files of a folder, compressed and kept for ten minutes, as GitHub Pages does. */
function serve(folder) {
  return createServer((request, response) => {
    const path = join(folder, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-encoding": "gzip", "cache-control": "max-age=600" });
    response.end(gzipSync(readFileSync(file)));
  });
}

const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
const server = serve(folder);
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const address = `http://127.0.0.1:${server.address().port}/`;
let chrome;
let short = 0;
try {
  build(address, folder);
  chrome = await chromeLauncher.launch({
    chromePath: process.env.CHROMIUM ?? process.env.CHROME_PATH ?? "/usr/bin/chromium",
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  console.log("page      performance  accessibility  best-practices  seo   kilobytes  shift  machine");
  for (const [name, path] of Object.entries(PAGES)) {
    const runs = [];
    while (runs.length < RUNS) {
      runs.push((await lighthouse(address + path, { port: chrome.port, logLevel: "error" })).lhr);
    }
    const lhr = computeMedianRun(runs);
    const scores = Object.keys(LEAST).map((each) => Math.round(lhr.categories[each].score * 100));
    const bytes = lhr.audits["total-byte-weight"].numericValue;
    const shift = lhr.audits["cumulative-layout-shift"].numericValue;
    const [performance, accessibility, practices, seo] = scores.map(String);
    console.log(
      [name.padEnd(9), performance.padEnd(12), accessibility.padEnd(14), practices.padEnd(15), seo.padEnd(5),
        (bytes / 1024).toFixed(0).padEnd(10), shift.toFixed(3).padEnd(6), lhr.environment.benchmarkIndex.toFixed(0)].join(" "),
    );
    const fallsShort = scores.some((score, index) => score < Object.values(LEAST)[index]) || shift >= MOST_SHIFT;
    if (fallsShort) short += 1;
    if (fallsShort || process.env.DETAILS) {
      for (const { title, score, scoreDisplayMode } of Object.values(lhr.audits)) {
        if (score !== null && score < 0.9 && scoreDisplayMode !== "informative") console.log(`  ${score} ${title}`);
      }
    }
  }
} finally {
  await chrome?.kill();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = short ? 1 : 0;
