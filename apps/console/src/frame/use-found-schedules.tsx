// What the command palette offers of the schedules that it finds: their pages, and what may be done with the nearest.
import type { SpotlightActionData, SpotlightActionGroupData } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import type { ItemOf } from "@punctual/client";
import { useNavigate } from "@tanstack/react-router";
import { CalendarClock, History, Pause, Zap } from "lucide-react";
import { api } from "../api/api.ts";
import { expressionWords } from "../parts/schedule/expression-words.ts";
import { fullNameOf, shortNameOf } from "../parts/schedule/schedule-name.ts";
import { useMay } from "../session/session.ts";

type Found = ItemOf<"/api/v1/schedules">;

const mostFound = 8;
/** Of more, the list would be nothing but verbs. */
const mostWithVerbs = 3;
const fewestLetters = 2;

const verbs = [
  { open: "run", label: "Run", Icon: Zap },
  { open: "pause", label: "Pause", Icon: Pause },
  { open: "backfill", label: "Backfill", Icon: History },
] as const;

/** What is typed before a name, such as `pause nightly`, is no part of it. */
const nameIn = (text: string): string => text.replace(/^(run|pause|backfill)\s+/i, "");

export interface FoundSchedules {
  readonly groups: readonly SpotlightActionGroupData[];
  readonly isSearching: boolean;
}

export function useFoundSchedules(text: string): FoundSchedules {
  const mayAct = useMay("operator");
  const navigate = useNavigate();
  const search = nameIn(text);
  const { data, isFetching } = useQuery({
    queryKey: ["schedules", "palette", search],
    queryFn: () => api.GET("/api/v1/schedules", { params: { query: { search, limit: mostFound } } }),
    enabled: search.length >= fewestLetters,
  });
  const found = search.length < fewestLetters ? [] : (data?.items ?? []);
  const go = (schedule: Found, open: string | null): void =>
    void navigate({
      to: "/schedules/$group/$name",
      params: { group: schedule.group, name: schedule.name },
      search: open === null ? {} : { open },
    });
  const pages = found.map((schedule) => pageOf(schedule, () => go(schedule, null)));
  const commands = mayAct && found.length <= mostWithVerbs ? found.flatMap((one) => commandsOf(one, go)) : [];
  return {
    groups: [
      { group: "Schedules", actions: pages },
      { group: "With a schedule", actions: commands },
    ],
    isSearching: isFetching,
  };
}

const pageOf = (schedule: Found, onClick: () => void): SpotlightActionData => ({
  id: fullNameOf(schedule),
  label: shortNameOf(fullNameOf(schedule)),
  description: expressionWords(schedule),
  // The server finds it by its description too.
  keywords: [fullNameOf(schedule), schedule.description ?? ""],
  leftSection: <CalendarClock size={16} aria-hidden />,
  onClick,
});

const commandsOf = (
  schedule: Found,
  go: (schedule: Found, open: string) => void,
): readonly SpotlightActionData[] =>
  verbs
    .filter(({ open }) => open !== "pause" || schedule.state === "enabled")
    .map(({ open, label, Icon }) => ({
      id: `${open} ${fullNameOf(schedule)}`,
      label: `${label} ${shortNameOf(fullNameOf(schedule))}…`,
      leftSection: <Icon size={16} aria-hidden />,
      onClick: () => go(schedule, open),
    }));
