// dead-letters
import { PageHeader } from "../../ui/page-header.tsx";

export default function DeadLettersPage() {
  return <PageHeader title="DeadLetters" />;
}
