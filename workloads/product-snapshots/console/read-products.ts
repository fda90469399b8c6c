// What the workload's paths answer.
import { api, at, readAll, type Page } from "@punctual/console";

export interface User {
  readonly userId: string;
  readonly products: number;
  readonly archived: number;
  readonly lastSnapshotDate: string | null;
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly currency: string;
  readonly archivedAt: string | null;
  readonly updatedAt: string;
  readonly lastSnapshotDate: string | null;
}

/** What all products of a user, or one, were worth on a date, in a currency. */
export interface DayValue {
  readonly date: string;
  readonly currency: string;
  readonly value: number;
}

export interface Range {
  readonly from: string;
  readonly to: string;
}

const most = 200;

type Query = Readonly<Record<string, string | number>>;

/** Guarantee: the routes of this workload answer what is asked for here by its path. */
const send = async <Body>(path: string, query: Query): Promise<Body> =>
  (await api.send({ method: "GET", path, query })).body as Body;

const pathOf = (userId: string, of: string): string => `/api/v1/users/${encodeURIComponent(userId)}/${of}`;

export interface UsersWanted {
  readonly search: string;
  readonly cursor: string | null;
}

export const readUsers = ({ search, cursor }: UsersWanted): Promise<Page<User>> =>
  send("/api/v1/users", { limit: 50, ...(search === "" ? {} : { search }), ...at(cursor) });

export const readProducts = (userId: string, cursor: string | null): Promise<Page<Product>> =>
  send(pathOf(userId, "products"), { limit: 50, ...at(cursor) });

/** Newest first. */
export const readTotals = (userId: string, range: Range): Promise<readonly DayValue[]> =>
  readAll((cursor) =>
    send<Page<DayValue>>(pathOf(userId, "value"), { ...range, limit: most, ...at(cursor) }),
  );

/** Newest first. */
export const readHistory = (userId: string, productId: string, range: Range): Promise<readonly DayValue[]> =>
  readAll((cursor) =>
    send<Page<DayValue>>(pathOf(userId, "snapshots"), {
      ...range,
      productId,
      limit: most,
      ...at(cursor),
    }),
  );
