// What an input breaks, in AWS's own words.
import { describe, expect, test } from "vitest";
import { readShape } from "../../src/aws/shape/read-shape.ts";
import {
  anything,
  bytes,
  decimal,
  flag,
  instant,
  list,
  map,
  oneOf,
  required,
  structure,
  text,
  whole,
  type Shape,
  type Shaped,
} from "../../src/aws/shape/shape.ts";

function refusal(shape: Shaped<unknown>, input: unknown): string {
  try {
    readShape(shape, input);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : "no error";
  }
  return "read";
}

const one = (text_: string): string =>
  `InputRefused: 1 validation error detected: ${text_.replace(" must", " failed to satisfy constraint: Member must")}`;
const of = (member: Shape) => structure({ Name: member });

describe("a broken constraint is told in the words that real AWS was recorded with", () => {
  const target = structure({
    Target: required(
      structure({
        RoleArn: required(text({ pattern: "^arn:.*$" })),
        Retry: structure({ Most: whole({ max: 185 }) }),
      }),
    ),
  });
  const targets = structure({
    Targets: list(structure({ Id: text({ max: 4, pattern: "[a-z]+" }) }), { max: 2 }),
  });
  const paths = structure({
    Targets: list(
      structure({
        InputPathsMap: map(text({ max: 256 }), {
          key: text({ min: 1, max: 256, pattern: "[A-Za-z0-9\\_\\-]+" }),
        }),
      }),
    ),
  });

  test.each([
    [
      target,
      { Target: { RoleArn: "r" } },
      one("Value 'r' at 'target.roleArn' must satisfy regular expression pattern: ^arn:.*$"),
    ],
    [target, { Target: {} }, one("Value null at 'target.roleArn' must not be null")],
    [target, {}, one("Value null at 'target' must not be null")],
    [
      target,
      { Target: { RoleArn: "arn:x", Retry: { Most: 186 } } },
      one("Value '186' at 'target.retry.most' must have value less than or equal to 185"),
    ],
    [
      of(whole({ min: 1 })),
      { Name: 0 },
      one("Value '0' at 'name' must have value greater than or equal to 1"),
    ],
    [
      of(text({ max: 3 })),
      { Name: "four" },
      one("Value 'four' at 'name' must have length less than or equal to 3"),
    ],
    [
      of(text({ min: 1 })),
      { Name: "" },
      one("Value '' at 'name' must have length greater than or equal to 1"),
    ],
    [of(oneOf(["A", "B"])), { Name: "C" }, one("Value 'C' at 'name' must satisfy enum value set: [A, B]")],
    [
      targets,
      { Targets: [{ Id: "a" }, { Id: "B" }] },
      one("Value 'B' at 'targets.2.member.id' must satisfy regular expression pattern: [a-z]+"),
    ],
    [
      targets,
      { Targets: [{}, {}, {}] },
      one("Value '[{…}, {…}, {…}]' at 'targets' must have length less than or equal to 2"),
    ],
    [
      of(required(list(text({ min: 1 }), { min: 1 }))),
      { Name: [] },
      one("Value '[]' at 'name' must have length greater than or equal to 1"),
    ],
  ])("%#: %s %j", (shape, input, told) => {
    expect(refusal(shape, input)).toBe(told);
  });

  test("several at once, in the order of the members", () => {
    const shape = structure({ TableName: text({ min: 3, pattern: "[a-z]+" }), Select: oneOf(["ALL"]) });
    expect(refusal(shape, { Select: "hi", TableName: "" })).toBe(
      "InputRefused: 3 validation errors detected: Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 3; " +
        "Value '' at 'tableName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+; " +
        "Value 'hi' at 'select' failed to satisfy constraint: Member must satisfy enum value set: [ALL]",
    );
  });

  test("of a map's key at the map, with every constraint that keys have", () => {
    expect(refusal(paths, { Targets: [{ InputPathsMap: { "de onde?": "$.a" } }] })).toBe(
      "InputRefused: 1 validation error detected: Value '{de onde?=$.a}' at 'targets.1.member.inputPathsMap' failed to satisfy constraint: Map keys must satisfy constraint: " +
        "[Member must have length less than or equal to 256, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [A-Za-z0-9\\_\\-]+]",
    );
  });

  test("of a map's value and of a list's text likewise", () => {
    expect(refusal(of(map(text({ max: 2 }))), { Name: { a: "long" } })).toContain(
      "Map value must satisfy constraint: [Member must have length less than or equal to 2]",
    );
    expect(refusal(of(list(oneOf(["A"]))), { Name: ["A", "B"] })).toContain(
      "Value '[A, B]' at 'name' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [A]]",
    );
  });

  test("never with the value of a secret", () => {
    const secret = text({ max: 3, secret: true });
    expect(refusal(of(secret), { Name: "hunter2" })).toBe(
      one("Value at 'name' must have length less than or equal to 3"),
    );
    expect(refusal(of(list(secret)), { Name: ["hunter2"] })).not.toContain("hunter2");
    expect(refusal(of(required(secret)), {})).toBe(one("Value at 'name' must not be null"));
  });

  test("of characters, of which a surrogate pair is one", () => {
    expect(refusal(of(text({ max: 2 })), { Name: "😀😀" })).toBe("read");
    expect(refusal(of(text({ max: 2 })), { Name: "😀😀😀" })).toContain("less than or equal to 2");
  });

  test("shortened where it would fill the answer", () => {
    const told = refusal(of(list(structure({ Id: required(text()) }))), {
      Name: Array.from({ length: 5000 }, () => ({})),
    });
    expect(told).toMatch(/^InputRefused: 5000 validation errors detected: /);
    expect(told.length).toBeLessThan(4000);
    expect(refusal(of(text({ max: 1 })), { Name: "x".repeat(100_000) }).length).toBeLessThan(1400);
  });
});

describe("a member of another type is malformed", () => {
  test.each([
    [text(), 1, "NUMBER_VALUE cannot be converted to String at 'name'"],
    [text(), true, "TRUE_VALUE cannot be converted to String at 'name'"],
    [text(), [], "Start of list found where not expected at 'name'"],
    [text(), {}, "Start of structure or map found where not expected at 'name'"],
    [text(), "a\u0000", "Expected text without NUL and lone surrogates at 'name', got other text"],
    [text(), "\ud800", "Expected text without NUL and lone surrogates at 'name', got other text"],
    [whole(), 1.5, "NUMBER_VALUE cannot be converted to Integer at 'name'"],
    [whole(), "1", "STRING_VALUE cannot be converted to Integer at 'name'"],
    [decimal(), "1", "STRING_VALUE cannot be converted to Double at 'name'"],
    [flag(), "true", "STRING_VALUE cannot be converted to Boolean at 'name'"],
    [instant(), "tomorrow", "STRING_VALUE cannot be converted to Timestamp at 'name'"],
    [instant(), 1e20, "NUMBER_VALUE cannot be converted to Timestamp at 'name'"],
    [bytes(), "?", "STRING_VALUE cannot be converted to Blob at 'name'"],
    [list(text()), "a", "Expected list or null at 'name'"],
    [list(text()), [1], "NUMBER_VALUE cannot be converted to String at 'name.1.member'"],
    [map(text()), [], "Start of list found where not expected at 'name'"],
    [map(text()), { a: 1 }, "NUMBER_VALUE cannot be converted to String at 'name.a.member'"],
    [structure({}), 7, "Expected structure or null at 'name'"],
  ])("%#: %j %j", (shape, value, told) => {
    expect(refusal(of(shape), { Name: value })).toBe(`InputMalformed: ${told}`);
  });

  test("the input itself too", () => {
    expect(refusal(of(text()), [])).toBe("InputMalformed: Start of list found where not expected");
    expect(refusal(of(text()), null)).toBe("InputMalformed: Expected structure or null");
  });
});

describe("what is read", () => {
  test("null is absent, and what the shape does not know is left out", () => {
    const shape = structure({ A: text(), B: list(text()), C: anything() });
    expect(readShape(shape, { A: null, B: ["x"], C: { D: [null] }, E: 1 })).toEqual({
      B: ["x"],
      C: { D: [null] },
    });
  });

  test("names that touch prototypes are names like others", () => {
    const read = readShape(of(map(text())), JSON.parse('{"Name": {"__proto__": "a", "constructor": "b"}}'));
    expect(JSON.stringify(read)).toBe('{"Name":{"__proto__":"a","constructor":"b"}}');
    expect(refusal(structure({ toString: required(text()) }), {})).toContain("Member must not be null");
  });

  test.each([
    [1767225600, "2026-01-01T00:00:00.000Z"],
    [1767225600.5, "2026-01-01T00:00:00.500Z"],
    [1767225600.123, "2026-01-01T00:00:00.123Z"],
    [1767225600.9999, "2026-01-01T00:00:00.999Z"],
    [-0.001, "1969-12-31T23:59:59.999Z"],
    ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z"],
    ["2026-01-01T02:00:00.250+02:00", "2026-01-01T00:00:00.250Z"],
    [new Date(5), "1970-01-01T00:00:00.005Z"],
  ])("the time %j is %s", (given, read) => {
    expect(readShape(structure({ At: instant() }), { At: given }).At?.toISOString()).toBe(read);
  });

  test("bytes come as base64 or as they are", () => {
    const shape = structure({ Blob: required(bytes({ max: 3 })) });
    expect(Buffer.from(readShape(shape, { Blob: "AQID" }).Blob)).toEqual(Buffer.from([1, 2, 3]));
    expect(readShape(shape, { Blob: Uint8Array.of(1) }).Blob).toEqual(Uint8Array.of(1));
    expect(refusal(shape, { Blob: "AQIDBA==" })).toContain("'4 bytes' at 'blob'");
  });
});
