// The engine inside one transaction: whatever verbs do with it is there together, or not at all.
import type { Database, Scope, Transaction } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import { Events } from "../events.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";

/** For verbs of this principal alone. The loops hear of what happened after the commit: before it, they would see nothing of it. */
export async function inOneTransaction<Answer>(
  engine: EngineContext,
  principal: Pick<Principal, "tenant">,
  work: (inside: EngineContext, transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  let told = heldEvents(engine.events);
  const answer = await databaseOf(engine, principal).transaction((transaction) => {
    told = heldEvents(engine.events);
    const database = joined(engine.database, { transaction, tenant: principal.tenant });
    return work({ ...engine, database, events: told.events }, transaction);
  });
  told.release();
  return answer;
}

interface Joining {
  readonly transaction: Transaction;
  readonly tenant: string;
}

/** A database whose every transaction is a part of the one that is open. */
function joined(database: Database, joining: Joining): Database {
  const { transaction, tenant } = joining;
  return {
    query: (statement, ...parameters) => transaction.query(statement, ...parameters),
    execute: (text, values) => transaction.execute(text, values),
    copyIn: (copy) => transaction.copyIn(copy),
    transaction: (work) => work(transaction),
    within: (scope) => joined(database, { ...joining, tenant: sameTenant(scope, tenant) }),
    listen: (channel, onNotification, onReconnect) => database.listen(channel, onNotification, onReconnect),
    end: () => database.end(),
  };
}

function sameTenant({ argument }: Scope, tenant: string): string {
  if (argument === tenant) return tenant;
  throw new Error("Expected a transaction to work for one tenant, got two.");
}

/** Events that are told when they are released. */
function heldEvents(events: Events): { readonly events: Events; readonly release: () => void } {
  const held = new HeldEvents();
  const emitted: (() => void)[] = [];
  held.on("planned", () => void emitted.push(() => events.emit("planned")));
  held.on("waiting", () => void emitted.push(() => events.emit("waiting")));
  held.on("ended", (runs) => void emitted.push(() => events.emit("ended", runs)));
  held.on("cancelled", (ids) => void emitted.push(() => events.emit("cancelled", ids)));
  held.on("sent", (ids) => void emitted.push(() => events.emit("sent", ids)));
  return {
    events: held,
    release() {
      for (const emit of emitted) emit();
      for (const notice of held.notices) events.tell(notice);
    },
  };
}

type Notice = Parameters<Events["tell"]>[0];

class HeldEvents extends Events {
  readonly notices: Notice[] = [];

  override tell(notice: Notice): void {
    this.notices.push(notice);
  }
}
