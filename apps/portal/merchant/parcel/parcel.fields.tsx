import { SimpleGrid, TextInput } from '@mantine/core';
import type { ParcelDraft } from './parcel-draft';

interface ParcelFieldsProps {
  readonly parcel: ParcelDraft;
  readonly onChange: (parcel: ParcelDraft) => void;
}

const TEXT_MAX = 255;

/** Who carries it, and by which number it is found. */
export function ParcelFields({ parcel, onChange }: ParcelFieldsProps) {
  const field = (name: keyof ParcelDraft, label: string) => (
    <TextInput
      label={label}
      value={parcel[name]}
      maxLength={TEXT_MAX}
      onChange={(event) => onChange({ ...parcel, [name]: event.currentTarget.value })}
    />
  );
  return (
    <SimpleGrid cols={2} spacing="sm">
      {field('carrier', 'Carrier')}
      {field('trackingNumber', 'Tracking number')}
    </SimpleGrid>
  );
}
