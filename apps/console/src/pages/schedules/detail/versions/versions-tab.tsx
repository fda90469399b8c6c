// The versions of a schedule: who changed it when, and what two of them have different.
import { SimpleGrid } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { Loaded } from "../../../../ui/loaded.tsx";
import { Panel } from "../../../../ui/panel.tsx";
import { ShowMore } from "../../../../ui/show-more.tsx";
import { useSearchParams } from "../../../../ui/use-search-params.ts";
import { useVersions } from "./use-versions.ts";
import type { ScheduleVersion } from "./version-changes.ts";
import { VersionDiff } from "./version-diff.tsx";
import { VersionTable } from "./version-table.tsx";

export function VersionsTab({ schedule }: { readonly schedule: Schedule }) {
  const list = useVersions(schedule);
  const { read, write } = useSearchParams();
  const chosen = chosenOf(list.data ?? [], { before: read("before"), after: read("after") });
  const choose = (side: "before" | "after", version: number): void => write({ [side]: String(version) });
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" verticalSpacing="md" style={{ alignItems: "start" }}>
      <Panel title="Versions">
        <Loaded query={list}>
          {(versions) => (
            <>
              <VersionTable versions={versions} chosen={chosen} onChoose={choose} schedule={schedule} />
              <ShowMore shown={versions.length} noun={["version", "versions"]} list={list} />
            </>
          )}
        </Loaded>
      </Panel>
      <Panel title={titleOf(chosen)}>
        <Loaded query={list}>{() => <VersionDiff {...chosen} />}</Loaded>
      </Panel>
    </SimpleGrid>
  );
}

export interface ChosenVersions {
  readonly before: ScheduleVersion | null;
  readonly after: ScheduleVersion | null;
}

interface Given {
  readonly before: string | null;
  readonly after: string | null;
}

/** Unless the address says otherwise: the latest, beside the one before it. */
function chosenOf(versions: readonly ScheduleVersion[], given: Given): ChosenVersions {
  const find = (wanted: string | null) => versions.find(({ version }) => String(version) === wanted);
  const after = find(given.after) ?? versions[0] ?? null;
  const previous = after === null ? null : (versions[versions.indexOf(after) + 1] ?? null);
  return { after, before: find(given.before) ?? previous };
}

const titleOf = ({ before, after }: ChosenVersions): string =>
  before === null || after === null
    ? "What changed"
    : `What changed from version ${before.version} to ${after.version}`;
