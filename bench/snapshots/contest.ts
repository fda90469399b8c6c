// Contestants that take turns for some rounds, and what they came to.

export interface Contestant {
  readonly name: string;
  /** Not timed. */
  readonly before: () => Promise<void>;
  /** Answers how many rows it wrote. */
  readonly write: () => Promise<number>;
}

export interface Outcome {
  readonly name: string;
  /** Rows a second, of the median round. */
  readonly rate: number;
  readonly seconds: readonly number[];
}

export async function interleaved(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Outcome[]> {
  const measured = contestants.map(({ name }) => ({ name, rates: [] as number[], seconds: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, { before, write }] of contestants.entries()) {
      await before();
      const start = performance.now();
      const rows = await write();
      const seconds = (performance.now() - start) / 1000;
      measured[index]?.seconds.push(seconds);
      measured[index]?.rates.push(rows / seconds);
    }
  }
  return measured.map(({ name, rates, seconds }) => ({ name, rate: median(rates), seconds }));
}

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

export function printOutcomes(outcomes: readonly Outcome[]): void {
  const [ours] = outcomes;
  console.log("| | rows/s | seconds of each round | ours ÷ this |\n|---|---|---|---|");
  for (const { name, rate, seconds } of outcomes) {
    const ratio = ((ours?.rate ?? 0) / rate).toFixed(2);
    console.log(
      `| ${name} | ${Math.round(rate)} | ${seconds.map((each) => each.toFixed(2)).join(", ")} | ${ratio} |`,
    );
  }
}

/** Exit 1 when ours is below so many times another. */
export function requireRatio(outcomes: readonly Outcome[], { to, bar }: { to: string; bar: number }): void {
  const rateOf = (name: string | undefined): number =>
    outcomes.find((outcome) => outcome.name === name)?.rate ?? 0;
  const ratio = rateOf(outcomes[0]?.name) / rateOf(to);
  console.log(`${ratio >= bar ? "met" : "MISSED"}: ${ratio.toFixed(2)} times ${to}, the bar is ${bar}`);
  if (!(ratio >= bar)) process.exitCode = 1;
}
