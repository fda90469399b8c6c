// Lets in whoever sends CRON_SECRET, with the documented answers to everybody else.
import { headerKey, secretsOf, type Guard, type WorkloadLog } from "@punctual/jobs";

export interface CronGuardSetting {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: WorkloadLog;
}

export function cronGuard({ environment, log }: CronGuardSetting): Guard {
  const secrets = secretsOf(environment, "CRON_SECRET");
  if (secrets().length === 0) {
    const remedy = "Set it to what this makes: openssl rand -base64 32";
    log.error(
      { variable: "CRON_SECRET", remedy },
      "CRON_SECRET is not set: /api/cron/fetch-data answers 500",
    );
  }
  return headerKey({
    header: "Authorization",
    scheme: "bearer",
    secrets,
    log,
    actor: "CRON_SECRET",
    refusal: "Unauthorized cron job attempt",
    unauthorized: () => ({ status: 401, headers: {}, body: { success: false, error: "Unauthorized" } }),
    unconfigured: () => ({
      status: 500,
      headers: {},
      body: {
        success: false,
        error: "Expected the server to know CRON_SECRET, got none. Set it and start again.",
      },
    }),
  });
}
