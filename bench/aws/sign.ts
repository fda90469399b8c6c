// Signs a request for EventBridge Scheduler as its clients do (Signature Version 4), at little cost to whoever measures.
import { createHash, createHmac } from "node:crypto";
import type { Port } from "./port.ts";

export interface Unsigned {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: string;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The headers to send; without a query. */
export function signed(
  { origin, accessKeyId, secretAccessKey }: Port,
  { method, path, body }: Unsigned,
): Readonly<Record<string, string>> {
  const at = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const day = at.slice(0, 8);
  const scope = `${day}/us-east-1/scheduler/aws4_request`;
  const host = new URL(origin).host;
  const headers = `content-type:application/json\nhost:${host}\nx-amz-date:${at}\n`;
  const names = "content-type;host;x-amz-date";
  const canonical = [method, path, "", headers, names, hash(body)].join("\n");
  const key = [day, "us-east-1", "scheduler", "aws4_request"].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  const signature = hmac(key, ["AWS4-HMAC-SHA256", at, scope, hash(canonical)].join("\n")).toString("hex");
  return {
    "content-type": "application/json",
    "x-amz-date": at,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  };
}
