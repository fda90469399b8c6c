// The next three inputs as they would be sent.
import { Stack, Text, Title } from "@mantine/core";
import { problemWords } from "../../../api/problem-words.ts";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { instantWords } from "../../../ui/time-words.ts";
import { jsonText } from "../../../ui/json-text.ts";
import { ProblemPanel } from "../../../ui/problem-panel.tsx";
import { inputProblemOf, type PreviewedInputs, type PreviewQuery } from "./use-input-preview.ts";

interface InputPreviewProps {
  readonly preview: PreviewQuery;
  readonly timezone: string;
}

export function InputPreview({ preview: { data, error, refetch }, timezone }: InputPreviewProps) {
  const isOther = error !== null && inputProblemOf(error) === null;
  return (
    <Stack gap="sm">
      <Title order={3}>As it is sent</Title>
      {isOther ? <ProblemPanel {...problemWords(error)} onRetry={() => void refetch()} /> : null}
      {data === undefined || data === null ? (
        <Text size="sm" c="dimmed">
          {data === null
            ? "Nothing is sent. Write an input, and what becomes of it at the next three times stands here."
            : "What becomes of it at the next three times stands here."}
        </Text>
      ) : (
        <Inputs items={data} timezone={timezone} />
      )}
    </Stack>
  );
}

interface InputsProps {
  readonly items: PreviewedInputs;
  readonly timezone: string;
}

function Inputs({ items, timezone }: InputsProps) {
  const [first] = items;
  if (first === undefined)
    return (
      <Text size="sm">Nothing is sent any more: the expression names no time that is still to come.</Text>
    );
  // Of one that names no attribute, three would say the same.
  const isAlwaysSame = items.length > 1 && items.every(({ input }) => input === first.input);
  const shown = isAlwaysSame ? [first] : items;
  return shown.map(({ scheduledAt, input }) => {
    const at = isAlwaysSame ? "Each time" : `${instantWords(scheduledAt, timezone)} ${timezone}`;
    return (
      <div key={scheduledAt}>
        <Text size="xs" c="dimmed" mb={4}>
          {at}
        </Text>
        <CodeBlock text={jsonText(input ?? "")} label={`Input, ${at}`} maxHeight={180} />
      </div>
    );
  });
}
