// What many runs died of in one place: how many, what usually mends it, and what can be done with all of them.
import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { DeadLetterCause } from "@punctual/client";
import { Search } from "lucide-react";
import { useId } from "react";
import { present } from "../../../api/present.ts";
import { remedyOf } from "../../../parts/remedy-words.ts";
import { useMay } from "../../../session/session.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { countWords } from "../../../ui/count-words.ts";
import { Instant } from "../../../ui/instant.tsx";
import { causeOf, placeWords } from "../letter-filter.ts";
import { LetterButtons } from "../redrive/letter-buttons.tsx";
import { allOf } from "../redrive/meant-letters.ts";
import { useShowRedriven } from "../redrive/use-show-redriven.ts";
import classes from "./causes.module.css";

export function CauseItem({ cause }: { readonly cause: DeadLetterCause }) {
  const id = useId();
  const mayAct = useMay("operator");
  const showRedriven = useShowRedriven(cause);
  const { reason, error, count } = cause;
  const what = `${countWords(count, "run")} of ${placeWords(cause) ?? "a call"}`;
  return (
    <Paper component="li" withBorder p="md" aria-labelledby={id} className={classes["cause"] ?? ""}>
      <Stack gap={6} miw={0}>
        <Title order={2} id={id} style={{ overflowWrap: "anywhere" }}>
          {what}
        </Title>
        <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }} lineClamp={2}>
          {error === null || error === reason ? reason : `${reason}: ${error}`}
        </Text>
        <Text size="sm" c="dimmed">
          {remedyOf(cause).todo}
        </Text>
        <When cause={cause} />
        <Group gap="xs" mt={6}>
          {mayAct ? (
            <LetterButtons
              size="xs"
              filter={allOf(cause)}
              what={`${what}, ${reason}`}
              which={count === 1 ? "" : `all ${count.toLocaleString("en")}`}
              onRedriven={showRedriven}
            />
          ) : null}
          <ButtonLink
            variant="default"
            size="xs"
            to="/dead-letters"
            search={present(causeOf(cause))}
            leftSection={<Search size={14} aria-hidden />}
            aria-label={`Inspect ${what}, ${reason}`}
          >
            Inspect
          </ButtonLink>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Closer together they are one moment to whoever reads it. */
const aMomentMs = 60_000;

function When({ cause: { oldestAt, newestAt } }: { readonly cause: DeadLetterCause }) {
  const isOneMoment = Date.parse(newestAt) - Date.parse(oldestAt) < aMomentMs;
  return (
    <Text size="sm" c="dimmed" component="div">
      {isOneMoment ? "died " : "last "}
      <Instant at={newestAt} as="distance" />
      {isOneMoment ? null : (
        <>
          , first <Instant at={oldestAt} as="distance" />
        </>
      )}
    </Text>
  );
}
