// What of this machine's settings would bite in production, as findings of the doctor.
import type { Configuration } from "./configuration.ts";
import { weakCallerSecrets } from "./refuse-unsafe.ts";
import type { Settings } from "./settings.ts";
import { callerSecrets, variableOf } from "./variables.ts";

interface SettingFinding {
  readonly check: string;
  readonly severity: "error" | "warning";
  readonly subject: string;
  readonly message: string;
  readonly remedy: string;
}

const makeOne = "Make one with: openssl rand -base64 32";

/** What a client command can tell without a server: production refuses to start with the weak ones. */
export const settingFindings = ({ settings, config }: Configuration): readonly SettingFinding[] => [
  ...unsetSecrets(settings, config),
  ...weakSecrets(settings),
];

function unsetSecrets(
  { values }: Settings,
  { workloads }: Configuration["config"],
): readonly SettingFinding[] {
  const asked = workloads.flatMap(({ variables }) => variables);
  const needed = callerSecrets.filter((name) => asked.some((variable) => variableOf(variable).name === name));
  return ["PUNCTUAL_ADMIN_TOKEN", "PUNCTUAL_SECRET_KEY", ...needed]
    .filter((name) => values[name] === undefined)
    .filter((name) => name !== "JWT_SECRET" || values.JWT_JWKS_URL === undefined)
    .map((name) => ({
      check: "unset-secret",
      severity: "warning",
      subject: name,
      message: `Expected ${name} to be set, got nothing: production refuses that, or refuses every call.`,
      remedy: makeOne,
    }));
}

const weakSecrets = (settings: Settings): readonly SettingFinding[] =>
  weakCallerSecrets(settings).map(({ name, message }) => ({
    check: "weak-secret",
    severity: "error",
    subject: name,
    message,
    remedy: makeOne,
  }));
