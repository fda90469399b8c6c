// `punctual export …`: says schedules as AWS resources, for CloudFormation, Terraform or the AWS CLI.
import { parseScheduleName } from "@punctual/engine";
import type { Command } from "commander";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import { addFamily } from "../command.ts";
import { readClientSettings, readConfiguration } from "../config/configuration.ts";
import { readServer } from "../export/read-server.ts";
import type { Source } from "../export/source.ts";
import { buildTopology } from "../export/topology/build-topology.ts";
import type { Topology } from "../export/topology.ts";
import { writeCliScript } from "../export/write-cli-script.ts";
import { writeCloudFormation } from "../export/write-cloudformation.ts";
import { writeTerraform } from "../export/write-terraform.ts";
import { usageFailure } from "../failure.ts";
import { print } from "../output/print.ts";
import type { Surroundings } from "../terminal.ts";

interface ExportOptions extends ServerOptions {
  readonly config?: string;
  readonly schedule?: readonly string[];
  readonly out?: string;
}

interface Format {
  readonly name: string;
  readonly summary: string;
  readonly file: string;
  readonly write: (topology: Topology) => string;
}

const formats: readonly Format[] = [
  {
    name: "cloudformation",
    summary: "Say schedules as a CloudFormation template",
    file: "punctual.yaml",
    write: writeCloudFormation,
  },
  {
    name: "terraform",
    summary: "Say schedules as Terraform resources",
    file: "punctual.tf",
    write: writeTerraform,
  },
  {
    name: "cli",
    summary: "Say schedules as a script of AWS CLI calls",
    file: "punctual.sh",
    write: writeCliScript,
  },
];

export function addExport(program: Command, surroundings: Surroundings): void {
  const family = addFamily(program, {
    usage: "export",
    summary: "Say schedules in the notation of AWS",
    example: "punctual export cloudformation --out punctual.yaml",
  });
  for (const format of formats) addFormat(family, format, surroundings);
}

const addFormat = (family: Command, format: Format, surroundings: Surroundings): Command =>
  addClientCommand(family, {
    usage: format.name,
    summary: format.summary,
    example: `punctual export ${format.name} --out ${format.file}`,
  })
    .option("--schedule <name>", "only this one; may be repeated", repeated)
    .option("--config <file>", "the schedules of this punctual.config.ts instead of the server's")
    .option("--out <file>", "write it there instead of to standard output")
    .action((options: ExportOptions) => exportSchedules(format, options, surroundings));

const repeated = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

async function exportSchedules(
  format: Format,
  options: ExportOptions,
  surroundings: Surroundings,
): Promise<void> {
  const source = chosen(await sourceOf(options, surroundings), options.schedule ?? []);
  const topology = buildTopology(source);
  const text = format.write(topology);
  const file = options.out === undefined ? null : resolve(surroundings.directory, options.out);
  if (file !== null) await write(file, text);
  const { leftOut, parameters } = topology;
  print(surroundings, options, {
    value: { format: format.name, file, parameters, leftOut, ...(file === null ? { text } : {}) },
    text: () => (file === null ? text : told(file, topology)),
  });
}

/** Standard output is the export itself: what is said beside it goes into the file's head. */
const told = (file: string, { resources, leftOut }: Topology): string =>
  [
    `Wrote ${file}: ${resources.length} resources.`,
    ...leftOut.map(({ schedule, reason }) => `Left out: ${schedule}: ${reason}`),
    "",
  ].join("\n");

async function sourceOf(options: ExportOptions, surroundings: Surroundings): Promise<Source> {
  if (options.config === undefined) {
    const client = await connect(surroundings, options);
    const address = options.url ?? readClientSettings(surroundings).clientUrl;
    return readServer(client, address.replace(/\/+$/, ""));
  }
  const { config, settings } = await readConfiguration(surroundings, { config: options.config });
  const { publicUrl } = settings;
  return { schedules: config.schedules, connections: new Map(), destinations: new Map(), publicUrl };
}

/** Throws CommandFailure (usage) for a schedule that is not there. */
function chosen(source: Source, names: readonly string[]): Source {
  if (names.length === 0) return source;
  const schedules = names.map((text) => {
    const wanted = parseScheduleName(text);
    const found = source.schedules.find(({ group, name }) => group === wanted.group && name === wanted.name);
    if (found !== undefined) return found;
    throw usageFailure(`Expected --schedule to name a schedule, got "${text}". See: punctual schedule ls`);
  });
  return { ...source, schedules: [...new Set(schedules)] };
}

async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch(() => {
    throw usageFailure(`Expected --out to name a file that can be written, got "${file}".`);
  });
}
