import type { ReactNode } from 'react';
import classes from './finance.module.css';

/** Names and what they are here; those without a value are left out. */
export function Facts({ of }: { readonly of: Readonly<Record<string, ReactNode>> }) {
  const known = Object.entries(of).filter(([, value]) => value !== undefined && value !== false);
  return (
    <dl className={classes['facts']}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
