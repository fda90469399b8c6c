// The audit: who did what to what, when and from where, and what was denied.
import { Stack } from "@mantine/core";
import { useMay } from "../../session/session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { SpanPicker } from "../../ui/span-picker.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { isNarrowed, readFilter } from "./audit-filter.ts";
import { AuditTable } from "./audit-table.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { useAudit } from "./use-audit.ts";

export default function AuditPage() {
  return useMay("operator") ? <Audit /> : <OperatorsOnly />;
}

function Audit() {
  const params = useSearchParams();
  const filter = readFilter(params);
  const list = useAudit(filter);
  return (
    <>
      <PageHeader title="Audit">Who did what to what, when and from where. It cannot be edited.</PageHeader>
      <Stack gap="sm" mb="md">
        <SpanPicker when={filter.when} params={params} />
        <FilterBar filter={filter} params={params} entries={list.data ?? []} />
      </Stack>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={10} height={36} />}
        empty={({ length }) => (length > 0 ? null : isNarrowed(filter) ? <NothingFound /> : <NothingYet />)}
      >
        {(entries) => (
          <>
            <AuditTable entries={entries} params={params} />
            <ShowMore shown={entries.length} noun={["entry", "entries"]} list={list} />
          </>
        )}
      </Loaded>
    </>
  );
}

const NothingFound = () => (
  <EmptyState
    title="No entry is like that"
    action={
      <ButtonLink to="/audit" variant="default">
        Show the whole audit
      </ButtonLink>
    }
  >
    Nothing passes all of these filters. A name has to be written as the audit has it.
  </EmptyState>
);

const NothingYet = () => (
  <EmptyState title="Nothing was done yet">
    Whatever somebody makes, changes, steers or deletes stands here, and whatever is denied.
  </EmptyState>
);

const OperatorsOnly = () => (
  <>
    <PageHeader title="Audit" />
    <EmptyState
      title="Operators and admins see the audit"
      action={
        <ButtonLink to="/" variant="default">
          Go to the overview
        </ButtonLink>
      }
    >
      Sign in with a key of theirs to see it.
    </EmptyState>
  </>
);
