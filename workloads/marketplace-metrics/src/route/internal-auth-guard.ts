// The guard of both jobs' endpoints: the internal key, which speaks for every tenant.
import { headerKey, secretsOf, type Guard, type WorkloadLog } from "@punctual/jobs";

export interface InternalAuthSetting {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: WorkloadLog;
}

export const internalAuthGuard = ({ environment, log }: InternalAuthSetting): Guard =>
  headerKey({
    header: "X-Internal-Key",
    secrets: secretsOf(environment, "INTERNAL_JOBS_KEY"),
    log,
    actor: "INTERNAL_JOBS_KEY",
    refusal: "[INTERNAL-JOB] credential refused",
  });
