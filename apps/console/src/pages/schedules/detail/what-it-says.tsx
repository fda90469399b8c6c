// All that a schedule says.
import { Code, Divider, Stack, Text, Title } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { keptElsewhere } from "../../../parts/schedule/origin-badge.tsx";
import { targetFacts } from "../../../parts/target-facts.tsx";
import { CodeBlock } from "../../../ui/code-block.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { jsonText } from "../../../ui/json-text.ts";
import { Panel } from "../../../ui/panel.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { calendarWords } from "./calendar-words.ts";
import { policiesOf } from "./policies.ts";

export function WhatItSays({ schedule }: { readonly schedule: Schedule }) {
  const { input } = schedule;
  return (
    <Panel title="What it says">
      <Stack gap="sm">
        <Facts facts={[...whenFacts(schedule), ...targetFacts(schedule.target)]} />
        {input === undefined ? (
          <Facts
            facts={[
              [
                "Input",
                <Text key="none" span inherit c="dimmed">
                  none
                </Text>,
              ],
            ]}
          />
        ) : (
          <div>
            <Text size="sm" c="dimmed" mb={4}>
              Input
            </Text>
            <CodeBlock text={jsonText(input)} label="Input" maxHeight={240} />
          </div>
        )}
        <Divider />
        <Title order={3}>Policies</Title>
        <Facts facts={[...policyFacts(schedule), ...placeFacts(schedule)]} />
      </Stack>
    </Panel>
  );
}

function whenFacts({ expression, timezone, startAt, endAt, group }: Schedule) {
  return [
    ["Expression", <Code key="expression">{expression}</Code>],
    ["Time zone", timezone],
    ["Begins", startAt === null ? null : <Instant key="start" at={startAt} timezone={timezone} as="both" />],
    ["Ends", endAt === null ? null : <Instant key="end" at={endAt} timezone={timezone} as="both" />],
    ["Group", group],
  ] as const;
}

const policyFacts = (schedule: Schedule) =>
  policiesOf(schedule).map(({ name, words, isDefaultOf }) => {
    const value = (
      <>
        {words}
        {isDefaultOf === null ? null : (
          <Text span inherit c="dimmed">
            {" "}
            ({isDefaultOf === "AWS" ? "as AWS, by default" : "by default"})
          </Text>
        )}
      </>
    );
    return [name, value] as const;
  });

function placeFacts({ calendar, limit, deadLetterQueue, origin, version, createdAt, updatedAt }: Schedule) {
  const calendarName = calendarWords(calendar);
  return [
    [
      "Calendar",
      calendarName === null ? (
        "none: every day counts"
      ) : (
        <TextLink key="calendar" to="/calendars">
          {calendarName}
        </TextLink>
      ),
    ],
    [
      "Rate limit",
      limit === null ? (
        "none"
      ) : (
        <TextLink key="limit" to="/settings">
          {limit}
        </TextLink>
      ),
    ],
    ["Dead-letter queue", deadLetterQueue ?? "none: dead letters are kept under Dead letters"],
    ["Made", keptElsewhere(origin) ?? "By the API or the console; it may be changed here."],
    ["Created", <Instant key="created" at={createdAt} as="both" />],
    [
      "Changed",
      <span key="changed">
        <Instant at={updatedAt} as="both" /> · version {version}
      </span>,
    ],
  ] as const;
}
