// What a run that is under way does.
import { Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Instant } from "../../../ui/instant.tsx";

export function WhenRunning({ run }: { readonly run: RunDetail }) {
  const attempt = run.attempts.at(-1);
  return (
    <Text size="sm" component="div">
      Attempt {attempt?.number ?? run.attemptCount} is under way since{" "}
      <Instant at={attempt?.startedAt ?? run.startedAt} timezone={run.timezone} as="both" />. This page
      follows it.
    </Text>
  );
}
