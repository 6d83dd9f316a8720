import { Button, Grid, Group, Kbd, Text, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { service } from '../../client/service';
import { Asked } from '../../parts/asked.view';
import { Card } from '../../parts/card.view';
import { counted } from '../../parts/counted';
import { Moment } from '../../parts/moment.view';
import classes from '../auditor.module.css';
import { OneStep } from './one-step.view';
import type { Step } from './step';

interface OrderStepsProps {
  readonly orderId: string;
  /** Revisions: of the first event of the page, and of the one that is shown. */
  readonly from: number;
  readonly revision: number | undefined;
  readonly onShow: (revision: number) => void;
  readonly onFrom: (revision: number) => void;
}

export function OrderSteps({ orderId, from, revision, onShow, onFrom }: OrderStepsProps) {
  const path = { orderId };
  const order = service.useQuery('get', '/v1/orders/{orderId}', { params: { path } });
  const steps = service.useQuery('get', '/v1/orders/{orderId}/steps', {
    params: { path, query: { fromRevision: from } },
  });
  return (
    <Asked query={order} what="the order">
      {({ currency }) => (
        <Asked query={steps} what="the steps">
          {(answer) => (
            <>
              <Walk steps={answer.steps} currency={currency} revision={revision} onShow={onShow} />
              <Further next={answer.nextRevision} onFrom={onFrom} />
            </>
          )}
        </Asked>
      )}
    </Asked>
  );
}

interface WalkProps extends Pick<OrderStepsProps, 'revision' | 'onShow'> {
  readonly steps: readonly Step[];
  readonly currency: string;
}

function Walk({ steps, currency, revision, onShow }: WalkProps) {
  const at = Math.max(
    steps.findIndex((step) => step.revision === revision),
    0,
  );
  const show = (index: number) => {
    const step = steps[index];
    if (step) onShow(step.revision);
  };
  useHotkeys([
    ['ArrowRight', () => show(at + 1)],
    ['ArrowLeft', () => show(at - 1)],
  ]);
  const shown = steps[at];
  if (!shown) return null;
  return (
    <Grid>
      <Grid.Col span={{ base: 12, sm: 5, lg: 4 }}>
        <Card title={counted(steps.length, ['event', 'events'])}>
          <ol className={classes['stepList']}>
            {steps.map((step, index) => (
              <li key={step.eventId}>
                <UnstyledButton
                  className={classes['step'] ?? ''}
                  aria-current={index === at ? 'step' : undefined}
                  onClick={() => show(index)}
                >
                  {step.type}
                  <Text size="xs" c="dimmed" component="span" display="block">
                    <Moment at={step.recordedAt} />
                  </Text>
                </UnstyledButton>
              </li>
            ))}
          </ol>
        </Card>
      </Grid.Col>
      <Grid.Col span={{ base: 12, sm: 7, lg: 8 }}>
        <Group gap="xs" mb="sm">
          <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => show(at - 1)}>
            Previous
          </Button>
          <Button size="compact-sm" variant="default" disabled={at === steps.length - 1} onClick={() => show(at + 1)}>
            Next
          </Button>
          <Text size="xs" c="dimmed" visibleFrom="sm">
            or <Kbd size="xs">←</Kbd> <Kbd size="xs">→</Kbd>
          </Text>
        </Group>
        <OneStep steps={steps.slice(0, at + 1)} shown={shown} currency={currency} />
      </Grid.Col>
    </Grid>
  );
}

function Further({ next, onFrom }: Pick<OrderStepsProps, 'onFrom'> & { readonly next: number | undefined }) {
  if (next === undefined) return null;
  return (
    <Button mt="md" variant="default" onClick={() => onFrom(next)}>
      Further events
    </Button>
  );
}
