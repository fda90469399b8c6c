// The names of schedules, groups and tokens, as EventBridge Scheduler's model constrains them.
import type { AwsCaller } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { text } from "../shape/shape.ts";

export const name = () => text({ min: 1, max: 64, pattern: "^[0-9a-zA-Z-_.]+$" });
export const clientToken = () => text({ min: 1, max: 64, pattern: "^[a-zA-Z0-9-_]+$" });
export const nextToken = () => text({ min: 1, max: 2048 });
/** How many a list gives when its caller does not say [inferred]. */
export const defaultPageSize = 100;

interface Named {
  readonly Name: string;
  readonly GroupName?: string | undefined;
}

export const defaultGroup = "default";

/**
 * The pattern lets `.` and `..` through, which clients sign as another path than they send [rec]; refused with words of our
 * own [inferred]. Throws AwsProblem.
 */
export function scheduleNamed({ Name, GroupName = defaultGroup }: Named): { name: string; group: string } {
  assertNotDots(Name, "Name");
  assertNotDots(GroupName, "GroupName");
  return { name: Name, group: GroupName };
}

export function assertNotDots(named: string, member: string): void {
  if (named === "." || named === "..")
    throw scheduler.problem("ValidationException", `Expected ${member} to be more than dots, got ${named}.`);
}

type Place = Pick<AwsCaller, "region" | "accountId">;

export const scheduleArn = (
  { region, accountId }: Place,
  schedule: { readonly group: string; readonly name: string },
): string => `arn:aws:scheduler:${region}:${accountId}:schedule/${schedule.group}/${schedule.name}`;

export const groupArn = ({ region, accountId }: Place, group: string): string =>
  `arn:aws:scheduler:${region}:${accountId}:schedule-group/${group}`;
