// A secret as whoever may see it sees it: everything but its values.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { findStoredSecret } from "./find-stored-secret.sql.ts";

export type SecretTags = Readonly<Record<string, string>>;
/** What the AWS door has to give back as it got it. The engine does not look into it. */
export type OtherFacts = Readonly<Record<string, string>>;

export interface StoredSecret {
  readonly name: string;
  /** Who else keeps it, and alone may change it. Null: nobody. */
  readonly owner: string | null;
  /** Six letters and digits that no other secret of its name ever had. */
  readonly suffix: string;
  readonly description: string | null;
  readonly other: OtherFacts;
  readonly tags: SecretTags;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** The day on which a value was read last. */
  readonly accessedAt: Date | null;
  /** Of one that is marked for deletion: until then it can be restored. */
  readonly goneAt: Date | null;
  /** By version. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
}

type Row = RowOf<typeof findStoredSecret> & { readonly owner?: string | null };

export const toStoredSecret = ({ id: _id, owner = null, ...row }: Row): StoredSecret => ({
  ...row,
  owner,
  other: storedValue<OtherFacts>(row.other),
  tags: storedValue<SecretTags>(row.tags),
  labels: storedValue<StoredSecret["labels"]>(row.labels),
});
