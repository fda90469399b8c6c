// How an app tells Punctual what it serves, and what it is told where that fails.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { registerApp, type RegisterAppOptions } from "../src/index.ts";
import { manualTiming } from "./manual-timing.ts";

let punctual: Receiver;
beforeEach(async () => {
  punctual = await startReceiver();
});
afterEach(() => punctual.close());

const register = (options: Partial<RegisterAppOptions> = {}): Promise<void> =>
  registerApp({
    punctualUrl: `${punctual.url}/`,
    key: "operators-key",
    name: "billing",
    url: "https://billing.example/punctual",
    jobs: [{ name: "billing.invoices" }],
    ...options,
  });

test("an app is put under its name with its jobs, by an operator's key", async () => {
  await register({ connection: "billing", timeoutSeconds: 60 });
  expect(punctual.requests).toMatchObject([
    { method: "PUT", path: "/api/v1/apps/billing", headers: { authorization: "Bearer operators-key" } },
  ]);
  expect(JSON.parse(punctual.requests[0]?.body ?? "")).toEqual({
    url: "https://billing.example/punctual",
    connection: "billing",
    jobs: ["billing.invoices"],
    timeoutSeconds: 60,
  });
});

test("while Punctual is away it is put again, later each time, until it is taken", async () => {
  const timing = manualTiming();
  const waits: string[] = [];
  const answers = [503, 429, 500, 201];
  punctual.answer(() => ({ status: answers.shift() ?? 200 }));
  const done = register({ timing, waiting: (why) => void waits.push(why) });
  for (const seconds of [1, 2, 4]) {
    await timing.waited(seconds);
    timing.advance(seconds);
  }
  await done;
  expect(punctual.requests).toHaveLength(4);
  expect(waits).toHaveLength(3);
});

test("where nobody listens it goes on until it is told to end", async () => {
  const timing = manualTiming();
  const abort = new AbortController();
  const done = register({ punctualUrl: "http://127.0.0.1:1", timing, signal: abort.signal });
  await timing.waited(1);
  abort.abort(new Error("stopping"));
  await expect(done).rejects.toThrow("stopping");
});

test.each([
  [401, "Give registerApp the access key of an operator"],
  [403, "Give registerApp a key of the role operator."],
  [404, "Set punctualUrl"],
  [307, "Set punctualUrl"],
  [409, "another app serves it. Mend what the detail names"],
])("an answer of %i is told with its remedy, without the key, and not repeated", async (status, remedy) => {
  punctual.answer({ status, body: JSON.stringify({ detail: "another app serves it." }) });
  const error = await register().catch(String);
  expect(error).toContain(remedy);
  expect(error).not.toContain("operators-key");
  expect(punctual.requests).toHaveLength(1);
});

test("an address that is none is told before anything is sent", async () => {
  await expect(register({ punctualUrl: "punctual" })).rejects.toThrow(
    "Expected punctualUrl to be the address",
  );
});
