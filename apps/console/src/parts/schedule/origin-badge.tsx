// Who keeps a schedule, where it is not the API: nobody else changes what it says.
import { Badge } from "@mantine/core";
import type { Schedule } from "@punctual/client";

type Origin = Schedule["origin"];

const words: Readonly<Record<Exclude<Origin, "api">, readonly [short: string, long: string]>> = {
  code: ["in code", "Declared in punctual.config.ts, and changed there."],
  workload: ["workload", "Kept by a workload for its users, and changed through it."],
};

/** Why its form is read-only; null where it may be changed here. */
export const keptElsewhere = (origin: Origin): string | null => (origin === "api" ? null : words[origin][1]);

export function OriginBadge({ origin }: { readonly origin: Origin }) {
  if (origin === "api") return null;
  const [short, long] = words[origin];
  return (
    <Badge size="sm" variant="default" title={long} style={{ flexShrink: 0 }}>
      {short}
    </Badge>
  );
}
