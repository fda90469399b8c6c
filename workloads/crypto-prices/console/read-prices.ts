// What the workload's paths answer.
import { api, at, readAll, type Page } from "@punctual/console";

export interface LatestPrice {
  readonly coin: string;
  readonly symbol: string;
  readonly name: string;
  readonly currency: string;
  /** Null where none was fetched yet. */
  readonly price: number | null;
  readonly at: string | null;
}

export interface Range {
  /** Days in UTC, both included. */
  readonly from: string;
  readonly to: string;
}

export interface Series {
  readonly coin: string;
  readonly currency: string;
}

/** A day's average, or one hour's price. */
export interface PricePoint {
  readonly at: string;
  readonly price: number;
}

const most = 200;

/** Guarantee: the routes of this workload answer what is asked for here by its path. */
const send = async <Body>(path: string, query: Readonly<Record<string, string | number>>): Promise<Body> =>
  (await api.send({ method: "GET", path, query })).body as Body;

export const readLatest = (): Promise<readonly LatestPrice[]> =>
  readAll((cursor) => send<Page<LatestPrice>>("/api/v1/prices", { limit: most, ...at(cursor) }));

const pathOf = ({ coin, currency }: Series): string =>
  `/api/v1/prices/${encodeURIComponent(coin)}/${encodeURIComponent(currency)}`;

interface Day {
  readonly date: string;
  readonly average: number;
}

/** Newest first. */
export async function readDays(series: Series, range: Range): Promise<readonly PricePoint[]> {
  const days = await readAll((cursor) =>
    send<Page<Day>>(pathOf(series), { resolution: "daily", ...range, limit: most, ...at(cursor) }),
  );
  return days.map(({ date, average }) => ({ at: date, price: average }));
}

/** Newest first. */
export const readHours = (series: Series, range: Range): Promise<readonly PricePoint[]> =>
  readAll((cursor) =>
    send<Page<PricePoint>>(pathOf(series), { resolution: "hourly", ...range, limit: most, ...at(cursor) }),
  );
