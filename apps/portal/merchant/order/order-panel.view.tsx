import { CapturePanel } from '../capture/capture.panel';
import { CancelPanel, ReleasePanel } from '../changes/end.panels';
import { ExtendPanel } from '../changes/extend.panel';
import { EditPanel } from '../edit/edit.panel';
import { ParcelPanel } from '../parcel/parcel.panel';
import { RefundPanel } from '../refund/refund.panel';
import type { PanelName } from './order.search';

interface OrderPanelProps {
  readonly name: PanelName;
  readonly orderId: string;
  readonly onClose: () => void;
}

const PANELS = {
  capture: CapturePanel,
  refund: RefundPanel,
  edit: EditPanel,
  release: ReleasePanel,
  extend: ExtendPanel,
  cancel: CancelPanel,
  parcel: ParcelPanel,
} as const satisfies Readonly<Record<PanelName, unknown>>;

/** The panel that the address names. */
export function OrderPanel({ name, ...panel }: OrderPanelProps) {
  const Panel = PANELS[name];
  return <Panel {...panel} />;
}
