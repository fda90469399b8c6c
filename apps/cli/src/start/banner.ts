// What a start tells: where to look, with which credential, and what fires next.
import type { AwsPair } from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import type { Settings } from "../config/settings.ts";
import { distance, shownInstant } from "../output/instant.ts";
import type { Style } from "../output/style.ts";
import { facts, table } from "../output/table.ts";
import { curlLines } from "./curl-lines.ts";
import type { Fire } from "./next-fires.ts";

export interface Started {
  readonly settings: Settings;
  readonly place: string;
  readonly workloads: readonly OpenWorkload[];
  readonly fires: readonly Fire[];
  /** Null where no secret was generated. */
  readonly secretsFile: string | null;
  readonly generated: ReadonlySet<string>;
  /** Null where none is printed. */
  readonly awsKey: AwsPair | null;
  readonly now: Date;
}

export function banner(started: Started, style: Style): string {
  const { settings, place, workloads } = started;
  const head = facts(style, [
    ["  Console", `${settings.publicUrl}/`],
    ["  API", `${settings.publicUrl}/openapi.json`],
    ["  Data", place],
    ["  Workloads", workloads.map(({ name }) => name).join(", ") || "none"],
    ...simulated(workloads),
    ...credentials(started),
    ...aws(started),
  ]);
  return `\n${style.strong("Punctual is running")}\n\n${head}${tryIt(started, style)}${fires(started, style)}\n`;
}

/** Each named, so that nobody takes sample answers for real ones; which variable to set, its workload has said in the log. */
function simulated(workloads: readonly OpenWorkload[]): (readonly [string, string])[] {
  const stands = workloads.flatMap(({ upstreams = [] }) =>
    upstreams.filter((upstream) => upstream.simulated),
  );
  return stands.map(({ name, address }, index) => [
    index === 0 ? "  Simulated" : "",
    `${name} at ${address}`,
  ]);
}

/** Only what was generated for development is shown: whoever set a secret knows it. */
function credentials({ settings, generated, secretsFile }: Started): (readonly [string, string])[] {
  if (secretsFile === null || !generated.has("PUNCTUAL_ADMIN_TOKEN")) return [];
  return [
    ["  Token", `${settings.adminTokens[0] ?? ""}`],
    ["", `made for development, kept in ${secretsFile}; npx punctual finds it there`],
  ];
}

/** Where AWS clients find what they know, and as variables, so that they can be pasted into a shell. */
function aws({ settings, awsKey }: Started): (readonly [string, string])[] {
  const endpoint = ["  AWS", `AWS_ENDPOINT_URL=${settings.publicUrl}`] as const;
  if (awsKey === null) return [endpoint];
  return [
    endpoint,
    ["", `AWS_REGION=${settings.awsRegion}`],
    // AWS CLI 1 reads this one alone.
    ["", `AWS_DEFAULT_REGION=${settings.awsRegion}`],
    ["", `AWS_ACCESS_KEY_ID=${awsKey.accessKeyId}`],
    ["", `AWS_SECRET_ACCESS_KEY=${awsKey.secretAccessKey}`],
  ];
}

function tryIt(started: Started, style: Style): string {
  if (started.settings.mode !== "development") return "";
  const lines = curlLines(started.workloads, started);
  return lines.length === 0
    ? ""
    : `\n  Try it\n${lines.map((line) => `    ${style.strong(line)}\n`).join("")}`;
}

function fires({ fires: next, now }: Started, style: Style): string {
  if (next.length === 0)
    return "\n  Nothing is scheduled. Make a schedule with: npx punctual schedule put --help\n";
  const rows = next.map(({ at, schedule }) => [`    ${shownInstant(at)}`, distance(at, now), schedule]);
  return `\n  Next\n${table(style, ["    AT (UTC)", "", "SCHEDULE"], rows)}`;
}
