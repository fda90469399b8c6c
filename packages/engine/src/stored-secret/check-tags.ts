// Refuses more tags than a secret may have.
import { Problem } from "../errors.ts";
import type { SecretTags } from "./stored-secret.ts";

const mostTags = 50;

/** Throws Problem `invalid-request`. */
export function checkTags(tags: SecretTags): void {
  const count = Object.keys(tags).length;
  if (count <= mostTags) return;
  throw new Problem("invalid-request", `Expected at most ${mostTags} tags, got ${count}.`, { field: "tags" });
}
