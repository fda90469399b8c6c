// One transaction over a workload's own tables and the schedules that it keeps for its users.
import type { Transaction } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { keepGroup } from "../group/keep-group.ts";
import type { Principal } from "../principal.ts";
import { changeStateIn, type StateChange } from "./change-state.ts";
import { deleteScheduleIn } from "./delete-schedule.ts";
import { findSchedule } from "./find-schedule.sql.ts";
import { lockSchedule } from "./lock-schedule.sql.ts";
import { putScheduleIn } from "./put-schedule.ts";
import type { ScheduleName } from "./schedule-name.ts";
import { toSchedule, type Schedule } from "./schedule.ts";
import type { WantedSchedule } from "./wanted-schedule.ts";

/** Each throws Problem as the verb of its name does, and `declared-in-code` for a schedule that somebody else keeps. */
export interface ScheduleChanges {
  /** Makes the group too, where it is absent. */
  put(wanted: Omit<WantedSchedule, "origin">): Promise<Schedule>;
  setState(change: StateChange): Promise<Schedule>;
  /** Nothing where there is none. */
  delete(name: ScheduleName): Promise<void>;
  /** Locked until the end of the transaction; null where there is none. */
  hold(name: ScheduleName): Promise<Schedule | null>;
}

/**
 * As the owner of the tables: a tenant's role would see nothing of the workload's. The loops hear of it after the commit.
 */
export async function changeSchedules<Answer>(
  engine: EngineContext,
  principal: Principal,
  work: (transaction: Transaction, changes: ScheduleChanges) => Promise<Answer>,
): Promise<Answer> {
  const { events, database } = engine;
  const withdrawn = new Set<string>();
  const answer = await database.transaction((transaction) => {
    withdrawn.clear();
    return work(transaction, changesIn({ engine, principal, transaction, withdrawn }));
  });
  events.emit("planned");
  events.tell({ kind: "planned" });
  if (withdrawn.size > 0) {
    events.emit("cancelled", [...withdrawn]);
    events.tell({ kind: "cancelled", ids: [...withdrawn] });
  }
  return answer;
}

interface Changing {
  readonly engine: EngineContext;
  readonly principal: Principal;
  readonly transaction: Transaction;
  /** Runs that were taken back. */
  readonly withdrawn: Set<string>;
}

function changesIn({ engine, principal, transaction, withdrawn }: Changing): ScheduleChanges {
  const hold = (name: ScheduleName): Promise<Schedule | null> => held(transaction, principal, name);
  const take = (runIds: readonly string[]): void => runIds.forEach((id) => withdrawn.add(id));
  return {
    hold,
    async put(wanted) {
      await keepGroup(transaction, principal.tenant, wanted.group);
      const { schedule } = await putScheduleIn(transaction, engine, {
        principal,
        put: { ...wanted, origin: "workload" },
      });
      return schedule;
    },
    async setState(change) {
      const changed = await changeStateIn(transaction, principal, change);
      take(changed.withdrawn);
      return changed.schedule;
    },
    async delete(name) {
      if ((await hold(name)) === null) return;
      take(await deleteScheduleIn(transaction, principal, { ...name, by: "workload" }));
    },
  };
}

async function held(
  transaction: Transaction,
  { tenant }: Principal,
  { group, name }: ScheduleName,
): Promise<Schedule | null> {
  const key = { tenant, groupName: group, name };
  const [locked] = await transaction.query(lockSchedule, key);
  const [found] = locked === undefined ? [] : await transaction.query(findSchedule, key);
  return found === undefined ? null : toSchedule(found);
}
