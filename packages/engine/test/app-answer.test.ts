// What the answer of an app that served a job means for its run.
import { describe, expect, it } from "vitest";
import { appResult } from "../src/delivery/app-answer.ts";
import type { DeliveryEnd } from "../src/delivery/delivery-end.ts";

const answered = (body: string | null): DeliveryEnd => ({
  outcome: "succeeded",
  status: 200,
  error: null,
  excerpt: "excerpt",
  body: body === null ? null : Buffer.from(body),
  retryAfterSeconds: null,
  pauses: false,
});
const tally = { total: 3, successful: 3, failed: 0, skipped: 0 };

describe("An app's answer", () => {
  it.each([
    [
      { result: { rows: 3 }, tally },
      { result: { rows: 3 }, tally },
    ],
    [{ result: null }, { result: null, tally: null }],
    [{}, { result: undefined, tally: null }],
    [
      { result: "größe", tally: null },
      { result: "größe", tally: null },
    ],
  ])("%j ends the run well, with what the job returned", (body, brought) => {
    expect(appResult(answered(JSON.stringify(body)))).toMatchObject({
      verdict: "succeeded",
      status: 200,
      ...brought,
    });
  });

  it.each([null, "", "<html>", "[]", "7", '{"tally":{"total":-1}}', '{"tally":7}', '{"result":'])(
    "that is no result is tried again: %j",
    (body) => {
      expect(appResult(answered(body))).toMatchObject({
        verdict: "retry",
        excerpt: "excerpt",
        error: expect.stringContaining("Expected the app to answer JSON"),
      });
    },
  );
});
