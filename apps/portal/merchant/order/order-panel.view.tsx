import { CapturePanel } from '../capture/capture.panel';
import type { PanelName } from './order.search';

interface OrderPanelProps {
  readonly name: PanelName;
  readonly orderId: string;
  readonly onClose: () => void;
}

const PANELS = {
  capture: CapturePanel,
} as const;

/** The panel that the address names. */
export function OrderPanel({ name, ...panel }: OrderPanelProps) {
  const Panel = PANELS[name as keyof typeof PANELS];
  return <Panel {...panel} />;
}
