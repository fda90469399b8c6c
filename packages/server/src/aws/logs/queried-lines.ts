// The lines that a query works on: the newest of each of its log groups, a bounded number.
import type { QueriedLine } from "./insights/query-row.ts";
import type { FoundGroup, GroupReader } from "./log-group.ts";
import { eventId } from "./log-event.ts";
import { spanOf } from "./log-times.ts";
import { searchLog } from "./search-log.ts";

/** Of all groups together. */
export const mostLines = 10_000;

interface Asked {
  readonly groups: readonly FoundGroup[];
  /** In seconds; both within. */
  readonly startTime: number;
  readonly endTime: number;
}

/** The newest first. */
export async function queriedLines(
  { engine, caller }: GroupReader,
  { groups, startTime, endTime }: Asked,
): Promise<readonly QueriedLine[]> {
  const lines: QueriedLine[] = [];
  for (const { source, name } of groups) {
    const { events } = await searchLog(
      { engine, principal: caller.principal },
      {
        ...{ source, stream: null, streams: null, after: null, backwards: true },
        ...spanOf(startTime * 1000, (endTime + 1) * 1000),
        limit: Math.floor(mostLines / groups.length),
        passes: () => true,
      },
    );
    lines.push(...events.map((event) => ({ event, log: `${caller.accountId}:${name}` })));
  }
  return groups.length === 1 ? lines : lines.sort((one, other) => timeOf(other) - timeOf(one));
}

const timeOf = ({ event }: QueriedLine): number => event.line.at.getTime();

/** The same whenever it is asked for. */
export const pointerTo = ({ event, log }: QueriedLine): string =>
  Buffer.from(`${log} ${eventId(event.line)}`, "utf8").toString("base64");
