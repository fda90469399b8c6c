// A region is a namespace: a tenant of its own inside, with the credentials, account, jobs and quotas of its tenant.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createAwsKey, findAwsKey, inRegion, listJobs, listLimits, listRegions } from "../src/index.ts";
import { createQueue, looksLikeRegion, putGroup, putSchedule, type Principal } from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob } from "./test-job.ts";

const founder: Principal = { ...principal, foundsTenants: true };
const acme: Principal = { tenant: "acme", actor: "a", role: "admin" };

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({
    now: "2026-03-01T00:00:00Z",
    homeRegion: "eu-central-1",
    jobs: [{ ...testJob({ name: "mail.send" }), tenant: "default" }, testJob()],
    quotas: { default: { regions: 2 }, tenants: { acme: { schedules: 1 } } },
  });
});
afterEach(() => bench.close());

const schedule = (who: Principal, name: string) =>
  putSchedule(bench.engine, who, { ...named(name), definition: definition() });

test("the home region is the tenant itself, any other a tenant inside", async () => {
  expect(await inRegion(bench.engine, acme, "eu-central-1")).toBe(acme);
  expect(await inRegion(bench.engine, acme, "eu-west-1")).toEqual({ ...acme, tenant: "acme@eu-west-1" });
});

test.each(["us-east-1", "ap-southeast-5", "us-gov-west-1", "us-isob-east-1", "eusc-de-east-1"])(
  "%s is a region",
  (region) => expect(looksLikeRegion(region)).toBe(true),
);

test.each([
  "",
  "eu",
  "EU-west-1",
  "eu-west-1 ",
  "eu-west-1@x",
  "eu-west-1/x",
  "eu--1",
  `eu-${"w".repeat(30)}-1`,
])("%j is no region", async (region) => {
  expect(looksLikeRegion(region)).toBe(false);
  await expect(inRegion(bench.engine, acme, region)).rejects.toMatchObject({ code: "invalid-request" });
});

test("a region is begun once, however many are the first at the same moment", async () => {
  const there = await Promise.all(
    Array.from({ length: 10 }, () => inRegion(bench.engine, acme, "eu-west-1")),
  );
  await Promise.all(there.map((who, at) => createQueue(bench.engine, who, { name: `q${at}` })));
  expect(await listRegions(bench.engine, acme)).toEqual(["eu-west-1"]);
});

test("a tenant begins no more regions than its quota, and the others are unaffected", async () => {
  for (const region of ["eu-west-1", "eu-west-2"]) await inRegion(bench.engine, acme, region);
  const third = () => inRegion(bench.engine, acme, "eu-west-3");
  await expect(third()).rejects.toMatchObject({ code: "quota-exceeded" });
  await expect(third()).rejects.toMatchObject({ code: "quota-exceeded" });
  await inRegion(bench.engine, acme, "eu-west-2");
  await inRegion(bench.engine, principal, "eu-west-3");
});

test("what is set for a tenant holds in each of its regions by itself", async () => {
  const there = await inRegion(bench.engine, acme, "eu-west-1");
  await schedule(there, "one");
  await expect(schedule(there, "two")).rejects.toMatchObject({ code: "quota-exceeded" });
  const usage = (await listLimits(bench.engine, there)).find(({ name }) => name === "schedules");
  expect(usage).toMatchObject({ limit: 1, used: 1 });
});

test("regions are listed in which there is more than there is from the beginning", async () => {
  const [empty, full] = [
    await inRegion(bench.engine, acme, "eu-west-1"),
    await inRegion(bench.engine, acme, "eu-west-2"),
  ];
  await putGroup(bench.engine, full, { name: "g" });
  for (const who of [acme, empty, full]) expect(await listRegions(bench.engine, who)).toEqual(["eu-west-2"]);
  expect(await listRegions(bench.engine, principal)).toEqual([]);
});

test("the jobs of a tenant are in all its regions, and nobody else's", async () => {
  const jobs = async (who: Principal) =>
    listJobs(bench.engine, await inRegion(bench.engine, who, "eu-west-1"));
  expect([await jobs(principal), await jobs(acme)]).toEqual([["mail.send", "test.job"], ["test.job"]]);
});

test("an account is its tenant's in all regions, given once, and is that of the tenant's keys", async () => {
  const before = await bench.engine.placeOf("acme@eu-west-1");
  const wanted = { name: "k", tenant: "acme", role: "admin", expiresAt: null } as const;
  const { accessKeyId } = await createAwsKey(bench.engine, founder, wanted);
  const { accountId: account } = (await findAwsKey(bench.engine, accessKeyId)) ?? {};
  expect(before).toEqual({ region: "eu-west-1", account });
  expect(await bench.engine.placeOf("acme")).toEqual({ region: "eu-central-1", account });
  expect(await bench.engine.placeOf("default")).toEqual({ region: "eu-central-1", account: "000000000000" });
});

test("a key is the tenant's, from whichever region it is asked for", async () => {
  const there = await inRegion(bench.engine, acme, "eu-west-1");
  const wanted = { name: "k", tenant: null, role: "viewer", expiresAt: null } as const;
  expect(await createAwsKey(bench.engine, there, wanted)).toMatchObject({ tenant: "acme" });
});
