// Whether all that is given is as it is shown; what is not given may be anything.
import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../shape/record.ts";

export function saysTheSame(given: unknown, shown: unknown): boolean {
  if (!isRecord(given) || !isRecord(shown)) return isDeepStrictEqual(given, shown);
  return Object.entries(given).every(
    ([name, value]) => value === undefined || saysTheSame(value, shown[name]),
  );
}
