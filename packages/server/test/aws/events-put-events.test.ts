// Events and patterns at the AWS door, by the EventBridge client of the AWS SDK.
import {
  PutEventsCommand,
  TestEventPatternCommand,
  type PutEventsRequestEntry,
} from "@aws-sdk/client-eventbridge";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEventsBench, validation, type EventsBench } from "./events-bench.ts";

let bench: EventsBench;
beforeAll(async () => {
  bench = await openEventsBench();
  const Arn = "arn:aws:sqs:us-east-1:000000000000:q";
  await bench.rule("all", { EventPattern: '{"source":[{"exists":true}]}' }, { Arn });
});
afterAll(() => bench.close());

const put = (...Entries: PutEventsRequestEntry[]) => bench.client.send(new PutEventsCommand({ Entries }));
const good: PutEventsRequestEntry = { Source: "app", DetailType: "Order", Detail: '{"id":1}' };
const id = { EventId: expect.stringMatching(/^[0-9a-f-]{36}$/) };
const runs = () => bench.bench.testDatabase.database.execute("select id from punctual.runs order by id");

test("every event has an id, or what is wrong with it", async () => {
  const { $metadata: _metadata, ...answer } = await put(
    good,
    { ...good, Source: undefined },
    { ...good, DetailType: "" },
    { ...good, Detail: undefined },
    { ...good, Detail: "[1]" },
    { ...good, Detail: "{" },
    { ...good, Source: "aws.mine" },
    { ...good, Time: new Date("2026-02-01T00:00:00Z"), Resources: ["r"], TraceHeader: "t" },
  );
  const required = (member: string) => ({
    ErrorCode: "InvalidArgument",
    ErrorMessage: `Parameter ${member} is not valid. Reason: ${member} is a required argument.`,
  });
  const malformed = { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
  expect(answer).toEqual({
    FailedEntryCount: 6,
    Entries: [
      id,
      required("Source"),
      required("DetailType"),
      required("Detail"),
      malformed,
      malformed,
      { ErrorCode: "NotAuthorizedForSourceException", ErrorMessage: "Not authorized for the source." },
      id,
    ],
  });
});

test("too many events, or too large ones, are refused", async () => {
  const before = await runs();
  await expect(put(...Array.from({ length: 11 }, () => good))).rejects.toMatchObject(
    validation(
      expect.stringMatching(
        /^1 validation error detected: Value '\[.*\]' at 'entries' failed to satisfy constraint: Member must have length less than or equal to 10$/,
      ),
    ),
  );
  const large = { ...good, Detail: JSON.stringify({ text: "x".repeat(150_000) }) };
  await expect(put(large, large)).rejects.toMatchObject(
    validation("Total size of the entries in the request is over the limit."),
  );
  expect(await runs()).toEqual(before);
});

test("an event for a bus that there is not goes nowhere", async () => {
  const before = await runs();
  for (const EventBusName of ["none", "arn:aws:events:us-east-1:111111111111:event-bus/default"])
    expect(await put({ ...good, EventBusName })).toMatchObject({ FailedEntryCount: 0, Entries: [id] });
  expect(await runs()).toEqual(before);
});

test("an event is told to fit a pattern or not", async () => {
  const event = {
    id: "1",
    source: "app",
    account: "000000000000",
    time: "2026-03-01T00:00:00Z",
    region: "us-east-1",
    resources: [],
    "detail-type": "Order",
    detail: { total: 7 },
  };
  const fits = async (pattern: unknown) =>
    (
      await bench.client.send(
        new TestEventPatternCommand({ EventPattern: JSON.stringify(pattern), Event: JSON.stringify(event) }),
      )
    ).Result;
  expect(await fits({ detail: { total: [{ numeric: [">", 5] }] } })).toBe(true);
  expect(await fits({ source: ["other"] })).toBe(false);
  await expect(fits({ source: "app" })).rejects.toMatchObject({ name: "InvalidEventPatternException" });
  await expect(
    bench.client.send(new TestEventPatternCommand({ EventPattern: '{"a":[1]}', Event: "[" })),
  ).rejects.toMatchObject(validation("Parameter Event is not valid."));
});
