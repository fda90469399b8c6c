// An event bus as whoever may see it sees it.
import type { RowOf } from "@punctual/database";
import { z } from "zod";
import { storedValue } from "../stored-value.ts";
import type { listEventBuses } from "./list-event-buses.sql.ts";

/** The bus that always exists. */
export const defaultBus = "default";

export const eventBusName = z
  .string()
  .regex(/^[/.\-_A-Za-z0-9]{1,256}$/, "Expected a name of 1–256 letters, digits, '/', '.', '-' or '_'.");

export type BusTags = Readonly<Record<string, string>>;

export interface EventBus {
  readonly name: string;
  readonly description: string | null;
  /** As the AWS door gave it; null: nothing. */
  readonly aws: unknown;
  readonly tags: BusTags;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface NamedBus {
  readonly name: string;
}

export const toEventBus = (row: RowOf<typeof listEventBuses>): EventBus => ({
  ...row,
  tags: storedValue<BusTags>(row.tags),
});
