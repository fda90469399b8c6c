// The tenants, each with how fresh its metrics are.
import { Group, NavLink, Text } from "@mantine/core";
import {
  EmptyState,
  Loaded,
  Panel,
  RowSkeletons,
  ShowMore,
  usePages,
  type SearchParams,
} from "@punctual/console";
import { FreshnessMark } from "./freshness-mark.tsx";
import classes from "./page.module.css";
import { readTenants, type Tenant } from "./read-metrics.ts";

interface TenantListProps {
  readonly chosen: string | null;
  readonly params: SearchParams;
}

/** A rebuild changes how fresh they are, and is a run. */
export function TenantList({ chosen, params: { write } }: TenantListProps) {
  const list = usePages<Tenant>({
    queryKey: ["runs", "marketplace-metrics", "tenants"],
    read: readTenants,
  });
  return (
    <Panel title="Tenants">
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={6} height={48} />}
        empty={({ length }) => (length > 0 ? null : <NoTenants />)}
      >
        {(tenants) => (
          <>
            <div role="group" aria-label="Tenants" className={classes["list"]}>
              {tenants.map((tenant) => (
                <TenantEntry
                  key={tenant.id}
                  tenant={tenant}
                  isChosen={tenant.id === chosen}
                  onChoose={() => write({ tenant: tenant.id, listing: null })}
                />
              ))}
            </div>
            <ShowMore shown={tenants.length} noun={["tenant", "tenants"]} list={list} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface TenantEntryProps {
  readonly tenant: Tenant;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TenantEntry({ tenant: { name, freshness }, isChosen, onChoose }: TenantEntryProps) {
  return (
    <NavLink
      component="button"
      active={isChosen}
      aria-pressed={isChosen}
      onClick={onChoose}
      styles={{ label: { overflowWrap: "anywhere" } }}
      label={
        <Group gap="xs" justify="space-between">
          <Text span size="sm" fw={isChosen ? 600 : 400}>
            {name}
          </Text>
          <FreshnessMark freshness={freshness} />
        </Group>
      }
    />
  );
}

const NoTenants = () => (
  <EmptyState title="No tenants yet">
    <code>PUT /api/v1/tenants/…</code> makes one; the next nights then sync and rebuild it.
  </EmptyState>
);
