// The end of a run whose event has not what its target wants of it.
import { z } from "zod";
import type { InnerTarget } from "../delivery/inner-target.ts";
import { attemptResult } from "../run/attempt-result.ts";

const unshaped = z.object({ fault: z.string() });

export const refuseUnshaped: InnerTarget = async ({ target }) => {
  const { data } = unshaped.safeParse(target);
  const error = data?.fault ?? "The event has not what the target wants of it.";
  return attemptResult("dead", { reason: "invalid input", error });
};
