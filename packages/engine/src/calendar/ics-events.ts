// The events of an iCalendar text, each as its properties.
import { Problem } from "../errors.ts";

interface Property {
  readonly name: string;
  readonly isDate: boolean;
  readonly value: string;
}
export type Event = ReadonlyMap<string, readonly Property[]>;

/** A line that begins with a blank goes on with the one before. */
const linesOf = (text: string): readonly string[] => text.replaceAll(/\r?\n[ \t]/g, "").split(/\r?\n/);

/** Throws Problem `invalid-request` with field `ics`. */
export function eventsOf(text: string): readonly Event[] {
  const lines = linesOf(text);
  if (!lines.some((line) => line.trim().toUpperCase() === "BEGIN:VCALENDAR"))
    throw new Problem(
      "invalid-request",
      "Expected the text of an .ics file, with BEGIN:VCALENDAR, got something else.",
      { field: "ics" },
    );
  const events: Event[] = [];
  let open: Map<string, Property[]> | null = null;
  /** An alarm inside an event has properties of its own. */
  let inner = 0;
  for (const line of lines) {
    const edge = /^(BEGIN|END):(\w+)\s*$/i.exec(line);
    const [begins, isEvent] = [edge?.[1]?.toUpperCase() === "BEGIN", edge?.[2]?.toUpperCase() === "VEVENT"];
    if (edge !== null && isEvent) {
      if (!begins && open !== null) events.push(open);
      open = begins ? new Map() : null;
    } else if (edge !== null) inner += begins ? 1 : -1;
    else if (open !== null && inner === 1) keep(open, line);
  }
  return events;
}

function keep(event: Map<string, Property[]>, line: string): void {
  const [, name = "", parameters = "", value = ""] =
    /^([A-Za-z-]+)((?:;(?:[^":]|"[^"]*")*)?):(.*)$/.exec(line) ?? [];
  if (name === "") return;
  const property = {
    name: name.toUpperCase(),
    isDate: /;VALUE=DATE(;|$)/i.test(parameters) || /^\d{8}$/.test(value.trim()),
    value: value.trim(),
  };
  const others = event.get(property.name);
  if (others === undefined) event.set(property.name, [property]);
  else others.push(property);
}
