// Signs messages as Standard Webhooks has it.
import { createHmac } from "node:crypto";
import type { Message } from "../delivery/credentials.ts";
import type { Headers } from "../delivery/delivery-headers.ts";
import { signingKey } from "./signing-secret.ts";

/** One signature for each secret that is still alive; a receiver is content with any of them. */
export function signedHeaders(secrets: readonly string[], { id, sentAt, body }: Message): Headers {
  const timestamp = Math.floor(sentAt.getTime() / 1000);
  const keys = secrets.map(signingKey).filter((key) => key !== null);
  const signatures = keys.map((key) =>
    createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64"),
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.map((signature) => `v1,${signature}`).join(" "),
  };
}
