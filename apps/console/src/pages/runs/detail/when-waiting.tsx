// What a run that waits is waiting for.
import { Stack, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Facts } from "../../../ui/facts.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { useNowMs } from "../../../ui/now.ts";
import { spanWords } from "../../../ui/time-words.ts";

/** From here on something else than its moment holds it back. */
const lateMs = 5_000;

export function WhenWaiting({ run }: { readonly run: RunDetail }) {
  const now = useNowMs();
  const { upcoming, attemptCount, timezone } = run;
  if (upcoming === null) return <Text size="sm">It is about to begin.</Text>;
  const { attemptAt, retriesLeft, giveUpAt } = upcoming;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {comingWords(attemptCount + 1, Date.parse(attemptAt) - now)}
      </Text>
      <Facts
        facts={[
          ["Due", <Instant key="due" at={attemptAt} timezone={timezone} as="both" />],
          ["If it fails", leftWords(retriesLeft)],
          ["Given up", <Instant key="giveUp" at={giveUpAt} timezone={timezone} as="both" />],
        ]}
      />
    </Stack>
  );
}

function comingWords(number: number, inMs: number): string {
  const which = number === 1 ? "The first attempt" : `Attempt ${number}`;
  if (inMs > 0) return `${which} begins in ${spanWords(inMs)}.`;
  return inMs > -lateMs
    ? `${which} begins now.`
    : `${which} is due and has not begun: a rate limit, a freeze or an earlier run holds it back, or every node is busy.`;
}

function leftWords(retriesLeft: number): string {
  if (retriesLeft === 0) return "no retry is left";
  return `${retriesLeft.toLocaleString("en")} ${retriesLeft === 1 ? "retry is" : "retries are"} left`;
}
