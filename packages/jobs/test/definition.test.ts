// What a workload is made of: routes that know the types of what they are sent, and jobs that are really there.
import { describe, expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import {
  defineJob,
  defineRoute,
  defineWorkload,
  requireRole,
  type JobRunner,
  type Workload,
} from "../src/index.ts";

const facts = {
  method: "GET",
  path: "/api/v1/users/{userId}",
  summary: "Test",
  guard: requireRole("viewer"),
  answers: { 200: null },
} as const;
const request = {
  method: "GET",
  path: "/api/v1/users/u1",
  headers: {},
  address: "192.0.2.1",
  rawBody: null,
  actor: "test",
};

describe("a route", () => {
  test("gives its work what its schemas read, and keeps the schemas for the host", async () => {
    const params = z.strictObject({ userId: z.string() });
    const query = z.strictObject({ limit: z.coerce.number() });
    const route = defineRoute({
      ...facts,
      params,
      query,
      async handle(asked) {
        expectTypeOf(asked.params).toEqualTypeOf<{ userId: string }>();
        expectTypeOf(asked.query).toEqualTypeOf<{ limit: number }>();
        expectTypeOf(asked.body).toEqualTypeOf<undefined>();
        return { status: 200, headers: {}, body: { user: asked.params.userId, limit: asked.query.limit } };
      },
    });
    expect(route).toMatchObject({ ...facts, params, query });
    expect("body" in route).toBe(false);
    const answer = await route.handle({
      ...request,
      params: { userId: "u1" },
      query: { limit: 5 },
      body: undefined,
    });
    expect(answer.body).toEqual({ user: "u1", limit: 5 });
  });

  test("without schemas has its parts as they came", async () => {
    const route = defineRoute({
      ...facts,
      async handle({ params, query }) {
        expectTypeOf(params).toEqualTypeOf<Readonly<Record<string, string>>>();
        expectTypeOf(query).toEqualTypeOf<Readonly<Record<string, string>>>();
        return { status: 200, headers: {}, body: { params, query } };
      },
    });
    const answer = await route.handle({
      ...request,
      params: { userId: "u1" },
      query: { page: "2" },
      body: undefined,
    });
    expect(answer.body).toEqual({ params: { userId: "u1" }, query: { page: "2" } });
  });
});

describe("a workload", () => {
  const job = defineJob({ name: "test.daily", input: z.object({}), run: async () => null });
  const workload = (jobs: readonly string[], closed = () => {}): Workload =>
    defineWorkload({
      name: "test",
      migrations: { name: "test", directory: new URL("file:///sql/") },
      variables: [],
      jobs,
      open: async () => ({ name: "test", jobs: [job], routes: [], close: async () => closed() }),
    });
  const setting: Parameters<Workload["open"]>[0] = Object.create(null);

  test("opens the jobs that it names", async () => {
    expect((await workload(["test.daily"]).open(setting)).jobs).toEqual([job]);
  });

  test.each([[[]], [["test.daily", "test.other"]], [["test.dayly"]]])(
    "is closed again and refused when it names %j",
    async (jobs) => {
      let closed = 0;
      const opening = workload(jobs, () => void (closed += 1)).open(setting);
      await expect(opening).rejects.toThrow(
        `Expected the workload test to open the jobs ${jobs.join(", ")}, got test.daily.`,
      );
      expect(closed).toBe(1);
    },
  );

  test("has a name that can stand in a path", () => {
    expect(() => defineWorkload({ ...workload([]), name: "Test Pack" })).toThrow(
      "Expected a workload's name",
    );
  });
});

test("a job's runner is what the engine calls", () => {
  const job = defineJob({ name: "test.daily", input: z.object({}), run: async () => null });
  expectTypeOf(job.runner).toEqualTypeOf<JobRunner>();
  expect(job.runner.name).toBe(job.name);
});
