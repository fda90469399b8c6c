// What came of one run of a prompt.
import type { RowOf } from "@punctual/database";
import { z } from "zod";
import type { findResult } from "./find-result.sql.ts";
import type { listResults } from "./list-results.sql.ts";

export type StoredResult = RowOf<typeof findResult>;
type ListedResult = RowOf<typeof listResults>;

export const resultShape = z.object({
  id: z.string(),
  scheduleId: z.string(),
  runId: z.string(),
  scheduledAt: z.string(),
  createdAt: z.string(),
  status: z.enum(["succeeded", "failed"]),
  model: z.string(),
  output: z.string().nullable(),
  usage: z
    .object({
      promptTokens: z.int().nullable(),
      completionTokens: z.int().nullable(),
      totalTokens: z.int().nullable(),
    })
    .nullable(),
  error: z.string().nullable(),
  emailTo: z.string().nullable(),
  emailedAt: z.string().nullable(),
});

type Usage = z.output<typeof resultShape>["usage"];

export function shownResult(row: ListedResult): z.output<typeof resultShape> {
  const { promptId, scheduledAt, createdAt, emailedAt, runId, model, output, error, emailTo } = row;
  return {
    id: runId,
    scheduleId: promptId,
    runId,
    scheduledAt: scheduledAt.toISOString(),
    createdAt: createdAt.toISOString(),
    // The table knows no other.
    status: row.status === "failed" ? "failed" : "succeeded",
    model,
    output,
    usage: usageOf(row),
    error,
    emailTo,
    emailedAt: emailedAt?.toISOString() ?? null,
  };
}

/** Null where no model has answered. */
export const usageOf = (
  row: Pick<StoredResult, "output" | "promptTokens" | "completionTokens" | "totalTokens">,
): Usage => {
  const { output, promptTokens, completionTokens, totalTokens } = row;
  return output === null ? null : { promptTokens, completionTokens, totalTokens };
};
