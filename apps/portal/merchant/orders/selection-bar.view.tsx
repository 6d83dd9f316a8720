import { Button, Checkbox } from '@mantine/core';
import classes from './orders.module.css';

interface SelectionBarProps {
  /** What could be captured of what is shown. */
  readonly offered: readonly string[];
  readonly selected: readonly string[];
  readonly onSelect: (orderIds: readonly string[]) => void;
  readonly onCapture: () => void;
}

/** Everything that is shown at once, and the way to capture what is ticked. */
export function SelectionBar({ offered, selected, onSelect, onCapture }: SelectionBarProps) {
  if (offered.length === 0 && selected.length === 0) return null;
  const isAll = offered.length > 0 && offered.every((orderId) => selected.includes(orderId));
  return (
    <div className={classes['selection']}>
      <Checkbox
        size="sm"
        label={selected.length === 0 ? 'Select all that can be captured' : `${selected.length} selected`}
        checked={isAll}
        indeterminate={!isAll && selected.length > 0}
        onChange={() => onSelect(isAll ? [] : offered)}
      />
      {selected.length > 0 && (
        <Button size="compact-sm" onClick={onCapture}>
          Capture all {selected.length}
        </Button>
      )}
    </div>
  );
}
