import { useNetwork } from '@mantine/hooks';
import classes from '../customer.module.css';
import { useSpoken } from '../words/spoken';

/** That what is shown may have changed since, while the service cannot be asked. */
export function OfflineNote({ isStale }: { readonly isStale: boolean }) {
  const { words } = useSpoken();
  const { online } = useNetwork();
  if (online && !isStale) return null;
  return (
    <p role="status" className={classes['note']}>
      {words.offline}
    </p>
  );
}
