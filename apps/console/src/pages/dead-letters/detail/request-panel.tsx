// What could not be delivered, and where it should have gone.
import { Stack, Text } from "@mantine/core";
import { targetFacts } from "../../../parts/target-facts.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { jsonText } from "../../../ui/json-text.ts";
import { LongText } from "../../../ui/long-text.tsx";
import { Panel } from "../../../ui/panel.tsx";
import type { LetterDetail } from "./use-letter.ts";

export function RequestPanel({ letter: { target, job, input } }: { readonly letter: LetterDetail }) {
  return (
    <Panel title="Request">
      <Stack gap="sm">
        <Facts
          facts={target === null ? [["Target", job === null ? "–" : `job ${job}`]] : targetFacts(target)}
        />
        <div>
          <Text size="sm" c="dimmed" mb={4}>
            Input, as the last attempt sent it
          </Text>
          {input === null ? <Text size="sm">none</Text> : <LongText text={jsonText(input)} label="Input" />}
        </div>
      </Stack>
    </Panel>
  );
}
