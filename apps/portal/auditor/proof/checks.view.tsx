import { List, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import classes from '../auditor.module.css';
import type { Check } from './check';

const LOOKS = {
  right: { color: 'teal', Icon: IconCheck, word: 'Right' },
  wrong: { color: 'red', Icon: IconX, word: 'Wrong' },
  open: { color: 'gray', Icon: IconQuestionMark, word: 'Not checked' },
} as const;

interface ChecksProps {
  readonly checks: readonly Check[];
  /** What is proved where all of them are right. */
  readonly proved: string;
}

/** Every step of a proof with its outcome, and what they say together. */
export function Checks({ checks, proved }: ChecksProps) {
  return (
    <>
      <Verdict checks={checks} proved={proved} />
      <List listStyleType="none" aria-label="Steps of the proof">
        {checks.map(({ name, outcome, says }) => {
          const { color, Icon, word } = LOOKS[outcome];
          return (
            <li key={name} className={classes['check']} data-outcome={outcome}>
              <ThemeIcon size={20} radius="xl" color={color} variant="light" aria-hidden>
                <Icon size={14} />
              </ThemeIcon>
              <div>
                <Text size="sm" fw={500}>
                  {word}: {name}
                </Text>
                <Text size="xs" c="dimmed" className={classes['hash']}>
                  {says}
                </Text>
              </div>
            </li>
          );
        })}
      </List>
    </>
  );
}

function Verdict({ checks, proved }: ChecksProps) {
  const verdict = (['wrong', 'open'] as const).find((one) => checks.some(({ outcome }) => outcome === one)) ?? 'right';
  const { title, says } = VERDICTS[verdict];
  return (
    <div className={classes['verdict']} data-verdict={verdict} role={verdict === 'wrong' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {says ?? proved}
    </div>
  );
}

const VERDICTS = {
  wrong: { title: 'Not proved', says: 'A step is wrong: what you see is not what was signed.' },
  open: { title: 'Not fully checked', says: 'Nothing is wrong, but a step could not be checked here.' },
  right: { title: 'Proved', says: undefined },
} as const;
