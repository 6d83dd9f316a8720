import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one colour that says "here you can act". */
const accent: MantineColorsTuple = [
  '#eef1fd',
  '#dbe1fa',
  '#b6c2f4',
  '#8f9fee',
  '#7386e9',
  '#5d72e3',
  '#4a5fd9',
  '#3d4fbf',
  '#3344a5',
  '#27358a',
];

const dark: MantineColorsTuple = [
  '#dfe3ea',
  '#c3c9d2',
  '#a2abb8',
  '#7d8796',
  '#3c434e',
  '#2f353f',
  '#252a33',
  '#1a1e25',
  '#14171d',
  '#0e1116',
];

const SYSTEM = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const SYSTEM_MONOSPACE = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace';

export const theme = createTheme({
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: 6,
  fontFamily: SYSTEM,
  fontFamilyMonospace: SYSTEM_MONOSPACE,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontFamily: SYSTEM, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
});

/** Greys of Mantine that are too pale to be read by everybody. */
export const readable: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#5a6472',
    '--mantine-color-placeholder': '#6b7482',
    '--mantine-color-anchor': '#3d4fbf',
    '--mantine-color-error': '#b3261e',
    '--ledger-ground': '#f6f7f9',
    '--ledger-edge': '#e1e5ea',
    '--ledger-hover': '#f3f5fb',
  },
  dark: {
    '--mantine-color-body': '#171b21',
    '--mantine-color-dimmed': '#a2abb8',
    '--mantine-color-placeholder': '#8b95a4',
    '--mantine-color-anchor': '#a5b4f6',
    '--mantine-color-error': '#ff9d94',
    '--ledger-ground': '#101318',
    '--ledger-edge': '#2a303a',
    '--ledger-hover': '#1f242d',
  },
});
