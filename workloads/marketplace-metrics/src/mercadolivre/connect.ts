// Where Mercado Livre is: as the environment says, or on this machine in development.
import { secretsOf, type Upstream, type WorkloadLog } from "@punctual/jobs";
import type { MarketplaceOptions } from "./client.ts";

export interface ConnectSetting {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mode: "development" | "production";
  readonly log: WorkloadLog;
  /** Starts the stand-in. */
  readonly simulate: () => Promise<Simulated>;
}

export interface Simulated {
  readonly url: string;
  close(): Promise<void>;
}

export interface Connection {
  /** Null where the application's credentials are not set. */
  readonly options: MarketplaceOptions | null;
  readonly upstream: Upstream;
  close(): Promise<void>;
}

export const mercadolivreVariables = [
  "MERCADOLIVRE_BASE_URL",
  "MERCADOLIVRE_CLIENT_ID",
  "MERCADOLIVRE_CLIENT_SECRET",
] as const;

const name = "Mercado Livre";
const realAddress = "https://api.mercadolibre.com";
const nothing = async (): Promise<void> => undefined;

/** Nothing is simulated in production, nor where an address or credentials are set. */
export async function connect(setting: ConnectSetting): Promise<Connection> {
  const { environment, mode, log } = setting;
  const address = (environment.MERCADOLIVRE_BASE_URL ?? "").replace(/\/+$/, "");
  const { MERCADOLIVRE_CLIENT_ID: clientId = "" } = environment;
  const clientSecret = secretsOf(environment, "MERCADOLIVRE_CLIENT_SECRET")()[0] ?? "";
  const complete = clientId !== "" && clientSecret !== "";
  if (mode === "development" && address === "" && !complete) return simulated(setting);
  const baseUrl = address === "" ? realAddress : address;
  const upstream = { name, address: withoutCredentials(baseUrl), simulated: false };
  if (complete) return { options: { baseUrl, clientId, clientSecret }, upstream, close: nothing };
  // A stand-in of the developer's own asks for no application.
  if (mode === "development") return { options: { baseUrl, ...noApplication }, upstream, close: nothing };
  log.warn(
    { upstream: name, address: upstream.address },
    `${name} is not reachable: set MERCADOLIVRE_CLIENT_ID and MERCADOLIVRE_CLIENT_SECRET`,
  );
  return { options: null, upstream, close: nothing };
}

const noApplication = { clientId: "development", clientSecret: "development" };

async function simulated({ log, simulate }: ConnectSetting): Promise<Connection> {
  const simulator = await simulate();
  const address = simulator.url;
  log.warn(
    { upstream: name, address },
    `${name} is simulated: set MERCADOLIVRE_CLIENT_ID and MERCADOLIVRE_CLIENT_SECRET to call the real service`,
  );
  return {
    options: { baseUrl: address, ...noApplication },
    upstream: { name, address, simulated: true },
    close: () => simulator.close(),
  };
}

/** Throws for an address that is none. */
function withoutCredentials(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(
      "Expected MERCADOLIVRE_BASE_URL to be an address with http or https, got something else. Mend it.",
    );
  return url.origin;
}
