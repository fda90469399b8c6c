// A prompt as its user sees it.
import type { RowOf } from "@punctual/database";
import type { KeptSchedule } from "@punctual/jobs";
import { z } from "zod";
import type { findPrompt } from "./find-prompt.sql.ts";

export type PromptRow = RowOf<typeof findPrompt>;

export const promptShape = z.object({
  id: z.string(),
  name: z.string(),
  prompt: z.string(),
  frequency: z.string(),
  time: z.string().nullable(),
  date: z.string().nullable(),
  cron: z.string().nullable(),
  dayOfWeek: z.string().nullable(),
  dayOfMonth: z.union([z.int(), z.literal("L")]).nullable(),
  timezone: z.string(),
  model: z.string(),
  status: z.enum(["active", "paused"]),
  expression: z.string(),
  nextRunAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type Prompt = z.output<typeof promptShape>;
export type PromptStatus = Prompt["status"];

/** Its schedule is the one that knows; one that has had its time is paused for its user. */
export function shownPrompt(row: PromptRow, schedule: KeptSchedule | null | undefined): Prompt {
  const { userId: _userId, dayOfMonth, createdAt, updatedAt, ...rest } = row;
  return {
    ...rest,
    dayOfMonth: dayOfMonth === null || dayOfMonth === "L" ? dayOfMonth : Number(dayOfMonth),
    status: statusOf(schedule),
    nextRunAt: schedule?.state === "enabled" ? (schedule.nextAt?.toISOString() ?? null) : null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

export const statusOf = (schedule: KeptSchedule | null | undefined): PromptStatus =>
  schedule?.state === "enabled" ? "active" : "paused";
