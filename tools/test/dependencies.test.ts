// Every package that ships has its line in docs/decisions, and every page of docs/decisions has its line too.
import { globSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { missingFrom } from "../dependencies/missing-from.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const manifests = globSync("{packages,workloads,apps}/*/package.json", { cwd: root }).map((path) => ({
  path,
  text: read(path),
}));

test("every runtime dependency is listed in docs/decisions/dependencies.md, and nothing else is", () => {
  expect(manifests.length).toBeGreaterThan(0);
  expect(missingFrom(read("docs/decisions/dependencies.md"), manifests)).toEqual({ unlisted: [], idle: [] });
});

test("a dependency without a line is told with the package.json that declares it, a line without one is told too", () => {
  const table = "| dependency | used for |\n| --- | --- |\n| zod | schemas |\n| left-pad | padding |\n";
  const text = JSON.stringify({ dependencies: { zod: "4", pg: "8", "@punctual/jobs": "1" } });
  expect(missingFrom(table, [{ path: "packages/x/package.json", text }])).toEqual({
    unlisted: ["pg (packages/x/package.json)"],
    idle: ["left-pad"],
  });
});

test("every decision is dated and listed", () => {
  const pages = readdirSync(join(root, "docs/decisions")).filter((name) => /^\d{4}-/.test(name));
  const index = read("docs/decisions/README.md");
  expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
  expect(
    pages.filter((page) => !/^# \d{4} .+\n\n\d{4}-\d{2}-\d{2}\n/.test(read(`docs/decisions/${page}`))),
  ).toEqual([]);
});
