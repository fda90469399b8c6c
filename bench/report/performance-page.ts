// docs/reference/performance.md as text, from the results of the last runs.
import type { Machine } from "../contest/machine.ts";
import type { Result } from "../contest/outcome.ts";
import type { Curve } from "./curve.ts";
import { goalHeading, goalRows } from "./goal-rows.ts";
import { goals } from "./goals.ts";
import { outcomeTable } from "./outcome-table.ts";
import { cell, table } from "./table.ts";

export interface Findings {
  readonly results: readonly Result[];
  /** By goal: what bounds it, and what was tried. */
  readonly explanations: ReadonlyMap<number, string>;
  readonly curves: readonly Curve[];
  /** What was special about the last runs; null: nothing. */
  readonly remark: string | null;
}

export function performancePage(findings: Findings): string {
  const sections = [
    opening,
    findings.remark?.trim() ?? "",
    goalSection(findings),
    explanationSection(findings),
    curveSection(findings),
    scenarioSection(findings),
    machineSection(findings),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

const opening = `# Performance

<!-- Written by \`npm run bench -- --report\` from bench/results; edit bench/report instead. -->

Punctual beside what a user might take instead, and beside what the machine can do at best. The contestants of a
scenario take turns in one run, on the same machine and the same server, each at its best settings; every figure is the
median of the rounds. Figures are this machine's: the ratios are what to rely on. \`npm run bench\` measures all of it again;
[bench](../../bench/README.md) says how.`;

function goalSection({ results, explanations }: Findings): string {
  const rows = [...goals].flatMap(([number, what]) =>
    goalRows({ number, what, link: explanations.has(number) ? `#goal-${number}` : null }, results),
  );
  return `## Goals\n\n${table([goalHeading, ...rows], "left")}`;
}

function explanationSection({ explanations }: Findings): string {
  const parts = [...explanations]
    .toSorted(([one], [other]) => one - other)
    .map(([goal, text]) => `### Goal ${goal}\n\n${goals.get(goal) ?? ""}.\n\n${text.trim()}`);
  return parts.length === 0 ? "" : `## What bounds the rest\n\n${parts.join("\n\n")}`;
}

function curveSection({ curves }: Findings): string {
  const parts = curves.map(({ name, title }) => `### ${title}\n\n![${cell(title)}](pictures/${name}.svg)`);
  return parts.length === 0 ? "" : `## As work grows\n\n${parts.join("\n\n")}`;
}

function scenarioSection({ results }: Findings): string {
  const legend =
    "Median, the lowest and the highest round in brackets, ours ÷ theirs. References are what the machine or a bare " +
    "library can do at best; nobody would use them as they are.";
  return results.length === 0 ? "" : `## Scenarios\n\n${legend}\n\n${results.map(scenarioPart).join("\n\n")}`;
}

function scenarioPart(result: Result): string {
  const { scenario, shows, date, rounds, versions } = result;
  const shared = Object.entries(versions).map(([name, version]) => `, ${name} ${version}`);
  const run = `\`npm run bench ${scenario}\`, ${date.slice(0, 10)}, ${rounds} ${rounds === 1 ? "round" : "rounds"}`;
  const heading = `### ${scenario}\n\n${shows}\n\n${run}${shared.join("")}.`;
  return [heading, outcomeTable(result), contestantTable(result), ...failures(result)].join("\n\n");
}

const contestantTable = ({ measured }: Result): string =>
  table(
    [
      ["contestant", "version", "is", "settings"],
      ...measured.map(({ contestant, version, role, settings }) => [
        cell(contestant),
        version ?? "",
        role === "ours" ? "Punctual" : role,
        cell(settings ?? ""),
      ]),
    ],
    "left",
  );

const failures = ({ measured }: Result): readonly string[] =>
  measured.flatMap(({ contestant, failure }) =>
    failure === null ? [] : [`${contestant} failed: ${failure.split("\n")[0] ?? ""}`],
  );

/** One line a machine; scenarios may have run on several. */
function machineSection({ results }: Findings): string {
  const byMachine = Map.groupBy(results, ({ machine }) => machineText(machine));
  const lines = [...byMachine].map(([text, ran]) =>
    byMachine.size === 1 ? `${text}.` : `${text}: ${ran.map(({ scenario }) => scenario).join(", ")}.`,
  );
  return lines.length === 0 ? "" : `## Machine\n\n${lines.join("\n\n")}`;
}

const machineText = ({ processor, cores, memoryGigabytes, system, node }: Machine): string =>
  `${processor}, ${cores} cores, ${memoryGigabytes} GB, ${system}, Node ${node}`;
