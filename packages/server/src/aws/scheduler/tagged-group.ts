// The group that the ARN of a tag operation names.
import type { AwsCaller } from "../aws-operation.ts";
import { scheduler } from "../services/scheduler.ts";
import { text } from "../shape/shape.ts";
import { parseArn } from "../target/arn.ts";

/** Schedules have no tags. */
export const taggedArn = () =>
  text({
    min: 1,
    max: 1011,
    pattern: "^arn:aws(-[a-z]+)?:scheduler:[a-z0-9\\-]+:\\d{12}:schedule-group\\/[0-9a-zA-Z-_.]+$",
  });

/** Throws AwsProblem for an ARN of another account or region, as for a group that there is not. */
export function taggedGroup(named: string, { accountId, region }: AwsCaller): string {
  const arn = parseArn(named);
  const group = arn?.resource.split("/")[1] ?? "";
  if (arn?.account === accountId && arn.region === region) return group;
  throw scheduler.problem("ResourceNotFoundException", `Schedule group ${group} does not exist.`);
}
