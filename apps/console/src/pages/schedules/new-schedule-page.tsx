// new-schedule
import { PageHeader } from "../../ui/page-header.tsx";

export default function NewSchedulePage() {
  return <PageHeader title="NewSchedule" />;
}
