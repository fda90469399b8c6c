// What needs somebody, as a list with the next step beside each line.
import { Group, Stack, Text } from "@mantine/core";
import { CircleAlert, CircleX, ClockAlert, TriangleAlert } from "lucide-react";
import badge from "../../parts/run-state.module.css";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Instant } from "../../ui/instant.tsx";
import type { Attention } from "./attention.ts";
import classes from "./overview.module.css";

const icons = { dead: CircleX, missed: ClockAlert, partial: TriangleAlert, alarm: CircleAlert } as const;

export function AttentionList({ items }: { readonly items: readonly Attention[] }) {
  return (
    <ul className={classes["attention"]}>
      {items.map((item) => (
        <AttentionLine key={item.id} {...item} />
      ))}
    </ul>
  );
}

function AttentionLine({ state, title, detail, sinceAt, next }: Attention) {
  const Icon = icons[state];
  return (
    <li>
      <Group
        justify="space-between"
        wrap="nowrap"
        align="flex-start"
        gap="md"
        className={classes["line"] ?? ""}
      >
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <span className={badge["badge"]} data-state={state}>
              <Icon size={13} aria-hidden />
              {state}
            </span>
            <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
              {title}
            </Text>
          </Group>
          {detail === null ? null : (
            <Text size="sm" c="dimmed" lineClamp={2} style={{ overflowWrap: "anywhere" }}>
              {detail}
            </Text>
          )}
          {sinceAt === null ? null : (
            <Text size="xs" c="dimmed">
              <Instant at={sinceAt} as="distance" />
            </Text>
          )}
        </Stack>
        <ButtonLink variant="default" size="xs" to={next.to} search={next.search} style={{ flexShrink: 0 }}>
          {next.label}
        </ButtonLink>
      </Group>
    </li>
  );
}
