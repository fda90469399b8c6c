// `punctual import aws`: makes here what EventBridge Scheduler and EventBridge have, its schedules paused.
import type { Command } from "commander";
import { addServerCommand, connect, type ServerOptions } from "../client/connect.ts";
import { readClientSettings } from "../config/configuration.ts";
import { webAddress } from "../config/kind.ts";
import type { Values } from "../config/resolve-files.ts";
import { usageFailure } from "../failure.ts";
import { applyPlan, type Imported } from "../import-aws/apply-plan.ts";
import { planImport } from "../import-aws/plan-import.ts";
import { readInventory, type AwsPlace } from "../import-aws/read-inventory.ts";
import { clearLine } from "../output/progress.ts";
import { print } from "../output/print.ts";
import { printable } from "../output/printable.ts";
import type { Style } from "../output/style.ts";
import { table } from "../output/table.ts";
import type { Surroundings } from "../terminal.ts";

interface ImportOptions extends Omit<ServerOptions, "region"> {
  readonly region?: string;
  readonly endpointUrl?: string;
  readonly dryRun?: boolean;
}

export const addImportAws = (family: Command, surroundings: Surroundings): Command =>
  addServerCommand(family, {
    usage: "aws",
    summary:
      "Make a paused schedule of each one in EventBridge, with groups, connections, API destinations, buses, rules and queues",
    example: "punctual import aws --region eu-central-1 --dry-run",
  })
    .option("--region <region>", "of AWS (else AWS_REGION)")
    .option("--endpoint-url <address>", "of another AWS, such as another Punctual")
    .option("--dry-run", "say what they would be, and make none")
    .action((options: ImportOptions) => importAws(options, surroundings));

async function importAws(options: ImportOptions, surroundings: Surroundings): Promise<void> {
  const { err } = surroundings.terminal;
  // Where nobody looks, standard error is for failures.
  const tell = (text: string): void => (err.isTerminal ? err.write(`${clearLine}${text}`) : undefined);
  const place = placeOf(options, surroundings);
  const plan = planImport(await readInventory(place, (count) => tell(`${count} schedules read`)));
  const client = options.dryRun === true ? null : await connect(surroundings, { ...options, region: null });
  const total = plan.steps.length;
  const imported = await applyPlan(plan, client, (count) => tell(`${count} of ${total} done`));
  tell("");
  print(surroundings, options, {
    value: { items: imported },
    text: (style) => inWords(imported, style),
  });
}

function placeOf({ region, endpointUrl }: ImportOptions, surroundings: Surroundings): AwsPlace {
  const { values, awsRegion } = readClientSettings(surroundings);
  const address = endpointUrl ?? values.AWS_ENDPOINT_URL;
  const endpoint = address === undefined ? undefined : webAddress.parse(address);
  if (endpoint === null)
    throw usageFailure(`Expected --endpoint-url to be ${webAddress.expected}, got "${address}".`);
  return {
    region: region ?? awsRegion,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...credentialsOf(values),
  };
}

/** Those of `.env` too, which AWS's clients do not read. */
function credentialsOf(values: Values): Pick<AwsPlace, "credentials"> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (accessKeyId === undefined || secretAccessKey === undefined) return {};
  const { AWS_SESSION_TOKEN: sessionToken } = values;
  return {
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) },
  };
}

function inWords(imported: readonly Imported[], style: Style): string {
  if (imported.length === 0) return "Nothing is scheduled there.\n";
  return table(
    style,
    ["WHAT", "NAME", "", ""],
    imported.map(({ noun, name, outcome, note }) => [
      noun,
      printable(name),
      outcome === "left" || outcome === "refused" ? style.warning(outcome) : outcome,
      printable(note),
    ]),
  );
}
