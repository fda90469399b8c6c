// The tags of something after a change, in the transaction that holds its row.
import { Problem } from "./errors.ts";

export type Tags = Readonly<Record<string, string>>;

/** In place of all tags that there are; or what is to become of those that there are by then. */
export type TagsChange = Tags | ((before: Tags) => Tags);

/** As AWS has it: what can be added to for ever would grow for ever. */
const mostTags = 50;

/** Throws Problem `invalid-request` (`tags`: too many). */
export function changedTags(before: Tags, change: TagsChange): Tags {
  const tags = typeof change === "function" ? change(before) : change;
  const count = Object.keys(tags).length;
  if (count <= mostTags) return tags;
  throw new Problem("invalid-request", `Expected at most ${mostTags} tags, got ${count}.`, { field: "tags" });
}
