// Policies about one thing, side by side where there is room.
import { SimpleGrid, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

interface PolicyGroupProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function PolicyGroup({ title, children }: PolicyGroupProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Title order={3} id={id} mb="xs">
        {title}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
        {children}
      </SimpleGrid>
    </div>
  );
}
