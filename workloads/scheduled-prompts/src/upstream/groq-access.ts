// How Groq is reached: the real one, one that stands elsewhere, or the simulator.
import { secretsOf, type WorkloadSetting } from "@punctual/jobs";
import type { Database } from "@punctual/database";
import { variable } from "./environment.ts";

export interface GroqAccess {
  /** Without a slash at the end; `/openai/v1` follows. */
  readonly baseUrl: string;
  readonly apiKey: string;
}

export interface GroqUpstream extends Omit<GroqAccess, "apiKey"> {
  /** Null where the key is missing: no run can succeed. */
  readonly apiKey: string | null;
  readonly simulated: boolean;
  close(): Promise<void>;
}

type Setting = Pick<WorkloadSetting<Database>, "environment" | "mode" | "log">;

const realUrl = "https://api.groq.com";
const noKey = "Expected GROQ_API_KEY to be set, got none: no prompt can be run. Set it and start again.";

/** Throws for an address that is none. */
export async function openGroq({ environment, mode, log }: Setting): Promise<GroqUpstream> {
  const [apiKey = null] = secretsOf(environment, "GROQ_API_KEY")();
  const address = variable(environment, "GROQ_BASE_URL");
  if (mode === "development" && apiKey === null && address === null) return simulated(log);
  if (mode === "production" && apiKey === null) log.error({ variable: "GROQ_API_KEY" }, noKey);
  return {
    baseUrl: baseUrlOf(address ?? realUrl),
    // In development a service that stands at GROQ_BASE_URL may ask for none.
    apiKey: apiKey ?? (mode === "development" ? "development" : null),
    simulated: false,
    close: async () => {},
  };
}

async function simulated(log: Setting["log"]): Promise<GroqUpstream> {
  const { startGroqSimulator } = await import("../../simulator/groq.ts");
  const simulator = await startGroqSimulator();
  log.warn(
    { upstream: "Groq", address: simulator.url },
    "Groq is simulated: set GROQ_API_KEY to call the real service",
  );
  return { baseUrl: simulator.url, apiKey: "simulated", simulated: true, close: () => simulator.close() };
}

function baseUrlOf(text: string): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, "");
  throw new Error(
    "Expected GROQ_BASE_URL to be an http or https address without /openai/v1, got something else.",
  );
}
