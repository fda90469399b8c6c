// Notes an address or a domain in whose name mail may be sent.
import { randomBytes } from "node:crypto";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { holdQuota } from "../quota/hold-quota.ts";
import { databaseOf } from "../tenant-database.ts";
import { insertMailIdentity } from "./insert-mail-identity.sql.ts";
import { listMailIdentities } from "./list-mail-identities.sql.ts";
import type { MailIdentityKind } from "./mail-identity.ts";

export interface CreateMailIdentity {
  readonly region: string;
  readonly identity: string;
  readonly kind: MailIdentityKind;
}

export interface CreateMailIdentityAnswer {
  readonly created: boolean;
  readonly token: string;
}

/** One that is there stays as it is. Throws Problem `quota-exceeded`. */
export const createMailIdentity = (
  engine: EngineContext,
  principal: Principal,
  { region, kind, ...wanted }: CreateMailIdentity,
): Promise<CreateMailIdentityAnswer> =>
  databaseOf(engine, principal).transaction(async (transaction) => {
    const { tenant } = principal;
    const identity = wanted.identity.toLowerCase();
    const token = randomBytes(32).toString("base64");
    const [made] = await transaction.query(insertMailIdentity, { tenant, region, identity, kind, token });
    if (made !== undefined) {
      await audit(transaction, principal, { action: "mail-identity.create", subject: identity });
      await holdQuota(transaction, principal, "mail-identities");
      return { created: true, token };
    }
    const there = { tenant, region, kind: null, names: [identity], after: null, limit: 1 };
    const [known] = await transaction.query(listMailIdentities, there);
    return { created: false, token: known?.token ?? token };
  });
