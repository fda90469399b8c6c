// The access token of a tenant: the kept one while it is good, else a new one.
import type { Database, Transaction } from "@punctual/database";
import { GiveUp, type Sealer } from "@punctual/jobs";
import { holdTokens } from "./hold-tokens.sql.ts";
import { keepTokens } from "./keep-tokens.sql.ts";
import { accessTokenPlace, refreshTokenPlace } from "./token-place.ts";

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** How long the access token is good. */
  readonly seconds: number;
}

export interface TokenSetting {
  readonly database: Database;
  readonly sealer: Sealer;
  /** Spends a refresh token, which can be done once. */
  readonly refresh: (refreshToken: string) => Promise<Tokens>;
}

export interface Wanted {
  readonly tenantId: string;
  /** A kept access token that the marketplace has just refused; null: none was. */
  readonly refused: string | null;
}

/** A token that ends within a minute would end under way. */
const marginSeconds = 60;
/** Longer than a refresh may take: whoever comes second waits for the first and takes what it got. */
const patienceSeconds = 90;

/**
 * The new refresh token is stored before the access token is used: the old one is spent, and whatever happens after this must
 * not lose the new one. Throws GiveUp for a tenant that is not connected, and what `refresh` throws.
 */
export const accessTokenOf = (setting: TokenSetting, wanted: Wanted): Promise<string> =>
  setting.database.transaction((transaction) => heldToken(transaction, setting, wanted), {
    statementTimeoutSeconds: patienceSeconds,
  });

async function heldToken(
  transaction: Transaction,
  { sealer, refresh }: TokenSetting,
  { tenantId, refused }: Wanted,
): Promise<string> {
  const [held] = await transaction.query(holdTokens, { tenantId, marginSeconds });
  if (held === undefined || held.refreshToken === null) throw notConnected(tenantId);
  const kept =
    held.good && held.accessToken !== null ? sealer.open(held.accessToken, accessTokenPlace(tenantId)) : null;
  if (kept !== null && kept !== refused) return kept;
  const tokens = await refresh(sealer.open(held.refreshToken, refreshTokenPlace(tenantId)));
  await transaction.query(keepTokens, {
    tenantId,
    refreshToken: sealer.seal(tokens.refreshToken, refreshTokenPlace(tenantId)),
    accessToken: sealer.seal(tokens.accessToken, accessTokenPlace(tenantId)),
    seconds: tokens.seconds,
  });
  return tokens.accessToken;
}

const notConnected = (tenantId: string): GiveUp =>
  new GiveUp(
    `Expected the tenant to be connected to Mercado Livre, got one that is not. Connect it with PUT /api/v1/tenants/${tenantId}.`,
  );
