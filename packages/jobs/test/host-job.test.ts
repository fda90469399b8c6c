// A job over HTTP: what a call is answered, by what it carries and by what becomes of its run.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  calendarDate,
  defineJob,
  hostJob,
  type Guard,
  type GuardedJobRoute,
  type HostJobOptions,
  type HttpRequest,
  type HttpResponse,
  type LedgerRun,
} from "../src/index.ts";
import { manualLedger } from "./manual-ledger.ts";
import { requestOf } from "./request-of.ts";

const job = defineJob({
  name: "test.daily",
  input: z.object({ date: calendarDate.optional() }),
  run: async () => null,
});
const open: Guard = { kind: "open", security: {}, check: async () => ({ ok: true, actor: "test key" }) };
const route: GuardedJobRoute = {
  method: "POST",
  path: "/api/cron/test",
  summary: "Test",
  guard: open,
  answers: { 200: null },
  job,
};

const hosted = (more: Partial<GuardedJobRoute> = {}, options: HostJobOptions = {}) => {
  const ledger = manualLedger();
  return { ledger, serve: hostJob({ ...route, ...more }, ledger, options) };
};

/** What a call is answered once its run is so. */
async function answered(
  run: Partial<LedgerRun>,
  request: HttpRequest,
  more?: Partial<GuardedJobRoute>,
): Promise<HttpResponse> {
  const { ledger, serve } = hosted(more);
  const answer = serve(request);
  (await ledger.waited()).answer(run);
  return answer;
}

/** What a call is refused with, before there is a run. */
async function refused(request: HttpRequest, more?: Partial<GuardedJobRoute>): Promise<HttpResponse> {
  const ledger = {
    ...manualLedger(),
    call: () => Promise.reject(new Error("Expected a refusal, got a call.")),
  };
  return hostJob({ ...route, ...more }, ledger)(request);
}

describe("a run that ends within the patience", () => {
  test("well is answered 200 with its result and its id", async () => {
    expect(await answered({ state: "succeeded", result: { message: "done" } }, requestOf())).toEqual({
      status: 200,
      headers: { "punctual-run-id": "run-1", "content-type": "application/json; charset=utf-8" },
      body: { message: "done" },
    });
  });

  test("well is answered with the documented body where there is one, and text as JSON", async () => {
    const present = ({ id, tally }: LedgerRun) => ({ jobLogId: id, rows: tally?.total });
    const tally = { total: 3, successful: 3, failed: 0, skipped: 0 };
    expect((await answered({ state: "succeeded", tally }, requestOf(), { present })).body).toEqual({
      jobLogId: "run-1",
      rows: 3,
    });
    expect((await answered({ state: "succeeded", result: "done" }, requestOf())).body).toBe('"done"');
    expect((await answered({ state: "succeeded", result: null }, requestOf())).body).toBeNull();
  });

  test.each([
    ["200", {}, 200],
    ["500 with ?strict=1", { strict: "1" }, 500],
    ["200 with another strict", { strict: "0" }, 200],
  ])("in part is answered %s, and says that it is partial", async (_what, query, status) => {
    const run = { state: "partial", result: { results: { failed: 1 }, status: "whatever" } } as const;
    expect(await answered(run, requestOf({ query }))).toMatchObject({
      status,
      headers: { "punctual-run-id": "run-1" },
      body: { results: { failed: 1 }, status: "partial" },
    });
  });

  test("in part says so beside a result that is no object", async () => {
    expect((await answered({ state: "partial", result: [1] }, requestOf())).body).toEqual({
      result: [1],
      status: "partial",
    });
  });

  test.each([
    ["dead", "key revoked", "Expected the run to succeed, got dead: key revoked"],
    ["cancelled", null, "Expected the run to succeed, got cancelled."],
  ] as const)("%s is answered 500 with the error and the id of the run", async (state, error, detail) => {
    expect(await answered({ state, error }, requestOf())).toMatchObject({
      status: 500,
      headers: { "punctual-run-id": "run-1", "content-type": "application/problem+json" },
      body: { type: "urn:punctual:problem:run-failed", status: 500, detail, requestId: "request-1" },
    });
  });

  test("dead is answered with the documented body where there is one", async () => {
    const presentFailure = ({ error }: LedgerRun) => ({ success: false, error });
    expect(
      await answered({ state: "dead", error: "every series failed" }, requestOf(), { presentFailure }),
    ).toMatchObject({
      status: 500,
      headers: { "punctual-run-id": "run-1" },
      body: { success: false, error: "every series failed" },
    });
  });
});

describe("a run that outlasts the patience", () => {
  test.each(["waiting", "claimed", "running"] as const)(
    "is answered 202 with where to ask, while %s",
    async (state) => {
      expect(await answered({ state }, requestOf())).toEqual({
        status: 202,
        headers: {
          "punctual-run-id": "run-1",
          location: "/api/v1/runs/run-1",
          "preference-applied": "respond-async",
        },
        body: { runId: "run-1", status: state, statusUrl: "/api/v1/runs/run-1" },
      });
    },
  );

  test("is linked by the public URL where the host has one", async () => {
    const { ledger, serve } = hosted({}, { publicUrl: "https://punctual.example.com" });
    const answer = serve(requestOf());
    (await ledger.waited()).answer({ state: "running" });
    const statusUrl = "https://punctual.example.com/api/v1/runs/run-1";
    expect(await answer).toMatchObject({ headers: { location: statusUrl }, body: { statusUrl } });
  });
});

describe("the patience", () => {
  test.each([
    ["is a minute", {}, 60],
    ["is as long as Prefer says", { prefer: "wait=7" }, 7],
    ["is never more than a minute", { prefer: "wait=3600" }, 60],
    ["is none for respond-async", { prefer: "respond-async" }, 0],
    ["is that of wait beside respond-async", { prefer: "respond-async, wait=10" }, 10],
    ["is a minute for a wait that makes no sense", { prefer: "wait=soon" }, 60],
    [
      "is 4 s for EventBridge, which gives up after 5",
      { "user-agent": "Amazon/EventBridge/ApiDestinations" },
      4,
    ],
    [
      "is what EventBridge asks for when it does",
      { "user-agent": "Amazon/EventBridge/ApiDestinations", prefer: "wait=2" },
      2,
    ],
    ["is a minute for another agent", { "user-agent": "curl/8.0 Amazon/EventBridge/ApiDestinations" }, 60],
  ])("%s", async (_what, headers, seconds) => {
    const { ledger, serve } = hosted();
    const answer = serve(requestOf({ headers }));
    const wait = await ledger.waited();
    expect(wait).toMatchObject({ runId: "run-1", seconds });
    wait.answer({ state: "running" });
    expect((await answer).status).toBe(202);
  });

  test("ends when the caller has gone", async () => {
    const { ledger, serve } = hosted();
    const caller = new AbortController();
    const answer = serve(requestOf({ signal: caller.signal }));
    const wait = await ledger.waited();
    expect(wait.signal).toBe(caller.signal);
    wait.answer({});
    await answer;
  });
});

describe("a call", () => {
  const callWith = async (request: HttpRequest, more?: Partial<GuardedJobRoute>) => {
    const { ledger, serve } = hosted(more);
    const answer = serve(request);
    (await ledger.waited()).answer({});
    await answer;
    return ledger.calls[0];
  };

  test("carries its body, its moment, its key and who asked", async () => {
    const headers = { "punctual-scheduled-at": "2026-03-01T03:00:00.5+01:00", "idempotency-key": "run-0" };
    expect(await callWith(requestOf({ body: { date: "2026-02-28" }, headers }))).toEqual({
      job: "test.daily",
      input: { date: "2026-02-28" },
      scheduledAt: new Date("2026-03-01T02:00:00.500Z"),
      idempotencyKey: "run-0",
      actor: "test key",
    });
  });

  test.each([
    ["none", requestOf()],
    ["an empty one", requestOf({ body: "" })],
    ["an empty one of whatever type", requestOf({ body: "", headers: { "content-type": "text/plain" } })],
  ])("with no body, %s, has an empty object as input and no moment of its own", async (_what, request) => {
    expect(await callWith(request)).toMatchObject({ input: {}, scheduledAt: null, idempotencyKey: null });
  });

  test("has what the body's own schema makes of the body as input", async () => {
    const ignored = z.unknown().transform(() => ({}));
    expect(await callWith(requestOf({ body: [{ detail: "ignored" }] }), { body: ignored })).toMatchObject({
      input: {},
    });
  });

  test.each(["application/json", "application/json; charset=UTF-8", "application/cloudevents+json"])(
    "may be of type %s",
    async (type) => {
      expect(await callWith(requestOf({ body: "{}", headers: { "content-type": type } }))).toMatchObject({
        input: {},
      });
    },
  );
});

describe("a call is refused", () => {
  const badRequest = (body: object) => ({
    status: 400,
    headers: { "content-type": "application/problem+json" },
    body: { status: 400, requestId: "request-1", ...body },
  });
  const json = { "content-type": "application/json" };

  test("before its body is looked at, when the guard says no", async () => {
    const response = { status: 401, headers: {}, body: null };
    const guard: Guard = { ...open, check: async () => ({ ok: false, response }) };
    expect(await refused(requestOf({ body: "{" }), { guard })).toBe(response);
  });

  test("with the nearest known name for an unknown field, which the schema itself would drop", async () => {
    const detail = 'Expected only known fields, got "dat". Did you mean "date"?';
    expect(await refused(requestOf({ body: { dat: "2026-03-01" } }))).toMatchObject(
      badRequest({ code: "unknown-field", field: "dat", detail }),
    );
  });

  test.each(["__proto__", "constructor", "toString"])("for a field called %s", async (name) => {
    expect(await refused(requestOf({ body: `{"${name}":{}}`, headers: json }))).toMatchObject(
      badRequest({ code: "unknown-field", field: name }),
    );
  });

  test.each([
    [
      "a field that does not fit",
      { date: "2026-02-30" },
      { field: "date" },
      "Expected date to be a date that exists",
    ],
    ["a body that is no object", [1], {}, "Expected the body to be of type object, got array."],
  ])("for %s", async (_what, body, field, detail) => {
    expect(await refused(requestOf({ body }))).toMatchObject(
      badRequest({ code: "invalid-request", detail: expect.stringContaining(detail), ...field }),
    );
  });

  test.each(["{", "nonsense", '{"date":"\u0000', "\ufeff{}"])(
    "for text that is not JSON: %j",
    async (body) => {
      expect(await refused(requestOf({ body, headers: json }))).toMatchObject(
        badRequest({ code: "malformed-json" }),
      );
    },
  );

  test("for bytes that are not UTF-8", async () => {
    const request = { ...requestOf({ headers: json }), body: Buffer.from([0x22, 0xff, 0x22]) };
    expect(await refused(request)).toMatchObject(badRequest({ code: "malformed-json" }));
  });

  test.each([undefined, "text/plain", "application/json; charset=latin1"])(
    "for a body of type %s",
    async (type) => {
      const headers = type === undefined ? {} : { "content-type": type };
      expect(await refused(requestOf({ body: "{}", headers }))).toMatchObject({
        status: 415,
        body: { code: "unsupported-media-type" },
      });
    },
  );

  test.each([
    "yesterday",
    "2026-03-01",
    "2026-02-30T02:00:00Z",
    "2026-03-01T24:00:00Z",
    "2026-03-01T02:00:00",
    "0000-03-01T02:00:00Z",
    "1740794400",
    "",
  ])("for the moment %j", async (moment) => {
    expect(await refused(requestOf({ headers: { "punctual-scheduled-at": moment } }))).toMatchObject(
      badRequest({ code: "invalid-request", field: "Punctual-Scheduled-At" }),
    );
  });

  test.each(["", "a b", "a\u00e9", "x".repeat(256)])("for the key %j", async (key) => {
    expect(await refused(requestOf({ headers: { "idempotency-key": key } }))).toMatchObject(
      badRequest({ code: "invalid-request", field: "Idempotency-Key" }),
    );
  });

  test("in the host's own words when guard or ledger throw", async () => {
    const own = new Error("the server's own problem");
    const guard: Guard = { ...open, check: () => Promise.reject(own) };
    await expect(hosted({ guard }).serve(requestOf())).rejects.toBe(own);
    const ledger = { ...manualLedger(), call: () => Promise.reject(own) };
    await expect(hostJob(route, ledger)(requestOf())).rejects.toBe(own);
  });
});

describe("a call that the route refuses", () => {
  const gone: HttpResponse = { status: 404, headers: {}, body: { code: "not-found" } };

  test("is answered so, and no run is made", async () => {
    const refuse = async (input: unknown) => {
      expect(input).toEqual({ date: "2026-03-01" });
      return gone;
    };
    expect(await refused(requestOf({ body: { date: "2026-03-01" } }), { refuse })).toEqual(gone);
  });

  test("passes where there is nothing to refuse", async () => {
    const answer = await answered({ state: "succeeded", result: {} }, requestOf(), {
      refuse: async () => null,
    });
    expect(answer.status).toBe(200);
  });

  test("is not asked about by whoever the guard refuses", async () => {
    const nobody: Guard = { ...open, check: async () => ({ ok: false, response: { ...gone, status: 401 } }) };
    const refuse = () => Promise.reject(new Error("Expected nobody to ask, got a question."));
    expect((await refused(requestOf(), { guard: nobody, refuse })).status).toBe(401);
  });
});

test("a body that counts for nothing is not even read, whatever it is", async () => {
  const ledger = manualLedger();
  const answer = hostJob({ ...route, ignoresBody: true }, ledger)(requestOf({ body: "no JSON at all" }));
  (await ledger.waited()).answer({ state: "succeeded", result: {} });
  expect((await answer).status).toBe(200);
});

describe("a Scheduled Event of EventBridge as the body", () => {
  const event = { version: "0", "detail-type": "Scheduled Event", source: "aws.events", detail: {} };

  test("counts as none, where the job does not read it", async () => {
    const { ledger, serve } = hosted();
    const answer = serve(requestOf({ body: event }));
    const call = await ledger.waited();
    call.answer({ state: "succeeded", result: {} });
    expect((await answer).status).toBe(200);
    expect(ledger.calls).toMatchObject([{ input: {} }]);
  });

  test("is the input of a job that takes it", async () => {
    const body = z.looseObject({ "detail-type": z.string() });
    const { ledger, serve } = hosted({ body });
    const answer = serve(requestOf({ body: event }));
    (await ledger.waited()).answer({ state: "succeeded", result: {} });
    await answer;
    expect(ledger.calls).toMatchObject([{ input: event }]);
  });

  test("of another kind is refused like any other body that does not fit", async () => {
    const answer = await refused(requestOf({ body: { ...event, "detail-type": "Order Placed" } }));
    expect(answer.status).toBe(400);
  });
});
