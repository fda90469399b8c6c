// A prompt while it is being written, and what is sent of it.
import { viewerZone } from "@punctual/console";
import type { Frequency, Prompt, PromptBody, Weekday } from "./prompt.ts";

export interface Draft {
  readonly name: string;
  readonly prompt: string;
  readonly frequency: Frequency;
  readonly time: string;
  readonly date: string;
  readonly cron: string;
  readonly dayOfWeek: Weekday;
  readonly dayOfMonth: string;
  readonly timezone: string;
  /** Empty: the default one. */
  readonly model: string;
}

export const newDraft: Draft = {
  name: "",
  prompt: "",
  frequency: "daily",
  time: "09:00",
  date: "",
  cron: "0 9 ? * MON-FRI *",
  dayOfWeek: "MON",
  dayOfMonth: "1",
  timezone: viewerZone,
  model: "",
};

export const draftOf = (prompt: Prompt): Draft => ({
  name: prompt.name,
  prompt: prompt.prompt,
  frequency: prompt.frequency,
  time: prompt.time ?? newDraft.time,
  date: prompt.date ?? "",
  cron: prompt.cron ?? newDraft.cron,
  dayOfWeek: prompt.dayOfWeek ?? newDraft.dayOfWeek,
  dayOfMonth: String(prompt.dayOfMonth ?? newDraft.dayOfMonth),
  timezone: prompt.timezone,
  model: prompt.model,
});

/** Only what its frequency has a use for: anything else would be refused. */
export function bodyOf(draft: Draft): PromptBody {
  const { name, prompt, frequency, timezone } = draft;
  const model = draft.model.trim();
  const isCron = frequency === "cron";
  return {
    name,
    prompt,
    frequency,
    time: isCron ? null : draft.time,
    date: frequency === "once" ? draft.date : null,
    cron: isCron ? draft.cron.trim() : null,
    dayOfWeek: frequency === "weekly" ? draft.dayOfWeek : null,
    dayOfMonth: frequency === "monthly" ? dayOf(draft.dayOfMonth) : null,
    timezone,
    ...(model === "" ? {} : { model }),
  };
}

const dayOf = (day: string): number | "L" => (day === "L" ? "L" : Number(day));

/** Whether enough is there to say when it would run. */
export const saysWhen = ({ frequency, time, date, cron }: Draft): boolean =>
  frequency === "cron" ? cron.trim() !== "" : time !== "" && (frequency !== "once" || date !== "");

export const isWhole = (draft: Draft): boolean =>
  draft.name.trim() !== "" && draft.prompt.trim() !== "" && saysWhen(draft);
