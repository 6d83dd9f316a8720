import { Button, Progress, Text } from '@mantine/core';
import { counted } from '../../parts/counted';
import { ProblemView } from '../../parts/problem.view';
import { CommandPanel } from '../panel/command-panel.view';
import { UnknownNotice } from '../panel/unknown-notice.view';
import classes from './bulk.module.css';
import { BulkRow } from './bulk-row.view';
import { forgetBulk } from './kept-bulk';
import { useBulk } from './use-bulk';

const PERCENT = 100;

/** Captures all that remains of several orders, one by one: each has its own result, and what failed can be tried again. */
export function BulkPanel({ onClose }: { readonly onClose: () => void }) {
  const bulk = useBulk();
  const { rows, captured, unknown, failed, waiting, isSending } = bulk;
  const close = () => {
    if (unknown === 0) forgetBulk();
    onClose();
  };
  const isOver = waiting === 0 && failed === 0 && captured === rows.length;
  return (
    <CommandPanel
      title={`Capture ${counted(rows.length, ['order', 'orders'])}`}
      onClose={close}
      isSending={isSending}
      foot={
        <>
          <Text size="sm" role="status" mb={6}>
            {captured} of {rows.length} captured{failed > 0 && `, ${failed} failed`}
          </Text>
          <Progress value={(captured / Math.max(rows.length, 1)) * PERCENT} mb="sm" aria-label="Captured" />
          {isOver && (
            <Button fullWidth variant="default" onClick={close}>
              Done
            </Button>
          )}
          {!isOver && (waiting > 0 || failed === 0) && (
            <Button fullWidth loading={isSending} disabled={waiting === 0} onClick={bulk.send}>
              {unknown > 0
                ? `Ask again for ${counted(waiting, ['order', 'orders'])}`
                : `Capture ${counted(waiting, ['order', 'orders'])}`}
            </Button>
          )}
          {waiting === 0 && failed > 0 && (
            <Button fullWidth variant="default" onClick={bulk.lookAgain}>
              Try {counted(failed, ['order', 'orders'])} again
            </Button>
          )}
        </>
      }
    >
      {unknown > 0 && (
        <UnknownNotice what={`the capture of ${counted(unknown, ['order', 'orders'])}`} onAct={bulk.send} />
      )}
      {bulk.fault !== null && unknown === 0 && <ProblemView fault={bulk.fault} />}
      <ul className={classes['rows']}>
        {rows.map((row) => (
          <BulkRow key={row.order.orderId} {...row} isSending={isSending} />
        ))}
      </ul>
    </CommandPanel>
  );
}
