// Turns what a job returned or threw into the way its attempt ended.
import { errorText } from "./error-text.ts";
import { GiveUp } from "./give-up.ts";
import type { FanOutCount } from "./job-context.ts";
import type { AttemptEnd } from "./job-runner.ts";
import { markedPartial } from "./marked-partial.ts";
import { PartialFailure } from "./partial-failure.ts";
import { RetryAfter } from "./retry-after.ts";
import type { Tally } from "./tally.ts";

/** A job that shapes its own result cannot hide that items of its fan-out failed. */
export function returnedEnd(value: unknown, { tally: counted, someFailed }: FanOutCount): AttemptEnd {
  const tally = counted ?? tallyIn(value);
  const result = value === undefined ? null : value;
  return someFailed || (tally?.failed ?? 0) > 0
    ? { kind: "partial", result: markedPartial(result), tally }
    : { kind: "succeeded", result, tally };
}

export function thrownEnd(error: unknown): AttemptEnd {
  if (error instanceof PartialFailure) {
    return { kind: "partial", result: markedPartial(error.result), tally: error.tally };
  }
  if (error instanceof GiveUp) return { kind: "gave-up", error: errorText(error) };
  const afterSeconds = error instanceof RetryAfter ? error.seconds : null;
  return { kind: "failed", error: errorText(error), afterSeconds };
}

function tallyIn(value: unknown): Tally | null {
  if (typeof value !== "object" || value === null) return null;
  const count = (name: keyof Tally): number | null => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === "number" && Number.isSafeInteger(found) && found >= 0 ? found : null;
  };
  const [total, successful, failed] = [count("total"), count("successful"), count("failed")];
  if (total === null || successful === null || failed === null) return null;
  return { total, successful, failed, skipped: count("skipped") ?? 0 };
}
