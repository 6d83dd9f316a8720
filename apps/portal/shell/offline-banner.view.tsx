import { useNetwork } from '@mantine/hooks';
import classes from './shell.module.css';

/** Says that what is shown may be old, and that nothing can be sent. */
export function OfflineBanner() {
  const { online } = useNetwork();
  return (
    <div role="status" className={online ? undefined : classes['banner']}>
      {!online && 'You are offline. What you see may be old; nothing can be sent until the connection is back.'}
    </div>
  );
}
