// The workload behind the real server, with a model and a mail server that the test commands.
import { createHmac } from "node:crypto";
import { openDoor, type Door, type DoorAnswer, type DoorOptions } from "@punctual/testing/door";
import { simpleParser, type ParsedMail } from "mailparser";
import { startGroqSimulator, type GroqSimulator } from "../simulator/groq.ts";
import { startSmtpSimulator, type SmtpSimulator } from "../simulator/smtp.ts";
import { scheduledPrompts, type ScheduledPromptsOptions } from "../src/index.ts";

export const secret = "a-secret-of-the-tests-that-is-long-enough";
export const groqKey = "gsk_test_key_of_nobody";

export interface PromptsOptions extends DoorOptions {
  readonly workload?: ScheduledPromptsOptions;
}

export interface Prompts extends Door {
  readonly groq: GroqSimulator;
  readonly smtp: SmtpSimulator;
  /** Calls as a user, `ann` unless said otherwise. */
  as(user: string | Claims, method: Method, path: string, more?: More): Promise<DoorAnswer>;
  /** The id of a new prompt. */
  made(user: string | Claims, body?: object): Promise<string>;
  results(user: string, id: string): Promise<readonly Result[]>;
  mails(): Promise<readonly ParsedMail[]>;
}

type Method = "GET" | "PUT" | "POST" | "DELETE";
type Claims = Readonly<Record<string, unknown>>;

interface More {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Result {
  readonly id: string;
  readonly runId: string;
  readonly status: string;
  readonly output: string | null;
  readonly error: string | null;
  readonly emailTo: string | null;
  readonly emailedAt: string | null;
}

export async function openPrompts({ workload, ...options }: PromptsOptions = {}): Promise<Prompts> {
  const groq = await startGroqSimulator();
  const smtp = await startSmtpSimulator();
  const door = await openDoor(scheduledPrompts(workload), {
    loops: false,
    ...options,
    environment: {
      JWT_SECRET: secret,
      GROQ_API_KEY: groqKey,
      GROQ_BASE_URL: groq.url,
      SMTP_URL: smtp.url,
      SES_FROM_EMAIL: "noreply@prompts.example",
      FRONTEND_URL: "https://app.example.com/home",
      ...options.environment,
    },
  });
  const as: Prompts["as"] = (user, method, path, { body, headers = {} } = {}) =>
    door.call({ method, path, body, headers: { authorization: `Bearer ${tokenOf(user)}`, ...headers } });
  return {
    ...door,
    groq,
    smtp,
    as,
    async made(user, body = {}) {
      const answer = await as(user, "POST", "/v1/schedules", { body: { ...daily, ...body } });
      if (answer.status !== 201) throw new Error(`Expected 201, got ${answer.status}: ${answer.text}`);
      return textIn(answer.body, "id");
    },
    async results(user, id) {
      const { body } = await as(user, "GET", `/v1/schedules/${id}/results`);
      return itemsOf(body);
    },
    mails: () => Promise.all(smtp.mails.map(({ raw }) => simpleParser(raw))),
    async close() {
      await door.close();
      await Promise.all([groq.close(), smtp.close()]);
    },
  };
}

export const daily = { name: "Brief", prompt: "What is new?", frequency: "daily", time: "10:00" };

const tokenOf = (user: string | Claims): string =>
  sign(typeof user === "string" ? { userId: user, email: `${user}@example.com` } : user);

/** HS256, good until the year 2100 unless the claims say otherwise. */
export function sign(claims: Claims, key = secret): string {
  const parts = [
    { alg: "HS256", typ: "JWT" },
    { exp: 4_102_444_800, ...claims },
  ];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}

export function textIn(value: unknown, name: string): string {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : null;
  return typeof found === "string" ? found : "";
}

/** Guarantee: a list answers `{ items }`, as its own tests see. */
export const itemsOf = (body: unknown): readonly Result[] =>
  (body as { readonly items: readonly Result[] }).items;
