import { ALL_PARTITIONS, GLOBAL_PARTITION, PARTITIONS, partitionOf } from './partitions';

describe('the partition of a merchant', () => {
  it.each([
    ['m', 58],
    ['merchant-1', 44],
    ['merchant-2', 29],
    ['klarna', 45],
    ['A~._-9', 39],
  ])('is for %s for ever %i', (merchantId, partition) => {
    expect(partitionOf(merchantId)).toBe(partition);
    expect(partitionOf(merchantId)).toBe(partition);
  });

  it('is one of its own for what belongs to no merchant', () => {
    expect(partitionOf(null)).toBe(64);
    expect([PARTITIONS, GLOBAL_PARTITION, ALL_PARTITIONS.length]).toEqual([64, 64, 65]);
  });

  it('is as likely any as any other', () => {
    const counts = new Map<number, number>();
    for (let merchant = 0; merchant < 6_400; merchant++) {
      const partition = partitionOf(`merchant-${merchant}`);
      counts.set(partition, (counts.get(partition) ?? 0) + 1);
    }
    expect(counts.size).toBe(PARTITIONS);
    expect(Math.max(...counts.values())).toBeLessThan(150);
  });
});
