// What a connection's parameters make of a request's query and body.
import { describe, expect, it } from "vitest";
import { bodyWith, pathWith } from "../src/delivery/request-parameters.ts";

const json = (body: string | null) => ({ body, isJson: true });
const text = (body: string) => ({ body, isJson: false });
const added = { account: "7" };

describe("A body", () => {
  it.each([
    ["an object", json('{"a":1}'), "POST", json('{"a":1,"account":"7"}')],
    ["an empty object", json("{ }"), "POST", json('{ "account":"7"}')],
    [
      "an object of numbers that no reader keeps",
      json('{"n":1.10e400}'),
      "PUT",
      json('{"n":1.10e400,"account":"7"}'),
    ],
    ["an object with the same name", json('{"account":1,"b":2}'), "POST", json('{"account":"7","b":2}')],
    ["an object given as text", text(' {"a":1}\n'), "POST", json(' {"a":1,"account":"7"}')],
    ["none", json(null), "POST", json('{"account":"7"}')],
    ["none, and none is expected", json(null), "GET", json(null)],
    ["a list", json("[1]"), "POST", json("[1]")],
    ["other text", text("a=1"), "POST", text("a=1")],
  ])("that is %s is sent with the parameters where it may have them", (_what, given, method, sent) => {
    expect(bodyWith(added, given, method)).toEqual(sent);
  });

  it("is left as it is without parameters", () => {
    expect(bodyWith({}, text('{"a":1}'), "POST")).toEqual(text('{"a":1}'));
  });
});

describe("A query", () => {
  it.each([
    ["https://example.com/a", {}, "/a"],
    ["https://example.com/a?x=%20+1", {}, "/a?x=%20+1"],
    ["https://example.com/a", { q: "ä&b" }, "/a?q=%C3%A4%26b"],
    ["https://example.com/a?x=1#f", { q: "1", r: "2" }, "/a?x=1&q=1&r=2"],
    ["https://example.com/a?q=1&x=%20+1&%71=2", { q: "3" }, "/a?x=%20+1&q=3"],
  ])("of %s with %j is %s", (url, parameters, path) => {
    expect(pathWith(new URL(url), parameters)).toBe(path);
  });
});
