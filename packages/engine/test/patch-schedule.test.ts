// Changing part of a schedule, and what it said before: only what is named changes, and every version can come back.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  deleteConnection,
  getSchedule,
  getVersion,
  listVersions,
  patchSchedule,
  pauseSchedule,
  putConnection,
  putSchedule,
  restoreVersion,
  schedulePatch,
  syncDeclared,
  type PatchSchedule,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob } from "./test-job.ts";

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [testJob()] });
});
afterEach(() => bench.close());

const put = (given: Partial<ScheduleDefinitionInput> = {}) =>
  putSchedule(bench.engine, principal, { ...named("one"), definition: definition(given) });
const patch = (given: object, rest: Partial<PatchSchedule> = {}) =>
  patchSchedule(bench.engine, principal, { ...named("one"), patch: schedulePatch.parse(given), ...rest });
const read = () => getSchedule(bench.engine, principal, named("one"));
const versions = async () =>
  (await listVersions(bench.engine, principal, { ...named("one"), limit: 50, cursor: null })).items;
const http = { kind: "http", url: "https://93.184.216.34/", headers: { a: "1", b: "2" } } as const;

describe("a patch", () => {
  test("changes what it names and leaves the rest as it was", async () => {
    const { schedule: before } = await put({
      timezone: "Europe/Berlin",
      startAt: "2026-04-01T00:00:00Z",
      retry: { maxRetries: 3 },
      input: { a: 1, b: { c: null } },
    });
    const after = await patch({ description: "new", retry: { maxAgeSeconds: 60 } });
    const { updatedAt: _updatedAt, ...same } = before;
    expect(after).toMatchObject({
      ...same,
      version: 2,
      description: "new",
      retry: { maxRetries: 3, maxAgeSeconds: 60 },
    });
  });

  test("sets back to its default what it names as null", async () => {
    await put({
      description: "old",
      overlap: "skip",
      retry: { maxRetries: 3, maxAgeSeconds: 60 },
      input: "text",
    });
    const after = await patch({ description: null, overlap: null, retry: { maxRetries: null }, input: null });
    expect(after).toMatchObject({
      description: null,
      overlap: "allow",
      retry: { maxRetries: 185, maxAgeSeconds: 60 },
    });
    expect("input" in after).toBe(false);
  });

  test("merges a target of the same kind, and replaces one of another", async () => {
    await put({ target: http });
    const moved = await patch({ target: { url: "https://93.184.216.35/", headers: { b: null, c: "3" } } });
    expect(moved.target).toMatchObject({
      ...http,
      url: "https://93.184.216.35/",
      headers: { a: "1", c: "3" },
    });
    expect((await patch({ target: { kind: "job", job: "test.job" } })).target).toEqual({
      kind: "job",
      job: "test.job",
    });
  });

  test("replaces an input as a whole", async () => {
    await put({ input: { a: 1, b: 2 } });
    expect((await patch({ input: { b: null } })).input).toEqual({ b: null });
  });

  test("that changes nothing makes no version", async () => {
    await put({ description: "same" });
    expect(await patch({ description: "same" })).toMatchObject({ version: 1 });
  });

  test("of a paused schedule does not wake it", async () => {
    await put();
    await pauseSchedule(bench.engine, principal, { ...named("one"), reason: "by hand" });
    expect(await patch({ description: "new" })).toMatchObject({
      state: "paused",
      stateReason: "by hand",
      nextAt: null,
    });
    expect(await patch({ state: "enabled" })).toMatchObject({ state: "enabled", nextAt: expect.any(Date) });
  });

  test("is refused for another version, for what does not fit, and for what is declared in code", async () => {
    await put();
    await expect(patch({ description: "new" }, { ifVersion: 7 })).rejects.toMatchObject({
      code: "precondition-failed",
    });
    await expect(patch({ expression: null })).rejects.toMatchObject({
      code: "invalid-request",
      field: "expression",
    });
    await expect(patch({ expression: "cron(x)" })).rejects.toMatchObject({ code: "invalid-expression" });
    await expect(patch({ target: { kind: "http" } })).rejects.toMatchObject({ field: "target.url" });
    await expect(patch({ target: { job: "other" } })).rejects.toMatchObject({ code: "unknown-job" });
    expect(await read()).toMatchObject({ version: 1 });
    await syncDeclared(bench.engine, [{ ...named("declared"), definition: definition() }]);
    await expect(patch({ description: "new" }, named("declared"))).rejects.toMatchObject({
      code: "declared-in-code",
    });
    await expect(patch({}, named("none"))).rejects.toMatchObject({ code: "not-found" });
  });

  test("of two at the same moment loses neither", async () => {
    await put();
    await Promise.all([patch({ description: "one" }), patch({ overlap: "skip" }), patch({ catchUp: "all" })]);
    expect(await read()).toMatchObject({ version: 4, description: "one", overlap: "skip", catchUp: "all" });
  });
});

describe("the versions of a schedule", () => {
  test("are listed newest first, by page, with who made them", async () => {
    await put();
    await patch({ description: "second" });
    await patch({ description: "third" });
    const wanted = { ...named("one"), limit: 2 };
    const first = await listVersions(bench.engine, principal, { ...wanted, cursor: null });
    const second = await listVersions(bench.engine, principal, { ...wanted, cursor: first.nextCursor });
    expect(first.items.map(({ version, description }) => [version, description])).toEqual([
      [3, "third"],
      [2, "second"],
    ]);
    expect(second).toMatchObject({
      items: [{ version: 1, actor: "test", description: null }],
      nextCursor: null,
    });
    expect(second.items[0]).not.toHaveProperty("state");
    expect(await getVersion(bench.engine, principal, { ...named("one"), version: 2 })).toEqual(
      first.items[1],
    );
  });

  test("come back as a new version, in the state that the schedule has", async () => {
    await put({ description: "first", input: { a: 1 }, startAt: "2026-04-01T00:00:00Z" });
    await patch({ description: "second", input: "text", startAt: null });
    await pauseSchedule(bench.engine, principal, { ...named("one") });
    const restored = await restoreVersion(bench.engine, principal, { ...named("one"), version: 1 });
    expect(restored).toMatchObject({ version: 3, description: "first", input: { a: 1 }, state: "paused" });
    const [newest, , oldest] = await versions();
    expect({ ...newest, version: 1, createdAt: null }).toEqual({ ...oldest, createdAt: null });
  });

  test("are checked anew when they come back: what they name may be gone", async () => {
    const value = { kind: "api-key", header: "x-key", value: "secret" } as const;
    await putConnection(bench.engine, principal, { name: "partner", definition: value } as never);
    await put({ target: { ...http, connection: "partner" } });
    await patch({ target: { connection: null } });
    await deleteConnection(bench.engine, principal, { name: "partner" });
    const restore = restoreVersion(bench.engine, principal, { ...named("one"), version: 1 });
    await expect(restore).rejects.toMatchObject({ code: "unknown-connection" });
  });

  test("of another tenant, of another schedule, and one that never was do not exist", async () => {
    await put();
    const stranger = { ...principal, tenant: "other" };
    const none = { code: "not-found" };
    await expect(getVersion(bench.engine, stranger, { ...named("one"), version: 1 })).rejects.toMatchObject(
      none,
    );
    await expect(getVersion(bench.engine, principal, { ...named("one"), version: 2 })).rejects.toMatchObject(
      none,
    );
    await expect(
      restoreVersion(bench.engine, principal, { ...named("one"), version: 2 }),
    ).rejects.toMatchObject(none);
    await expect(
      listVersions(bench.engine, stranger, { ...named("one"), limit: 2, cursor: null }),
    ).rejects.toMatchObject(none);
  });
});
