// Follows the address of a user from token to token.
import type { Queryable } from "@punctual/database";
import { isVerified, type UserClaims } from "./claims.ts";
import { noteUser as noteUserStatement } from "./note-user.sql.ts";

/** At a run there is no token: the results go where the latest one said. */
export async function noteUser(queryable: Queryable, claims: UserClaims): Promise<void> {
  const { userId, email, iat } = claims;
  await queryable.query(noteUserStatement, {
    userId,
    email,
    emailVerified: isVerified(claims),
    issuedAt: iat === undefined ? null : new Date(Math.floor(iat) * 1000),
  });
}
