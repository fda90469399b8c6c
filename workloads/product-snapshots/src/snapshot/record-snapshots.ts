// Records one day's snapshots of a batch of users.
import { classify, type Database } from "@punctual/database";
import type { JobLog } from "@punctual/jobs";
import { insertSnapshots } from "./insert-snapshots.sql.ts";
import { limitLockWait } from "./limit-lock-wait.sql.ts";
import { upsertSnapshots } from "./upsert-snapshots.sql.ts";

export interface Recording {
  readonly database: Database;
  readonly log: JobLog;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** All products of all these users, or none and a throw. May be repeated. */
export async function recordSnapshots(recording: Recording, users: readonly string[]): Promise<void> {
  const { log, date } = recording;
  try {
    await record(recording, users);
    log.info("Snapshots recorded", { date, users: users.length, first: users[0], last: users.at(-1) });
  } catch (error) {
    // Of several, the fan-out tries each half again: only a user that stands alone has failed.
    if (users.length === 1) log.error("Snapshot failed", { date, userId: users[0], error: messageOf(error) });
    throw error;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The first time a day is recorded nothing is there to be updated, and a plain insert takes half as long. */
async function record(recording: Recording, users: readonly string[]): Promise<void> {
  try {
    await write(recording, { statement: insertSnapshots, users });
  } catch (error) {
    if (classify(error) !== "unique-violation") throw error;
    await write(recording, { statement: upsertSnapshots, users });
  }
}

interface Writing {
  readonly statement: typeof insertSnapshots | typeof upsertSnapshots;
  readonly users: readonly string[];
}

const write = ({ database, date }: Recording, { statement, users }: Writing): Promise<void> =>
  database.transaction(
    async (transaction) => {
      await transaction.query(limitLockWait, { wait: users.length === 1 ? patience : patienceOfMany });
      await transaction.query(statement, { date, users });
    },
    { statementTimeoutSeconds: 300 },
  );

/** A user whose row is held gets so long before it counts as failed. */
const patience = "31s";
/** A batch does not make everybody wait for one of its users: it is halved, and the one that is held waits alone. */
const patienceOfMany = "1s";
