// What topics owe their subscribers: each tenant has its turn, whatever the others are owed.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createTopic,
  listSubscriptions,
  publish,
  subscribe,
  type Principal,
  type Subscribe,
} from "../src/index.ts";
import { takeOwed } from "../src/topic/owed-messages.ts";

let bench: TestEngine;
beforeAll(async () => void (bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" })));
afterAll(() => bench.close());

const region = "us-east-1";
const tenantOf = (tenant: string): Principal => ({ tenant, actor: "test", role: "admin" });
const mailed = (name: string): Subscribe => ({
  ...{ region, name, protocol: "email", raw: false, filter: null, filterScope: "attributes" },
  endpoint: "somebody@example.com",
  confirmUrl: (token) => `https://punctual.example/?${token}`,
});

/** With one subscriber, who has confirmed. */
async function topicOf(tenant: string): Promise<Principal> {
  const principal = tenantOf(tenant);
  await createTopic(bench.engine, principal, { region, name: "t", address: "t", said: {}, tags: {} });
  await subscribe(bench.engine, principal, mailed("t"));
  await bench.engine.database.execute("delete from punctual.topic_deliveries", []);
  await bench.engine.database.execute("update punctual.subscriptions set state = 'confirmed'", []);
  return principal;
}

test("a tenant that is owed very much keeps no other's messages back", async () => {
  const [much, little] = [await topicOf("much"), await topicOf("little")];
  for (let count = 0; count < 60; count += 1)
    await publish(bench.engine, much, { region, name: "t", subject: null, message: `${count}` });
  await publish(bench.engine, little, { region, name: "t", subject: null, message: "m" });
  const taken = await takeOwed(bench.engine.database);
  expect(taken).toHaveLength(50);
  expect(taken.filter(({ tenant }) => tenant === "little")).toHaveLength(1);
  const rest = await takeOwed(bench.engine.database);
  expect(rest).toHaveLength(11);
  expect(await takeOwed(bench.engine.database)).toEqual([]);
});

test("a cursor that somebody made up is refused as no cursor of the list", async () => {
  const principal = tenantOf("many");
  for (const name of ["a", "b"]) {
    await createTopic(bench.engine, principal, { region, name, address: name, said: {}, tags: {} });
    await subscribe(bench.engine, principal, mailed(name));
  }
  const page = (cursor: string | null) =>
    listSubscriptions(bench.engine, principal, { region, topic: null, limit: 1, cursor });
  const { nextCursor } = await page(null);
  expect((await page(nextCursor)).items).toMatchObject([{ topic: "b" }]);
  const [sealed = ""] = Buffer.from(nextCursor ?? "", "base64url")
    .toString("utf8")
    .split("\n");
  for (const parts of [
    [sealed, "a", "no id"],
    [sealed, "a"],
  ]) {
    const cursor = Buffer.from(parts.join("\n"), "utf8").toString("base64url");
    await expect(page(cursor)).rejects.toMatchObject({ code: "invalid-cursor" });
  }
});
