// A table that holds sealed secrets, as it is read piece by piece and stored anew.
import type { Queryable, Statement } from "@punctual/database";
import type { SecretPlace } from "../secret/seal.ts";

export interface SealedRow extends SecretPlace {
  readonly sealed: Buffer;
}

export interface Rewrapped {
  readonly ids: readonly string[];
  readonly old: readonly Buffer[];
  readonly new: readonly Buffer[];
}

export interface SealedSecrets {
  pages(queryable: Queryable): AsyncIterable<readonly SealedRow[]>;
  /** What it is bound to. */
  place(row: SealedRow): SecretPlace;
  /** Answers how many were stored; one that changed meanwhile is not. */
  replace(queryable: Queryable, rewrapped: Rewrapped): Promise<number>;
}

const rowsPerPage = 200;
const beforeAll = "00000000-0000-0000-0000-000000000000";

type ListStatement = Statement<
  { readonly after: string; readonly limit: string | number },
  SealedRow & { readonly id: string }
>;

export async function* pagesOf(
  queryable: Queryable,
  list: ListStatement,
): AsyncGenerator<readonly SealedRow[]> {
  for (let after = beforeAll; ;) {
    const rows = await queryable.query(list, { after, limit: rowsPerPage });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}
