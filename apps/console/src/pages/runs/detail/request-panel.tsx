// What a run sends, and where to.
import { Stack, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { targetFacts } from "../../../parts/target-facts.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { jsonText } from "../../../ui/json-text.ts";
import { LongText } from "../../../ui/long-text.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { isOpen } from "./actions.ts";

export function RequestPanel({ run }: { readonly run: RunDetail }) {
  const { target, job, input } = run;
  return (
    <Panel title="Request">
      <Stack gap="sm">
        <Facts
          facts={target === null ? [["Target", job === null ? "–" : `job ${job}`]] : targetFacts(target)}
        />
        <div>
          <Text size="sm" c="dimmed" mb={4}>
            {inputWords(run)}
          </Text>
          {input === null ? <Text size="sm">none</Text> : <LongText text={jsonText(input)} label="Input" />}
        </div>
      </Stack>
    </Panel>
  );
}

/** A template is filled in at each attempt. */
function inputWords({ state, attemptCount }: RunDetail): string {
  if (attemptCount === 0) return isOpen(state) ? "Input, as the first attempt will send it" : "Input";
  return state === "waiting"
    ? "Input, as the next attempt will send it"
    : "Input, as the last attempt sent it";
}
