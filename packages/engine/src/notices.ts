// What nodes tell each other: one NOTIFY for what gathered, after the commit of the work that it tells of.
import type { Database, Subscription } from "@punctual/database";
import type { EngineContext } from "./engine-context.ts";
import type { Notice } from "./events.ts";
import { sendNotices } from "./send-notices.sql.ts";
import type { WatchedRuns } from "./watched-runs.ts";

const channel = "punctual_notices";
/** PostgreSQL takes 8,000 bytes a notice; so many ids and the rest stay far below. */
const idsPerNotice = 100;

/** A lost notice costs latency only: every loop looks for itself, too. */
export async function exchangeNotices(
  engine: EngineContext,
  nodeId: string,
  watched: WatchedRuns,
): Promise<Subscription> {
  const { database, events, log, clock } = engine;
  events.connect({
    send: (notices) =>
      void send(database, nodeId, notices).catch((error: unknown) =>
        log.debug({ err: error }, "notices could not be sent"),
      ),
    after: (delayMs, callback) => void clock.after(delayMs, callback),
  });
  const wakeAll = (): void => {
    events.emit("planned");
    events.emit("waiting");
  };
  const subscription = await database.listen(
    channel,
    (payload) => receive({ engine, nodeId, watched }, payload),
    wakeAll,
  );
  // What came before this node could hear it.
  wakeAll();
  // Whoever believed to be alone hears that it is not.
  events.tell({ kind: "planned" });
  return subscription;
}

async function send(database: Database, nodeId: string, notices: readonly Notice[]): Promise<void> {
  const payloads = [
    ...new Set(notices.flatMap(split).map((notice) => JSON.stringify({ node: nodeId, ...notice }))),
  ];
  await database.query(sendNotices, { channel, payloads });
}

function split(notice: Notice): readonly Notice[] {
  if (!("ids" in notice)) return [notice];
  const pieces: Notice[] = [];
  for (let start = 0; start < notice.ids.length; start += idsPerNotice) {
    pieces.push({ kind: notice.kind, ids: notice.ids.slice(start, start + idsPerNotice) });
  }
  return pieces;
}

interface Received {
  readonly node?: unknown;
  readonly kind?: unknown;
  readonly ids?: unknown;
}

interface Receiver {
  readonly engine: EngineContext;
  readonly nodeId: string;
  readonly watched: WatchedRuns;
}

/** What cannot be read is of a version that will be told of in its own way; it is passed over. */
function receive({ engine: { events, log }, nodeId, watched }: Receiver, payload: string): void {
  let notice: Received;
  try {
    notice = asReceived(JSON.parse(payload));
  } catch (error) {
    log.debug({ err: error }, "notice could not be read");
    return;
  }
  if (notice.node === nodeId) return;
  events.isAlone = false;
  const ids = Array.isArray(notice.ids) ? notice.ids.filter((id) => typeof id === "string") : [];
  if (notice.kind === "planned" || notice.kind === "waiting") events.emit(notice.kind);
  if (notice.kind === "watching") watched.wanted();
  if (notice.kind === "changed" && events.watched) events.emit("changed", ids);
  if (notice.kind === "cancelled") events.emit("cancelled", ids);
  if (notice.kind === "sent") events.emit("sent", ids);
  if (notice.kind === "ended")
    events.emit(
      "ended",
      ids.map((id) => ({ id, state: "ended elsewhere" })),
    );
}

/** Guarantee: every field is unknown until it was looked at. */
const asReceived = (value: unknown): Received =>
  typeof value === "object" && value !== null ? (value as Received) : {};
