// Tabs of which the address says which is open, so that a link opens what its sender saw; the first where it says none.
import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { useSearchParams } from "./use-search-params.ts";

interface UrlTab {
  /** Stands in the address. */
  readonly value: string;
  readonly label: string;
  /** Mounted while its tab is open. */
  readonly content: ReactNode;
}

export function UrlTabs({ tabs }: { readonly tabs: readonly [UrlTab, ...UrlTab[]] }) {
  const { read, write } = useSearchParams();
  const [first] = tabs;
  const current = tabs.find(({ value }) => value === read("tab")) ?? first;
  return (
    <Tabs
      value={current.value}
      onChange={(tab) => write({ tab: tab === first.value ? null : tab })}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        {tabs.map(({ value, label }) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ value, content }) => (
        <Tabs.Panel key={value} value={value}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
