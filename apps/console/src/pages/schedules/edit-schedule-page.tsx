// edit-schedule
import { PageHeader } from "../../ui/page-header.tsx";

export default function EditSchedulePage() {
  return <PageHeader title="EditSchedule" />;
}
