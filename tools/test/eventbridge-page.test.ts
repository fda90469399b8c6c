// The page of what holds of AWS says nothing that no test proves.
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { eventBridgePage } from "../eventbridge-page.ts";
import { readParity, testsOfTheDoor } from "../read-parity.ts";

const page = new URL("../../docs/reference/eventbridge.md", import.meta.url);

test("each row that holds names a test of the AWS door", async () => {
  const names = (await readdir(testsOfTheDoor)).filter((name) => name.endsWith(".test.ts"));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, testsOfTheDoor), "utf8")));
  const tests = texts.join("\n");
  const holding = (await readParity()).filter(({ holds }) => holds);
  expect(holding.length).toBeGreaterThan(200);
  expect(holding.filter(({ behaviour }) => !tests.includes(`test("${behaviour}",`))).toEqual([]);
});

test("the page says every behaviour, and no other", async () => {
  const text = (await readFile(page, "utf8")).replaceAll("\\", "");
  const rows = await readParity();
  const said = text.split("\n").filter((line) => /^\| [A-Z]/.test(line) && line.split(" | ").length === 3);
  expect(said).toHaveLength(rows.length);
  expect(rows.filter(({ behaviour }) => !text.includes(`| ${behaviour} `))).toEqual([]);
});

test("a row is under its service: those that hold, then those that are otherwise", () => {
  const row = { service: "sqs", operation: "SendMessage", evidence: "docs" };
  const made = eventBridgePage([
    { ...row, behaviour: "never", holds: false },
    { ...row, behaviour: "a | b", holds: true },
    { ...row, service: "new", behaviour: "of a new service", holds: true },
  ]);
  expect(made).toContain("| SQS | 1 | 1 | 1 |");
  expect(made).toContain("## new\n");
  const [, section = ""] = made.split("## SQS\n");
  expect(section.indexOf("| SendMessage | a \\| b | docs |")).toBeGreaterThan(0);
  expect(section.indexOf("| SendMessage | never | docs |")).toBeGreaterThan(section.indexOf("a \\| b"));
});
