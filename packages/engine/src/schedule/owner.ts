// Who keeps a schedule, beside whom nobody changes what it says.
import { Problem } from "../errors.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";

/** `code`: declared in punctual.config.ts; `workload`: made by a workload for its users; `rule`: part of a rule of an event bus. */
export type ScheduleOrigin = "api" | "code" | "workload" | "rule";

const keepers: Readonly<Record<Exclude<ScheduleOrigin, "api">, string>> = {
  code: "one that punctual.config.ts declares",
  workload: "one that a workload keeps",
  rule: "a part of a rule",
};

/** What the API made may be taken over. Throws Problem `declared-in-code`. */
export function assertOwner(
  { origin }: { readonly origin: ScheduleOrigin },
  by: ScheduleOrigin,
  name: ScheduleName,
): void {
  if (origin === by || origin === "api") return;
  throw new Problem(
    "declared-in-code",
    `Expected ${scheduleNameOf(name)} to be made by the API, got ${keepers[origin]}.`,
  );
}
