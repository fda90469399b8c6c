// How mail leaves: by SMTP, by Amazon SES, or into the simulator.
import type { Database } from "@punctual/database";
import type { WorkloadSetting } from "@punctual/jobs";
import { sesClientOptions, type SesClientOptions } from "./ses-client-options.ts";
import { variable, type Environment } from "./environment.ts";

export type MailAccess =
  | { readonly kind: "smtp"; readonly url: string }
  | { readonly kind: "ses"; readonly client: SesClientOptions };

export interface MailUpstream {
  readonly access: MailAccess;
  readonly name: string;
  /** Without credentials. */
  readonly address: string;
  /** Null where SES_FROM_EMAIL is missing: no mail can be sent. */
  readonly from: string | null;
  readonly simulated: boolean;
  close(): Promise<void>;
}

type Setting = Pick<WorkloadSetting<Database>, "environment" | "mode" | "log">;

const noSender =
  "Expected SES_FROM_EMAIL to be set, got none: no result can be mailed. Set it to an address that your mail service accepts, and start again.";

/** Throws for an SMTP_URL that is none. */
export async function openMail(setting: Setting): Promise<MailUpstream> {
  const { environment, mode, log } = setting;
  const given = variable(environment, "SES_FROM_EMAIL");
  if (mode === "production" && given === null) log.error({ variable: "SES_FROM_EMAIL" }, noSender);
  const from = given ?? (mode === "development" ? "prompts@localhost" : null);
  const url = variable(environment, "SMTP_URL");
  if (url !== null) return smtp(url, from);
  if (mode === "development" && !hasSes(environment)) return simulated(log, from);
  const client = sesClientOptions(environment);
  return {
    access: { kind: "ses", client },
    name: "Amazon SES",
    address: client.endpoint,
    from,
    simulated: false,
    close: async () => {},
  };
}

/**
 * A sender too: in development, credentials alone may be those of Punctual's own AWS door, which somebody has exported
 * to try it out.
 */
const hasSes = (environment: Environment): boolean =>
  variable(environment, "SES_FROM_EMAIL") !== null &&
  ["AWS_ACCESS_KEY_ID", "AWS_PROFILE"].some((name) => variable(environment, name) !== null);

function smtp(url: string, from: string | null): MailUpstream {
  const { protocol, host } = URL.parse(url) ?? { protocol: "", host: "" };
  if (!/^smtps?:$/.test(protocol) || host === "")
    throw new Error(
      "Expected SMTP_URL to be such as smtps://user:password@mail.example.com, got something else.",
    );
  const address = `${protocol}//${host}`;
  return {
    access: { kind: "smtp", url },
    name: "SMTP",
    address,
    from,
    simulated: false,
    close: async () => {},
  };
}

async function simulated(log: Setting["log"], from: string | null): Promise<MailUpstream> {
  const { startSmtpSimulator } = await import("../../simulator/smtp.ts");
  const { url, close } = await startSmtpSimulator();
  log.warn({ upstream: "SMTP", address: url }, "SMTP is simulated: set SMTP_URL to call the real service");
  return { access: { kind: "smtp", url }, name: "SMTP", address: url, from, simulated: true, close };
}
