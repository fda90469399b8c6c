// Targets that are kept for whoever asks, and that nothing here can call.
import { attemptResult } from "../run/attempt-result.ts";
import type { InnerTarget } from "./inner-target.ts";

export const unsupportedReason = "Punctual.UnsupportedTarget";

export const refuseUnsupported: InnerTarget = async () =>
  attemptResult("dead", {
    reason: unsupportedReason,
    error:
      "Punctual keeps this target and cannot call it. Point the schedule at an HTTP address, an API destination, a job, a queue, a topic or an event bus.",
  });
