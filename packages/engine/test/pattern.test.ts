// Event patterns: which events fit, which patterns cannot be read. The rows cite section 4.8 of the behaviour that is imitated.
import { describe, expect, test } from "vitest";
import { testPattern } from "../src/index.ts";
import { parsePattern } from "../src/event/parse-pattern.ts";
import { matchesWildcard, parseWildcard } from "../src/event/wildcard.ts";

const fits = (pattern: unknown, event: unknown): boolean =>
  testPattern({ pattern: JSON.stringify(pattern), event: JSON.stringify(event) });

type Row = readonly [guarantee: string, pattern: unknown, event: unknown, fits: boolean];

const order = {
  version: "0",
  source: "shop.orders",
  "detail-type": "Order Placed",
  resources: ["arn:one", "arn:two"],
  detail: { id: "o-17", amount: 300, paid: false, note: null, name: "", place: { city: "Rome" } },
};
const detail = (wanted: unknown) => ({ detail: wanted });

const plain: readonly Row[] = [
  ["lists are alternatives", { source: ["shop.other", "shop.orders"] }, order, true],
  ["none of the alternatives", { source: ["shop.other"] }, order, false],
  ["fields all have to fit", { source: ["shop.orders"], "detail-type": ["Order Sent"] }, order, false],
  ["objects lead inside", detail({ place: { city: ["Rome"] } }), order, true],
  ["dots lead inside too", detail({ "place.city": ["Rome"] }), order, true],
  ["names with dots of an event lead inside too", detail({ a: { b: [1] } }), detail({ "a.b": 1 }), true],
  ["names are case-sensitive", { Source: ["shop.orders"] }, order, false],
  ["values are case-sensitive", { source: ["Shop.orders"] }, order, false],
  ["numbers are compared as numbers", detail({ amount: [300.0] }), order, true],
  ["a number is not its text", detail({ amount: ["300"] }), order, false],
  ["false is a value", detail({ paid: [false] }), order, true],
  ["null is a value", detail({ note: [null] }), order, true],
  ["null is not absence", detail({ other: [null] }), order, false],
  ["the empty text is a value", detail({ name: [""] }), order, true],
  ["of a list one element has to fit", { resources: ["arn:two"] }, order, true],
  ["an empty list has no value", { resources: [null] }, { resources: [] }, false],
  ["an object is no value", detail({ place: ["Rome"] }), order, false],
  [
    "two fields have to fit one and the same element of a list",
    detail({ items: { a: [1], b: [2] } }),
    detail({
      items: [
        { a: 1, b: 0 },
        { a: 0, b: 2 },
      ],
    }),
    false,
  ],
  ["lists in lists", detail({ items: { a: [2] } }), detail({ items: [[{ a: 1 }], [{ a: 2 }]] }), true],
];

const file = detail({ path: "dir/Photo.PNG", size: 10, none: null, at: "10.1.2.3", six: "2001:db8::17" });
const content: readonly Row[] = [
  ["prefix", detail({ path: [{ prefix: "dir/" }] }), file, true],
  ["prefix of something else", detail({ path: [{ prefix: "other/" }] }), file, false],
  ["prefix of a number", detail({ size: [{ prefix: "1" }] }), file, false],
  ["prefix, any case", detail({ path: [{ prefix: { "equals-ignore-case": "DIR/" } }] }), file, true],
  ["suffix", detail({ path: [{ suffix: ".PNG" }] }), file, true],
  ["suffix in another case", detail({ path: [{ suffix: ".png" }] }), file, false],
  ["suffix, any case", detail({ path: [{ suffix: { "equals-ignore-case": ".png" } }] }), file, true],
  ["equals-ignore-case", detail({ path: [{ "equals-ignore-case": "DIR/PHOTO.png" }] }), file, true],
  ["equals-ignore-case of a part", detail({ path: [{ "equals-ignore-case": "dir" }] }), file, false],
  ["wildcard", detail({ path: [{ wildcard: "dir/*.PNG" }] }), file, true],
  ["wildcard with too little", detail({ path: [{ wildcard: "dir/*.JPG" }] }), file, false],
  ["cidr", detail({ at: [{ cidr: "10.1.0.0/16" }] }), file, true],
  ["cidr of another net", detail({ at: [{ cidr: "10.2.0.0/16" }] }), file, false],
  ["cidr of what is no address", detail({ path: [{ cidr: "0.0.0.0/0" }] }), file, false],
  ["cidr, IPv6", detail({ six: [{ cidr: "2001:db8::/32" }] }), file, true],
  ["numeric, equal", detail({ size: [{ numeric: ["=", 10] }] }), file, true],
  ["numeric, range", detail({ size: [{ numeric: [">", 5, "<=", 10] }] }), file, true],
  ["numeric, outside of the range", detail({ size: [{ numeric: [">", 10, "<", 20] }] }), file, false],
  ["numeric of a text", detail({ path: [{ numeric: [">", 0] }] }), file, false],
  ["numeric of null", detail({ none: [{ numeric: ["=", 0] }] }), file, false],
  ["exists", detail({ path: [{ exists: true }] }), file, true],
  ["null exists", detail({ none: [{ exists: true }] }), file, true],
  ["an object does not exist, what is in it does", { detail: [{ exists: true }] }, file, false],
  ["an empty list does not exist", { resources: [{ exists: true }] }, { resources: [] }, false],
  [
    "exists in one element of a list",
    detail({ l: { id: [{ exists: true }] } }),
    detail({ l: [{ k: 1 }, { id: 2 }] }),
    true,
  ],
  ["does not exist", detail({ other: [{ exists: false }] }), file, true],
  ["does not exist, nor what it would be in", { a: { b: [{ exists: false }] } }, file, true],
  ["exists and must not", detail({ path: [{ exists: false }] }), file, false],
  [
    "exists in one element and must in none",
    detail({ l: { id: [{ exists: false }] } }),
    detail({ l: [{ k: 1 }, { id: 2 }] }),
    false,
  ],
  ["absent or of a value", detail({ other: [{ exists: false }, "x"] }), file, true],
  ["exactly", detail({ path: [{ exactly: "dir/Photo.PNG" }] }), file, true],
];

const turned: readonly Row[] = [
  ["a text", detail({ id: [{ "anything-but": "a" }] }), detail({ id: "b" }), true],
  ["the very text", detail({ id: [{ "anything-but": "a" }] }), detail({ id: "a" }), false],
  ["null is something else", detail({ id: [{ "anything-but": "a" }] }), detail({ id: null }), true],
  [
    "a number is something else",
    detail({ id: [{ "anything-but": { prefix: "1" } }] }),
    detail({ id: 12 }),
    true,
  ],
  ["what is absent is nothing", detail({ id: [{ "anything-but": "a" }] }), detail({}), false],
  ["a list of texts", detail({ id: [{ "anything-but": ["a", "b"] }] }), detail({ id: "b" }), false],
  ["a list of numbers", detail({ id: [{ "anything-but": [1, 2] }] }), detail({ id: 3 }), true],
  ["zero", detail({ id: [{ "anything-but": 0 }] }), detail({ id: 0 }), false],
  ["a prefix", detail({ id: [{ "anything-but": { prefix: "a" } }] }), detail({ id: "ab" }), false],
  ["prefixes", detail({ id: [{ "anything-but": { prefix: ["a", "b"] } }] }), detail({ id: "c" }), true],
  ["suffixes", detail({ id: [{ "anything-but": { suffix: [".a", ".b"] } }] }), detail({ id: "c.b" }), false],
  [
    "any case",
    detail({ id: [{ "anything-but": { "equals-ignore-case": ["A"] } }] }),
    detail({ id: "a" }),
    false,
  ],
  [
    "wildcards",
    detail({ id: [{ "anything-but": { wildcard: ["*/x/*"] } }] }),
    detail({ id: "a/x/b" }),
    false,
  ],
];

const either: readonly Row[] = [
  ["one of both", { $or: [{ source: ["no"] }, { "detail-type": ["Order Placed"] }] }, order, true],
  ["none of both", { $or: [{ source: ["no"] }, { "detail-type": ["no"] }] }, order, false],
  ["and beside it", { source: ["no"], $or: [{ version: ["0"] }, { version: ["1"] }] }, order, false],
  ["inside", detail({ $or: [{ amount: [{ numeric: ["<", 5] }] }, { id: [{ prefix: "o-" }] }] }), order, true],
  [
    "in each other",
    { $or: [{ source: ["no"] }, { $or: [{ version: ["0"] }, { id: ["no"] }] }] },
    order,
    true,
  ],
];

describe.each([
  ["an event pattern", plain],
  ["a match type", content],
  ["anything-but", turned],
  ["$or", either],
])("%s", (_name, rows) => {
  test.each(rows)("%s", (_guarantee, pattern, event, expected) => {
    expect(fits(pattern, event)).toBe(expected);
  });
});

test.each([
  [{ int: 42 }, '"int" must be an object or an array'],
  [{ string: "my-value" }, '"string" must be an object or an array'],
  [{ resources: [] }, "Empty arrays are not allowed"],
  [{ detail: {} }, "Empty objects are not allowed"],
  [{}, "Empty objects are not allowed"],
  [["a"], "Filter is not an object"],
  [{ a: [["b"]] }, "Match value must be String, number, true, false, or null"],
  [{ a: [{ EXISTS: true }] }, "Unrecognized match type EXISTS"],
  [{ a: [{ toString: "x" }] }, "Unrecognized match type toString"],
  [{ a: [{ NUMERIC: ["=", 5] }] }, "Unrecognized match type NUMERIC"],
  [{ a: [{ numeric: [">", 0, ">", 0] }] }, "Bad numeric range operator: >"],
  [{ a: [{ numeric: [">", 0, "<"] }] }, "Value of < must be numeric"],
  [{ a: [{ numeric: ["=", "0"] }] }, "Value of equals must be numeric"],
  [{ a: [{ numeric: ["!", 0] }] }, "Unrecognized numeric range operator: !"],
  [{ a: [{ numeric: 1 }] }, "Value of numeric must be an array."],
  [{ a: [{ prefix: 123 }] }, "prefix match pattern must be a string"],
  [{ a: [{ prefix: ["x"] }] }, "prefix match pattern must be a string"],
  [{ a: [{ suffix: 123 }] }, "suffix match pattern must be a string"],
  [{ a: [{ "equals-ignore-case": ["x"] }] }, "equals-ignore-case match pattern must be a string"],
  [{ a: [{ wildcard: 123 }] }, "wildcard match pattern must be a string"],
  [{ a: [{ wildcard: "a:**:b" }] }, "Consecutive wildcard characters at pos 3"],
  [{ a: [{ cidr: "bad" }] }, "Malformed CIDR, one '/' required"],
  [{ a: [{ cidr: "10.0.0.0/xx" }] }, "Malformed CIDR, mask bits must be an integer"],
  [{ a: [{ cidr: "xx.11.xx/8" }] }, "Nonstandard IP address: xx.11.xx"],
  [{ a: [{ cidr: ["x"] }] }, "prefix match pattern must be a string"],
  [{ a: [{ exists: "yes" }] }, "exists match pattern must be either true or false."],
  [{ a: [{ exists: true, prefix: "a" }] }, "Only one key allowed in match expression"],
  [{ a: [{}] }, "Match expression name not found"],
  [{ a: [{ "anything-but": { prefix: "" } }] }, "Null prefix/suffix not allowed"],
  [{ a: [{ "anything-but": { prefix: [1, "x"] } }] }, "prefix/suffix match pattern must be a string"],
  [
    { a: [{ "anything-but": { prefix: { "equals-ignore-case": "x" } } }] },
    "Value of anything-but must be an array or single string/number value.",
  ],
  [
    { a: [{ "anything-but": { "equals-ignore-case": 123 } }] },
    "Inside anything-but/equals-ignore-case list, number|start|null|boolean is not supported.",
  ],
  [{ a: [{ "anything-but": { exists: true } }] }, "Unsupported anything-but pattern: exists"],
  [{ a: [{ "anything-but": [null] }] }, "Inside anything but list, start|null|boolean is not supported."],
  [{ $or: [{ a: ["b"] }] }, "There must have at least 2 Objects in $or relationship."],
  [{ $or: { a: ["b"] } }, "It must be an Array followed with $or."],
  [
    { $or: [{ a: ["b"] }, { prefix: ["b"] }] },
    "prefix is Ruler reserved fieldName which cannot be used inside $or.",
  ],
])("the pattern %j is refused: %s", (pattern, reason) => {
  expect(parsePattern(JSON.stringify(pattern))).toEqual({ reason });
});

test("what is no JSON, or no event, is refused by name", () => {
  expect(() => testPattern({ pattern: "{", event: "{}" })).toThrow(
    expect.objectContaining({ fault: { code: "invalid-pattern", reason: "Invalid JSON" } }),
  );
  expect(() => testPattern({ pattern: '{"a":["b"]}', event: '"text"' })).toThrow(
    expect.objectContaining({ fault: { code: "invalid-event" } }),
  );
});

describe("a wildcard", () => {
  const matches = (text: string, pattern: string): boolean => {
    const wildcard = parseWildcard(pattern);
    if ("reason" in wildcard) throw new Error(wildcard.reason);
    return matchesWildcard(text, wildcard);
  };
  test.each([
    ["", "*", true],
    ["abc", "*", true],
    ["abc", "abc", true],
    ["abcd", "abc", false],
    ["aba", "ab*ba", false],
    ["abba", "ab*ba", true],
    ["a-b-c", "a*b*c", true],
    ["a-c-b", "a*b*c", false],
    ["aXaXb", "*aXb", true],
    ["a*b", String.raw`a\*b`, true],
    ["axb", String.raw`a\*b`, false],
    [String.raw`a\b`, String.raw`a\\b`, true],
    ["aaab", "*aab*", true],
  ])("%j against %j", (text, pattern, expected) => {
    expect(matches(text, pattern)).toBe(expected);
  });

  test("agrees with a regular expression on whatever is short", () => {
    const letters = ["", "a", "b", "ab", "ba", "aab", "abab"];
    const pairs = letters.flatMap((left) => letters.map((right) => [left, right] as const));
    const texts = pairs.map(([left, right]) => left + right);
    for (const [one, three] of pairs)
      for (const two of ["a", "b", "ab", "aab"]) {
        const expression = new RegExp(`^${one}.*${two}.*${three}$`);
        const found = texts.filter((text) => matches(text, `${one}*${two}*${three}`));
        expect(found).toEqual(texts.filter((text) => expression.test(text)));
      }
  });

  test("a text made to be slow is not: no step is taken twice", () => {
    const text = "a".repeat(200_000);
    const pattern = `*${"a".repeat(2_000)}b*${"a".repeat(1_000)}b*`;
    expect(matches(text, pattern)).toBe(false);
  });
});

test("an event or a pattern that is nested without end is refused, and ends no process", () => {
  const deep = `{"a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
  expect(() => testPattern({ pattern: '{"a":["b"]}', event: deep })).toThrow(
    expect.objectContaining({ fault: { code: "invalid-event" } }),
  );
  const pattern = `{"a":`.repeat(600) + '["x"]' + "}".repeat(600);
  expect(parsePattern(pattern)).toEqual({ reason: "Nested too deeply" });
});
