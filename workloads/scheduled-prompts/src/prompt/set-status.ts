// Makes a prompt active or pauses it, by its schedule.
import type { Transaction } from "@punctual/database";
import type { KeptSchedule, ScheduleChanges } from "@punctual/jobs";
import { answerOnce } from "../answer/answer-once.ts";
import { notFound, Refused } from "../problem.ts";
import type { OwnPrompt, Prompts } from "../prompts.ts";
import { holdUser } from "../user/hold-user.ts";
import { shownPrompt, statusOf, type Prompt, type PromptRow, type PromptStatus } from "./prompt.ts";
import { readPrompt } from "./read-prompt.ts";
import { scheduleNameOf, scheduleOf } from "./schedule-of.ts";

type Setting = Pick<Prompts, "schedules">;

/** May be repeated. Throws Refused: for another's id, and for one that has had its time. */
export const setStatus = (setting: Setting, own: OwnPrompt, status: PromptStatus): Promise<Prompt> =>
  setting.schedules.change(async (transaction, changes) => {
    await holdUser(transaction, own.userId);
    return become({ transaction, changes, own }, () => status);
  });

/** The other one of the two; a repeated key gets the first answer again, so that a repetition does not flip back. */
export const toggleStatus = (
  setting: Setting,
  own: OwnPrompt,
  idempotencyKey: string | null,
): Promise<Prompt> =>
  setting.schedules.change(async (transaction, changes) => {
    const { userId, id } = own;
    await holdUser(transaction, userId);
    return answerOnce(transaction, { userId, subject: `toggle ${id}`, key: idempotencyKey }, () =>
      become({ transaction, changes, own }, (status) => (status === "active" ? "paused" : "active")),
    );
  });

interface Change {
  readonly transaction: Transaction;
  readonly changes: ScheduleChanges;
  readonly own: OwnPrompt;
}

async function become(change: Change, wanted: (status: PromptStatus) => PromptStatus): Promise<Prompt> {
  const { transaction, changes, own } = change;
  const row = await readPrompt(transaction, own);
  if (row === null) throw notFound();
  const name = scheduleNameOf(row.id);
  const held = await changes.hold(name);
  const status = wanted(statusOf(held));
  if (status === statusOf(held)) return shownPrompt(row, held);
  if (status === "paused") return shownPrompt(row, await changes.pause(name));
  return shownPrompt(row, await activated(changes, row, held));
}

/** One whose time passed while it was paused ends the moment it is resumed. */
async function activated(
  changes: ScheduleChanges,
  row: PromptRow,
  held: KeptSchedule | null,
): Promise<KeptSchedule> {
  if (held?.state === "completed") throw completed();
  const active = await (held === null
    ? changes.put(scheduleOf(row))
    : changes.resume(scheduleNameOf(row.id)));
  if (active.state !== "enabled") throw completed();
  return active;
}

const completed = (): Refused =>
  new Refused({
    code: "prompt-completed",
    field: "status",
    detail: "Expected a prompt that has a time ahead, got one whose last time has passed.",
  });
