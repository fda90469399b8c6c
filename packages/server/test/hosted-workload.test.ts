// What the port does for workloads as a whole: whom they call, and users who are gone.
import type { OpenWorkload } from "@punctual/jobs";
import { afterEach, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door | null = null;
afterEach(async () => {
  await door?.close();
  door = null;
});
const open = async (workload: Partial<OpenWorkload> = {}): Promise<Door> =>
  (door = await openDoor({ jobs: [echo], workload }));

test("the system names the workloads, and of each upstream whether it is simulated", async () => {
  const upstreams = [
    { name: "Weather", address: "http://127.0.0.1:9000", simulated: true },
    { name: "Post", address: "https://post.example.com", simulated: false },
  ];
  const { ask } = await open({ upstreams });
  expect((await ask("/api/v1/system")).json()).toMatchObject({
    jobs: ["test.echo"],
    workloads: ["test"],
    upstreams: upstreams.map((upstream) => ({ ...upstream, workload: "test" })),
  });
});

test("the system of a node that calls nobody says so", async () => {
  const { ask } = await open();
  expect((await ask("/api/v1/system")).json()).toMatchObject({ workloads: ["test"], upstreams: [] });
});

test("deleting a user tells the workloads, answers 204 where one knew the user, and 404 else", async () => {
  const forgotten: string[] = [];
  const { ask } = await open({
    async forgetUser(userId) {
      forgotten.push(userId);
      return userId !== "nobody";
    },
  });
  const remove = (userId: string, token?: string | null) =>
    ask(`/api/v1/users/${userId}`, { method: "DELETE", ...(token === undefined ? {} : { token }) });
  expect((await remove("ada%2Fl")).statusCode).toBe(204);
  const unknown = await remove("nobody");
  expect(unknown.statusCode).toBe(404);
  expect(unknown.headers["content-type"]).toContain("application/problem+json");
  expect(unknown.json()).toMatchObject({ code: "not-found" });
  expect((await remove("bob", null)).statusCode).toBe(401);
  expect((await remove("x".repeat(257))).statusCode).toBe(400);
  expect(forgotten).toEqual(["ada/l", "nobody"]);
});

test("deleting a user needs the role operator of tenant default", async () => {
  const { ask } = await open({ forgetUser: async () => true });
  const keyOf = async (body: object): Promise<string> =>
    (await ask("/api/v1/access-keys", { method: "POST", body })).json().key;
  const viewer = await keyOf({ name: "reader", role: "viewer" });
  const stranger = await keyOf({ name: "stranger", role: "admin", tenant: "acme" });
  for (const token of [viewer, stranger]) {
    const { statusCode } = await ask("/api/v1/users/ada", { method: "DELETE", token });
    expect(statusCode).toBe(403);
  }
});

test("where no workload does anything for users, there is no such path", async () => {
  const { ask } = await open();
  const answer = await ask("/api/v1/users/ada", { method: "DELETE" });
  expect(answer.statusCode).toBe(404);
  expect((await ask("/openapi.json")).json().paths).not.toHaveProperty("/api/v1/users/{userId}");
});
