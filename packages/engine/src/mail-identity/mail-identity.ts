// An address or a domain in whose name a tenant may send mail.
import type { RowOf } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import type { listMailIdentities } from "./list-mail-identities.sql.ts";

export type MailIdentityKind = "address" | "domain";

export interface MailIdentity {
  /** In small letters. */
  readonly identity: string;
  readonly kind: MailIdentityKind;
  readonly token: string;
  readonly createdAt: Date;
}

export const toMailIdentity = ({ kind, ...row }: RowOf<typeof listMailIdentities>): MailIdentity => ({
  ...row,
  kind: storedValue<MailIdentityKind>(kind),
});
