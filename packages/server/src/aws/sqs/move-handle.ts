// The handle of a move of messages, as SQS writes one: JSON in base64.
import type { MessageMove } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { queueArn } from "./queue-address.ts";

export const taskHandle = (caller: AwsCaller, { id, source }: Pick<MessageMove, "id" | "source">): string =>
  Buffer.from(JSON.stringify({ taskId: id, sourceArn: queueArn(caller, source) })).toString("base64");

/** Null for what is no handle of ours. */
export function taskOfHandle(handle: string): string | null {
  const [, id = ""] = /"taskId":"([^"]*)"/.exec(Buffer.from(handle, "base64").toString("utf8")) ?? [];
  return uuid.test(id) ? id : null;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
