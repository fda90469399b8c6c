// What a sync of one tenant works with.
import type { Database } from "@punctual/database";
import type { Session } from "../mercadolivre/session.ts";
import type { DateRange } from "../range/date-range.ts";
import type { Cursor } from "./cursor.ts";

export interface Sync {
  readonly database: Database;
  readonly session: Session;
  readonly tenantId: string;
  readonly userId: number;
  readonly runId: string;
  readonly timezone: string;
  readonly range: DateRange;
  readonly cursor: string | null;
  readonly save: (cursor: string) => Promise<void>;
}

export type Syncing = Omit<Sync, "save"> & { readonly save: (cursor: Cursor) => Promise<void> };
