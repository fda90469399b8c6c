// A queue's URL and ARN, and the queue that one of them names.
import type { AwsCaller, AwsContext } from "../aws-operation.ts";
import { sqs } from "../services/sqs.ts";
import { parseArn } from "../target/arn.ts";
import { needed } from "./needed.ts";

export const queueUrl = (
  { publicUrl, caller }: Pick<AwsContext, "publicUrl" | "caller">,
  name: string,
): string => `${publicUrl}/${caller.accountId}/${name}`;

export const queueArn = ({ region, accountId }: AwsCaller, name: string): string =>
  `arn:aws:sqs:${region}:${accountId}:${name}`;

/** Whatever its host: only the last two segments count. Throws AwsProblem: MissingParameter, QueueDoesNotExist. */
export function nameOfUrl({ accountId }: AwsCaller, url: string | undefined): string {
  const path = needed(url, "QueueUrl").replace(/^[a-z]+:\/\/[^/]*/i, "");
  const [account = "", name = ""] = path.split("/").filter(Boolean).slice(-2);
  if (account !== accountId || name === "") throw noQueue();
  return name;
}

/** Null for what is no ARN of a queue of this account and region. */
export function nameOfArn(caller: AwsCaller, arn: string): string | null {
  const parts = parseArn(arn);
  return parts !== null && arn === queueArn(caller, parts.resource) ? parts.resource : null;
}

export const noQueue = () => sqs.problem("QueueDoesNotExist", "The specified queue does not exist.");
