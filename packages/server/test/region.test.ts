// The region that a REST request names: its namespace is asked, and no other.
import { createAccessKey, type Principal } from "@punctual/engine";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDoor, type Asked, type Door } from "./door.ts";
import { echo } from "./jobs.ts";

let door: Door;
let acme = "";
beforeAll(async () => {
  door = await openDoor({ jobs: [echo] });
  const founder: Principal = { tenant: "default", actor: "test", role: "admin", foundsTenants: true };
  const wanted = { name: "k", tenant: "acme", role: "admin", expiresAt: null } as const;
  acme = (await createAccessKey(door.bench.engine, founder, wanted)).key;
});
afterAll(() => door.close());

const ask = (path: string, region: string | null, asked: Asked = {}) =>
  door.ask(`/api/v1${path}`, {
    ...asked,
    headers: region === null ? {} : { "punctual-region": region },
  });

const body = { expression: "rate(1 hour)", target: { kind: "job", job: "test.echo" } };
const put = (name: string, region: string | null, more: Asked = {}) =>
  ask(`/schedules/default/${name}`, region, { method: "PUT", body, ...more });

async function names(region: string | null, more: Asked = {}): Promise<readonly string[]> {
  const { items } = (await ask("/schedules", region, more)).json();
  return items.map(({ name }: { name: string }) => name);
}

test("a schedule is in the region that was named, and a run of it says so", async () => {
  expect((await put("same", null)).statusCode).toBe(201);
  expect((await put("same", "eu-west-1")).statusCode).toBe(201);
  await put("only-there", "eu-west-1");
  expect([await names(null), await names("eu-west-1")]).toEqual([["same"], ["only-there", "same"]]);
  const run = await ask("/schedules/default/only-there:run", "eu-west-1", { method: "POST" });
  expect(run.json()).toMatchObject({ tenant: "default@eu-west-1" });
  expect((await ask(`/runs/${run.json().id}`, null)).statusCode).toBe(404);
  expect((await ask(`/runs/${run.json().id}`, "eu-west-1")).statusCode).toBe(200);
});

test("the home region by its name is the tenant itself", async () => {
  await put("at-home", "us-east-1");
  expect(await names(null)).toContain("at-home");
});

test("a region of one tenant shows nothing of another's", async () => {
  await put("secret", "eu-central-1");
  expect(await names("eu-central-1", { token: acme })).toEqual([]);
});

test("the group default is there from a region's first use", async () => {
  const { items } = (await ask("/schedule-groups", "ap-south-1")).json();
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["default"]);
});

test("what is no region is refused, after the credential", async () => {
  for (const region of ["Frankfurt", "eu-west-1@acme", "eu-west-1,eu-west-2", "", `eu-${"w".repeat(40)}-1`]) {
    const answer = await ask("/schedules", region);
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { field: "region" }]);
    expect((await ask("/schedules", region, { token: null })).statusCode).toBe(401);
    expect((await ask("/runs/stream", region)).statusCode).toBe(400);
  }
});

test("the system names the home region, and those beside it in which the tenant has anything", async () => {
  await put("there", "sa-east-1");
  await ask("/schedules", "sa-west-1");
  const system = async (region: string | null) => (await ask("/system", region)).json();
  const shown = await system(null);
  expect(shown).toMatchObject({ region: "us-east-1", regions: expect.arrayContaining(["sa-east-1"]) });
  expect(shown.regions).not.toContain("sa-west-1");
  expect((await system("sa-east-1")).regions).toEqual(shown.regions);
  expect((await ask("/system", null, { token: acme })).json()).toMatchObject({ regions: [] });
});

test("a key that is made in a region is the tenant's, in all of them", async () => {
  const made = await ask("/access-keys", "eu-west-1", {
    method: "POST",
    token: acme,
    body: { name: "made there", role: "viewer" },
  });
  expect(made.json()).toMatchObject({ tenant: "acme" });
  const { items } = (await ask("/access-keys", "us-west-2", { token: acme })).json();
  expect(items.map(({ name }: { name: string }) => name)).toEqual(["made there", "k"]);
  const revoked = await ask(`/access-keys/${made.json().id}`, "eu-west-1", { method: "DELETE", token: acme });
  expect(revoked.statusCode).toBe(204);
});

test("the description says the header once, and names it at every operation with a role", async () => {
  const { paths, components } = (await door.ask("/openapi.json")).json();
  expect(components.parameters.Region).toMatchObject({ name: "Punctual-Region", in: "header" });
  const region = { $ref: "#/components/parameters/Region" };
  expect(paths["/api/v1/schedules"].get.parameters).toContainEqual(region);
  expect(paths["/api/v1/runs/stream"].get.parameters).toContainEqual(region);
  expect(paths["/api/v1/runs/{id}/complete"].post.parameters).not.toContainEqual(region);
});
