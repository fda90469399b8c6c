// Users: where their results go, and what is left of one who goes.
import { afterEach, beforeEach, expect, test } from "vitest";
import { daily, openPrompts, textIn, type Prompts } from "./open-prompts.ts";

let door: Prompts;
beforeEach(async () => {
  door = await openPrompts();
});
afterEach(() => door.close());

const due = "2026-03-02T10:00:00Z";
const ann = (more: object = {}) => ({ userId: "ann", email: "old@example.com", ...more });
const recipients = () => door.smtp.mails.flatMap(({ to }) => to);
const look = (claims: object) => door.as({ ...claims }, "GET", "/v1/schedules");

test("results go to the address of the latest token, not to that of the creation", async () => {
  await door.made(ann());
  await look(ann({ email: "new@example.com" }));
  await door.advanceTo(due);
  expect(recipients()).toEqual(["new@example.com"]);
});

test("a token that was issued before the one that is known changes nothing, though it is still valid", async () => {
  await door.made(ann({ iat: 1_767_000_000 }));
  await look(ann({ email: "new@example.com", iat: 1_767_000_100 }));
  await look(ann({ iat: 1_767_000_000 }));
  await door.advanceTo(due);
  expect(recipients()).toEqual(["new@example.com"]);
});

test("a token that says it is issued in the future does not shut out those that follow", async () => {
  await door.made(ann({ iat: 4_000_000_000 }));
  await look(ann({ email: "new@example.com", iat: 1_900_000_000 }));
  await door.advanceTo(due);
  expect(recipients()).toEqual(["new@example.com"]);
});

test("a token that is refused changes no address", async () => {
  await door.made(ann());
  await look(ann({ email: "evil@example.com", exp: 1 }));
  await door.advanceTo(due);
  expect(recipients()).toEqual(["old@example.com"]);
});

test("with an address that is not verified no prompt is made", async () => {
  const claims = ann({ email_verified: false });
  expect((await door.as(claims, "POST", "/v1/schedules", { body: daily })).body).toMatchObject({
    status: 403,
    code: "email-unverified",
  });
  expect((await look(claims)).body).toMatchObject({ items: [] });
});

test("an address that is no longer verified gets no mail; the result is kept", async () => {
  const id = await door.made(ann());
  await look(ann({ email_verified: false }));
  await door.advanceTo(due);
  expect(door.smtp.mails).toEqual([]);
  expect(await door.results("ann", id)).toMatchObject([
    { status: "succeeded", emailTo: null, emailedAt: null },
  ]);
});

test("of a user who is forgotten nothing is left, and nothing fires again", async () => {
  const id = await door.made(ann());
  await door.made(ann());
  await door.made("bob");
  await door.advanceTo(due);
  expect(door.smtp.mails).toHaveLength(3);
  expect(await door.workload.forgetUser?.("ann")).toBe(true);
  expect(await door.workload.forgetUser?.("ann")).toBe(false);
  await door.advanceTo("2026-03-03T12:00:00Z");
  expect(recipients().slice(3)).toEqual(["bob@example.com"]);
  for (const table of ["prompt_users", "prompts", "prompt_results", "prompt_unsubscribes"])
    expect(await door.database.execute(`select from ${table} where user_id = 'ann'`)).toEqual([]);
  const path = `/api/v1/schedules/scheduled-prompts/${id}`;
  expect((await door.call({ method: "GET", path, role: "viewer" })).status).toBe(404);
});

test("old results go by the job that prunes, the rest stays", async () => {
  const id = await door.made(ann(), { frequency: "monthly", dayOfMonth: 3, time: "00:00" });
  await door.as(ann(), "POST", `/v1/schedules/${id}/toggle`, { headers: { "idempotency-key": "k" } });
  await door.as(ann(), "POST", `/v1/schedules/${id}/toggle`, { headers: { "idempotency-key": "l" } });
  await door.advanceTo("2026-03-03T00:00:00Z");
  await door.clock.set("2027-04-02T23:59:00Z");
  await door.advanceTo("2027-04-03T00:00:00Z");
  const before = await door.results("ann", id);
  await door.clock.set("2027-05-01T00:00:00Z");
  const prune = door.workload.jobs.find(({ name }) => name === "scheduled-prompts.prune");
  const end = await prune?.runner.run(
    {
      input: "{}",
      run: { id: "r", schedule: null, scheduledAt: new Date(due), timezone: "UTC", attempt: 1 },
    },
    {
      signal: new AbortController().signal,
      progress: null,
      onlyItems: null,
      log: () => {},
      saveProgress: async () => {},
      failedItems: async () => [],
    },
  );
  expect(end).toMatchObject({ kind: "succeeded", result: { deleted: { results: 1, links: 1, answers: 2 } } });
  const after = await door.results("ann", id);
  expect(after).toEqual(before.slice(0, -1));
  expect(textIn(after[0], "scheduledAt")).toBe("2027-04-03T00:00:00.000Z");
});
