// Every code of ours is an exception of every service, and says nothing of the inside.
import { catalogue, Problem, type ProblemCode } from "@punctual/engine";
import { describe, expect, test } from "vitest";
import { doorRefusalOf, refusalOf } from "../../src/aws/refusal.ts";
import { events } from "../../src/aws/services/events.ts";
import { scheduler } from "../../src/aws/services/scheduler.ts";
import { services } from "../../src/aws/services/services.ts";
import { sqs } from "../../src/aws/services/sqs.ts";
import { toAwsProblem } from "../../src/aws/to-aws-problem.ts";
import { DoorProblem, doorCatalogue } from "../../src/door-problem.ts";

const codes = Object.keys(catalogue).filter((code): code is ProblemCode => code in catalogue);

describe("a problem of the engine", () => {
  test.each(services.map((service) => [service.signingName, service] as const))(
    "is an exception of %s",
    (_name, service) => {
      for (const code of codes) {
        const { facts, message } = toAwsProblem(new Problem(code, "Expected this, got that."), service, "id");
        expect(message).toBe(`Expected this, got that. ${catalogue[code].remedy}`);
        expect(facts.status >= 500).toBe(catalogue[code].status >= 500);
      }
    },
  );

  test.each([
    [scheduler, "quota-exceeded", "ServiceQuotaExceededException", 402],
    [scheduler, "declared-in-code", "ConflictException", 409],
    [scheduler, "rate-exceeded", "ThrottlingException", 429],
    [scheduler, "invalid-expression", "ValidationException", 400],
    [scheduler, "other-tenant", "AccessDeniedException", 403],
    [events, "not-found", "ResourceNotFoundException", 400],
    [events, "name-conflict", "ResourceAlreadyExistsException", 400],
    [events, "other-tenant", "AccessDeniedException", 400],
    [sqs, "not-found", "QueueDoesNotExist", 400],
  ] as const)("%#: of the service itself where it has one", (service, code, exception, status) => {
    const problem = toAwsProblem(new Problem(code, "m"), service, "id");
    expect([problem.code, problem.facts.status]).toEqual([exception, status]);
  });

  test("that says when to ask again has the header", () => {
    const problem = new Problem("rate-exceeded", "m", { retryAfterSeconds: 7 });
    expect(toAwsProblem(problem, scheduler, "id").headers).toEqual({ "retry-after": "7" });
  });
});

test("every code of the port is known, and none of the engine's is missing", () => {
  expect(Object.keys(doorRefusalOf).sort()).toEqual(Object.keys(doorCatalogue).sort());
  expect(Object.keys(refusalOf).sort()).toEqual(Object.keys(catalogue).sort());
});

test("a bearer challenge is not sent to who signs", () => {
  const refused = new DoorProblem("unauthorized", "m", { headers: { "www-authenticate": "Bearer" } });
  expect(toAwsProblem(refused, events, "id")).toMatchObject({ code: "AccessDeniedException", headers: {} });
});

test("a database that is away is no fault of the caller, and worth trying again", () => {
  const away = Object.assign(new Error("host:5432"), { name: "DatabaseUnavailable" });
  const problem = toAwsProblem(away, scheduler, "id");
  expect(problem).toMatchObject({ code: "ServiceUnavailableException", facts: { status: 503 } });
  expect(problem.message).not.toContain("5432");
});
