// What a target gets of an event: all of it, a part, a constant, or a template. The rows cite section 5 of the behaviour that is imitated.
import { describe, expect, test } from "vitest";
import { inputShape } from "../src/index.ts";
import { eventText, type BusEvent } from "../src/event/bus-event.ts";
import { shapeFault } from "../src/event/check-shape.ts";
import { parsePath, valueAt } from "../src/event/json-path.ts";
import { requestValues } from "../src/event/request-values.ts";
import { shapeInput } from "../src/event/shape-input.ts";

const event: BusEvent = {
  id: "e-1",
  detailType: "Order Placed",
  source: "shop.orders",
  account: "000000000000",
  region: "us-east-1",
  time: new Date("2026-03-01T10:00:00.250Z"),
  resources: ["arn:one"],
  detail:
    '{"id":"baz","n":12345678901234567890,"ok":true,"none":null,"list":["ACTIVE","INACTIVE"],"one":["HIGH"],"who":{"acc_id":"0a78","sf_id":"baz"},"said":"he said \\"no\\"\\n"}',
};
const shaping = {
  event,
  rule: { arn: "arn:aws:events:us-east-1:000000000000:rule/orders", name: "orders" },
  ingestedAt: new Date("2026-03-01T10:00:01Z"),
};

const template = (text: string, paths: Record<string, string> = {}) =>
  shapeInput({ kind: "template", paths, template: text }, shaping);

test("without a shape a target gets the event, keys in their order, numbers with all their digits", () => {
  expect(shapeInput({ kind: "event" }, shaping)).toEqual({ text: eventText(event) });
  expect(eventText(event)).toMatch(
    /^\{"version":"0","id":"e-1","detail-type":"Order Placed","source":"shop.orders","account":"000000000000","time":"2026-03-01T10:00:00Z","region":"us-east-1","resources":\["arn:one"\],"detail":\{"id":"baz","n":12345678901234567890,/,
  );
});

test("a constant is sent as it is", () => {
  expect(shapeInput({ kind: "constant", text: ' {"a": 1}' }, shaping)).toEqual({ text: ' {"a": 1}' });
});

test.each([
  ["$.detail.id", '"baz"'],
  ["$.detail.list", '["ACTIVE","INACTIVE"]'],
  ["$.detail.list[1]", '"INACTIVE"'],
  ["$.resources[0]", '"arn:one"'],
  ["$.detail-type", '"Order Placed"'],
  ["$.detail.missing", "null"],
  ["$.detail.list[7]", "null"],
  ["$.detail.list.length", "null"],
  ["$.detail", event.detail],
  ["$", eventText(event)],
])("the path %s picks %s", (path, text) => {
  expect(shapeInput({ kind: "path", path }, shaping)).toEqual({ text });
});

test.each(["$.a.b", "$", "$.a[0].b-c", "$[0]"])("the path %s can be read", (path) => {
  expect(parsePath(path)).not.toBeNull();
});
test.each(["a", "", "$a", "$.a['b']", '$["a"]', "$.", "$.a..b", "$.a[x]", "$.a b"])(
  "the path %j is refused",
  (path) => {
    expect(parsePath(path)).toBeNull();
  },
);
test.each([
  ["$.items[*].id", ["a", "b"]],
  ["$.items[*]", [{ id: "a", tags: ["x", "y"] }, { id: "b", tags: ["z"] }, { no: 1 }]],
  ["$.items[*].tags[*]", ["x", "y", "z"]],
  ["$.items[*].tags[0]", ["x", "z"]],
  ["$.who.*", ["one", "two"]],
  ["$.none[*]", []],
  ["$.missing[*]", undefined],
  ["$.who.name[*]", undefined],
])("the stars of the path %s lead to a list", (path, found) => {
  const value = {
    items: [{ id: "a", tags: ["x", "y"] }, { id: "b", tags: ["z"] }, { no: 1 }],
    who: { name: "one", other: "two" },
    none: [],
  };
  expect(valueAt(value, parsePath(path) ?? [])).toEqual(found);
});
test("a path reads an object's own members alone", () => {
  expect(valueAt({}, parsePath("$.constructor") ?? [])).toBeUndefined();
});

describe("a template", () => {
  const paths = {
    userId: "$.detail.id",
    ok: "$.detail.ok",
    list: "$.detail.list",
    one: "$.detail.one",
    payload: "$.detail.who",
    said: "$.detail.said",
    none: "$.detail.none",
    missing: "$.detail.nowhere",
    "detail-type": "$.detail-type",
  };

  test.each([
    ['{"id": <userId>}', '{"id": "baz"}'],
    ['{"id": "<userId>"}', '{"id": "baz"}'],
    ['{"path": "users/<userId>/x/<userId>"}', '{"path": "users/baz/x/baz"}'],
    ['{"deep": {"deeper": ["<userId>"]}}', '{"deep": {"deeper": ["baz"]}}'],
    ['{"a": [<userId>, "hard"]}', '{"a": ["baz", "hard"]}'],
    ['{"p": <payload>, "l": <list>}', '{"p": {"acc_id":"0a78","sf_id":"baz"}, "l": ["ACTIVE","INACTIVE"]}'],
    ['{"b": <ok>, "n": <none>}', '{"b": true, "n": null}'],
    ['{"m": <missing>, "t": "<missing>"}', '{"m": "", "t": ""}'],
    ['"Event of <detail-type>"', '"Event of Order Placed"'],
    ['"Payload of <payload>"', '"Payload of {acc_id:0a78,sf_id:baz}"'],
    ['"<one> <list>"', '"[HIGH] [ACTIVE,INACTIVE]"'],
    ['"<ok>"', '"true"'],
    ['"[<missing>]"', '"[]"'],
    ['"first <userId>"\n"second <userId>"', '"first baz"\n"second baz"'],
    ['"{[/<userId>"', '"{[/baz"'],
    ["<payload>", '{"acc_id":"0a78","sf_id":"baz"}'],
    [String.raw`"say \"<userId>\""`, String.raw`"say \"baz\""`],
    ['"a < b, <3 and <userId>"', '"a < b, <3 and baz"'],
  ])("%j gives %j", (text, expected) => {
    expect(template(text, paths)).toEqual({ text: expected });
  });

  test("escapes what somebody's data would break", () => {
    const filled = template('{"t": "say: <said>"}', paths);
    expect(JSON.parse("text" in filled ? filled.text : "")).toEqual({ t: 'say: he said "no"\n' });
    expect(template('"<said>"', paths)).toEqual({ text: String.raw`"he said \"no\"\n"` });
  });

  test("knows the reserved variables", () => {
    const filled = template(
      '{"arn":<aws.events.rule-arn>,"rule":"<aws.events.rule-name>","at":<aws.events.event.ingestion-time>,"event":<aws.events.event>,"json":<aws.events.event.json>}',
    );
    expect(JSON.parse("text" in filled ? filled.text : "")).toEqual({
      arn: shaping.rule.arn,
      rule: "orders",
      at: "2026-03-01T10:00:01Z",
      event: {
        id: "e-1",
        account: "000000000000",
        detailType: "Order Placed",
        time: "2026-03-01T10:00:00Z",
        source: "shop.orders",
        region: "us-east-1",
        resources: ["arn:one"],
        version: "0",
      },
      json: JSON.parse(eventText(event)),
    });
    const short = template("<aws.events.event>");
    expect("text" in short && Object.keys(JSON.parse(short.text))).toEqual([
      "id",
      "account",
      "detailType",
      "time",
      "source",
      "region",
      "resources",
      "version",
    ]);
  });

  test("does not deliver an object inside the quotes of an object, and says why", () => {
    expect(template('{"p":"<payload>"}', paths)).toEqual({
      fault: expect.stringContaining("Expected <payload> to be text or a number"),
    });
  });

  test("is not filled beyond 262,144 bytes, however often it names a large value", () => {
    const large = { ...event, detail: JSON.stringify({ id: "x".repeat(200_000) }) };
    const shape = { kind: "template", paths: { a: "$.detail.id" }, template: "<a>".repeat(2_700) } as const;
    expect(shapeInput(shape, { ...shaping, event: large })).toEqual({
      fault: expect.stringContaining("at most 262144 bytes"),
    });
  });

  test("does not look for variables in what variables brought", () => {
    const sly = { ...event, detail: '{"id":"<other>"}' };
    const shape = {
      kind: "template",
      paths: { a: "$.detail.id", other: "$.source" },
      template: '{"a":<a>}',
    } as const;
    expect(shapeInput(shape, { ...shaping, event: sly })).toEqual({ text: '{"a":"<other>"}' });
  });
});

test.each([
  [
    { kind: "constant", text: "{" },
    { code: "input-not-json", target: "1" },
  ],
  [{ kind: "constant", text: "7" }, null],
  [
    { kind: "path", path: "detail" },
    { code: "invalid-path", target: "1" },
  ],
  [{ kind: "path", path: "$.notexisting" }, null],
  [
    { kind: "template", paths: { a: "x" }, template: "<a>" },
    { code: "invalid-path", target: "1" },
  ],
  [
    { kind: "template", paths: {}, template: '"<a>"' },
    { code: "invalid-placeholder", target: "1", name: "a" },
  ],
  [
    { kind: "template", paths: {}, template: '"<aws.events.event.json>"' },
    { code: "event-outside-object", target: "1" },
  ],
  [
    { kind: "template", paths: { "aws.events.rule-name": "$.a" }, template: '"x"' },
    { code: "reserved-name", target: "1", name: "aws.events.rule-name" },
  ],
  [
    { kind: "template", paths: {}, template: '{"a": ' },
    { code: "invalid-template", target: "1" },
  ],
  [{ kind: "template", paths: { a: "$.a" }, template: '{"a": <a>, "b": "<a>"}' }, null],
])("the shape %j is judged %j", (shape, fault) => {
  expect(shapeFault(inputShape.parse(shape), "1")).toEqual(fault);
});

test("values of a request that are wholly a path are taken from the event, the others stay", () => {
  const target = {
    kind: "api-destination",
    name: "d",
    pathParameters: ["$.detail.id", "fixed"],
    query: { n: "$.detail.one", price: "$5" },
    headers: { "X-Id": "$.source", "X-Text": "id $.source" },
  } as const;
  const mutable = { ...target, pathParameters: [...target.pathParameters] };
  const object = () => ({ source: "shop", detail: { id: "baz", one: ["HIGH"] } });
  expect(requestValues(mutable, object)).toEqual({
    target: {
      ...target,
      pathParameters: ["baz", "fixed"],
      query: { n: '["HIGH"]', price: "$5" },
      headers: { "X-Id": "shop", "X-Text": "id $.source" },
    },
  });
  expect(requestValues(mutable, () => ({}))).toEqual({ fault: expect.stringContaining("$.detail.id") });
  expect(requestValues({ kind: "queue", queue: "q" }, object)).toEqual({ target: null });
});
