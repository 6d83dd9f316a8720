import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface FiguresProps {
  /** What each figure is, and the figure. */
  readonly of: Readonly<Record<string, ReactNode>>;
  /** The answer to the question that stands there now is on its way. */
  readonly isStale?: boolean;
}

/** What the service says would come of it, one below the other. */
export function Figures({ of, isStale = false }: FiguresProps) {
  return (
    <dl className={classes['figures']} data-stale={isStale || undefined} aria-live="polite" aria-busy={isStale}>
      {Object.entries(of).map(([name, figure]) => (
        <FigureRow key={name} name={name} figure={figure} />
      ))}
    </dl>
  );
}

function FigureRow({ name, figure }: { readonly name: string; readonly figure: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{figure}</dd>
    </>
  );
}
