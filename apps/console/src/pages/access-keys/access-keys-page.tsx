// access-keys
import { PageHeader } from "../../ui/page-header.tsx";

export default function AccessKeysPage() {
  return <PageHeader title="AccessKeys" />;
}
