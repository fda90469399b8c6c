// dead-letter
import { PageHeader } from "../../ui/page-header.tsx";

export default function DeadLetterPage() {
  return <PageHeader title="DeadLetter" />;
}
