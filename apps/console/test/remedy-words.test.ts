// What is said of a death: what happened, and what usually mends it.
import { expect, test } from "vitest";
import { remedyOf } from "../src/parts/remedy-words.ts";

const todoOf = (reason: string | null, error: string | null = null): string =>
  remedyOf({ reason, error }).todo;

test.each([
  ["status 400", "the target answered 400", /corrected/],
  ["status 422", "the target answered 422", /corrected input/],
  ["status 403", "the target answered 403", /credentials/],
  ["status 404", "the target answered 404", /nothing at this address/],
  ["status 410", "the target answered 410: it is gone for good", /gone for good/],
  ["status 301", "the target answered 301: redirects are not followed", /redirects are not followed/],
  ["status 418", "the target answered 418", /refuses the request/],
])("of a target that refuses with %s it says what about the request to look at", (reason, error, todo) => {
  expect(remedyOf({ reason, error })).toEqual({
    what: expect.stringContaining(reason.slice(7)),
    todo: expect.stringMatching(todo),
  });
});

test.each([
  ["the target answered 500", /failed, or was down/],
  ["the target answered 503", /failed, or was down/],
  ["the target answered 429", /rate limit/],
  ["the target answered 401", /new ones/],
  ["connection refused", /Nothing listens/],
  ["connection closed before an answer", /hung up/],
  ["timed out before the answer's headers were complete", /too slow or down/],
  ["TLS: handshake timed out", /too slow or down/],
  ["DNS: no such host", /No host has this name/],
  ["DNS: no answer in time", /name servers/],
  ["TLS: certificate has expired", /certificate/],
  ["host unreachable", /network/],
  ["something new", /last attempts/],
])("of spent retries that ended with %s it says what the error asks for", (error, todo) => {
  expect(todoOf("retries spent", error)).toMatch(todo);
  expect(todoOf("maximum age", error)).toMatch(todo);
});

test.each([
  ["target refused", /inside our own network/],
  ["gave up", /what the job said/],
  ["unknown job", /serves the job/],
  ["invalid input", /corrected input/],
  ["worker lost", /memory/],
  ["result cannot be stored", /done twice/],
  ["the queue does not exist", /Make the queue/],
  ["Punctual.UnsupportedTarget", /service|target that Punctual calls/],
])("of the reason %s it says the same whatever the error is", (reason, todo) => {
  expect(todoOf(reason)).toMatch(todo);
  expect(todoOf(reason, "the target answered 500")).toMatch(todo);
});

test("a reason that is not known is named", () => {
  expect(remedyOf({ reason: "constructor", error: null }).what).toBe("It ended with: constructor.");
  expect(remedyOf({ reason: null, error: null }).what).toBe("It ended without success.");
});
