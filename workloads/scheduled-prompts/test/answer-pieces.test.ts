// How the console shows a model's answer.
import { expect, test } from "vitest";
import { answerPieces } from "../console/answer-pieces.ts";

const textOf = (output: string): string =>
  answerPieces(output)
    .map((piece) => (piece.kind === "text" ? piece.text : `<${piece.href}>`))
    .join("");

test("Markdown loses its signs and keeps its words", () => {
  expect(textOf("## Today\n\n- **One** thing\n* `two` __things__, *and* 2 * 3 * 4\n\n---\n1. last")).toBe(
    "Today\n\n• One thing\n• two things, and 2 * 3 * 4\n\n\n1. last",
  );
});

test("what stands in a code fence stays as it is", () => {
  expect(textOf("```sh\necho **hi** # not a title\n```\n# Title")).toBe("echo **hi** # not a title\nTitle");
});

test("HTML is the text that it is", () => {
  const html = '<script>alert(1)</script> <img src="x" onerror="alert(2)">';
  expect(answerPieces(html)).toEqual([{ kind: "text", text: html }]);
});

test("a link says in full where it leads, and only http and https lead anywhere", () => {
  expect(textOf("See [the page](https://example.com/a?b=1), or <https://example.org>.")).toBe(
    "See the page (<https://example.com/a?b=1>), or <https://example.org/>.",
  );
  for (const url of ["javascript:alert(1)", "data:text/html,x", "//example.com", "file:///etc/passwd"])
    expect(answerPieces(`[click](${url})`)).toEqual([{ kind: "text", text: `click (${url})` }]);
});

test("an address that pretends to be another shows what it is, or leads nowhere", () => {
  expect(textOf("https://xn--80ak6aa92e.com and https://аррӏе.com")).toBe(
    "<https://xn--80ak6aa92e.com/> and <https://xn--80ak6aa92e.com/>",
  );
  expect(answerPieces("https://bank.example@evil.example")).toEqual([
    { kind: "text", text: "https://bank.example@evil.example" },
  ]);
});

test("a picture is its description, and nothing is asked of its server", () => {
  expect(answerPieces("before ![a cat](https://example.com/cat.png) after")).toEqual([
    { kind: "text", text: "before a cat after" },
  ]);
});

test.each(["[", "![", "**", "a`", "<https://", "]("])("a long answer of %s is read to its end", (sign) => {
  expect(textOf(`${sign.repeat(20_000)} end`)).toMatch(/ end$/);
});
