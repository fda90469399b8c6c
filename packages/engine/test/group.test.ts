// Schedule groups on a real database.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  deleteGroup,
  deleteSchedule,
  ensureDefaultGroup,
  listGroups,
  putGroup,
  putSchedule,
  type EngineContext,
  type Principal,
} from "../src/index.ts";
import { definition, principal } from "./definition.ts";

const now = "2026-03-01T00:00:30.000Z";
let bench: TestEngine;
let engine: EngineContext;
beforeAll(async () => {
  bench = await createTestEngine({ now });
  engine = bench.engine;
});
afterAll(() => bench.close());

const tenant = (name: string): Principal => ({ ...principal, tenant: name });
const refused = (code: string) => expect.objectContaining({ code });
const target = { kind: "http", url: "http://127.0.0.1:9/" } as const;

describe("A schedule group", () => {
  it("is made once; making it again changes nothing", async () => {
    const group = { name: "reports", createdAt: new Date(now) };
    expect(await putGroup(engine, principal, { name: "reports" })).toEqual({ created: true, group });
    await bench.clock.set("2026-03-01T00:05:00Z");
    expect(await putGroup(engine, principal, { name: "reports" })).toEqual({ created: false, group });
    await bench.clock.set(now);
  });

  it("called default always exists and cannot be deleted", async () => {
    await ensureDefaultGroup(engine.database, "fresh");
    await ensureDefaultGroup(engine.database, "fresh");
    const { items } = await listGroups(engine, tenant("fresh"), { limit: 50, cursor: null });
    expect(items.map(({ name }) => name)).toEqual(["default"]);
    await expect(deleteGroup(engine, tenant("fresh"), { name: "default" })).rejects.toEqual(
      refused("group-not-empty"),
    );
  });

  it("with a schedule stays until the schedule is gone", async () => {
    await putGroup(engine, principal, { name: "busy" });
    const schedule = { group: "busy", name: "one" };
    await putSchedule(engine, principal, { ...schedule, definition: definition({ target }) });
    await expect(deleteGroup(engine, principal, { name: "busy" })).rejects.toEqual(
      refused("group-not-empty"),
    );
    await deleteSchedule(engine, principal, schedule);
    await deleteGroup(engine, principal, { name: "busy" });
    await expect(deleteGroup(engine, principal, { name: "busy" })).rejects.toEqual(refused("not-found"));
  });

  it("deleted while a schedule is being made in it: one of the two is refused, never an orphan left", async () => {
    for (let round = 0; round < 50; round++) {
      const group = `raced-${round}`;
      await putGroup(engine, principal, { name: group });
      const made = putSchedule(engine, principal, { group, name: "one", definition: definition({ target }) });
      const ends = await Promise.allSettled([made, deleteGroup(engine, principal, { name: group })]);
      expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("4.1 row 9: of another tenant does not exist", async () => {
    await putGroup(engine, principal, { name: "private" });
    await expect(deleteGroup(engine, tenant("other"), { name: "private" })).rejects.toEqual(
      refused("not-found"),
    );
    expect((await listGroups(engine, tenant("other"), { limit: 50, cursor: null })).items).toEqual([]);
  });

  it("is listed by name, page by page, with a cursor that fits no other list", async () => {
    const who = tenant("pages");
    for (const name of ["c", "a", "b"]) await putGroup(engine, who, { name });
    const first = await listGroups(engine, who, { limit: 2, cursor: null });
    const second = await listGroups(engine, who, { limit: 2, cursor: first.nextCursor });
    expect(first.items.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(second).toMatchObject({ items: [{ name: "c" }], nextCursor: null });
    const foreign = listGroups(engine, tenant("other"), { limit: 2, cursor: first.nextCursor });
    await expect(foreign).rejects.toEqual(refused("invalid-cursor"));
  });
});
