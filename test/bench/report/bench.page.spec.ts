import { withSection } from './bench.page';

const page = withSection(withSection('', 'One', 'first\n'), 'Two', 'second\n');

describe('the page of the bench', () => {
  it('has a section for each kind of run', () => {
    expect(page).toMatch(/^# Bench\n.*\n\n## One\n\nfirst\n\n## Two\n\nsecond\n$/s);
  });

  it('keeps the others when one is written again', () => {
    expect(withSection(page, 'One', 'third\n')).toBe(page.replace('first', 'third'));
  });
});
