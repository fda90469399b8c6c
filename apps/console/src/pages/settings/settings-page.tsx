// Settings: the system as it is, what the tenant may have, the apps that serve jobs, and how AWS's clients connect.
import { PageHeader } from "../../ui/page-header.tsx";
import { UrlTabs } from "../../ui/url-tabs.tsx";
import { AppsTab } from "./apps/apps-tab.tsx";
import { AwsTab } from "./aws/aws-tab.tsx";
import { LimitsTab } from "./limits/limits-tab.tsx";
import { SystemTab } from "./system/system-tab.tsx";

export default function SettingsPage() {
  return (
    <>
      <PageHeader title="Settings">What runs here, and what it may do.</PageHeader>
      <UrlTabs
        tabs={[
          { value: "system", label: "System", content: <SystemTab /> },
          { value: "limits", label: "Limits", content: <LimitsTab /> },
          { value: "apps", label: "Apps", content: <AppsTab /> },
          { value: "aws", label: "AWS clients", content: <AwsTab /> },
        ]}
      />
    </>
  );
}
