// A job of this node that is one tenant's alone: for the others there is none.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callJob, createAccessKey, getRun, listJobs, nodeJobNames, putSchedule } from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob, type TestJob } from "./test-job.ts";

const acme = { tenant: "acme", actor: "acme key", role: "operator" } as const;
const founder = { ...principal, foundsTenants: true } as const;
const call = { job: "mail.send", input: {}, scheduledAt: null, idempotencyKey: null };

let own: TestJob;
let bench: TestEngine;
beforeEach(async () => {
  own = { ...testJob({ name: "mail.send" }) };
  const jobs = [{ ...own, tenant: "default" }, testJob({ name: "test.job" })];
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs });
  await createAccessKey(bench.engine, founder, {
    name: "acme key",
    tenant: "acme",
    role: "operator",
    expiresAt: null,
  });
});
afterEach(() => bench.close());

const schedule = { ...named("sly"), definition: definition({ target: { kind: "job", job: "mail.send" } }) };
const unknown = { code: "unknown-job" };

describe("another tenant", () => {
  test("is refused to call it, as if it did not exist, and is not even given its name", async () => {
    await expect(callJob(bench.engine, acme, call)).rejects.toMatchObject(unknown);
    await expect(callJob(bench.engine, acme, { ...call, job: "mail.sen" })).rejects.not.toThrow(/mail\.send/);
    expect(await listJobs(bench.engine, acme)).toEqual(["test.job"]);
    expect(nodeJobNames(bench.engine, "acme")).toEqual(["test.job"]);
  });

  test("is refused a schedule with it as the target", async () => {
    await expect(putSchedule(bench.engine, acme, schedule)).rejects.toMatchObject(unknown);
  });

  test("has a run of it, made in whatever way, ended dead without a call", async () => {
    const { id } = await callJob(bench.engine, acme, { ...call, job: "test.job" });
    await bench.testDatabase.database.execute("update punctual.queue set job = 'mail.send'");
    await bench.testDatabase.database.execute("update punctual.runs set job = 'mail.send'");
    await bench.engine.workOff();
    expect(await getRun(bench.engine, acme, { id })).toMatchObject({ state: "dead", reason: "unknown job" });
    expect(own.calls).toEqual([]);
  });
});

test("its own tenant calls it and schedules it", async () => {
  expect((await putSchedule(bench.engine, principal, schedule)).created).toBe(true);
  const { id } = await callJob(bench.engine, principal, call);
  await bench.engine.workOff();
  expect(await getRun(bench.engine, principal, { id })).toMatchObject({ state: "succeeded" });
});
