// The history of one series, read again from time to time.
import { nowMs } from "@punctual/console";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lastDays, piecesOf } from "./ranges.ts";
import { readDays, readHours, type PricePoint, type Series } from "./read-prices.ts";

interface Wanted {
  readonly series: Series;
  readonly days: number;
  readonly by: "day" | "hour";
}

/** So many days of hours fit into one page of the list. */
const daysInPage = 8;

export const useHistory = ({ series, days, by }: Wanted) =>
  useQuery({
    queryKey: ["workloads", "crypto-prices", "history", series, days, by],
    queryFn: () => read({ series, days, by }),
    placeholderData: keepPreviousData,
  });

/** Oldest first. */
async function read({ series, days, by }: Wanted): Promise<readonly PricePoint[]> {
  const range = lastDays(days, nowMs());
  if (by === "day") return (await readDays(series, range)).toReversed();
  const pieces = await Promise.all(piecesOf(range, daysInPage).map((piece) => readHours(series, piece)));
  return pieces.flat().toReversed();
}
