// What a run died of, its error in full, and what to do about it or what was done.
import { Group, Stack, Text } from "@mantine/core";
import { Layers } from "lucide-react";
import { present } from "../../../api/present.ts";
import { remedyOf } from "../../../parts/remedy-words.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { stateOf } from "../letter-state.tsx";
import type { LetterDetail } from "./use-letter.ts";

const mostOfError = 4_000;

export function CausePanel({ letter }: { readonly letter: LetterDetail }) {
  const { reason, error, schedule, job } = letter;
  const { what, todo } = remedyOf(letter);
  const isOpen = stateOf(letter) === "open";
  return (
    <Panel title={isOpen ? "What to do now" : "What it died of"}>
      <Stack gap="xs">
        <Text size="sm" fw={600}>
          {what}
        </Text>
        {error === null ? null : <LongText text={error} label="Error" most={mostOfError} />}
        {isOpen ? <Text size="sm">{todo}</Text> : null}
        {isOpen ? (
          <Group gap="xs">
            <ButtonLink
              to="/dead-letters"
              search={present({ reason, schedule, job })}
              variant="default"
              size="xs"
              leftSection={<Layers size={14} aria-hidden />}
            >
              Show all that died like this
            </ButtonLink>
          </Group>
        ) : null}
      </Stack>
    </Panel>
  );
}
