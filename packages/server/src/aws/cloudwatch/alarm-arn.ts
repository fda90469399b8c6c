// The names of alarms, and of the topics that they tell, as AWS writes them.
import type { NamedTopic } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";

type Place = Pick<AwsCaller, "region" | "accountId">;

export const alarmArn = ({ region, accountId }: Place, name: string): string =>
  `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`;

/** Null: of another account or region, or no alarm's. */
export function alarmOfArn(place: Place, arn: string): string | null {
  const start = alarmArn(place, "");
  return arn.startsWith(start) && arn.length > start.length ? arn.slice(start.length) : null;
}

/**
 * The topics among an alarm's actions. The account in a topic's name is not looked at: documents print that of their author, and
 * a tenant's alarm reaches no topic but the tenant's own.
 */
export const topicsAmong = (actions: readonly string[]): readonly NamedTopic[] =>
  actions.flatMap((arn) => {
    const [, region, name] =
      /^arn:aws[a-z-]*:sns:([a-z0-9-]+):\d{12}:([\w-]{1,256}(?:\.fifo)?)$/.exec(arn) ?? [];
    return region === undefined || name === undefined ? [] : [{ region, name }];
  });
