// Pausing and resuming schedules, one or many, with the way back.
import type { Schedule } from "@punctual/client";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { tellUndoable } from "../../ui/tell-undoable.tsx";
import { tellDone } from "../../ui/told.ts";
import { fullNameOf } from "./schedule-name.ts";
import { showState } from "./show-state.ts";

export type Steered = Pick<Schedule, "group" | "name" | "state" | "stateReason">;

export interface ScheduleStateActions {
  /** Rejects where the server refuses; what came of it is told with an undo. */
  readonly pause: (schedules: readonly Steered[], reason: string | null) => Promise<void>;
  readonly resume: (schedules: readonly Steered[]) => Promise<void>;
}

/** The server takes so many at once. */
const mostAtOnce = 1_000;

type To = { readonly state: "paused"; readonly reason: string | null } | { readonly state: "enabled" };

export function useScheduleState(): ScheduleStateActions {
  const client = useQueryClient();
  /** Only those that are in another state: an undo must not touch the rest. */
  const set = async (schedules: readonly Steered[], to: To): Promise<void> => {
    const from = to.state === "paused" ? "enabled" : "paused";
    const changing = schedules.filter(({ state }) => state === from);
    const changed = await sendShown(client, changing, to);
    if (changed === 0) return tellDone(`Nothing to do: no chosen schedule was ${from}.`);
    tellUndoable(`${countWords(changed)} ${to.state === "paused" ? "paused" : "resumed"}.`, async () => {
      await (to.state === "paused"
        ? sendShown(client, changing, { state: "enabled" })
        : pauseAgain(client, changing));
      tellDone(`${countWords(changed)} ${to.state === "paused" ? "resumed" : "paused"} again.`);
    });
  };
  return {
    pause: (schedules, reason) => set(schedules, { state: "paused", reason }),
    resume: (schedules) => set(schedules, { state: "enabled" }),
  };
}

/** Each with the reason that it had. */
async function pauseAgain(client: QueryClient, schedules: readonly Steered[]): Promise<void> {
  const byReason = Map.groupBy(schedules, ({ stateReason }) => stateReason);
  for (const [reason, ofReason] of byReason) await sendShown(client, ofReason, { state: "paused", reason });
}

/** The new state is on the screen at once, and gone from it where the server refuses. Answers how many changed. */
async function sendShown(client: QueryClient, schedules: readonly Steered[], to: To): Promise<number> {
  const stateReason = to.state === "paused" ? to.reason : null;
  const putBack = showState(client, schedules, { state: to.state, stateReason });
  try {
    return await send(schedules, to);
  } catch (error) {
    putBack();
    throw error;
  } finally {
    await readAgain(client);
  }
}

async function send(schedules: readonly Steered[], to: To): Promise<number> {
  let changed = 0;
  for (let begin = 0; begin < schedules.length; begin += mostAtOnce) {
    const names = schedules.slice(begin, begin + mostAtOnce).map(fullNameOf);
    const answer =
      to.state === "paused"
        ? await api.POST("/api/v1/schedules:pause", { body: { schedules: names, reason: to.reason } })
        : await api.POST("/api/v1/schedules:resume", { body: { schedules: names } });
    changed += answer.changed;
  }
  return changed;
}

const readAgain = (client: QueryClient): Promise<unknown> =>
  Promise.all(
    ["schedules", "schedule", "fires"].map((first) => client.invalidateQueries({ queryKey: [first] })),
  );

const countWords = (count: number): string =>
  count === 1 ? "1 schedule" : `${count.toLocaleString("en")} schedules`;
