// The simulated marketplace's tokens: each refresh token is good once.

export interface TokenAnswer {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
  readonly user_id: number;
}

export interface TokenBook {
  /** A new one of a seller. */
  refreshToken(userId: number): string;
  /** Null for one that is spent, or none. */
  spend(refreshToken: string): TokenAnswer | null;
  isGood(authorization: string | undefined): boolean;
  /** Every access token ends. */
  expire(): void;
}

const form = /^TG-sim-\d+-(\d+)$/;
const sixHours = 21_600;

/** One that an earlier simulator made is good too: the database outlives simulators. */
export function tokenBook(): TokenBook {
  const spent = new Set<string>();
  const good = new Set<string>();
  let made = 0;
  const refreshToken = (userId: number): string => {
    made += 1;
    const token = `TG-sim-${made}-${userId}`;
    return spent.has(token) ? refreshToken(userId) : token;
  };
  return {
    refreshToken,
    spend(token) {
      const userId = form.exec(token)?.[1];
      if (userId === undefined || spent.has(token)) return null;
      spent.add(token);
      made += 1;
      const access = `APP_USR-sim-${made}-${userId}`;
      good.add(access);
      return {
        access_token: access,
        refresh_token: refreshToken(Number(userId)),
        token_type: "Bearer",
        expires_in: sixHours,
        user_id: Number(userId),
      };
    },
    isGood: (authorization = "") => good.has(authorization.replace(/^Bearer /, "")),
    expire: () => good.clear(),
  };
}
