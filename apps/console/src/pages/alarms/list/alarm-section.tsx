// The alarms in one state, page by page.
import { Text } from "@mantine/core";
import type { Alarm } from "@punctual/client";
import type { FunctionComponent } from "react";
import type { PagedList } from "../../../api/use-pages.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import type { AlarmDialogName } from "../alarm-dialogs.tsx";

export interface ListedAlarmsProps {
  readonly alarms: readonly Alarm[];
  readonly onChoose: (dialog: AlarmDialogName, alarm: Alarm) => void;
}

interface AlarmSectionProps {
  readonly title: string;
  readonly list: PagedList<Alarm>;
  /** What is said where there is none. */
  readonly none: string;
  readonly Listed: FunctionComponent<ListedAlarmsProps>;
  readonly onChoose: ListedAlarmsProps["onChoose"];
}

export function AlarmSection({ title, list, none, Listed, onChoose }: AlarmSectionProps) {
  return (
    <Panel title={title}>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={3} height={44} />}
        empty={({ length }) => (length > 0 ? null : <Text size="sm">{none}</Text>)}
      >
        {(alarms) => (
          <>
            <Listed alarms={alarms} onChoose={onChoose} />
            {list.hasMore || alarms.length > worthCounting ? (
              <ShowMore shown={alarms.length} noun={["alarm", "alarms"]} list={list} />
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Fewer are counted at a glance. */
const worthCounting = 5;
