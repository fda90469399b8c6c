// Every environment variable that Punctual itself reads; workloads name their own.

export interface Variable {
  readonly name: string;
  /** Never shown; may be given as `…_FILE`, a file that holds it. */
  readonly secret?: true;
  /** May have a `…_NEXT` twin, which is valid beside it while callers move over. */
  readonly rotates?: true;
}

export const variables: readonly Variable[] = [
  { name: "PUNCTUAL_ENV" },
  { name: "PORT" },
  { name: "HOST" },
  { name: "PUNCTUAL_PUBLIC_URL" },
  { name: "DATABASE_URL", secret: true },
  { name: "PUNCTUAL_DATA_DIR" },
  { name: "PUNCTUAL_SECRET_KEY", secret: true },
  { name: "PUNCTUAL_ADMIN_TOKEN", secret: true, rotates: true },
  { name: "PUNCTUAL_EGRESS_ALLOW" },
  { name: "PUNCTUAL_TRUSTED_PROXIES" },
  { name: "PUNCTUAL_CORS_ORIGINS" },
  { name: "PUNCTUAL_URL" },
  { name: "LOG_LEVEL" },
  { name: "CRON_API_KEY", secret: true, rotates: true },
  { name: "CRON_SECRET", secret: true, rotates: true },
  { name: "INTERNAL_JOBS_KEY", secret: true, rotates: true },
  { name: "JWT_SECRET", secret: true, rotates: true },
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

/** The variables of a workload are known by name only; one that is named like a secret is treated as one. */
export function variableOf(name: string): Variable {
  const known = variables.find((variable) => variable.name === name);
  if (known !== undefined) return known;
  return /(KEY|SECRET|TOKEN|PASSWORD|_URL)$/.test(name) ? { name, secret: true } : { name };
}

export const knownNames = (ofWorkloads: readonly string[] = []): readonly string[] => [
  ...[...variables, ...ofWorkloads.map(variableOf)].flatMap(spellings),
  ...readElsewhere,
];
