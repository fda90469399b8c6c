// Retries: how long they wait and when they end.
import { describe, expect, test } from "vitest";
import { backOffSeconds, judgeRetry, longestDelaySeconds } from "../src/policy/retry.ts";

const question = { retries: 0, maxRetries: 185, remainingSeconds: 86_400, afterSeconds: null, random: 0 };

describe("the wait before a retry", () => {
  test.each([
    [0, 0.5, 1],
    [1, 1, 2],
    [5, 16, 32],
    [8, 128, 256],
    [9, 240, 480],
    [184, 240, 480],
  ])("after %i retries lies between %d and %d seconds", (retries, least, most) => {
    expect(backOffSeconds(retries, 0)).toBe(least);
    expect(backOffSeconds(retries, 1)).toBe(most);
    expect(most).toBeLessThanOrEqual(longestDelaySeconds);
  });

  test("is in whole milliseconds", () => {
    const verdict = judgeRetry({ ...question, random: 0.123_456_789 });
    expect(verdict.retrySeconds).toBe(0.562);
  });

  test("is the later of the policy's and the target's", () => {
    expect(judgeRetry({ ...question, afterSeconds: 7 }).retrySeconds).toBe(7);
    expect(judgeRetry({ ...question, retries: 9, afterSeconds: 7 }).retrySeconds).toBe(240);
  });
});

describe("no retry follows", () => {
  test("when all are spent, and with none allowed there is still the one delivery before", () => {
    expect(judgeRetry({ ...question, retries: 185 })).toEqual({
      retrySeconds: null,
      reason: "retries spent",
    });
    expect(judgeRetry({ ...question, maxRetries: 0 })).toEqual({
      retrySeconds: null,
      reason: "retries spent",
    });
    expect(judgeRetry({ ...question, retries: 184 }).retrySeconds).not.toBeNull();
  });

  test("when it would begin after the maximum age, by the policy or by what the target asks", () => {
    expect(judgeRetry({ ...question, remainingSeconds: 0.5 })).toEqual({
      retrySeconds: null,
      reason: "maximum age",
    });
    expect(judgeRetry({ ...question, remainingSeconds: 60, afterSeconds: 61 })).toEqual({
      retrySeconds: null,
      reason: "maximum age",
    });
  });
});
