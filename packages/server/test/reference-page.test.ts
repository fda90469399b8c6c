// The API reference at /docs: open to everybody, without a script, with all that the description holds, escaped.
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { describeApi } from "../src/openapi/describe-api.ts";
import type { DescribedRoute } from "../src/openapi/describe-route.ts";
import { referencePage } from "../src/reference-page/reference-page.ts";
import { style } from "../src/reference-page/style.ts";
import { operations } from "../src/rest/operations.ts";
import { openDoor, publicUrl, type Door } from "./door.ts";

let door: Door;
let page: string;
beforeAll(async () => {
  door = await openDoor();
  page = (await door.ask("/docs", { token: null })).body;
});
afterAll(() => door.close());

const all = (pattern: RegExp, text = page): string[] =>
  [...text.matchAll(pattern)].map(([, found = ""]) => found);

test("it needs no credential, no script and nothing from elsewhere, and a policy holds it to that", async () => {
  const answer = await door.ask("/docs", { token: null });
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  const policy = String(answer.headers["content-security-policy"]).split("; ");
  expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "style-src 'self'"]));
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|<img|<iframe/i);
  const [sheet = "", ...others] = all(/<link rel="stylesheet" href="([^"]*)"/g);
  expect(others).toEqual([]);
  const css = await door.ask(sheet, { token: null });
  expect([css.statusCode, css.headers["content-type"]]).toEqual([200, "text/css; charset=utf-8"]);
  expect(css.body).not.toMatch(/url\(|@import/);
});

test("a wrong method is told that the page exists", async () => {
  const answer = await door.ask("/docs", { method: "POST", token: null });
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
});

test("every operation has its place, its method, path, role and a request for curl", () => {
  const articles = page.split('<article id="').slice(1);
  for (const { method, path, role, security, summary } of operations) {
    const article = articles.find(
      (text) => text.includes(`>${method}</span>`) && text.includes(`<code>${path}</code>`),
    );
    expect(article, `about ${method} ${path}`).toContain(summary.replaceAll("'", "&#39;"));
    if (security === undefined) expect(article).toContain(`<strong>${role}</strong>`);
    expect(article).toContain(`curl ${method === "GET" ? "" : `--request ${method} `}&#39;${publicUrl}/`);
  }
});

test("the request of an operation can be pasted into a shell", () => {
  const [article = ""] = all(/<article id="putApiV1SchedulesGroupName"([\s\S]*?)<\/article>/g);
  const [line = ""] = all(/<pre[^>]*><code>([\s\S]*?)<\/code>/g, article);
  expect(line.replaceAll("&#39;", "'").replaceAll("&quot;", '"')).toBe(
    [
      `curl --request PUT '${publicUrl}/api/v1/schedules/default/nightly-report'`,
      `--header "authorization: Bearer $PUNCTUAL_TOKEN"`,
      "--header 'content-type: application/json'",
      `--data '{"expression":"cron(0 2 * * ? *)","target":{"kind":"http","url":"https://example.com/hook"}}'`,
    ].join(" \\\n  "),
  );
});

test("every place has an id of its own, and every link leads to one that is there", () => {
  const ids = all(/\sid="([^"]*)"/g);
  expect(new Set(ids).size).toBe(ids.length);
  expect(all(/href="#([^"]*)"/g).filter((target) => !ids.includes(target))).toEqual([]);
  expect(all(/aria-labelledby="([^"]*)"/g).filter((target) => !ids.includes(target))).toEqual([]);
});

test("headings leave out no level, landmarks stand once, and the first link skips to the content", () => {
  const levels = all(/<h([1-6])/g).map(Number);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  for (const landmark of ["header", "nav", "main"])
    expect(all(new RegExp(`<(${landmark})[ >]`, "g"))).toHaveLength(1);
  expect(all(/<a [^>]*href="([^"]*)"/g)[0]).toBe("#content");
});

test("what scrolls sideways can be reached by keyboard and has a name", () => {
  for (const attributes of all(/<pre([^>]*)>/g))
    expect(attributes).toMatch(/tabindex="0" role="region" aria-label="[^"]+"/);
});

const hostile = `"><script>alert('1')</script><b onclick='x'>&amp;`;

test("nothing in the description can become a part of the page", () => {
  const answer = z.object({ [hostile]: z.enum([hostile]).meta({ description: hostile }) });
  const route: DescribedRoute = {
    method: "POST",
    path: `/api/v1/${hostile}/{id}`,
    summary: hostile,
    description: hostile,
    tag: hostile,
    role: "viewer",
    security: [{ name: hostile, scheme: { type: "apiKey", in: "header", name: hostile } }],
    params: z.object({ id: z.string().meta({ example: hostile }) }),
    query: z.object({ [hostile]: z.string().regex(/<b>/).default(hostile) }),
    body: z.object({ [hostile]: z.literal(hostile) }),
    answers: { 200: answer, 201: answer.meta({ id: "Named" }) },
    takes: [],
    isRegional: true,
    examples: { body: hostile, answers: { 200: hostile } },
  };
  const text = referencePage(describeApi([route], `https://punctual.example/${hostile}`));
  const [plain] = [referencePage(describeApi([], "https://punctual.example"))];
  const tags = (source: string) => new Set(all(/<([a-z]+\d?)/g, source));
  expect(text).toContain("&lt;script&gt;");
  expect([...tags(text)].filter((tag) => ![...tags(plain), ...tags(page)].includes(tag))).toEqual([]);
  expect(text).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*onclick=/);
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ["light", 0],
  ["dark", 1],
] as const)("every colour of text can be read in %s", (_name, index) => {
  const block = all(/:root \{([^}]*)\}/g, style)[index] ?? "";
  const colours = new Map(
    [...block.matchAll(/--([a-z]+): (#[0-9a-f]{6})/g)].map(([, name = "", colour = ""]) => [name, colour]),
  );
  const grounds = [colours.get("paper") ?? "", colours.get("sunken") ?? ""];
  const inks = [...colours].filter(([name]) => !["paper", "sunken", "line"].includes(name));
  expect(inks.length).toBeGreaterThan(6);
  for (const [name, ink] of inks)
    for (const ground of grounds) expect(contrast(ink, ground), `about ${name}`).toBeGreaterThanOrEqual(4.5);
});
