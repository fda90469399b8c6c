// One thing that was found wrong: what to do, and everything that it was found at.
import { Button, Group, List, Text } from "@mantine/core";
import { CircleX, TriangleAlert } from "lucide-react";
import { useState } from "react";
import badge from "../../../parts/run-state.module.css";
import { ScheduleLink } from "../../../parts/schedule-link.tsx";
import { ButtonLink } from "../../../ui/button-link.tsx";
import { checkWords, type FindingGroup } from "./findings.ts";

const looks = {
  error: { Icon: CircleX, like: "dead" },
  warning: { Icon: TriangleAlert, like: "partial" },
} as const;

const mostAtFirst = 3;

export function FindingItem({ check, severity, remedy, found }: FindingGroup) {
  const [isWhole, setWhole] = useState(false);
  const { Icon, like } = looks[severity];
  const shown = isWhole ? found : found.slice(0, mostAtFirst);
  return (
    <li>
      <Group gap="sm" justify="space-between" align="flex-start">
        <Group gap="xs">
          <span className={badge["badge"]} data-state={like}>
            <Icon size={13} aria-hidden />
            {severity}
          </span>
          <Text size="sm" fw={500}>
            {checkWords(check)}
          </Text>
        </Group>
        <NextStep check={check} />
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {remedy}
      </Text>
      <List size="sm" mt={6} spacing={2}>
        {shown.map(({ subject, message }) => (
          <List.Item key={subject} style={{ overflowWrap: "anywhere" }}>
            {isSchedule(subject) ? (
              <ScheduleLink schedule={subject} isInText />
            ) : (
              <Text span size="sm" fw={500}>
                {subject}
              </Text>
            )}
            {": "}
            {message}
          </List.Item>
        ))}
      </List>
      {shown.length === found.length ? null : (
        <Button variant="default" size="compact-sm" mt="xs" onClick={() => setWhole(true)}>
          Show all {found.length}
        </Button>
      )}
    </li>
  );
}

const isSchedule = (subject: string): boolean => /^[0-9a-zA-Z._-]{1,64}\/[0-9a-zA-Z._-]{1,64}$/.test(subject);

/** Where the remedy is applied, for what is not one schedule's. */
function NextStep({ check }: Pick<FindingGroup, "check">) {
  if (check === "unheard-alarm")
    return (
      <ButtonLink to="/alarms" variant="default" size="xs">
        Go to the alarms
      </ButtonLink>
    );
  if (check === "growing-dead-letters")
    return (
      <ButtonLink to="/dead-letters" variant="default" size="xs">
        Go to the dead letters
      </ButtonLink>
    );
  return null;
}
