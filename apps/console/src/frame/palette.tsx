// The command palette, Ctrl-K: every page, every schedule, and what can be done from anywhere.
import { ActionIcon, Button, Kbd, useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import {
  Spotlight,
  spotlight,
  type SpotlightActionData,
  type SpotlightActionGroupData,
} from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ListChecks, LogOut, Moon, Plus, Search } from "lucide-react";
import { useLayoutEffect, useState } from "react";
import { systemQuery } from "../api/system.ts";
import { useMay, useSession, useSignOut } from "../session/session.ts";
import { isAdmitted, places } from "./places.ts";
import { useFoundSchedules } from "./use-found-schedules.tsx";
import { workloadEntries } from "./workload-entries.ts";

const typingMs = 150;
const runId = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

export function PaletteButton() {
  return (
    <>
      <Button
        variant="default"
        size="xs"
        visibleFrom="xs"
        onClick={spotlight.open}
        leftSection={<Search size={14} aria-hidden />}
      >
        Search
        <Kbd size="xs" ml="xs" visibleFrom="sm">
          Ctrl K
        </Kbd>
      </Button>
      <ActionIcon variant="default" size="lg" hiddenFrom="xs" aria-label="Search" onClick={spotlight.open}>
        <Search size={16} aria-hidden />
      </ActionIcon>
    </>
  );
}

export function Palette() {
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), typingMs);
  const found = useFoundSchedules(settled);
  const groups = [useCommands(), usePages(), ...found.groups, useRunById(settled)];
  useFirstChosen(text !== "");
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      query={text}
      onQueryChange={setText}
      shortcut={["mod + K", "/"]}
      nothingFound={found.isSearching || settled !== text.trim() ? "Searching…" : "Nothing has that name"}
      highlightQuery
      scrollable
      maxHeight={420}
      attributes={{ content: { "aria-label": "Command palette" } }}
      // Its own fades the words of the chosen one below 4.5 to 1.
      styles={{ actionDescription: { opacity: 1 } }}
      searchProps={{
        leftSection: <Search size={16} aria-hidden />,
        placeholder: "Go to a page, a schedule, a run…",
        "aria-label": "Search and commands",
      }}
    />
  );
}

type Group = SpotlightActionGroupData;

/** What the server finds comes after the last key: without this, Enter would find nothing chosen. */
function useFirstChosen(isAsked: boolean): void {
  useLayoutEffect(() => {
    const list = document.querySelector(".mantine-Spotlight-actionsList");
    if (!isAsked || list === null || list.querySelector("[data-selected]") !== null) return;
    list.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  });
}

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
  const { byItself } = useSession();
  const signOut = useSignOut();
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
  const leave: SpotlightActionData = {
    id: "sign-out",
    label: "Sign out",
    leftSection: <LogOut size={16} aria-hidden />,
    onClick: () => signOut.mutate(),
  };
  // Where it signs in by itself, signing out would sign in again.
  const actions = [...(mayMake ? [make] : []), theme, ...(byItself ? [] : [leave])];
  return { group: "Commands", actions };
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
