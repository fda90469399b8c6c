// Resumes a paused schedule; it may be repeated.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { changeState } from "./change-state.ts";
import type { ScheduleName } from "./schedule-name.ts";
import type { Schedule } from "./schedule.ts";

/** The next occurrence counts from now; times inside the pause are not made up. Throws Problem `not-found`. */
export const resumeSchedule = (
  engine: EngineContext,
  principal: Principal,
  { group, name, reason }: ScheduleName & { readonly reason?: string | null },
): Promise<Schedule> =>
  changeState(engine, principal, { group, name, to: "enabled", reason: reason ?? null });
