// Which tables must be there: the engine's first, then each workload's.
import type { MigrationSet } from "@punctual/database";
import { engineMigrations } from "@punctual/engine";
import type { LoadedConfig } from "../config/load-config.ts";

export const migrationSets = ({ workloads }: LoadedConfig): readonly MigrationSet[] => [
  engineMigrations,
  ...workloads.map(({ migrations }) => migrations),
];
