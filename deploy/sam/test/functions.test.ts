// Each function against the real workload behind the real server: what it answers is what Punctual answers.
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { handler as createSchedule } from "../lambda/create-schedule/create-schedule.ts";
import { handler as deleteSchedule } from "../lambda/delete-schedule/delete-schedule.ts";
import { handler as executePrompt, type FireNow } from "../lambda/execute-prompt/execute-prompt.ts";
import { handler as getResults } from "../lambda/get-results/get-results.ts";
import { handler as getSchedules } from "../lambda/get-schedules/get-schedules.ts";
import { handler as toggleSchedule } from "../lambda/toggle-schedule/toggle-schedule.ts";
import { handler as updateSchedule } from "../lambda/update-schedule/update-schedule.ts";
import { eventOf, openFront, sample, textIn, type Front } from "./open-front.ts";

let front: Front;
beforeAll(async () => {
  front = await openFront();
});
afterAll(() => front.close());

const bodyOf = ({ body }: APIGatewayProxyStructuredResultV2): unknown => JSON.parse(body ?? "null");

/** The same call without API Gateway and Lambda in between. */
async function straight(event: APIGatewayProxyEventV2, path: string) {
  const { authorization = "" } = event.headers;
  const answer = await fetch(front.url + path, { headers: { authorization } });
  return { status: answer.status, body: await answer.json() };
}

/** Every answer has a request id of its own. */
const withoutId = (problem: unknown): unknown => ({ ...Object(problem), requestId: null });

const make = async (key: string): Promise<string> => {
  const made = await createSchedule(eventOf("create-schedule", { headers: { "idempotency-key": key } }));
  return textIn(bodyOf(made), "id");
};

test("a created prompt is Punctual's, its Location is an address of the API, and a repeated key makes no second one", async () => {
  const event = eventOf("create-schedule");
  const made = await createSchedule(event);
  const id = textIn(bodyOf(made), "id");
  expect(made.statusCode).toBe(201);
  expect(made.headers).toMatchObject({
    "content-type": expect.stringContaining("application/json"),
    location: `https://xxxxxxxxxx.execute-api.us-east-1.amazonaws.com/v1/schedules/${id}`,
  });
  expect(bodyOf(made)).toEqual((await straight(event, `/v1/schedules/${id}`)).body);
  expect(bodyOf(await createSchedule(event))).toEqual(bodyOf(made));
});

test("the list, its pages and the results are Punctual's, query included", async () => {
  const id = await make("listed");
  await make("listed beside it");
  const page = eventOf("get-schedules", { rawQueryString: "limit=1" });
  const listed = await getSchedules(page);
  expect(listed.statusCode).toBe(200);
  expect(bodyOf(listed)).toMatchObject({
    items: [{ name: "Morning brief" }],
    nextCursor: expect.any(String),
  });
  expect(bodyOf(listed)).toEqual((await straight(page, "/v1/schedules?limit=1")).body);
  const results = await getResults(eventOf("get-results", { id }));
  expect(results).toMatchObject({ statusCode: 200 });
  expect(bodyOf(results)).toEqual({ items: [], nextCursor: null });
});

test("update, toggle and delete change the prompt, and a repeated key does not toggle back", async () => {
  const id = await make("changed");
  const updated = await updateSchedule(eventOf("update-schedule", { id }));
  expect(bodyOf(updated)).toMatchObject({ id, time: "09:15", status: "active" });
  const toggle = eventOf("toggle-schedule", { id });
  for (const answer of [await toggleSchedule(toggle), await toggleSchedule(toggle)]) {
    expect(bodyOf(answer)).toMatchObject({ id, status: "paused", nextRunAt: null });
  }
  const deleted = await deleteSchedule(eventOf("delete-schedule", { id }));
  expect(deleted).toMatchObject({ statusCode: 204 });
  expect(deleted.body).toBeUndefined();
  expect(await deleteSchedule(eventOf("delete-schedule", { id }))).toMatchObject({ statusCode: 404 });
});

test("a body that API Gateway has encoded reaches Punctual as it was", async () => {
  const text = JSON.stringify({ name: "Größe ✓", prompt: "?", frequency: "daily", time: "10:00" });
  const event = eventOf("create-schedule", {
    body: Buffer.from(text).toString("base64"),
    isBase64Encoded: true,
    headers: { "idempotency-key": "encoded" },
  });
  expect(bodyOf(await createSchedule(event))).toMatchObject({ name: "Größe ✓" });
});

describe("problems", () => {
  test("pass through with their status and body: a wrong field, a bad token, an unknown prompt", async () => {
    const wrong = await createSchedule(
      eventOf("create-schedule", { body: { name: "x" }, headers: { "idempotency-key": "wrong" } }),
    );
    expect(wrong.statusCode).toBe(400);
    expect(wrong.headers).toMatchObject({ "content-type": expect.stringMatching(/problem\+json/) });
    expect(bodyOf(wrong)).toMatchObject({ status: 400, field: expect.any(String) });

    const stranger = eventOf("get-schedules", { headers: { authorization: "Bearer of.bad.news" } });
    const refused = await getSchedules(stranger);
    expect(refused.statusCode).toBe(401);
    expect(withoutId(bodyOf(refused))).toEqual(withoutId((await straight(stranger, "/v1/schedules")).body));

    const unknown = eventOf("get-results");
    const missing = await getResults(unknown);
    const { status, body } = await straight(unknown, "/v1/schedules/none/results");
    expect([missing.statusCode, withoutId(bodyOf(missing))]).toEqual([status, withoutId(body)]);
  });

  test.each(["..", "%2e%2e", "a/b", "a?limit=1", ""])(
    "%j is no prompt's id: 404, and Punctual is not called",
    async (id) => {
      vi.stubEnv("PUNCTUAL_URL", "http://127.0.0.1:1");
      const answer = await toggleSchedule(eventOf("toggle-schedule", { id }));
      vi.stubEnv("PUNCTUAL_URL", front.url);
      expect(answer.statusCode).toBe(404);
      const { body } = await straight(eventOf("get-schedules"), "/v1/schedules/none/results");
      expect(withoutId(bodyOf(answer))).toEqual(withoutId(body));
    },
  );

  test("without a connection it is 502, without an answer in time 504, both as problem+json", async () => {
    const silent = createServer(() => undefined);
    vi.stubEnv("PUNCTUAL_URL", await listening(silent));
    vi.stubEnv("PUNCTUAL_TIMEOUT_SECONDS", "0.05");
    const late = await getSchedules(eventOf("get-schedules"));
    await closed(silent);
    const gone = await getSchedules(eventOf("get-schedules"));
    vi.stubEnv("PUNCTUAL_TIMEOUT_SECONDS", "25");
    vi.stubEnv("PUNCTUAL_URL", front.url);
    expect([late.statusCode, gone.statusCode]).toEqual([504, 502]);
    for (const answer of [late, gone]) {
      expect(answer.headers).toMatchObject({ "content-type": "application/problem+json" });
      expect(bodyOf(answer)).toMatchObject({ status: answer.statusCode, remedy: expect.any(String) });
    }
  });
});

describe("execute-prompt", () => {
  const context = { awsRequestId: "0b7a3e2c-invocation" };
  const runs = async (id: string): Promise<unknown> => {
    const path = `/api/v1/runs?schedule=scheduled-prompts/${id}`;
    return (await front.door.call({ method: "GET", path, role: "operator" })).body;
  };

  test("fires a prompt now with the access key, and an invocation that Lambda repeats makes no second run", async () => {
    vi.stubEnv("PUNCTUAL_ACCESS_KEY_ARN", await front.secret("access-key", "the-operator-key"));
    const scheduleId = await make("fired");
    const event: FireNow = { ...sample<FireNow>("execute-prompt"), scheduleId };
    const fired = await executePrompt(event, context);
    expect(fired).toMatchObject({
      statusCode: 201,
      body: { schedule: `scheduled-prompts/${scheduleId}`, kind: "manual" },
    });
    const again = await executePrompt(event, context);
    expect(textIn(again.body, "id")).toBe(textIn(fired.body, "id"));
    expect(await runs(scheduleId)).toMatchObject({ items: [{ id: textIn(fired.body, "id") }] });
    await front.door.engine.workOff();
    const results = await getResults(eventOf("get-results", { id: scheduleId }));
    expect(bodyOf(results)).toMatchObject({
      items: [
        {
          runId: textIn(fired.body, "id"),
          status: "succeeded",
          emailTo: "demo@example.com",
          emailedAt: expect.any(String),
        },
      ],
    });
    const unknown = await executePrompt(sample<FireNow>("execute-prompt"), { awsRequestId: "another" });
    expect(unknown).toMatchObject({ statusCode: 404, body: { status: 404 } });
  });

  test("a wrong access key is answered, an id that is none and a silent Punctual are thrown", async () => {
    vi.stubEnv("PUNCTUAL_ACCESS_KEY_ARN", await front.secret("wrong-key", "nobody's"));
    expect(await executePrompt(sample("execute-prompt"), context)).toMatchObject({ statusCode: 401 });
    await expect(executePrompt({ scheduleId: "../../users/ann" }, context)).rejects.toThrow(
      "Expected scheduleId",
    );
    vi.stubEnv("PUNCTUAL_URL", "http://127.0.0.1:1");
    await expect(executePrompt(sample("execute-prompt"), context)).rejects.toThrow("Expected an answer");
    vi.stubEnv("PUNCTUAL_URL", front.url);
  });
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  return `http://127.0.0.1:${typeof at === "object" ? at?.port : ""}`;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
