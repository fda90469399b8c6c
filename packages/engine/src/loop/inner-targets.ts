// The kinds of target that Punctual serves itself, each with the verb that takes its runs.
import type { InnerTarget } from "../delivery/inner-target.ts";
import { targetKind } from "../delivery/target-kind.ts";
import { refuseUnsupported } from "../delivery/unsupported-target.ts";
import { fireRule } from "../event/fire-rule.ts";
import { putRunEvent } from "../event/put-run-event.ts";
import { refuseUnshaped } from "../event/refuse-unshaped.ts";
import { sendRun } from "../queue/send-run.ts";
import { publishRun } from "../topic/publish-run.ts";

const innerTargets: Readonly<Record<string, InnerTarget>> = {
  queue: sendRun,
  "event-bus": putRunEvent,
  topic: publishRun,
  rule: fireRule,
  unshaped: refuseUnshaped,
  aws: refuseUnsupported,
};

/** Undefined: its runs are carried over HTTP, or to a job. */
export function innerTargetOf(target: unknown): InnerTarget | undefined {
  const kind = targetKind(target);
  return Object.hasOwn(innerTargets, kind) ? innerTargets[kind] : undefined;
}
