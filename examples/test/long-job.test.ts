// A job of three minutes in an Express app elsewhere, killed in the middle: the run still ends right.
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startOtherApp, type OtherApp } from "./other-app.ts";
import { startRealPunctual, type RealPunctual } from "./real-punctual.ts";

// Processes take their time to start where other tests run beside them.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const secret = `whsec_${randomBytes(32).toString("base64")}`;
const secondsPerStep = 10;

let punctual: RealPunctual;
let apps: OtherApp[];
beforeEach(async () => {
  apps = [];
  punctual = await startRealPunctual();
  await punctual.ask("PUT", "/connections/long", { kind: "signing", secret });
});
afterEach(async () => {
  for (const app of apps) await app.kill();
  await punctual.close();
});

async function startApp(): Promise<OtherApp> {
  const app = await startOtherApp("long-job-app.ts", {
    PUNCTUAL_URL: punctual.url,
    PUNCTUAL_TOKEN: punctual.key,
    SIGNING_SECRET: secret,
  });
  apps.push(app);
  await app.says("registered");
  return app;
}

/** From one step to the next ten seconds pass, and what was done is on record. */
async function takeSteps(app: OtherApp, from: number, to: number): Promise<void> {
  for (let step = from; step <= to; step++) {
    await app.says(`step ${step}`);
    await punctual.pass(secondsPerStep);
    app.order();
    await punctual.untilRun(({ tally }) => tally?.successful === step);
  }
}

async function schedule(): Promise<void> {
  const target = { kind: "job", job: "long.steps" };
  const retry = { maxRetries: 0, maxAgeSeconds: 3600 };
  await punctual.ask("PUT", "/schedules/default/long", { expression: "cron(0 3 * * ? *)", target, retry });
}

test("an app takes three minutes over a job, far beyond any caller's time-out, and it is one attempt", async () => {
  const app = await startApp();
  await schedule();
  await punctual.fire("default/long");
  await takeSteps(app, 1, 18);
  await punctual.untilRun(({ state }) => state === "succeeded");
  const run = await punctual.run();
  expect(run).toMatchObject({ attemptCount: 1, lost: 0, tally: { total: 18, successful: 18 } });
  expect(run.log).toHaveLength(18);
});

test("killed in the middle and started again, it goes on where it was, and the run ends right", async () => {
  const first = await startApp();
  await schedule();
  await punctual.fire("default/long");
  await takeSteps(first, 1, 9);
  await first.says("step 10");
  await first.kill();
  const second = await startApp();
  await punctual.pass(59);
  expect(await punctual.run()).toMatchObject({ state: "running", lost: 0 });
  // The lease ends, and a vanished worker costs a moment more.
  for (const seconds of [2, 2]) await punctual.pass(seconds);
  expect(await punctual.run()).toMatchObject({ state: "running", lost: 1 });
  await takeSteps(second, 10, 18);
  await punctual.untilRun(({ state }) => state === "succeeded");
  expect(await punctual.run()).toMatchObject({
    attemptCount: 2,
    lost: 1,
    tally: { total: 18, successful: 18, failed: 0, skipped: 0 },
    attempts: [{ outcome: "lost" }, { outcome: "succeeded" }],
  });
  expect(first.heard.filter((line) => line.startsWith("step"))).toHaveLength(10);
  expect(second.heard.filter((line) => line.startsWith("step"))).toHaveLength(9);
});
