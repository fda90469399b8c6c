// A form is read as the structure that its names describe.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formTree } from "../../src/aws/protocols/form.ts";
import { readShape } from "../../src/aws/shape/read-shape.ts";
import {
  bytes,
  decimal,
  flag,
  instant,
  list,
  map,
  required,
  structure,
  text,
  whole,
} from "../../src/aws/shape/shape.ts";

const shape = structure({
  Name: text(),
  Count: whole(),
  Share: decimal(),
  Enabled: flag(),
  At: instant(),
  Blob: bytes(),
  Actions: list(text()),
  Dimensions: list(structure({ Name: required(text()), Values: list(text()) })),
  Names: list(text(), { flat: "Name.Flat" }),
  AttributeNames: list(text(), { flat: "AttributeName" }),
  Tags: map(text()),
  Attributes: map(text(), { entry: { flat: "Attribute", key: "Name", value: "Value" } }),
  Inner: structure({ Deep: structure({ Leaf: text() }) }),
});

const tree = (form: string): unknown => formTree(shape, new Map(new URLSearchParams(form)));
const read = (form: string): unknown => readShape(shape, tree(form));

describe("a form", () => {
  test("has texts read as what the shape says they are", () => {
    expect(read("Name=1&Count=12&Share=0.0&Enabled=true&At=2026-01-01T00:00:00Z&Blob=AQI%3D")).toEqual({
      Name: "1",
      Count: 12,
      Share: 0,
      Enabled: true,
      At: new Date("2026-01-01T00:00:00Z"),
      Blob: Buffer.from([1, 2]),
    });
  });

  test("has lists in the order of their numbers, maps by key and value, structures by their names", () => {
    expect(
      read(
        "Actions.member.10=c&Actions.member.2=b&Actions.member.1=a&Dimensions.member.1.Name=n&Dimensions.member.1.Values.member.1=v&AttributeName.1=All" +
          "&Tags.entry.1.key=k&Tags.entry.1.value=v&Attribute.1.Name=a&Attribute.1.Value=1&Attribute.2.Name=b&Attribute.2.Value=2&Inner.Deep.Leaf=l",
      ),
    ).toEqual({
      Actions: ["a", "b", "c"],
      Dimensions: [{ Name: "n", Values: ["v"] }],
      AttributeNames: ["All"],
      Tags: { k: "v" },
      Attributes: { a: "1", b: "2" },
      Inner: { Deep: { Leaf: "l" } },
    });
  });

  test("has a list that is named without items read as an empty one", () => {
    expect(read("Actions=&Dimensions=")).toEqual({ Actions: [], Dimensions: [] });
  });

  test("has names that the shape does not know left out, those of prototypes too", () => {
    expect(
      read("Other=1&__proto__.x=1&Inner.__proto__.y=2&Actions.member.x=1&Actions.member.0=1&Name.1=z"),
    ).toEqual({
      Name: undefined,
      Inner: {},
      Actions: [],
    });
    expect(read("Attribute.1.Name=__proto__&Attribute.1.Value=v")).toEqual({
      Attributes: Object.fromEntries([["__proto__", "v"]]),
    });
  });

  test.each(["Count=twelve", "Count=1.5", "Enabled=yes", "At=tomorrow", "Blob=%3F", "Name=%00", "Count="])(
    "%s is malformed",
    (form) => {
      expect(() => read(form)).toThrow(expect.objectContaining({ name: "InputMalformed" }));
    },
  );

  test("of any names is read or refused, and never breaks what reads it", () => {
    const part = fc.constantFrom(
      "Name",
      "Actions",
      "member",
      "1",
      "2",
      "Dimensions",
      "Attribute",
      "Value",
      "entry",
      "key",
      "",
      "__proto__",
      "Inner",
      "Deep",
    );
    const field = fc.tuple(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.string({ unit: "binary", maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(field, { maxLength: 12 }), (fields) => {
        const given = new Map(fields.map(([parts, value]) => [parts.join("."), value]));
        try {
          readShape(shape, formTree(shape, given));
        } catch (error) {
          expect(error).toMatchObject({ name: expect.stringMatching(/^Input(Refused|Malformed)$/) });
        }
      }),
    );
  });

  test("of a hundred thousand levels is left out like any other name", () => {
    expect(tree(`Inner${".Deep".repeat(100_000)}=x`)).toEqual({ Inner: { Deep: {} } });
  });
});

test("any JSON is read or refused by any shape", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom(...Object.keys(shape.members)),
      (value, name) => {
        try {
          readShape(shape, { [name]: value });
        } catch (error) {
          expect(error).toMatchObject({ name: expect.stringMatching(/^Input(Refused|Malformed)$/) });
        }
      },
    ),
  );
});
