import { sourceFiles } from './source-files';
import { SOURCE_RULES } from './source-rules';

const files = sourceFiles();

describe('the rules of the house that are about text', () => {
  it('look at the whole house', () => {
    const folders = new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    expect([...folders]).toEqual(
      expect.arrayContaining(['libs/domain', 'libs/event-store', 'test/architecture', 'README.md']),
    );
  });

  describe.each(SOURCE_RULES)('$name', (rule) => {
    it('is kept', () => {
      expect(rule.breaks(files)).toEqual([]);
    });

    it('catches its sample violation', () => {
      expect(rule.breaks(rule.sample)).not.toEqual([]);
    });
  });
});
