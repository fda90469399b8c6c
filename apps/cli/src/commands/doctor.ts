// `punctual doctor`: what is wrong or soon will be, here and on the server, each with its remedy.
import type { Command } from "commander";
import { addClientCommand, connect, type ServerOptions } from "../client/connect.ts";
import { findingsShape, type FindingAnswer } from "../client/shapes/finding.ts";
import { systemShape, type SystemAnswer } from "../client/shapes/system.ts";
import { readConfiguration } from "../config/configuration.ts";
import { settingFindings } from "../config/setting-findings.ts";
import { CommandFailure } from "../failure.ts";
import { print } from "../output/print.ts";
import { printable } from "../output/printable.ts";
import type { Style } from "../output/style.ts";
import type { Surroundings } from "../terminal.ts";

export function addDoctor(program: Command, surroundings: Surroundings): void {
  addClientCommand(program, {
    usage: "doctor",
    summary: "Look for what is wrong or soon will be, and say what to do",
    example: "punctual doctor",
  }).action(async (options: ServerOptions) => {
    const client = await connect(surroundings, options);
    const { items } = await client.call({ method: "GET", path: "/system/findings" }, findingsShape);
    const system = await client.call({ method: "GET", path: "/system" }, systemShape);
    const findings = [
      ...settingFindings(await readConfiguration(surroundings)),
      ...simulatedUpstreams(system),
      ...items,
    ];
    print(surroundings, options, { value: { items: findings }, text: (style) => inWords(findings, style) });
    const errors = findings.filter(({ severity }) => severity === "error").length;
    if (errors > 0)
      throw new CommandFailure(`Expected nothing to be wrong, got ${errors} of the findings above.`);
  });
}

/** Fine in development, where it is meant; never what somebody waits for real answers from. */
const simulatedUpstreams = ({ upstreams }: SystemAnswer): readonly FindingAnswer[] =>
  upstreams
    .filter(({ simulated }) => simulated)
    .map(({ name, address, workload }) => ({
      check: "simulated-upstream",
      severity: "warning",
      subject: name,
      message: `Expected the workload ${workload} to call ${name}, got a simulator at ${address}.`,
      remedy: `Set the credentials that the README of ${workload} names.`,
    }));

function inWords(findings: readonly FindingAnswer[], style: Style): string {
  if (findings.length === 0) return `${style.good("Nothing is wrong.")}\n`;
  return findings
    .map(({ check, severity, subject, message, remedy }) => {
      const mark = severity === "error" ? style.bad("error  ") : style.warning("warning");
      return `${mark} ${style.strong(check)} ${printable(subject)}\n        ${printable(message)}\n        ${style.faint(printable(remedy))}\n`;
    })
    .join("\n");
}
