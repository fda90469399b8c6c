// The command palette, Ctrl-K: every page, every schedule, and what can be done from anywhere.
import { Button, Kbd, useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  Spotlight,
  spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { CalendarClock, ListChecks, Moon, Plus, Search } from "lucide-react";
import { useState } from "react";
import { api } from "../api/api.ts";
import { systemQuery } from "../api/system.ts";
import { useMay, useSession } from "../session/session.ts";
import { isAdmitted, places } from "./places.ts";
import { workloadEntries } from "./workload-entries.ts";

const typingMs = 150;
const mostFound = 8;
const runId = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

export function PaletteButton() {
  return (
    <Button
      variant="default"
      size="xs"
      onClick={spotlight.open}
      leftSection={<Search size={14} aria-hidden />}
    >
      Search
      <Kbd size="xs" ml="xs" visibleFrom="sm">
        Ctrl K
      </Kbd>
    </Button>
  );
}

export function Palette() {
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), typingMs);
  const found = useQuery({
    queryKey: ["schedules", "palette", settled],
    queryFn: () => api.GET("/api/v1/schedules", { params: { query: { search: settled, limit: mostFound } } }),
    enabled: settled.length > 1,
  });
  const groups = [useCommands(), usePages(), useSchedules(found.data?.items ?? []), useRunById(settled)];
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      query={text}
      onQueryChange={setText}
      shortcut={["mod + K", "/"]}
      nothingFound={settled.length > 1 && found.isFetching ? "Searching…" : "Nothing has that name"}
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        leftSection: <Search size={16} aria-hidden />,
        placeholder: "Go to a page, a schedule, a run…",
        "aria-label": "Search and commands",
      }}
    />
  );
}

type Group = SpotlightActionGroupData;

function usePages(): Group {
  const navigate = useNavigate();
  const { role } = useSession();
  const hosted = useQuery(systemQuery).data?.workloads ?? [];
  const pages = places
    .filter((place) => isAdmitted(place, role))
    .map(({ to, label, icon: Icon, keywords = "", key }): SpotlightActionData => ({
      id: to,
      label,
      keywords,
      leftSection: <Icon size={16} aria-hidden />,
      rightSection: key === undefined ? null : <Kbd size="xs">g {key}</Kbd>,
      onClick: () => void navigate({ to }),
    }));
  const workloads = workloadEntries
    .filter(({ workload }) => hosted.includes(workload))
    .map(({ workload, label, icon: Icon }): SpotlightActionData => ({
      id: workload,
      label,
      keywords: `workload ${workload}`,
      leftSection: <Icon size={16} aria-hidden />,
      onClick: () => void navigate({ to: "/workloads/$workload", params: { workload } }),
    }));
  return { group: "Pages", actions: [...pages, ...workloads] };
}

function useCommands(): Group {
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mayMake = useMay("operator");
  const make: SpotlightActionData = {
    id: "new-schedule",
    label: "New schedule",
    leftSection: <Plus size={16} aria-hidden />,
    onClick: () => void navigate({ to: "/schedules/new" }),
  };
  const theme: SpotlightActionData = {
    id: "theme",
    label: colorScheme === "dark" ? "Light appearance" : "Dark appearance",
    leftSection: <Moon size={16} aria-hidden />,
    onClick: () => setColorScheme(colorScheme === "dark" ? "light" : "dark"),
  };
  return { group: "Commands", actions: mayMake ? [make, theme] : [theme] };
}

function useSchedules(
  found: readonly { readonly group: string; readonly name: string; readonly expression: string }[],
): Group {
  const navigate = useNavigate();
  const actions = found.map(({ group, name, expression }): SpotlightActionData => ({
    id: `${group}/${name}`,
    label: `${group}/${name}`,
    description: expression,
    leftSection: <CalendarClock size={16} aria-hidden />,
    onClick: () => void navigate({ to: "/schedules/$group/$name", params: { group, name } }),
  }));
  return { group: "Schedules", actions };
}

function useRunById(text: string): Group {
  const navigate = useNavigate();
  const run: SpotlightActionData = {
    id: `run-${text}`,
    label: text,
    description: "Open this run",
    leftSection: <ListChecks size={16} aria-hidden />,
    onClick: () => void navigate({ to: "/runs/$id", params: { id: text } }),
  };
  return { group: "Runs", actions: runId.test(text) ? [run] : [] };
}
