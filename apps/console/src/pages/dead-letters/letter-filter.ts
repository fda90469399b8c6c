// Which dead letters are shown, as the address says it.
import type { SearchParams } from "../../ui/use-search-params.ts";
import { shortNameOf } from "../../parts/schedule/schedule-name.ts";

export const letterStates = ["open", "redriven", "discarded"] as const;
export type LetterState = (typeof letterStates)[number];

/** What letters have in common that died alike. */
export interface CauseFilter {
  readonly schedule: string | null;
  readonly job: string | null;
  readonly reason: string | null;
  readonly errorDigest: string | null;
}

export interface LetterFilter extends CauseFilter {
  readonly state: LetterState;
  /** Of one redrive. */
  readonly redrivenFrom: string | null;
  readonly redrivenTo: string | null;
}

/** What the address says that is no filter of ours is passed over. */
export function readFilter({ read }: Pick<SearchParams, "read">): LetterFilter {
  const digest = read("errorDigest");
  return {
    state: letterStates.find((state) => state === read("state")) ?? "open",
    schedule: read("schedule"),
    job: read("job"),
    reason: read("reason"),
    errorDigest: digest !== null && /^[0-9a-f]{16}$/.test(digest) ? digest : null,
    redrivenFrom: instantIn(read("redrivenFrom")),
    redrivenTo: instantIn(read("redrivenTo")),
  };
}

function instantIn(text: string | null): string | null {
  const ms = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

export const causeOf = ({ schedule, job, reason, errorDigest }: CauseFilter): CauseFilter => ({
  schedule,
  job,
  reason,
  errorDigest,
});

export const isNarrowed = ({ state: _state, ...rest }: LetterFilter): boolean =>
  Object.values(rest).some((value) => value !== null);

/** Where its runs come from: of one schedule, of one job, or of many. */
export function placeWords({ schedule, job }: Pick<CauseFilter, "schedule" | "job">): string | null {
  if (schedule !== null) return shortNameOf(schedule);
  return job;
}
