import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
import classes from '../finance.module.css';
import { timeLeftText } from './time-left-text';

const TICK_MS = 1_000;

interface CountdownProps {
  /** When it is over. */
  readonly to: string;
  /** What the clock of the ledger said, and when it said so by ours. */
  readonly now: string;
  readonly toldMs: number;
  /** A simulated clock stands until somebody moves it. */
  readonly stands: boolean;
}

/** How long it is until an instant by the clock of the ledger, which need not be that of the browser. */
export function Countdown({ to, now, toldMs, stands }: CountdownProps) {
  const [ours, setOurs] = useState(Date.now);
  useInterval(() => setOurs(Date.now()), TICK_MS, { autoInvoke: true });
  const passed = stands ? 0 : Math.max(0, ours - toldMs);
  const left = Date.parse(to) - Date.parse(now) - passed;
  return (
    <span role="timer" className={classes['countdown']}>
      {timeLeftText(left)}
    </span>
  );
}
