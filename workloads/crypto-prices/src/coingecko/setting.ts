// What the environment says of CoinGecko.
import { secretsOf } from "@punctual/jobs";

export interface CoinGeckoSetting {
  /** Null: a simulator stands in. */
  readonly baseUrl: string | null;
  readonly key: string | null;
  readonly requestsPerMinute: number;
}

const realUrl = "https://api.coingecko.com/api/v3";
const defaultRequestsPerMinute = 30;
/** A simulator has no plan: a first try should not wait for a minute that nobody asks for. */
const simulatedRequestsPerMinute = 6000;

export interface EnvironmentOf {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mode: "development" | "production";
}

/** Throws for a value that cannot be meant, and names its variable. */
export function coinGeckoSetting({ environment, mode }: EnvironmentOf): CoinGeckoSetting {
  const { COINGECKO_BASE_URL: url = "", COINGECKO_REQUESTS_PER_MINUTE: limit = "" } = environment;
  const [key = null] = secretsOf(environment, "COINGECKO_API_KEY")();
  const isReal = mode === "production" || key !== null;
  const baseUrl = url === "" ? (isReal ? realUrl : null) : baseUrlOf(url);
  const usualLimit = baseUrl === null ? simulatedRequestsPerMinute : defaultRequestsPerMinute;
  return { baseUrl, key, requestsPerMinute: limit === "" ? usualLimit : limitOf(limit) };
}

function baseUrlOf(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "")
    return text.replace(/\/+$/, "");
  // Not shown: somebody may have written the key into it.
  throw new Error(
    `Expected COINGECKO_BASE_URL to be an address such as ${realUrl}, without credentials, got something else. Mend the variable.`,
  );
}

function limitOf(text: string): number {
  if (/^\d{1,6}$/.test(text) && Number(text) >= 2) return Number(text);
  throw new Error(
    `Expected COINGECKO_REQUESTS_PER_MINUTE to be a whole number from 2, got "${text.slice(0, 20)}". Set it to what your plan allows.`,
  );
}
