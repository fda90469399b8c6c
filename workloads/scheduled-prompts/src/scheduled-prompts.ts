// The workload as punctual.config.ts lists it.
import type { Database } from "@punctual/database";
import {
  defineWorkload,
  jwtVariables,
  type OpenWorkload,
  type Workload,
  type WorkloadSetting,
} from "@punctual/jobs";
import { execute } from "./job/execute.ts";
import { prune, pruneName } from "./job/prune.ts";
import { mailer } from "./mail/mailer.ts";
import { modelChoice } from "./model.ts";
import { executeName } from "./prompt/schedule-of.ts";
import type { Prompts } from "./prompts.ts";
import { userDoor } from "./route/user-door.ts";
import { routes } from "./routes.ts";
import { isSeeded, seed, seedText } from "./seed.ts";
import { linkGuard } from "./unsubscribe/link-guard.ts";
import { openGroq } from "./upstream/groq-access.ts";
import { openMail } from "./upstream/mail-access.ts";
import { frontendOf } from "./upstream/frontend.ts";
import { forgetUser } from "./user/forget-user.ts";

export interface ScheduledPromptsOptions {
  /** Of prompts that name none. Default `openai/gpt-oss-120b`. */
  readonly model?: string;
  /** Which ones users may choose. */
  readonly models?: readonly string[];
  /** Between two runs of one prompt. Default 15. */
  readonly minimumIntervalMinutes?: number;
  /** So long results are kept. Default 400. */
  readonly resultDays?: number;
  /** So long the model may take for an answer. Default 120. */
  readonly completionTimeoutSeconds?: number;
}

const limits = { promptsPerUser: 50 };

export function scheduledPrompts(options: ScheduledPromptsOptions = {}): Workload<Database> {
  return defineWorkload<Database>({
    name: "scheduled-prompts",
    migrations: { name: "scheduled-prompts", directory: new URL("../sql/", import.meta.url) },
    variables: [
      ...["GROQ_API_KEY", "GROQ_BASE_URL", "SES_FROM_EMAIL", "SMTP_URL", "FRONTEND_URL", "AWS_REGION"],
      ...["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE"],
      ...jwtVariables,
    ],
    limits,
    jobs: [executeName, pruneName],
    open: (setting) => open(options, setting),
  });
}

async function open(
  options: ScheduledPromptsOptions,
  setting: WorkloadSetting<Database>,
): Promise<OpenWorkload> {
  const { database, environment, publicUrl } = setting;
  const { resultDays = 400, completionTimeoutSeconds = 120 } = options;
  const choice = modelChoice(options);
  const prompts = promptsOf(options, setting, choice.model);
  const frontend = frontendOf(environment, publicUrl);
  const door = userDoor(setting);
  const groq = await openGroq(setting);
  const mail = await openMail(setting);
  const post = mailer(mail.access);
  const executeSetting = {
    database,
    groq,
    mailer: post,
    from: mail.from,
    frontendUrl: frontend.url,
    publicUrl,
  };
  let wantsSeed = false;
  return {
    name: "scheduled-prompts",
    jobs: [execute({ ...executeSetting, completionTimeoutSeconds }), prune({ database, resultDays })],
    routes: routes({
      door,
      link: linkGuard(setting),
      prompts,
      models: choice.models,
      publicUrl,
      corsOrigins: frontend.origins,
    }),
    upstreams: [
      { name: "Groq", address: groq.baseUrl, simulated: groq.simulated },
      { name: mail.name, address: mail.address, simulated: mail.simulated },
    ],
    // Schedules can be made only once the node runs.
    async seed() {
      wantsSeed = !(await isSeeded(prompts));
      return wantsSeed ? seedText : null;
    },
    async started() {
      if (wantsSeed) await seed(prompts);
    },
    forgetUser: (userId) => forgetUser(prompts, userId),
    async close() {
      post.close();
      await Promise.all([groq.close(), mail.close()]);
    },
  };
}

function promptsOf(
  { minimumIntervalMinutes = 15 }: ScheduledPromptsOptions,
  { database, schedules, limits: set }: WorkloadSetting<Database>,
  model: string,
): Prompts {
  const promptsPerUser = set.promptsPerUser ?? limits.promptsPerUser;
  return { database, schedules, promptsPerUser, minimumIntervalMinutes, model };
}
