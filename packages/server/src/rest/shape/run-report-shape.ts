// What a target reports of a run, piece by piece.
import { z } from "zod";
import { identifier } from "./parts.ts";

export const runParams = z.strictObject({ id: identifier });

const count = z.int().min(0);

export const reportedTally = z.strictObject({
  total: count,
  successful: count,
  failed: count,
  skipped: count,
});

/** However long a text is, it is cut as a local job's would be: to refuse it would lose what came with it. */
const text = z.string();

export const reportedItem = z.strictObject({ key: text, error: text });

export const reportedItems = z.array(reportedItem).max(1_000).default([]);

export const recoveredKeys = z.array(text).max(1_000).default([]);

export const progressShape = z.strictObject({
  cursor: text.nullable(),
  tally: reportedTally,
});
