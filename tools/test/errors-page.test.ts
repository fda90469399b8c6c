// The page of errors tells of every error, and of no other.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { errorsPage, knownErrors } from "../errors/errors-page.ts";

const page = await readFile(new URL("../../docs/reference/errors.md", import.meta.url), "utf8");
const sections = page.split("\n## ").slice(1);
const codeOf = (section: string): string => section.split("\n")[0] ?? "";

test("every error has its place in the page, with its status, title and remedies", () => {
  for (const { code, status, title, remedies } of knownErrors()) {
    const section = sections.find((one) => codeOf(one) === code);
    expect(section, `about ${code}`).toContain(`${status}, ${title}.`);
    for (const remedy of remedies) expect(section, `about ${code}`).toContain(`- ${remedy}\n`);
  }
});

test("every code in the page is that of an error", () => {
  const known = new Set(knownErrors().map(({ code }) => code));
  expect(sections.length).toBeGreaterThan(20);
  expect(sections.map(codeOf).filter((code) => !known.has(code))).toEqual([]);
});

test("the page is what the catalogues make of it today", () => {
  expect(page).toBe(errorsPage(knownErrors()));
});

test("one code that means two things is refused, one with two remedies keeps both", () => {
  const entry = { status: 400, title: "Wrong", remedy: "Mend it." };
  expect(() => knownErrors([{ wrong: entry }, { wrong: { ...entry, status: 404 } }])).toThrow(
    /wrong to be 400/,
  );
  expect(knownErrors([{ wrong: entry }, { wrong: { ...entry, remedy: "Leave it." } }])).toEqual([
    { code: "wrong", status: 400, title: "Wrong", remedies: ["Mend it.", "Leave it."] },
  ]);
});
