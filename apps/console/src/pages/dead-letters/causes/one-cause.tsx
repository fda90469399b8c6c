// The cause that the letters below died of: how many there are, what happened, and what to do about all of them.
import { Group, Stack, Text } from "@mantine/core";
import { remedyOf } from "../../../parts/remedy-words.ts";
import { useMay } from "../../../session/session.ts";
import { countWords } from "../../../ui/count-words.ts";
import { LongText } from "../../../ui/long-text.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { placeWords, type LetterFilter } from "../letter-filter.ts";
import { LetterButtons } from "../redrive/letter-buttons.tsx";
import { allOf } from "../redrive/meant-letters.ts";
import { useShowRedriven } from "../redrive/use-show-redriven.ts";
import { countOf, useCauses } from "../use-causes.ts";

interface OneCauseProps {
  readonly filter: LetterFilter;
  readonly reason: string;
}

const mostOfError = 600;

export function OneCause({ filter, reason }: OneCauseProps) {
  const { data: causes } = useCauses(filter);
  const mayAct = useMay("operator");
  const showRedriven = useShowRedriven(filter);
  const count = countOf(causes, filter);
  if (count === null || count === 0) return null;
  // Without a digest the errors differ, and stand in the table.
  const cause = causes?.find((one) => one.reason === reason && one.errorDigest === filter.errorDigest);
  const { what, todo } = remedyOf({ reason, error: cause?.error ?? null });
  const place = placeWords(filter);
  const title = `${countWords(count, "run")}${place === null ? "" : ` of ${place}`}: ${reason}`;
  return (
    <Panel title={title}>
      <Stack gap="xs">
        <Text size="sm">{what}</Text>
        {cause === undefined || cause.error === null ? null : (
          <LongText text={cause.error} label="Error" most={mostOfError} />
        )}
        <Text size="sm">{todo}</Text>
        {mayAct ? (
          <Group gap="xs">
            <LetterButtons
              filter={allOf(filter)}
              what={title}
              which={count === 1 ? "" : `all ${count.toLocaleString("en")}`}
              onRedriven={showRedriven}
            />
          </Group>
        ) : null}
      </Stack>
    </Panel>
  );
}
