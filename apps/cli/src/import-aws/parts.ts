// The parts that schedules and rules of AWS have in common, in Punctual's words.
import type { HttpParameters } from "@aws-sdk/client-eventbridge";
import { isOrdered, nameInArn, queueInArn } from "./arn.ts";
import type { Inventory } from "./inventory.ts";

/** Null for what is no API destination of the account. */
export function destinationTarget(
  arn: string,
  { destinations }: Inventory,
  http: HttpParameters = {},
): object | null {
  const name = nameInArn(arn, "api-destination");
  if (name === null || !destinations.some(({ Name }) => Name === name)) return null;
  const { PathParameterValues = [], QueryStringParameters = {}, HeaderParameters = {} } = http;
  return {
    kind: "api-destination",
    name,
    ...(PathParameterValues.length === 0 ? {} : { pathParameters: PathParameterValues }),
    ...(Object.keys(QueryStringParameters).length === 0 ? {} : { query: QueryStringParameters }),
    ...(Object.keys(HeaderParameters).length === 0 ? {} : { headers: HeaderParameters }),
  };
}

/** Sent byte for byte, as AWS sends it. */
export const inputOf = (input: string | undefined): { readonly input?: string } =>
  input === undefined ? {} : { input };

interface AwsRetry {
  readonly MaximumRetryAttempts?: number | undefined;
  readonly MaximumEventAgeInSeconds?: number | undefined;
}

/** Absent: the defaults of both are the same. */
export function retryOf(policy: AwsRetry | undefined): { readonly retry?: object } {
  if (policy === undefined) return {};
  const { MaximumRetryAttempts: maxRetries, MaximumEventAgeInSeconds: maxAgeSeconds } = policy;
  return {
    retry: {
      ...(maxRetries === undefined ? {} : { maxRetries }),
      ...(maxAgeSeconds === undefined ? {} : { maxAgeSeconds }),
    },
  };
}

export const wasNote = (state: string | undefined): string =>
  state === "DISABLED" ? "paused, disabled in AWS too" : "paused; in AWS it still fires";

interface Undelivered {
  readonly DeadLetterConfig?: { readonly Arn?: string | undefined } | undefined;
}

/** The queue of that name here; a dead letter of Punctual is there in any case. */
export function deadLetterOf(target: Undelivered | undefined): { readonly deadLetterQueue?: string } {
  const queue = queueInArn(target?.DeadLetterConfig?.Arn ?? "");
  return queue === null || isOrdered(queue) ? {} : { deadLetterQueue: queue };
}

export interface PlannedTarget {
  readonly target: object;
  /** In place of the schedule's own. */
  readonly input?: string;
  readonly notes?: readonly string[];
}
