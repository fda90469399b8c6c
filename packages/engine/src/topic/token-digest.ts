// What the database keeps of a token that confirms a subscription.
import { createHash } from "node:crypto";

export const tokenDigest = (token: string): Buffer => createHash("sha256").update(token).digest();
