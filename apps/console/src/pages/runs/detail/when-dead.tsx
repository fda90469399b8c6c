// What a run died of, and the way to life.
import { Group, Stack, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { CalendarClock, MailX, PencilLine } from "lucide-react";
import { remedyOf } from "../../../parts/remedy-words.ts";
import { useMay } from "../../../session/session.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { LongText } from "../../../ui/long-text.tsx";

const mostOfError = 600;

export function WhenDead({ run }: { readonly run: RunDetail }) {
  const { what, todo } = remedyOf(run);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {what}
      </Text>
      {run.error === null ? null : <LongText text={run.error} label="Error" most={mostOfError} />}
      <Text size="sm">{todo}</Text>
      <Group gap="xs">
        <RedriveLink id={run.deadLetterId} />
        <DeadLetterLink id={run.deadLetterId} />
        <OpenSchedule schedule={run.schedule} />
      </Group>
    </Stack>
  );
}

/** Retry sends what was sent; where that was wrong, this is the way. */
function RedriveLink({ id }: { readonly id: string | null }) {
  const mayAct = useMay("operator");
  if (id === null || !mayAct) return null;
  return (
    <ButtonLink
      to="/dead-letters/$id"
      params={{ id }}
      search={{ open: "redrive" }}
      variant="default"
      size="xs"
      leftSection={<PencilLine size={14} aria-hidden />}
    >
      Redrive with another input
    </ButtonLink>
  );
}

function DeadLetterLink({ id }: { readonly id: string | null }) {
  if (id === null)
    return (
      <Text size="sm" c="dimmed">
        Its dead letter was discarded.
      </Text>
    );
  return (
    <ButtonLink
      to="/dead-letters/$id"
      params={{ id }}
      variant="default"
      size="xs"
      leftSection={<MailX size={14} aria-hidden />}
    >
      Open its dead letter
    </ButtonLink>
  );
}

function OpenSchedule({ schedule }: { readonly schedule: string | null }) {
  if (schedule === null) return null;
  const [group = "", name = ""] = schedule.split("/");
  return (
    <ButtonLink
      to="/schedules/$group/$name"
      params={{ group, name }}
      variant="default"
      size="xs"
      leftSection={<CalendarClock size={14} aria-hidden />}
    >
      Open the schedule
    </ButtonLink>
  );
}
