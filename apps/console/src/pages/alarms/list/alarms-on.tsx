// The alarms that are on, each with why, since when, and what to do next.
import { Group, Stack, Text, Title } from "@mantine/core";
import type { Alarm } from "@punctual/client";
import { AlarmDetail } from "../../../parts/alarm/alarm-detail.tsx";
import { watchesWords } from "../../../parts/alarm/alarm-words.ts";
import { stepOf } from "../../../parts/alarm/next-step.ts";
import { AlarmStateBadge } from "../../../parts/alarm-state.tsx";
import { ScheduleLink } from "../../../parts/schedule-link.tsx";
import { useMay } from "../../../session/session.ts";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { AlarmMenu } from "./alarm-menu.tsx";
import classes from "./alarms.module.css";
import { toldWords } from "./told-words.ts";
import type { ListedAlarmsProps } from "./alarm-section.tsx";

export function AlarmsOn({ alarms, onChoose }: ListedAlarmsProps) {
  const mayAct = useMay("operator");
  return (
    <ul className={classes["alarms"]} aria-label="Alarms that are on">
      {alarms.map((alarm) => (
        <li key={alarm.name} className={classes["alarm"]}>
          <Group justify="space-between" align="flex-start" gap="sm">
            <What alarm={alarm} />
            <Group gap="xs" wrap="nowrap">
              <NextStep alarm={alarm} mayAct={mayAct} />
              {mayAct ? <AlarmMenu alarm={alarm} onChoose={onChoose} /> : null}
            </Group>
          </Group>
        </li>
      ))}
    </ul>
  );
}

function What({ alarm }: { readonly alarm: Alarm }) {
  const { name, kind, state, schedule, detail, since, actions } = alarm;
  return (
    <Stack gap={4} miw={0} flex="1 1 20rem">
      <Group gap="xs">
        <AlarmStateBadge state={state} />
        <Title order={3} style={{ overflowWrap: "anywhere" }}>
          {name}
        </Title>
      </Group>
      <Text size="sm" component="div">
        {kind}: {watchesWords(alarm)}
      </Text>
      {detail === null ? null : (
        <Text size="sm" fw={500} component="div" style={{ overflowWrap: "anywhere" }}>
          <AlarmDetail detail={detail} />
        </Text>
      )}
      <Group gap="xs" c="dimmed" fz="sm">
        <ScheduleLink schedule={schedule} otherwise="every schedule" />
        <span>
          on since <Instant at={since} as="both" />
        </span>
        <span>tells {toldWords(actions)}</span>
      </Group>
    </Stack>
  );
}

interface NextStepProps {
  readonly alarm: Alarm;
  readonly mayAct: boolean;
}

function NextStep({ alarm, mayAct }: NextStepProps) {
  const step = stepOf(alarm);
  if (step === null) return null;
  const { label, to, search } = step;
  // Whoever may not fire or backfill it may still look at it.
  const isForOperators = "open" in search && !mayAct;
  return (
    <ButtonLink
      size="xs"
      to={to}
      search={isForOperators ? {} : search}
      aria-label={`${isForOperators ? "Open the schedule" : label}: ${alarm.name}`}
    >
      {isForOperators ? "Open the schedule" : label}
    </ButtonLink>
  );
}
