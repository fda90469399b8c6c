// calendars
import { PageHeader } from "../../ui/page-header.tsx";

export default function CalendarsPage() {
  return <PageHeader title="Calendars" />;
}
