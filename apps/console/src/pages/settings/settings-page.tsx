// Settings: the system as it is, what the tenant may have, the apps that serve jobs, and how AWS's clients connect.
import { Tabs } from "@mantine/core";
import { PageHeader } from "../../ui/page-header.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { AppsTab } from "./apps/apps-tab.tsx";
import { AwsTab } from "./aws/aws-tab.tsx";
import { LimitsTab } from "./limits/limits-tab.tsx";
import { SystemTab } from "./system/system-tab.tsx";

const tabs = [
  { value: "system", label: "System", Content: SystemTab },
  { value: "limits", label: "Limits", Content: LimitsTab },
  { value: "apps", label: "Apps", Content: AppsTab },
  { value: "aws", label: "AWS clients", Content: AwsTab },
] as const;

export default function SettingsPage() {
  const { read, write } = useSearchParams();
  const current = tabs.find(({ value }) => value === read("tab"))?.value ?? "system";
  return (
    <>
      <PageHeader title="Settings">What runs here, and what it may do.</PageHeader>
      <Tabs
        value={current}
        onChange={(tab) => write({ tab: tab === "system" ? null : tab })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ value, Content }) => (
          <Tabs.Panel key={value} value={value}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
