// alarms
import { PageHeader } from "../../ui/page-header.tsx";

export default function AlarmsPage() {
  return <PageHeader title="Alarms" />;
}
