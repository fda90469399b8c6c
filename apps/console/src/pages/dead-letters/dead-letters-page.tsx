// Dead letters: what died, what usually mends it, and the way to run it again.
import { Stack, Tabs } from "@mantine/core";
import { ChevronLeft } from "lucide-react";
import { ButtonLink } from "../../ui/button-link.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { present } from "../../api/present.ts";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { CausesList } from "./causes/causes-list.tsx";
import { OneCause } from "./causes/one-cause.tsx";
import { letterStates, readFilter, type LetterFilter } from "./letter-filter.ts";
import { FilterBar } from "./letters/filter-bar.tsx";
import { LetterList } from "./letters/letter-list.tsx";
import { OutcomesPanel } from "./redrive/outcomes-panel.tsx";

const labels = { open: "Open", redriven: "Redriven", discarded: "Discarded" } as const;

/** A redrive and a choice of listing belong to one tab. */
const leaving = { view: null, redrivenFrom: null, redrivenTo: null } as const;

export default function DeadLettersPage() {
  const params = useSearchParams();
  const filter = readFilter(params);
  const { state, reason } = filter;
  const isOneByOne = reason !== null || params.read("view") === "letters";
  return (
    <>
      <PageHeader title="Dead letters">
        Runs that failed for good, until somebody redrives or discards them.
      </PageHeader>
      <Tabs
        value={state}
        onChange={(tab) => params.write({ ...leaving, state: tab === "open" ? null : tab })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {letterStates.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {labels[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {letterStates.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <FilterBar
              filter={filter}
              params={params}
              isOneByOne={one === "open" && reason === null ? isOneByOne : null}
            />
            <Letters filter={filter} isOneByOne={isOneByOne} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}

interface LettersProps {
  readonly filter: LetterFilter;
  readonly isOneByOne: boolean;
}

function Letters({ filter, isOneByOne }: LettersProps) {
  const { state, reason } = filter;
  if (state === "open" && !isOneByOne) return <CausesList filter={filter} />;
  return (
    <Stack gap="md">
      {state === "open" && reason !== null ? (
        <>
          <AllCauses filter={filter} />
          <OneCause filter={filter} reason={reason} />
        </>
      ) : null}
      {state === "redriven" ? <OutcomesPanel filter={filter} /> : null}
      <LetterList filter={filter} />
    </Stack>
  );
}

const AllCauses = ({ filter: { schedule, job } }: { readonly filter: LetterFilter }) => (
  <ButtonLink
    to="/dead-letters"
    search={present({ schedule, job })}
    variant="subtle"
    size="compact-sm"
    style={{ alignSelf: "start" }}
    leftSection={<ChevronLeft size={14} aria-hidden />}
  >
    All causes
  </ButtonLink>
);
