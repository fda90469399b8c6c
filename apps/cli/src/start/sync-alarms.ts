// Puts the alarms of punctual.config.ts, and those that every declared schedule has by itself.
import {
  declaredAlarmDefinition,
  plainAlarmKinds,
  Problem,
  syncAlarms as sync,
  type DeclaredAlarm,
  type DeclaredAlarmDefinitionInput,
  type EngineContext,
} from "@punctual/engine";
import type { CheckedConfig, DeclaredSchedule } from "../config/config-schema.ts";
import { configurationInvalid } from "../failure.ts";

/** Throws CommandFailure (configuration invalid) for one that the engine refuses. */
export async function syncAlarms(engine: EngineContext, config: CheckedConfig): Promise<void> {
  await sync(engine, declaredAlarms(config)).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw configurationInvalid([`punctual.config.ts: ${error.message} ${error.remedy}`], error);
  });
}

/** One that the file defines under the same name stands in place of a schedule's own. */
function declaredAlarms({ schedules, alarms }: CheckedConfig): readonly DeclaredAlarm[] {
  const defined = alarms.map(({ name, ...definition }) => ({ name, definition }));
  const all = [...schedules.flatMap(ownAlarms), ...defined];
  return [...new Map(all.map((alarm) => [alarm.name, alarm])).values()];
}

function ownAlarms(schedule: DeclaredSchedule): readonly DeclaredAlarm[] {
  const { freshness } = schedule;
  return [
    ...plainAlarmKinds.map((kind) => ownAlarm(schedule, { kind })),
    ...(freshness === undefined ? [] : [ownAlarm(schedule, { kind: "stale", freshness })]),
  ];
}

const ownAlarm = (
  { group, name }: DeclaredSchedule,
  said: Pick<DeclaredAlarmDefinitionInput, "kind" | "freshness">,
): DeclaredAlarm => ({
  name: `${name}.${said.kind}`,
  definition: declaredAlarmDefinition.parse({ ...said, schedule: `${group}/${name}` }),
});
