// `punctual schedule put`: makes a schedule or replaces what it says.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../../client/connect.ts";
import { scheduleShape } from "../../client/shapes/schedule.ts";
import { readCount, readHeader, readInstant, readJson } from "../../option.ts";
import { print } from "../../output/print.ts";
import type { Surroundings } from "../../terminal.ts";
import { definitionOf, type DefinitionOptions } from "./definition.ts";
import { readScheduleName, schedulePath } from "./schedule-path.ts";
import { scheduleInFull } from "./show-schedule.ts";

export function addPutSchedule(parent: Command, surroundings: Surroundings): void {
  const command = addClientCommand(parent, {
    usage: "put <name>",
    summary: "Make a schedule, or replace all that it says",
    example:
      "punctual schedule put every-minute --expression 'rate(1 minute)' --url-target http://localhost:8080/hook",
  });
  withDefinition(command).action(async (name: string, options: ServerOptions & DefinitionOptions) => {
    const named = readScheduleName(name);
    const body = await definitionOf(options, surroundings);
    const client = await connect(surroundings, options);
    const schedule = await client.call({ method: "PUT", path: schedulePath(named), body }, scheduleShape);
    print(surroundings, options, { value: schedule, text: (style) => scheduleInFull(schedule, style) });
  });
}

const withDefinition = (command: Command): Command =>
  command
    .option(
      "--file <path>",
      "read the definition from a JSON file, - for standard input; the other options replace parts of it",
    )
    .option("--expression <expression>", "cron(…), rate(…) or at(…)")
    .option("--timezone <zone>", "IANA time zone")
    .option("--description <text>", "for people")
    .option("--url-target <url>", "call this address")
    .option("--method <method>", "with this HTTP method instead of POST")
    .option("--header <header>", "with this header, 'Name: value'; may be repeated", readHeader)
    .option("--connection <name>", "with the credential of this connection")
    .option("--timeout <seconds>", "wait so long for the answer", readCount(1, 900))
    .option("--api-destination <name>", "call this API destination")
    .option("--job <name>", "run this job")
    .option("--input <json>", "send this JSON", readJson)
    .option("--input-text <text>", "send this text byte for byte")
    .option("--start-at <instant>", "not before", readInstant)
    .option("--end-at <instant>", "not after", readInstant)
    .option("--overlap <policy>", "allow, skip, queue-one or cancel-running")
    .option("--catch-up <policy>", "latest, all or none")
    .option("--max-retries <number>", "0 to 185", readCount(0, 185))
    .option("--max-age <seconds>", "60 to 86400", readCount(60, 86_400))
    .option("--limit <name>", "wait under this rate limit")
    .option("--pause-after <number>", "pause after so many dead runs in a row", readCount(1, 1000))
    .option("--window <minutes>", "flexible time window", readCount(0, 1440))
    .option("--paused", "make it paused");
