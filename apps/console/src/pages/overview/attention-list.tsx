// What needs somebody, as a list with the next step beside each line.
import { Button, Group, Stack, Text } from "@mantine/core";
import { CircleAlert, CircleX, ClockAlert, Hourglass, RotateCw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import badge from "../../parts/run-state.module.css";
import { ButtonLink } from "../../ui/button-link.tsx";
import { Instant } from "../../ui/instant.tsx";
import type { Attention } from "./attention.ts";
import classes from "./overview.module.css";

const icons = {
  dead: CircleX,
  missed: ClockAlert,
  partial: TriangleAlert,
  retrying: RotateCw,
  late: Hourglass,
  alarm: CircleAlert,
} as const;

/** One cause can hit many schedules: what else is on the page stays in reach. */
const mostAtFirst = 8;

export function AttentionList({ items }: { readonly items: readonly Attention[] }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, mostAtFirst);
  const left = items.length - shown.length;
  return (
    <>
      <ul className={classes["attention"]}>
        {shown.map((item) => (
          <AttentionLine key={item.id} {...item} />
        ))}
      </ul>
      {left === 0 ? null : (
        <Button variant="default" size="xs" mt="xs" onClick={() => setWhole(true)}>
          Show {left.toLocaleString("en")} more
        </Button>
      )}
    </>
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
