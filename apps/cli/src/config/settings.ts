// What the environment asks for, checked and with its defaults.
import { defaultPoolSize } from "@punctual/database";
import { resolve } from "node:path";
import {
  awsAccount,
  awsRegion,
  hostName,
  bearerToken,
  egressList,
  networkList,
  oneOf,
  originList,
  postgresAddress,
  sealingKey,
  webAddress,
  wholeNumber,
  type Kind,
} from "./kind.ts";
import { isLoopback } from "./loopback.ts";
import type { Values } from "./resolve-files.ts";
import { variableOf } from "./variables.ts";

export type Mode = "development" | "production";
export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

export interface Settings {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  /** Where links begin, without a slash at the end. */
  readonly publicUrl: string;
  /** Where the server is that the client commands talk to. */
  readonly clientUrl: string;
  /** Null: the embedded server in the data directory. */
  readonly databaseUrl: string | null;
  readonly dataDirectory: string;
  /** Of each of a node's pools of connections. */
  readonly poolSize: number;
  readonly secretKey: Buffer | null;
  /** The key that takes its place, while stored secrets are sealed for it. */
  readonly nextSecretKey: Buffer | null;
  /** The tokens that are valid now: one, and during a rotation two. */
  readonly adminTokens: readonly string[];
  /** What the client commands show the server; null: the admin token. */
  readonly clientToken: string | null;
  readonly egressAllow: readonly string[];
  /** CIDRs of the proxies whose X-Forwarded-For counts. */
  readonly trustedProxies: readonly string[];
  /** Origins whose pages may read the API's answers. */
  readonly corsOrigins: readonly string[];
  /** The AWS account of tenant `default`, twelve digits. */
  readonly awsAccountId: string;
  /** Where functions that are no jobs are invoked, without a slash at the end; null: nowhere. */
  readonly lambdaUrl: string | null;
  /** Where the shipped schedules live for AWS clients. */
  readonly awsRegion: string;
  readonly logLevel: LogLevel;
  /** Every variable by name, for the workloads. */
  readonly values: Values;
}

export interface ReadSettings {
  readonly settings: Settings;
  /** One sentence per variable that does not fit; its default stands in the settings. */
  readonly problems: readonly string[];
}

export function readSettings(values: Values, directory: string): ReadSettings {
  const { read, problems } = reader(values);
  const host = read("HOST", hostName) ?? "127.0.0.1";
  const port = read("PORT", wholeNumber(1, 65_535)) ?? 3000;
  const publicUrl = read("PUNCTUAL_PUBLIC_URL", webAddress);
  const settings: Settings = {
    mode:
      read("PUNCTUAL_ENV", oneOf(["development", "production"])) ??
      (isLoopback(host) ? "development" : "production"),
    host,
    port,
    publicUrl: publicUrl ?? `http://localhost:${port}`,
    clientUrl: read("PUNCTUAL_URL", webAddress) ?? publicUrl ?? `http://localhost:${port}`,
    databaseUrl: read("DATABASE_URL", postgresAddress),
    dataDirectory: resolve(directory, values.PUNCTUAL_DATA_DIR ?? ".punctual"),
    poolSize: read("PUNCTUAL_POOL_SIZE", wholeNumber(2, 500)) ?? defaultPoolSize,
    secretKey: read("PUNCTUAL_SECRET_KEY", sealingKey),
    nextSecretKey: read("PUNCTUAL_SECRET_KEY_NEXT", sealingKey),
    adminTokens: ["PUNCTUAL_ADMIN_TOKEN", "PUNCTUAL_ADMIN_TOKEN_NEXT"].flatMap(
      (name) => read(name, bearerToken) ?? [],
    ),
    clientToken: read("PUNCTUAL_TOKEN", bearerToken),
    egressAllow: read("PUNCTUAL_EGRESS_ALLOW", egressList) ?? [],
    trustedProxies: read("PUNCTUAL_TRUSTED_PROXIES", networkList) ?? [],
    corsOrigins: read("PUNCTUAL_CORS_ORIGINS", originList) ?? [],
    awsAccountId: read("PUNCTUAL_AWS_ACCOUNT_ID", awsAccount) ?? "000000000000",
    lambdaUrl: read("PUNCTUAL_LAMBDA_URL", webAddress),
    awsRegion: read("AWS_REGION", awsRegion) ?? "us-east-1",
    logLevel: read("LOG_LEVEL", oneOf(["debug", "info", "warn", "error", "silent"])) ?? "info",
    values,
  };
  return { settings, problems: [...problems, ...tokenProblems(values)] };
}

/** With both, a token that one of them refuses could still be good by the other. */
function tokenProblems({ JWT_JWKS_URL, JWT_SECRET, JWT_SECRET_NEXT }: Values): readonly string[] {
  if (JWT_JWKS_URL === undefined || (JWT_SECRET ?? JWT_SECRET_NEXT) === undefined) return [];
  return ["Expected either JWT_SECRET or JWT_JWKS_URL, got both. Keep the one that tokens are signed for."];
}

function reader(values: Values) {
  const problems: string[] = [];
  const read = <Value>(name: string, kind: Kind<Value>): Value | null => {
    const text = values[name];
    if (text === undefined) return null;
    const value = kind.parse(text);
    if (value === null) problems.push(`Expected ${name} to be ${kind.expected}, got ${shown(name, text)}.`);
    return value;
  };
  return { read, problems };
}

const shown = (name: string, text: string): string =>
  variableOf(name.replace(/_NEXT$/, "")).secret === true
    ? "another text"
    : `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
