import { notifications } from '@mantine/notifications';
import type { Said } from './order-command';

/** Says that it is done; and where it had been done before anybody could say so, that it was done once. */
export function tellRecorded({ isReplayed }: Pick<Said<unknown>, 'isReplayed'>, title: string, message = ''): void {
  const once = isReplayed ? 'It had arrived the first time, and was recorded once.' : '';
  notifications.show({ color: 'green', title, message: [message, once].filter(Boolean).join('. ') });
}
