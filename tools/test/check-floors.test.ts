// The floors, each rule broken once in a repository of a few lines.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkRepository } from "../floors/check-repository.ts";
import { format } from "../floors/violation.ts";

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await rm(root, { recursive: true });
});

/** Files by path; each opens with the sentence that the checks want. Answers "path:line rule" of what is found. */
async function broken(files: Readonly<Record<string, string>>, header = "// A file.\n"): Promise<string[]> {
  return (await check(files, header)).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

async function check(files: Readonly<Record<string, string>>, header = "// A file.\n") {
  const root = await mkdtemp(join(tmpdir(), "floors-"));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    const opening = path.endsWith(".ts") ? header : path.endsWith(".sql") ? "-- A statement.\n" : "";
    await writeFile(join(root, path), opening + text);
  }
  return checkRepository(root);
}

const manifest = (name: string, dependencies: readonly string[] = []): string =>
  JSON.stringify({
    name: `@punctual/${name}`,
    exports: { ".": "./src/index.ts" },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [dependency, "1.0.0"])),
  });

test("a repository that keeps the floors has nothing to tell", async () => {
  const found = await broken({
    "packages/engine/package.json": manifest("engine", ["@punctual/database", "zod"]),
    "packages/engine/src/index.ts": `export { fire } from "./run/fire.ts";`,
    "packages/engine/src/run/fire.ts": `import { z } from "zod";\nimport { findRun } from "./find-run.sql.ts";`,
    "packages/engine/src/run/find-run.sql": "select 1 as one",
    "packages/server/package.json": manifest("server", ["@punctual/engine"]),
    "packages/server/src/door.ts": `import { fire } from "@punctual/engine";`,
    "packages/server/test/door.test.ts": `import { createServer } from "node:http";\nimport { openDatabase } from "@punctual/database";`,
  });
  expect(found).toEqual([]);
});

test.each([
  ["packages/expression/src/zone.ts", "node:fs"],
  ["packages/expression/src/zone.ts", "zod"],
  ["packages/database/src/listen.ts", "@punctual/engine"],
  ["packages/engine/src/engine.ts", "@punctual/server"],
  ["packages/engine/src/engine.ts", "node:http"],
  ["packages/engine/src/engine.ts", "pg"],
  ["packages/jobs/src/job.ts", "@punctual/engine"],
  ["packages/jobs/src/job.ts", "@punctual/database"],
  ["packages/server/src/door.ts", "@punctual/database"],
  ["packages/server/src/door.ts", "@punctual/testing"],
  ["workloads/coins/src/job.ts", "@punctual/engine"],
  ["workloads/coins/src/job.ts", "@punctual/prompts"],
  ["workloads/coins/src/job.ts", "pg"],
  ["apps/console/src/routes.ts", "@punctual/engine"],
  ["apps/console/src/routes.ts", "node:path"],
  ["apps/cli/src/main.ts", "@punctual/testing"],
])("%s may not import %s", async (path, specifier) => {
  expect(await broken({ [path]: `\nimport { x } from "${specifier}";` })).toEqual([`${path}:3 floor`]);
});

test("a type import, a re-export and a dynamic import count too", async () => {
  const found = await broken({
    "packages/jobs/src/one.ts": `import type { Engine } from "@punctual/engine";`,
    "packages/jobs/src/two.ts": `export {\n  Engine,\n} from "@punctual/engine";`,
    "packages/jobs/src/three.ts": `const engine = await import("@punctual/engine");`,
  });
  expect(found).toEqual([
    "packages/jobs/src/one.ts:2 floor",
    "packages/jobs/src/three.ts:2 floor",
    "packages/jobs/src/two.ts:2 floor",
  ]);
});

test("what stands in a comment or a template string is no import", async () => {
  const text = `/*\nimport "@punctual/engine";\n*/\nconst source = \`\nimport "@punctual/engine";\n\`;`;
  expect(await broken({ "packages/jobs/src/one.ts": text })).toEqual([]);
});

test("a violation names the place, the rule and where to go instead", async () => {
  const [found] = await check({ "packages/server/src/door.ts": `import "@punctual/database";` });
  expect(found && format(found)).toBe(
    "packages/server/src/door.ts:2  floor: Expected packages/server not to know @punctual/database, got an import. A door calls a verb of @punctual/engine; rules and SQL live there.",
  );
});

test("a forbidden dependency is found in package.json, before anyone imports it", async () => {
  expect(await broken({ "packages/jobs/package.json": manifest("jobs", ["pg"]) })).toEqual([
    "packages/jobs/package.json:1 floor",
  ]);
});

test("an import that package.json does not list is found", async () => {
  const found = await broken({
    "packages/engine/package.json": manifest("engine", []),
    "packages/engine/src/one.ts": `import { z } from "zod";`,
  });
  expect(found).toEqual(["packages/engine/src/one.ts:2 dependency"]);
});

test("another package is reached by its name, from tests and tools too", async () => {
  const found = await broken({
    "packages/server/test/door.test.ts": `import { x } from "../../engine/src/run/run.ts";`,
    "tools/look.ts": `import { x } from "../packages/engine/src/index.ts";`,
    "packages/server/src/door.ts": `import { x } from "@punctual/engine/src/run.ts";`,
    "examples/remote.ts": `import { hostHono } from "@punctual/jobs/hono";`,
    "examples/inside.ts": `import { hostHono } from "@punctual/jobs/src/hono.ts";`,
  });
  expect(found).toEqual([
    "examples/inside.ts:2 exports",
    "packages/server/src/door.ts:2 exports",
    "packages/server/test/door.test.ts:2 exports",
    "tools/look.ts:2 exports",
  ]);
});

test("a noun does not use another noun's SQL", async () => {
  const found = await broken({
    "packages/engine/src/run/fire.ts": `import { a } from "../schedule/find-schedule.sql.ts";`,
  });
  expect(found).toEqual(["packages/engine/src/run/fire.ts:2 room"]);
});

test.each([
  ["policy/retry.ts", "../errors.ts"],
  ["payload/template.ts", "@punctual/database"],
  ["delivery/deliver.ts", "@punctual/database"],
  ["delivery/deliver.ts", "../loop/dispatcher.ts"],
  ["run/settle.ts", "../loop/dispatcher.ts"],
  ["run/settle.ts", "../engine.ts"],
  ["clock.ts", "./loop/planner.ts"],
  ["loop/planner.ts", "../engine.ts"],
])("inside the engine %s may not import %s", async (file, specifier) => {
  const path = `packages/engine/src/${file}`;
  expect(await broken({ [path]: `import { x } from "${specifier}";` })).toEqual([`${path}:2 room`]);
});

test("policies and deliveries may import types of those whom they may not call", async () => {
  const found = await broken({
    "packages/engine/src/policy/retry.ts": `import type { Run } from "../run/run.ts";`,
    "packages/engine/src/delivery/deliver.ts": `import { type Run } from "../run/run.ts";`,
  });
  expect(found).toEqual([]);
});

test("a delivery does not reach the database over other files either, while pure functions of a noun are open to it", async () => {
  const found = await broken({
    "packages/engine/src/delivery/deliver.ts": `import { headers } from "../run/headers.ts";\nimport { settle } from "../run/settle.ts";`,
    "packages/engine/src/run/headers.ts": `import type { Queryable } from "@punctual/database";`,
    "packages/engine/src/run/settle.ts": `import { record } from "./record.ts";`,
    "packages/engine/src/run/record.ts": `import { settleRuns } from "./settle-runs.sql.ts";`,
  });
  expect(found).toEqual(["packages/engine/src/delivery/deliver.ts:3 room"]);
});

test("a cycle is found, type imports and whole packages included", async () => {
  const found = await broken({
    "packages/jobs/src/one.ts": `import type { Two } from "./two.ts";`,
    "packages/jobs/src/two.ts": `import { one } from "./one.ts";`,
    "tools/three.ts": `import { x } from "@punctual/jobs";`,
  });
  expect(found).toEqual(["packages/jobs/src/one.ts:1 cycle"]);
  const across = await broken({
    "packages/engine/package.json": manifest("engine", []),
    "packages/engine/src/index.ts": `export { x } from "@punctual/engine";`,
  });
  expect(across).toContain("packages/engine/src/index.ts:1 cycle");
});

test.each([
  "oneTwo.ts",
  "One.ts",
  "types.ts",
  "string-utils.ts",
  "helpers.ts",
  "constants.ts",
  "helpers/one.ts",
])("a file may not be named %s", async (name) => {
  const path = `packages/jobs/src/${name}`;
  expect(await broken({ [path]: "" })).toEqual([`${path}:1 name`]);
});

test("a file without an opening sentence is found, in TypeScript and in SQL", async () => {
  expect(await broken({ "packages/jobs/src/one.ts": "export {};" }, "")).toEqual([
    "packages/jobs/src/one.ts:1 header",
  ]);
  expect(
    await broken({ "packages/jobs/src/one.ts": "// A file.\nexport {};" }, "#!/usr/bin/env node\n"),
  ).toEqual([]);
});

test("SQL in a door is found, as text and as a file; prose about it is not", async () => {
  const found = await broken({
    "packages/server/src/one.ts": "const text = `select id from punctual.runs where id = $1`;",
    "packages/server/src/two.ts": `const text = "Expected a run to select from the list, got none.";`,
    "packages/server/src/find-run.sql": "select 1",
    "packages/engine/src/run/find-run.sql": "select 1",
  });
  expect(found).toEqual(["packages/server/src/one.ts:2 sql", "packages/server/src/find-run.sql:1 sql"]);
});

test("this machine's time is found where the product runs, not in its tests", async () => {
  const text = `const given = new Date(0);\nconst now = new Date();`;
  expect(await broken({ "packages/jobs/src/one.ts": text, "packages/jobs/test/one.ts": text })).toEqual([
    "packages/jobs/src/one.ts:3 clock",
  ]);
});

test("a path into somebody's home directory is found in any text", async () => {
  const path = ["", "home", "ada", "punctual"].join("/");
  expect(await broken({ "docs/guide.md": `# Guide\n\nGo to ${path}` })).toEqual([
    "docs/guide.md:3 home-path",
  ]);
});

test("an exception covers its own rule in its own file, and is refused once nothing needs it", async () => {
  const root = await mkdtemp(join(tmpdir(), "floors-"));
  roots.push(root);
  const path = "packages/jobs/src/one.ts";
  await mkdir(join(root, "packages/jobs/src"), { recursive: true });
  await writeFile(join(root, path), "// A file.\nconst now = new Date();");
  const allowed = { path, rule: "clock", reason: "A test." } as const;
  expect(checkRepository(root, [allowed])).toEqual([]);
  const idle = checkRepository(root, [allowed, { ...allowed, rule: "sql" }]);
  expect(idle.map(({ rule }) => rule)).toEqual(["sql"]);
});
