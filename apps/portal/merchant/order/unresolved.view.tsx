import { Stack } from '@mantine/core';
import { isOut, panelPlace } from '../../client/kept-panel';
import { useMerchantId } from '../../session/use-session';
import { UnknownNotice } from '../panel/unknown-notice.view';
import { PANELS, type PanelName } from './order.search';

interface UnresolvedProps {
  readonly orderId: string;
  readonly onOpen: (panel: PanelName) => void;
}

const WHAT: Readonly<Record<PanelName, string>> = {
  capture: 'a capture of this order',
  refund: 'a refund of this order',
  edit: 'a change of its lines',
  release: 'the release of its rest',
  extend: 'its extension',
  cancel: 'its cancellation',
  parcel: 'a parcel of it',
};

/** Whoever closed a panel before its answer came is told here that nobody knows yet. */
export function Unresolved({ orderId, onOpen }: UnresolvedProps) {
  const merchantId = useMerchantId();
  const names = PANELS.filter((name) => isOut(panelPlace(name, merchantId, orderId)));
  if (names.length === 0) return null;
  return (
    <Stack gap="md" mb="md">
      {names.map((name) => (
        <UnknownNotice key={name} what={WHAT[name]} action="See to it" onAct={() => onOpen(name)} />
      ))}
    </Stack>
  );
}
