// Seals every stored token for the newest key, so that an older one can be taken away.
import type { Database } from "@punctual/database";
import type { Sealer } from "@punctual/jobs";
import { listSealed } from "./list-sealed.sql.ts";
import { resealTokens as resealTokensStatement } from "./reseal-tokens.sql.ts";
import { accessTokenPlace, refreshTokenPlace } from "./token-place.ts";

const atOnce = 100;

/** Answers how many tenants had a token that was sealed for an older key. */
export async function resealTokens(database: Database, sealer: Sealer): Promise<number> {
  let after: string | null = null;
  let resealed = 0;
  for (;;) {
    const rows: readonly Sealed[] = await database.query(listSealed, { after, limit: atOnce });
    for (const row of rows) resealed += await reseal(database, sealer, row);
    if (rows.length < atOnce) return resealed;
    after = rows.at(-1)?.tenantId ?? after;
  }
}

interface Sealed {
  readonly tenantId: string;
  readonly refreshToken: Buffer | null;
  readonly accessToken: Buffer | null;
}

async function reseal(database: Database, sealer: Sealer, sealed: Sealed): Promise<number> {
  const { tenantId, refreshToken: oldRefreshToken, accessToken: oldAccessToken } = sealed;
  if (oldRefreshToken === null) return 0;
  const refreshToken = sealer.reseal(oldRefreshToken, refreshTokenPlace(tenantId));
  const accessToken =
    oldAccessToken === null ? null : sealer.reseal(oldAccessToken, accessTokenPlace(tenantId));
  if (refreshToken === null && accessToken === null) return 0;
  const tokens = { tenantId, refreshToken, accessToken, oldRefreshToken, oldAccessToken };
  await database.query(resealTokensStatement, tokens);
  return 1;
}
