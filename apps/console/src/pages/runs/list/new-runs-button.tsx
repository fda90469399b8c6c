// Says that runs came on top while somebody reads further down, and leads there.
import { Button } from "@mantine/core";
import { ArrowUp } from "lucide-react";
import classes from "./runs.module.css";

interface NewRunsButtonProps {
  readonly count: number;
  readonly onShow: () => void;
}

export function NewRunsButton({ count, onShow }: NewRunsButtonProps) {
  return (
    <div className={classes["newRuns"]} role="status">
      {count === 0 ? null : (
        <Button size="xs" radius="xl" leftSection={<ArrowUp size={14} aria-hidden />} onClick={onShow}>
          {count.toLocaleString("en")} new {count === 1 ? "run" : "runs"}
        </Button>
      )}
    </div>
  );
}
