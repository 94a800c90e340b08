import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** The kit in our type, sizes and radii; its colours come from the tokens by `cssVariables`. */
export const theme = createTheme({
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--sans)' },
  fontSizes: { xs: '13px', sm: '14.5px', md: '15px', lg: '16px', xl: '17px' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  focusRing: 'never',
  respectReducedMotion: true,
  cursorType: 'pointer',
});

const variables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink2)',
  '--mantine-color-placeholder': 'var(--ink3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--action)',
  '--mantine-primary-color-filled-hover': 'var(--action)',
  '--mantine-primary-color-contrast': 'var(--action-ink)',
  '--mantine-color-error': 'var(--down)',
  '--mantine-color-anchor': 'var(--ink)',
};

/** Mantine's colours as our tokens, the same in both of its schemes: `data-theme` decides what the tokens are. */
export const cssVariables: CSSVariablesResolver = () => ({ variables, light: variables, dark: variables });
