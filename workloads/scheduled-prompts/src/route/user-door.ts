// Serves a user: who they are is the token's word, and a refusal of a verb becomes the answer.
import type { Database } from "@punctual/database";
import {
  jwt,
  jwtSettings,
  leastSecretBytes,
  type HttpRequest,
  type HttpResponse,
  type JwtGuard,
  type WorkloadLog,
} from "@punctual/jobs";
import { Refused, refusalResponse } from "../problem.ts";
import { userClaims, type UserClaims } from "../user/claims.ts";
import { noteUser } from "../user/note-user.ts";

interface Asked extends Pick<HttpRequest, "requestId"> {
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

export interface UserDoor {
  readonly guard: JwtGuard<UserClaims>;
  serve(request: Asked, work: (user: UserClaims) => Promise<HttpResponse>): Promise<HttpResponse>;
}

export interface UserDoorSetting {
  readonly database: Database;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mode: "development" | "production";
  readonly log: WorkloadLog;
}

const nobody =
  "Expected JWT_SECRET or JWT_JWKS_URL to be set, got neither: no user gets in. Set the one that tokens are signed for.";

/** Throws for settings of tokens that cannot be meant. */
export function userDoor({ database, environment, mode, log }: UserDoorSetting): UserDoor {
  const settings = jwtSettings(environment);
  if ("secrets" in settings && settings.secrets().length === 0) log.warn({ variable: "JWT_SECRET" }, nobody);
  const guard = jwt({
    ...settings,
    claims: userClaims,
    actor: ({ userId }) => `user ${userId}`,
    leastSecretBytes: mode === "production" ? leastSecretBytes : 1,
    log,
  });
  return {
    guard,
    async serve(request, work) {
      const user = guard.claimsOf(request);
      await noteUser(database, user);
      return answered(request, () => work(user));
    },
  };
}

/** What a verb refused, as an answer. */
export async function answered(
  request: Pick<HttpRequest, "requestId">,
  work: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return refusalResponse(error.refusal, request);
    throw error;
  }
}
