// The schedule expression of what a user said.
import type { TimingInput } from "./timing-input.ts";

export const cronOf = (fields: string): string => `cron(${fields})`;

/** Of a timing that `checkTiming` found nothing wrong with. */
export function expressionOf(timing: TimingInput): string {
  const { frequency, date, cron, dayOfWeek, dayOfMonth } = timing;
  const { hour, minute } = clockOf(timing);
  switch (frequency) {
    case "once":
      return `at(${date ?? ""}T${timing.time ?? ""}:00)`;
    case "hourly":
      return cronOf(`${minute} * * * ? *`);
    case "daily":
      return cronOf(`${minute} ${hour} * * ? *`);
    case "weekly":
      return cronOf(`${minute} ${hour} ? * ${dayOfWeek ?? ""} *`);
    case "monthly":
      return cronOf(`${minute} ${hour} ${dayOfMonth ?? ""} * ? *`);
    case "cron":
      return cronOf(cron ?? "");
  }
}

function clockOf({ time }: Pick<TimingInput, "time">): { readonly hour: number; readonly minute: number } {
  const [hour = 0, minute = 0] = (time ?? "0:0").split(":").map(Number);
  return { hour, minute };
}
