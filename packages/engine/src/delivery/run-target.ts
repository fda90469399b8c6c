// Which HTTP target a claimed run is carried to, by the kind of its schedule's target.
import { destinationTarget } from "../api-destination/destination-target.ts";
import { appTarget } from "../app/app-target.ts";
import type { ClaimedRun } from "../run/claimed-run.ts";
import { httpTarget, type HttpTarget } from "../schedule/schedule-definition.ts";
import type { RetriedStatuses } from "./outcome.ts";
import { targetKind } from "./target-kind.ts";

/** `fault`: nothing can be sent, and the run is dead for this reason. */
export type RunTarget =
  { readonly target: HttpTarget; readonly retried?: RetriedStatuses } | { readonly fault: string };

/** A kind of target that is reached over HTTP is a line here. */
const readers: Readonly<Record<string, (run: ClaimedRun) => RunTarget>> = {
  http: ownTarget,
  "api-destination": destinationTarget,
  job: appTarget,
};

export function runTarget(run: ClaimedRun): RunTarget {
  const kind = run.job === null ? targetKind(run.target) : "job";
  const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
  return read === undefined ? unreadable : read(run);
}

function ownTarget({ target }: ClaimedRun): RunTarget {
  const read = httpTarget.safeParse(target);
  return read.success ? { target: read.data } : unreadable;
}

const unreadable: RunTarget = { fault: "unreadable target" };
