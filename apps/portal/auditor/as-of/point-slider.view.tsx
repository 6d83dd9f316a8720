import { Group, NumberInput, Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { service } from '../../client/service';
import { Moment } from '../../parts/moment.view';
import classes from '../auditor.module.css';

interface PointSliderProps {
  readonly label: string;
  /** Sequences. */
  readonly last: number;
  readonly value: number;
  readonly onChange: (sequence: number) => void;
}

/** A point of the log: slid to, or typed. Asked for when it is let go, not on the way. */
export function PointSlider({ label, last, value, onChange }: PointSliderProps) {
  const [moving, setMoving] = useState(value);
  useEffect(() => setMoving(value), [value]);
  return (
    <div className={classes['point']}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={500}>
          {label}
        </Text>
        <Text size="sm" c="dimmed">
          {moving >= last ? 'now' : <When sequence={value} />}
        </Text>
      </Group>
      <Group gap="md" wrap="nowrap">
        <Slider
          flex={1}
          thumbLabel={label}
          label={null}
          min={0}
          max={last}
          value={moving}
          onChange={setMoving}
          onChangeEnd={onChange}
        />
        <NumberInput
          w={100}
          size="xs"
          aria-label={`${label}: sequence`}
          min={0}
          max={last}
          allowDecimal={false}
          value={moving}
          onChange={(typed) => typeof typed === 'number' && setMoving(typed)}
          onBlur={() => onChange(moving)}
          onKeyDown={({ key }) => key === 'Enter' && onChange(moving)}
        />
      </Group>
    </div>
  );
}

/** The instant of the last event up to there that the reader may see. */
function When({ sequence }: { readonly sequence: number }) {
  const query = { order: 'newest', toSequence: sequence, limit: 1 } as const;
  const { data } = service.useQuery('get', '/v1/events/search', { params: { query } });
  const event = data?.events[0];
  return event ? <Moment at={event.recordedAt} /> : `event ${sequence}`;
}
