// Whether the data that a job keeps are as fresh as they should be, as its alarm says.
import { Text } from "@mantine/core";
import type { Alarm } from "@punctual/client";
import { StateBadge } from "../state-badge.tsx";

interface FreshnessBadgeProps {
  /** Of the kind `stale`. */
  readonly alarm: Pick<Alarm, "state" | "detail">;
}

export function FreshnessBadge({ alarm: { state, detail } }: FreshnessBadgeProps) {
  if (state === "ok") return <StateBadge tone="good" label="fresh" />;
  return (
    <>
      <StateBadge tone="bad" label="stale" />
      {detail === null ? null : (
        <Text span size="sm" ml={6}>
          {detail}
        </Text>
      )}
    </>
  );
}
