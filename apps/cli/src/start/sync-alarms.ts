// Puts the alarms of punctual.config.ts, and those that every declared schedule has by itself.
import {
  alarmDefinition,
  alarmKinds,
  Problem,
  syncAlarms as sync,
  type DeclaredAlarm,
  type EngineContext,
} from "@punctual/engine";
import type { CheckedConfig } from "../config/config-schema.ts";
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
  const own = schedules.flatMap(({ group, name }) =>
    alarmKinds.map((kind): readonly [string, DeclaredAlarm] => {
      const definition = alarmDefinition.parse({ kind, schedule: `${group}/${name}` });
      return [`${name}.${kind}`, { name: `${name}.${kind}`, definition }];
    }),
  );
  const defined = alarms.map(({ name, ...definition }): readonly [string, DeclaredAlarm] => [
    name,
    { name, definition },
  ]);
  return [...new Map([...own, ...defined]).values()];
}
