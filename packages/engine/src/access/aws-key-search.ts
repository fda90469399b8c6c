// Looks for AWS keys, all that are asked for meanwhile in one question.
import type { Database, RowOf } from "@punctual/database";
import { Coalescer } from "../coalescer.ts";
import { findAwsKeys } from "./find-aws-keys.sql.ts";

export type FoundAwsKey = RowOf<typeof findAwsKeys>;

const keysPerQuestion = 500;
const searches = new WeakMap<Database, AwsKeySearch>();

/** Answers with what the database says after it was asked: a key that was revoked before is not found. */
type AwsKeySearch = Coalescer<string, FoundAwsKey | null>;

/** One question at a time is on its way to a database. */
export function awsKeySearch(database: Database): AwsKeySearch {
  const search =
    searches.get(database) ?? new Coalescer((ids) => ask(database, ids), { most: keysPerQuestion });
  searches.set(database, search);
  return search;
}

async function ask(database: Database, ids: readonly string[]): Promise<readonly (FoundAwsKey | null)[]> {
  const keys = await database.query(findAwsKeys, { accessKeyIds: [...new Set(ids)] });
  const found = new Map(keys.map((key) => [key.accessKeyId, key]));
  return ids.map((id) => found.get(id) ?? null);
}
