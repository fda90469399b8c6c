// Pauses a schedule; it may be repeated.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { changeState } from "./change-state.ts";
import type { ScheduleName } from "./schedule-name.ts";
import type { Schedule } from "./schedule.ts";

/** A time that fell due before the pause was acknowledged keeps its run. Throws Problem `not-found`. */
export const pauseSchedule = (
  engine: EngineContext,
  principal: Principal,
  { group, name, reason }: ScheduleName & { readonly reason?: string | null },
): Promise<Schedule> => changeState(engine, principal, { group, name, to: "paused", reason: reason ?? null });
