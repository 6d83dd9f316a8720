import type { ChildProcess } from 'node:child_process';
import { atExit } from './at-exit';

/** Sees to it that a process does not outlive the bench. */
export function ownChild<Child extends ChildProcess>(child: Child): Child {
  child.once(
    'exit',
    atExit(() => void child.kill('SIGKILL')),
  );
  return child;
}
