// Which dead letters are meant.
import { validate as isUuid } from "uuid";
import { Problem } from "../errors.ts";
import { parseScheduleName } from "../schedule/schedule-name.ts";

export interface DeadLetterFilter {
  readonly ids?: readonly string[] | null | undefined;
  /** `group/name`, or a name in the group `default`. */
  readonly schedule?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** As a cause tells it. */
  readonly errorDigest?: string | null | undefined;
  /** Of createdAt, both included. */
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
}

/** As statements take it. Throws Problem `invalid-request` for what is no id. */
export function columnsOfFilter({ ids, schedule, from, to, ...texts }: DeadLetterFilter) {
  const strange = ids?.find((id) => !isUuid(id));
  if (strange !== undefined)
    throw new Problem("invalid-request", `Expected ids of dead letters, got "${strange.slice(0, 64)}".`, {
      field: "filter.ids",
    });
  const named = schedule === undefined || schedule === null ? null : parseScheduleName(schedule);
  return {
    ids: ids ?? null,
    groupName: named?.group ?? null,
    name: named?.name ?? null,
    job: texts.job ?? null,
    reason: texts.reason ?? null,
    errorDigest: texts.errorDigest ?? null,
    fromAt: from ?? null,
    toAt: to ?? null,
  };
}

/** Redriven at whatever time, or never. */
export const anyRedrive = { redrivenFromAt: null, redrivenToAt: null } as const;
