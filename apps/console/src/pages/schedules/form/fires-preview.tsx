// What the expression says in words, what may not be meant, and the next times that it names.
import { Stack, Text, Title } from "@mantine/core";
import { problemWords } from "../../../api/problem-words.ts";
import { Warnings } from "../../../parts/expression/warnings.tsx";
import { FireTable } from "../../../parts/schedule/fire-table.tsx";
import { ProblemPanel } from "../../../ui/problem-panel.tsx";
import type { ScheduleDraft } from "./draft/schedule-draft.ts";
import { useCalendarFires } from "./use-calendar-fires.ts";
import { firesShown, type Answered } from "./use-explained.ts";

interface FiresPreviewProps {
  readonly draft: ScheduleDraft;
  readonly answered: Answered;
}

export function FiresPreview({ draft, answered }: FiresPreviewProps) {
  const { answer } = answered;
  const byCalendar = useCalendarFires(draft, answered);
  if (answer?.kind !== "understood")
    return (
      <Text size="sm" c="dimmed">
        What the expression means, and the next {firesShown} times that it names, stand here as soon as it is
        understood.
      </Text>
    );
  const fires = answer.fires.map((fire) => ({ ...fire, excluded: null }));
  const shown = byCalendar.data ?? fires;
  return (
    <Stack gap="sm">
      <Text fw={600} role="status">
        {answer.words}
      </Text>
      <Warnings warnings={answer.warnings} />
      <Title order={3}>Next {firesShown} fires</Title>
      {byCalendar.error === null ? null : (
        <ProblemPanel {...problemWords(byCalendar.error)} onRetry={() => void byCalendar.refetch()} />
      )}
      {shown.length === 0 ? (
        <Text size="sm">It never fires again: nothing that it names is still to come.</Text>
      ) : (
        <FireTable occurrences={shown} timezone={draft.timezone} />
      )}
    </Stack>
  );
}
