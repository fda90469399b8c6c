// Looks for access keys, all that are asked for meanwhile in one question.
import type { Database, RowOf } from "@punctual/database";
import { Coalescer } from "../coalescer.ts";
import { findAccessKeys } from "./find-access-keys.sql.ts";

export type FoundKey = RowOf<typeof findAccessKeys>;

const keysPerQuestion = 500;

/**
 * One question at a time is on its way. Whoever comes meanwhile is part of the next one: each is answered with what the
 * database says after they asked, and a key that was revoked before is not found.
 */
export class KeySearch {
  readonly #database: Pick<Database, "query">;
  readonly #questions = new Coalescer<Buffer, FoundKey | null>((digests) => this.#ask(digests), {
    most: keysPerQuestion,
  });

  constructor(database: Pick<Database, "query">) {
    this.#database = database;
  }

  /** Null: unknown, revoked or expired. Throws DatabaseUnavailable. */
  find(digest: Buffer): Promise<FoundKey | null> {
    return this.#questions.add(digest);
  }

  async #ask(digests: readonly Buffer[]): Promise<readonly (FoundKey | null)[]> {
    const wanted = digests.map(inHex);
    const different = new Map(digests.map((digest, index) => [wanted[index], digest]));
    const keys = await this.#database.query(findAccessKeys, { digests: [...different.values()] });
    const found = new Map(keys.map((key) => [inHex(key.digest), key]));
    return wanted.map((digest) => found.get(digest) ?? null);
  }
}

const inHex = (digest: Buffer): string => digest.toString("hex");
