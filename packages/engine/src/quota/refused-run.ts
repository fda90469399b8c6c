// What a caller is told whose run its tenant's quotas have no room for.
import { Problem } from "../errors.ts";
import type { Refusal } from "./run-rooms.ts";

export const refusedRun = ({ quota, most, secondsLeft }: Refusal): Problem =>
  quota === "runs-per-minute"
    ? new Problem("rate-exceeded", `Expected at most ${most} runs of the tenant a minute, got more.`, {
        retryAfterSeconds: secondsLeft,
      })
    : new Problem("quota-exceeded", `Expected at most ${most} open runs of the tenant, got more.`);
