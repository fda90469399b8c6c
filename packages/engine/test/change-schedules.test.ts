// A workload's schedules: changed in one transaction with its own tables, and by nobody else.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  changeSchedules,
  deleteSchedule,
  findStates,
  getSchedule,
  listRuns,
  patchSchedule,
  pauseSchedule,
  putSchedule,
  syncDeclared,
  type ScheduleChanges,
} from "../src/index.ts";
import { definition, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

const prompt = { group: "prompts", name: "p-1" };
const workload = { tenant: "default", actor: "a workload", role: "operator" } as const;

let bench: TestEngine;
beforeEach(async () => {
  const job = testJob({ run: () => succeeded });
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs: [job] });
  await bench.testDatabase.database.execute("create table public.prompts (id text primary key)");
});
afterEach(() => bench.close());

const change = <Answer>(work: (changes: ScheduleChanges) => Promise<Answer>): Promise<Answer> =>
  changeSchedules(bench.engine, workload, async (transaction, changes) => {
    await transaction.execute("insert into public.prompts values ('p-1') on conflict do nothing");
    return work(changes);
  });
const put = () => change((changes) => changes.put({ ...prompt, definition: definition() }));
const rows = () => bench.testDatabase.database.execute("select id from public.prompts");
const runs = async () =>
  (
    await listRuns(bench.engine, principal, {
      schedule: "prompts/p-1",
      job: null,
      state: ["succeeded"],
      from: null,
      to: null,
      limit: 50,
      cursor: null,
    })
  ).items;

test("row and schedule are there together, in a group that is made with them", async () => {
  expect(await put()).toMatchObject({ ...prompt, origin: "workload", state: "enabled", version: 1 });
  expect(await rows()).toHaveLength(1);
  await bench.advanceTo("2026-03-01T00:01:00Z");
  expect((await runs()).length).toBeGreaterThan(0);
});

test("a transaction that throws leaves neither row nor schedule", async () => {
  const refused = change(async (changes) => {
    await changes.put({ ...prompt, definition: definition() });
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  expect(await rows()).toHaveLength(0);
  expect(await findStates(bench.engine, workload, [prompt])).toEqual([]);
});

test("state and next time of many are read at once; those that are not there are left out", async () => {
  await put();
  const names = [prompt, { group: "prompts", name: "p-2" }];
  expect(await findStates(bench.engine, workload, names)).toEqual([
    { ...prompt, state: "enabled", nextAt: new Date("2026-03-01T00:00:00Z") },
  ]);
  await change((changes) => changes.setState({ ...prompt, to: "paused", reason: null }));
  expect(await findStates(bench.engine, workload, names)).toEqual([
    { ...prompt, state: "paused", nextAt: null },
  ]);
});

test("a deleted one fires no more, and deleting what is not there is nothing", async () => {
  await put();
  await change((changes) => changes.delete(prompt));
  await change((changes) => changes.delete(prompt));
  await bench.advanceTo("2026-03-01T00:05:00Z");
  expect(await runs()).toEqual([]);
});

test("what it holds is locked until the end of the transaction, and null where there is none", async () => {
  await put();
  const held = await change(async (changes) => [
    await changes.hold(prompt),
    await changes.hold({ group: "prompts", name: "p-2" }),
  ]);
  expect(held).toMatchObject([{ ...prompt, state: "enabled" }, null]);
});

describe("nobody else changes what it says", () => {
  beforeEach(put);
  const refusal = {
    code: "declared-in-code",
    message: "Expected prompts/p-1 to be made by the API, got one that a workload keeps.",
  };

  test("the API is refused to replace, patch and delete it, and may pause it", async () => {
    const { engine } = bench;
    const wanted = { ...prompt, definition: definition() };
    await expect(putSchedule(engine, principal, wanted)).rejects.toMatchObject(refusal);
    await expect(
      patchSchedule(engine, principal, { ...prompt, patch: { description: "mine" } }),
    ).rejects.toMatchObject(refusal);
    await expect(deleteSchedule(engine, principal, prompt)).rejects.toMatchObject(refusal);
    expect(await pauseSchedule(engine, principal, prompt)).toMatchObject({ state: "paused" });
  });

  test("nobody else makes a schedule beside it in its group, not even one of a name that is free", async () => {
    const { engine } = bench;
    const wanted = { group: "prompts", name: "mine", definition: definition() };
    await expect(putSchedule(engine, principal, wanted)).rejects.toMatchObject({
      code: "declared-in-code",
      field: "group",
    });
    expect((await putSchedule(engine, principal, { ...wanted, group: "default" })).created).toBe(true);
  });

  test("a start that declares other schedules leaves it as it is", async () => {
    await syncDeclared(bench.engine, []);
    expect(await getSchedule(bench.engine, principal, prompt)).toMatchObject({ state: "enabled" });
  });
});
