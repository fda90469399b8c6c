// A run as the dispatcher holds it: with everything that its delivery needs.
import type { RowOf } from "@punctual/database";
import type { claimRuns } from "./claim-runs.sql.ts";

export type ClaimedRun = RowOf<typeof claimRuns>;

/** `group/name`; null for a call. */
export const scheduleOf = ({ groupName, name }: ClaimedRun): string | null =>
  groupName === null || name === null ? null : `${groupName}/${name}`;
