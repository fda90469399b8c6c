// What is wrong with the system or soon will be, each with its remedy.
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { FindingItem } from "./finding-item.tsx";
import { grouped } from "./findings.ts";

export function FindingsPanel() {
  const query = useQuery({
    queryKey: ["system", "findings"],
    queryFn: async () => grouped((await api.GET("/api/v1/system/findings")).items),
    staleTime: 60_000,
  });
  return (
    <Panel title="Diagnosis">
      <Loaded
        query={query}
        skeleton={<RowSkeletons rows={3} />}
        empty={({ length }) => (length > 0 ? null : <NothingFound />)}
      >
        {(groups) => (
          <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: "none" }}>
            {groups.map((group) => (
              <FindingItem key={group.check} {...group} />
            ))}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
}

const NothingFound = () => (
  <EmptyState title="Nothing is wrong">
    Looked at: targets, time-outs, expressions, dead letters, alarms, clocks and the invariants of the data.
  </EmptyState>
);
