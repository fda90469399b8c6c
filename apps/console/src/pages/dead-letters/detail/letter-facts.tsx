// What else is on record of a dead letter.
import { Code } from "@mantine/core";
import { Facts } from "../../../ui/facts.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { LetterDetail } from "./use-letter.ts";

export function LetterFacts({ letter }: { readonly letter: LetterDetail }) {
  const { id, runId, run, reason, attempts, createdAt, redrivenAt, discardedAt } = letter;
  const at = (instant: string | null) => (instant === null ? null : <Instant at={instant} />);
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          ["Id", <Code key="id">{id}</Code>],
          [
            "Run",
            run === null ? (
              <Code key="run">{runId}</Code>
            ) : (
              <TextLink key="run" to="/runs/$id" params={{ id: runId }}>
                {runId}
              </TextLink>
            ),
          ],
          ["Reason", reason],
          ["Scheduled", at(run?.scheduledAt ?? null)],
          ["Died", at(createdAt)],
          ["Redriven", at(redrivenAt)],
          ["Discarded", at(discardedAt)],
          ["Attempts", run === null ? null : attempts.toLocaleString("en")],
        ]}
      />
    </Panel>
  );
}
