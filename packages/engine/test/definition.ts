// Schedules for tests, complete from a few words.
import {
  scheduleDefinition,
  type Principal,
  type ScheduleDefinition,
  type ScheduleDefinitionInput,
} from "../src/index.ts";

export const principal: Principal = { tenant: "default", actor: "test", role: "admin" };

export const definition = (given: Partial<ScheduleDefinitionInput> = {}): ScheduleDefinition =>
  scheduleDefinition.parse({
    expression: "cron(* * * * ? *)",
    target: { kind: "job", job: "test.job" },
    ...given,
  });

export const named = (name: string) => ({ group: "default", name });
