// The one sentence: is everything on time?
import { Group, Skeleton, Text, ThemeIcon } from "@mantine/core";
import { Check, TriangleAlert } from "lucide-react";
import { spanWords } from "../../ui/time-words.ts";
import classes from "./overview.module.css";

interface Lag {
  readonly p50Ms: number;
  readonly p95Ms: number;
}

interface VerdictProps {
  /** Undefined while it is not known. */
  readonly troubles: number | undefined;
  readonly lag: Lag | null;
}

export function Verdict({ troubles, lag }: VerdictProps) {
  if (troubles === undefined) return <Skeleton height={56} mb="lg" />;
  const isWell = troubles === 0;
  const Icon = isWell ? Check : TriangleAlert;
  return (
    <Group
      className={classes["verdict"] ?? ""}
      data-well={isWell}
      gap="md"
      mb="lg"
      wrap="nowrap"
      role="status"
    >
      <ThemeIcon variant="transparent" c="inherit" size="lg" aria-hidden>
        <Icon size={22} />
      </ThemeIcon>
      <div>
        <Text fw={600}>{isWell ? "Everything is on time" : troubleWords(troubles)}</Text>
        <Text size="sm">{lagWords(lag)}</Text>
      </div>
    </Group>
  );
}

const troubleWords = (troubles: number): string =>
  troubles === 1 ? "One thing needs you" : `${troubles.toLocaleString("en")} things need you`;

const lagWords = (lag: Lag | null): string =>
  lag === null
    ? "Nothing has run in the last 24 h."
    : `In the last 24 h half of all runs began within ${spanWords(lag.p50Ms)} of their time, 95 % within ${spanWords(lag.p95Ms)}.`;
