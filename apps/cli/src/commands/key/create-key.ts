// `punctual key create`: makes an access key, for a bearer or for AWS clients, and shows it, this once.
import type { Command } from "commander";
import type { Call } from "../../client/client.ts";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import {
  newAwsKeyShape,
  newKeyShape,
  type NewAwsKeyAnswer,
  type NewKeyAnswer,
} from "../../client/shapes/access-key.ts";
import { readInstant } from "../../option.ts";
import { print } from "../../output/print.ts";
import type { Style } from "../../output/style.ts";
import { facts } from "../../output/table.ts";
import type { Surroundings } from "../../terminal.ts";

interface CreateOptions extends ServerOptions {
  readonly role: string;
  readonly tenant?: string;
  readonly expiresAt?: Date;
  readonly aws?: boolean;
}

export function addCreateKey(parent: Command, surroundings: Surroundings): void {
  addClientCommand(parent, {
    usage: "create <name>",
    summary: "Make an access key; it is shown this once",
    example: "punctual key create deploys --role operator",
  })
    .option("--role <role>", "viewer, operator or admin", "viewer")
    .option("--tenant <name>", "of another tenant, which begins with its first key (admin token only)")
    .option("--expires-at <instant>", "good until then", readInstant)
    .option("--aws", "a pair for AWS clients, which sign with it")
    .action(async (name: string, options: CreateOptions) => {
      const client = await connect(surroundings, options);
      const { role, tenant, expiresAt, aws } = options;
      const body = { name, role, tenant, expiresAt, ...(aws === true ? { kind: "aws" } : {}) };
      const call: Call = { method: "POST", path: "/access-keys", body };
      if (aws === true) {
        const made = await client.call(call, newAwsKeyShape);
        return print(surroundings, options, { value: made, text: (style) => awsKey(made, style) });
      }
      const made = await client.call(call, newKeyShape);
      print(surroundings, options, { value: made, text: (style) => bearerKey(made, style) });
    });
}

const bearerKey = (made: NewKeyAnswer, style: Style): string =>
  `${facts(style, [["key", style.strong(made.key)], ...whose(made)])}\n${keepIt} Use it as PUNCTUAL_TOKEN or --token.\n`;

const awsKey = (made: NewAwsKeyAnswer, style: Style): string =>
  `${facts(style, [
    ["AWS_ACCESS_KEY_ID", style.strong(made.accessKeyId)],
    ["AWS_SECRET_ACCESS_KEY", style.strong(made.secretAccessKey)],
    ...whose(made),
  ])}\n${keepIt} AWS clients read both from the environment, and the server's address as AWS_ENDPOINT_URL.\n`;

const keepIt = "Keep it now: it cannot be shown again.";

const whose = ({ id, name, tenant, role }: NewKeyAnswer | NewAwsKeyAnswer): (readonly [string, string])[] => [
  ["id", id],
  ["name", name],
  ["tenant", tenant],
  ["role", role],
];
