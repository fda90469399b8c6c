// The calendars by name; one of them is looked at.
import { Badge, Group, NavLink, Text } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { CalendarOff } from "lucide-react";
import { excludedWords, keptElsewhere } from "./calendar-words.ts";

interface CalendarListProps {
  readonly calendars: readonly Calendar[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

export function CalendarList({ calendars, chosen, onChoose }: CalendarListProps) {
  return (
    <nav aria-label="Calendars">
      {calendars.map((calendar) => (
        <NavLink
          key={calendar.name}
          component="button"
          type="button"
          variant="light"
          active={calendar.name === chosen}
          {...(calendar.name === chosen ? { "aria-current": true } : {})}
          leftSection={<CalendarOff size={16} aria-hidden />}
          label={<CalendarLabel calendar={calendar} />}
          description={`Excludes ${excludedWords(calendar)}`}
          onClick={() => onChoose(calendar.name)}
        />
      ))}
    </nav>
  );
}

function CalendarLabel({ calendar }: { readonly calendar: Calendar }) {
  const elsewhere = keptElsewhere(calendar);
  return (
    <Group gap="xs">
      <Text size="sm" fw={500} style={{ overflowWrap: "anywhere" }}>
        {calendar.name}
      </Text>
      {elsewhere === null ? null : (
        <Badge size="sm" variant="default" title={elsewhere}>
          in code
        </Badge>
      )}
    </Group>
  );
}
