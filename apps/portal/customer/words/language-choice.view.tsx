import { NativeSelect } from '@mantine/core';
import { isLanguage, LANGUAGES, type Language } from './language';
import { useSpoken } from './spoken';

const CHOICES = Object.entries(LANGUAGES).map(([value, { name }]) => ({ value, label: name }));

/** The language of the page; the browser's own wheel of choices is the best one on a phone. */
export function LanguageChoice({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { language, words } = useSpoken();
  return (
    <NativeSelect
      size="xs"
      aria-label={words.language}
      data={CHOICES}
      value={language}
      onChange={({ currentTarget: { value } }) => isLanguage(value) && onChoose(value)}
    />
  );
}
