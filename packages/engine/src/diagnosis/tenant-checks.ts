// What is asked about one tenant's schedules, dead letters and alarms.
import type { Check } from "./check.ts";
import { growingDeadLetters } from "./growing-dead-letters.sql.ts";
import { neverFiringSchedules } from "./never-firing-schedules.sql.ts";
import { plainHttpTargets } from "./plain-http-targets.sql.ts";
import { shortTimeOuts } from "./short-time-outs.sql.ts";
import { unheardAlarms } from "./unheard-alarms.sql.ts";

export const tenantChecks: readonly Check<{ readonly tenant: string }>[] = [
  {
    check: "plain-http-target",
    severity: "warning",
    expected: "the target to be called over https:",
    remedy: "Use https:; over http: whoever is on the way reads the input and the credentials.",
    find: (queryable, asked) => queryable.query(plainHttpTargets, asked),
  },
  {
    check: "short-time-out",
    severity: "warning",
    expected: "the time-out to leave the usual run room",
    remedy:
      "Raise target.timeoutSeconds, or let the target answer 202 with Preference-Applied: respond-async and report its end.",
    find: (queryable, asked) => queryable.query(shortTimeOuts, asked),
  },
  {
    check: "never-fires",
    severity: "warning",
    expected: "the expression to fire at least once",
    remedy: "Look at it with `punctual explain`; delete the schedule if it has done its work elsewhere.",
    find: (queryable, asked) => queryable.query(neverFiringSchedules, asked),
  },
  {
    check: "growing-dead-letters",
    severity: "error",
    expected: "dead letters not to grow",
    remedy: "See why with `punctual dlq ls`, mend the cause, then `punctual dlq redrive`.",
    find: (queryable, asked) => queryable.query(growingDeadLetters, asked),
  },
  {
    check: "unheard-alarm",
    severity: "warning",
    expected: "somebody to be told of the alarm",
    remedy: "Give it an action with PUT /api/v1/alarms/{name}: a webhook or a Slack address.",
    find: (queryable, asked) => queryable.query(unheardAlarms, asked),
  },
];
