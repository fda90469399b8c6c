// Every environment variable that Punctual and the workloads it ships read; other workloads name their own.
import { defaultPoolSize } from "@punctual/database";
import type { DescribedVariable, Variable } from "./variable.ts";
import { workloadVariables } from "./workload-variables.ts";

export const variables: readonly DescribedVariable[] = [
  {
    name: "PUNCTUAL_ENV",
    says: "`development` or `production`",
    fallback: "development while HOST is loopback, else production",
  },
  { name: "PORT", says: "the port", fallback: "3000" },
  {
    name: "HOST",
    says: "the address to listen on; beyond loopback an admin token and PUNCTUAL_SECRET_KEY are needed",
    fallback: "127.0.0.1",
  },
  { name: "PUNCTUAL_PUBLIC_URL", says: "where links begin", fallback: "http://localhost:PORT" },
  {
    name: "DATABASE_URL",
    secret: true,
    says: "a PostgreSQL 14 to 18 of your own, shared by all nodes",
    fallback: "the embedded server",
  },
  { name: "PUNCTUAL_DATA_DIR", says: "where the embedded database lives", fallback: "`.punctual`" },
  {
    name: "PUNCTUAL_POOL_SIZE",
    says: "how many connections each of a node's three pools (engine, loops, workloads) opens at most, 2 to 500; the embedded server takes 100 in all",
    fallback: String(defaultPoolSize),
  },
  {
    name: "PUNCTUAL_SECRET_KEY",
    secret: true,
    rotates: true,
    says: "32 bytes in base64 that seal stored secrets",
    fallback: "made once in development",
  },
  {
    name: "PUNCTUAL_ADMIN_TOKEN",
    secret: true,
    rotates: true,
    says: "the bearer token of role admin in tenant `default`",
    fallback: "made once in development",
  },
  {
    name: "PUNCTUAL_EGRESS_ALLOW",
    says: "CIDRs and host names that targets may lead to although they are not public, or are plain http:",
    fallback: "none",
  },
  {
    name: "PUNCTUAL_TRUSTED_PROXIES",
    says: "CIDRs of the proxies whose X-Forwarded-For counts",
    fallback: "none",
  },
  { name: "PUNCTUAL_CORS_ORIGINS", says: "origins whose pages may read the API's answers", fallback: "none" },
  {
    name: "PUNCTUAL_AWS_ACCOUNT_ID",
    says: "the account that AWS clients of tenant `default` see",
    fallback: "000000000000",
  },
  {
    name: "PUNCTUAL_LAMBDA_URL",
    says: "where AWS clients' Lambda functions that are no job of ours are invoked: `POST {this}/2015-03-31/functions/{name}/invocations`",
    fallback: "none: such a target is kept, its runs are dead letters",
  },
  {
    name: "PUNCTUAL_URL",
    says: "where the client commands find the server",
    fallback: "PUNCTUAL_PUBLIC_URL",
  },
  {
    name: "PUNCTUAL_TOKEN",
    secret: true,
    says: "the access key that the client commands use",
    fallback: "PUNCTUAL_ADMIN_TOKEN",
  },
  { name: "LOG_LEVEL", says: "`debug`, `info`, `warn`, `error` or `silent`", fallback: "info" },
  ...workloadVariables,
];

/** Read by the tests, which hand their environment on to the processes they start. */
const readElsewhere = ["PUNCTUAL_TEST_SERVER"];

/** What callers prove themselves with: short ones and the documents' examples are refused in production. */
export const callerSecrets = ["JWT_SECRET", "CRON_API_KEY", "CRON_SECRET", "INTERNAL_JOBS_KEY"] as const;

/** Every spelling of a variable: itself and its twins. */
export const spellings = ({ name, secret, rotates }: Variable): readonly string[] => {
  const names = rotates === true ? [name, `${name}_NEXT`] : [name];
  return secret === true ? names.flatMap((each) => [each, `${each}_FILE`]) : names;
};

/**
 * The variables of other workloads are known by name only; one that is named like a secret is treated as one. Addresses
 * often hold a password, those where an upstream's paths begin do not.
 */
export function variableOf(name: string): Variable {
  const known = variables.find((variable) => variable.name === name);
  if (known !== undefined) return known;
  return /(KEY|SECRET|TOKEN|PASSWORD|(?<!_BASE)_URL)$/.test(name) ? { name, secret: true } : { name };
}

export const knownNames = (ofWorkloads: readonly string[] = []): readonly string[] => [
  ...[...variables, ...ofWorkloads.map(variableOf)].flatMap(spellings),
  ...readElsewhere,
];
