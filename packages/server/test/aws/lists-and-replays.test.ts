// A NextToken goes on in its own list alone; a ClientToken gives an answer again.
import { Problem } from "@punctual/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readToken, tokenedPage, type TokenedList } from "../../src/aws/page-token.ts";
import type { Replays } from "../../src/aws/replays.ts";
import { events } from "../../src/aws/services/events.ts";
import { openAwsBench, type AwsBench } from "./aws-bench.ts";
import { sampleActions } from "./sample-actions.ts";

describe("a page of a list", () => {
  const listed: TokenedList = {
    service: events,
    action: "ListRules",
    tenant: "acme",
    filter: { prefix: "a", region: "r" },
  };
  const paged = { limit: 2, position: (name: string) => [name] };

  test("names where the next one begins, and the last names nothing", () => {
    const first = tokenedPage(["a", "b", "c"], listed, paged);
    expect(first.items).toEqual(["a", "b"]);
    expect(readToken(first.nextToken, listed)).toEqual(["b"]);
    expect(tokenedPage(["c"], listed, paged)).toEqual({ items: ["c"], nextToken: undefined });
    expect(readToken(undefined, listed)).toBeNull();
  });

  test.each([
    ["another tenant", { tenant: "other" }],
    ["another action", { action: "ListTargetsByRule" }],
    ["another filter", { filter: { prefix: "b", region: "r" } }],
  ])("of %s does not take its token", (_what, other) => {
    const { nextToken } = tokenedPage(["a", "b", "c"], listed, paged);
    expect(() => readToken(nextToken, { ...listed, ...other })).toThrow(
      "Expected a NextToken that this list gave",
    );
    expect(readToken(nextToken, { ...listed, filter: { region: "r", prefix: "a" } })).toEqual(["b"]);
  });

  test.each(["", "x", "AAAA", Buffer.from("x\ny\u0000").toString("base64url")])(
    "does not take the token %j",
    (token) => {
      expect(() => readToken(token, listed)).toThrow(
        expect.objectContaining({ code: "ValidationException" }),
      );
    },
  );
});

describe("a request with a ClientToken", () => {
  const kept = new Map<string, { readonly request: string; readonly answer: unknown }>();
  const replays: Replays = {
    async once({ tenant }, { operation, token, request }, work) {
      const key = `${tenant} ${operation} ${token}`;
      const known = kept.get(key);
      if (known === undefined) {
        const answer = await work();
        kept.set(key, { request: JSON.stringify(request), answer });
        return answer;
      }
      if (known.request === JSON.stringify(request)) return known.answer;
      throw new Problem("idempotency-conflict", "Expected the same request, got another.");
    },
  };
  const actions = sampleActions();
  let bench: AwsBench;
  beforeAll(async () => void (bench = await openAwsBench({ operations: actions.operations, replays })));
  afterAll(() => bench.close());

  const create = (name: string, expression: string, token?: string) =>
    bench.call("scheduler", {
      path: `/schedules/${name}`,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ScheduleExpression: expression,
        FlexibleTimeWindow: { Mode: "OFF" },
        Target: { Arn: "a", RoleArn: "arn:aws:iam::123456789012:role/r" },
        ClientToken: token,
      }),
    });

  test("does its work once, and is answered the same again", async () => {
    actions.answerWith("CreateSchedule", { ScheduleArn: "first" });
    expect((await create("a", "rate(1 minute)", "t1")).text).toBe('{"ScheduleArn":"first"}');
    actions.answerWith("CreateSchedule", { ScheduleArn: "second" });
    expect((await create("a", "rate(1 minute)", "t1")).text).toBe('{"ScheduleArn":"first"}');
    expect((await create("a", "rate(1 minute)", "t2")).text).toBe('{"ScheduleArn":"second"}');
    expect((await create("a", "rate(1 minute)")).text).toBe('{"ScheduleArn":"second"}');
    expect(actions.inputs).toHaveLength(3);
  });

  test("and another content is a conflict", async () => {
    expect(await create("a", "rate(2 minutes)", "t1")).toMatchObject({
      status: 409,
      headers: { "x-amzn-errortype": "ConflictException" },
    });
    expect(await create("b", "rate(1 minute)", "t1")).toMatchObject({ status: 409 });
  });

  test("is named with account and region, so that it is another request elsewhere", () => {
    expect([...kept.keys()][0]).toBe("default scheduler:CreateSchedule 123456789012 us-east-1 t1");
  });
});
