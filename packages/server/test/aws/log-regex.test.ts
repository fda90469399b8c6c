// Regular expressions of Logs find what JavaScript's find, and take no more time than the text is long.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineRegex } from "../../src/aws/logs/regex/line-regex.ts";
import { RegexRefused } from "../../src/aws/logs/regex/regex-refused.ts";

const refusal = (pattern: string): unknown => {
  try {
    return lineRegex(pattern);
  } catch (error) {
    return error instanceof RegexRefused ? `${error.message} at ${error.at}` : error;
  }
};

test("an expression of the language's parts finds what JavaScript's finds", () => {
  const atom = fc.constantFrom(
    "a",
    "b",
    ".",
    "[ab]",
    "[^a]",
    "\\d",
    "\\w",
    "(?:ab|c)",
    "(a|)",
    "(?:x{2})",
    "^",
    "$",
  );
  const times = fc.constantFrom("", "", "*", "+", "?", "{1,2}", "{2,}", "*?");
  const part = fc.tuple(atom, times).map(([one, many]) => ("^$".includes(one) ? one : one + many));
  const pattern = fc
    .array(
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join("")),
      { minLength: 1, maxLength: 3 },
    )
    .map((branches) => branches.join("|"));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "x", "1", "-", "é", "😀"), maxLength: 12 });
  fc.assert(
    fc.property(pattern, text, (one, line) => {
      expect(lineRegex(one)(line)).toBe(new RegExp(one, "u").test(line));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ["(?i)internal-JOB", "[Internal-Job]", true],
  ["(?i)[A-Z]{3}\\d", "xyz7", true],
  ["\\[INTERNAL-JOB\\]", "[INTERNAL-JOB] started", true],
  ["[]x]", "]", true],
  ["[a\\]]$", "b]", true],
  ["\\x41\\t", "A\t", true],
  ["a.b", "a\nb", false],
  ["(?<name>ab)+$", "xabab", true],
  ["", "", true],
])("%s in %j: %s", (pattern, text, found) => {
  expect(lineRegex(pattern)(text)).toBe(found);
});

test.each([
  ["(a", "no closing bracket at 2"],
  ["a)", "a bracket that closes none at 1"],
  ["[a", "its end too early at 2"],
  ["*", "* after nothing to repeat at 0"],
  ["a**", "* after nothing to repeat at 2"],
  ["a{101}", "more than 100 times at 6"],
  ["a{3,2}", "fewer times at most than at least at 6"],
  ["[z-a]", "a range that ends before it begins at 4"],
  ["\\bword", "\\b, which Punctual does not have at 1"],
  ["(a)\\1", "\\1, which Punctual does not have at 4"],
  ["(?=a)", "(? with something that Punctual does not have at 1"],
  ["((a{50}){50})", "too many steps at 0"],
  ["(".repeat(40), "too many brackets in one another at 17"],
])("%s is refused: %s", (pattern, message) => {
  expect(refusal(pattern)).toBe(message);
});

describe("an expression that would keep others busy for minutes", () => {
  test("is no slower than any", () => {
    const finds = lineRegex("(a+)+$");
    expect(finds(`${"a".repeat(100_000)}b`)).toBe(false);
    expect(finds("a".repeat(100_000))).toBe(true);
  });

  test("is given up when it takes too long", () => {
    const finds = lineRegex("[ab]*a[ab]{90}x");
    let seed = 1;
    const text = Array.from({ length: 40_000 }, () =>
      (seed = (seed * 48_271) % 2_147_483_647) % 2 === 0 ? "a" : "b",
    );
    expect(() => finds(text.join(""))).toThrow("too much to try on these lines");
  });
});
