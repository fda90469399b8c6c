// What an export begins with: schedules, and the connections and API destinations that they call by.
import { apiDestinationDefinition, connectionSettings, keptDefinition } from "@punctual/engine";
import { z } from "zod";

export const sourceSchedule = z.object({
  ...keptDefinition.omit({ aws: true }).shape,
  group: z.string(),
  name: z.string(),
  state: z.enum(["enabled", "paused", "completed"]),
});

const named = z.object({ name: z.string() });
export const sourceConnection = z.intersection(connectionSettings, named);
export const sourceDestination = z.object({ ...apiDestinationDefinition.shape, ...named.shape });

export type SourceSchedule = z.output<typeof sourceSchedule>;
export type SourceConnection = z.output<typeof sourceConnection>;
export type SourceDestination = z.output<typeof sourceDestination>;

export interface Source {
  readonly schedules: readonly SourceSchedule[];
  readonly connections: ReadonlyMap<string, SourceConnection>;
  readonly destinations: ReadonlyMap<string, SourceDestination>;
  /** Where AWS reaches Punctual, whose jobs it calls. */
  readonly publicUrl: string;
}
