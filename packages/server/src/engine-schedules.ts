// The schedules that workloads keep for their users, as schedules of the engine.
import {
  changeSchedules,
  findStates,
  scheduleDefinition,
  type EngineContext,
  type Principal,
  type ScheduleChanges as EngineChanges,
  type ScheduleState,
} from "@punctual/engine";
import type { OwnSchedule, ScheduleChanges, Schedules, TransactionOf } from "@punctual/jobs";

/** They belong to tenant `default`, as all that workloads keep does; `actor` is named in their versions and the audit. */
export function engineSchedules(
  engine: EngineContext,
  actor: string,
): Schedules<TransactionOf<EngineContext["database"]>> {
  const principal: Principal = { tenant: "default", actor, role: "operator" };
  return {
    find: (names) => findStates(engine, principal, names),
    change: (work) =>
      changeSchedules(engine, principal, (transaction, changes) => work(transaction, changesOf(changes))),
  };
}

function changesOf(changes: EngineChanges): ScheduleChanges {
  return {
    hold: async (name) => kept(await changes.hold(name)),
    async put(schedule) {
      const before = await changes.hold(schedule);
      const state = before?.state === "paused" ? "paused" : "enabled";
      const { group, name } = schedule;
      return kept(await changes.put({ group, name, definition: { ...definitionOf(schedule), state } }));
    },
    pause: async ({ group, name }) =>
      kept(await changes.setState({ group, name, to: "paused", reason: null })),
    resume: async ({ group, name }) =>
      kept(await changes.setState({ group, name, to: "enabled", reason: null })),
    delete: ({ group, name }) => changes.delete({ group, name }),
  };
}

const definitionOf = ({ group: _group, name: _name, job, ...rest }: OwnSchedule) =>
  scheduleDefinition.parse({ ...rest, target: { kind: "job", job } });

function kept<Found extends ScheduleState | null>(schedule: Found): Found extends null ? null : ScheduleState;
function kept(schedule: ScheduleState | null): ScheduleState | null {
  if (schedule === null) return null;
  const { group, name, state, nextAt } = schedule;
  return { group, name, state, nextAt };
}
