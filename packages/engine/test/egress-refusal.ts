// What the guard says to a target that somebody wants to keep.
import { checkTarget, egressPolicy, type EgressPolicy } from "../src/delivery/egress.ts";
import { Problem } from "../src/errors.ts";

export const policy = (
  environment: "development" | "production",
  allow: readonly string[] = [],
  ownPorts: readonly number[] = [3000],
): EgressPolicy => egressPolicy({ environment, allow, ownPorts });

/** The code of the refusal; null where the target may be kept. */
export function refusal(url: string, egress: EgressPolicy): string | null {
  try {
    checkTarget(url, egress);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.field === "target.url") return error.code;
    throw error;
  }
}
