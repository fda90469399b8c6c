// Below a list that is read page by page: how much of it is shown, and the way to the next page.
import { Button, Group, Text } from "@mantine/core";

interface ShowMoreProps {
  readonly shown: number;
  /** What is listed, of one and of several, such as `run`, `runs`. */
  readonly noun: readonly [one: string, several: string];
  readonly list: { readonly hasMore: boolean; readonly isReadingMore: boolean; readonly more: () => void };
}

export function ShowMore({ shown, noun: [one, several], list }: ShowMoreProps) {
  const { hasMore, isReadingMore, more } = list;
  const count = shown.toLocaleString("en");
  return (
    <Group justify="space-between" mt="sm" gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {hasMore ? `The first ${count} ${several}` : `${count} ${shown === 1 ? one : several}`}
      </Text>
      {hasMore ? (
        <Button variant="default" size="xs" loading={isReadingMore} onClick={more}>
          Show more
        </Button>
      ) : null}
    </Group>
  );
}
