// The system: whether it is frozen, what is wrong with it, what it is made of.
import { SimpleGrid, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { systemQuery } from "../../../api/system.ts";
import { useMay } from "../../../session/session.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { FreezePanel } from "../freeze/freeze-panel.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { NodesPanel } from "./nodes-panel.tsx";
import { SystemPanel } from "./system-panel.tsx";
import { UpstreamsPanel } from "./upstreams-panel.tsx";

export function SystemTab() {
  const query = useQuery(systemQuery);
  return (
    <Stack>
      <FreezePanel />
      {useMay("operator") ? <FindingsPanel /> : null}
      <Loaded query={query} skeleton={<RowSkeletons rows={8} />}>
        {(system) => (
          <>
            <SimpleGrid cols={{ base: 1, lg: 2 }}>
              <SystemPanel system={system} />
              <NodesPanel nodes={system.nodes} now={system.now} />
            </SimpleGrid>
            <UpstreamsPanel upstreams={system.upstreams} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}
