import { Button } from "@mantine/core";
import type { WorkProgress } from "../../shared/contract/batchShapes.ts";
import bar from "./ImportBar.module.css";
import css from "./Page.module.css";

type Props = {
  progress: WorkProgress;
  preparing: string;
  running: (done: number, total: number) => string;
  stop: string;
  onStop: () => void;
};

/** How far a long work is, and a way to end it. */
export function WorkBar({ progress: { done, total }, preparing, running, stop, onStop }: Props) {
  const text = total > 0 ? running(done, total) : preparing;
  return (
    <div data-testid="badge-work">
      <div className={css.row}>
        <p className={css.grow} role="status">
          {text}
        </p>
        <Button variant="default" onClick={onStop}>
          {stop}
        </Button>
      </div>
      <progress className={bar.bar} aria-label={text} {...(total > 0 && { value: done, max: total })} />
    </div>
  );
}
