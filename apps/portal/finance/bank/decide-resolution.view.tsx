import { service } from '../../client/service';
import { useCommandKey } from '../../session/use-command-key';
import { Decision } from '../four-eyes/decision.view';
import type { Exception } from './exceptions.search';

interface DecideResolutionProps {
  readonly exception: Exception;
  readonly onDecided: (position: string) => void;
}

/** The second pair of eyes on how a difference is settled. */
export function DecideResolution({ exception, onDecided }: DecideResolutionProps) {
  const { fileId, exceptionId, revision, proposedBy = '' } = exception;
  const { key, spend } = useCommandKey('decide-resolution', `${fileId}:${exceptionId}`);
  const onSuccess = ({ position }: { readonly position: string }) => {
    spend();
    onDecided(position);
  };
  const address = '/v1/reconciliation/exceptions/{fileId}/{exceptionId}';
  const approve = service.useMutation('post', `${address}/approve`, { onSuccess });
  const reject = service.useMutation('post', `${address}/reject`, { onSuccess });
  const params = { path: { fileId, exceptionId }, header: { 'Idempotency-Key': key, 'If-Match': `"${revision}"` } };
  return (
    <Decision
      what={`exception ${exceptionId}`}
      proposedBy={proposedBy}
      onApprove={() => approve.mutate({ params })}
      onReject={(reason) => reject.mutate({ params, body: { ...(reason !== undefined && { reason }) } })}
      isPending={approve.isPending || reject.isPending}
      fault={approve.error ?? reject.error}
    />
  );
}
