/**
 * Mantine dressed in the tokens of `tokens.css`. With it features use Mantine's own components:
 *
 * - `<Button variant="filled">` is the primary button, one a view; `<Button>` the ordinary one;
 *   `<Button variant="subtle">` the quiet one. `size="xs"` is the small (28), otherwise 34 high.
 * - `<Button color="wrong" variant="filled">` is for what destroys.
 * - `<ActionIcon aria-label>` is quiet and 34 square, `size="sm"` 28.
 * - `Text`/`Title` sizes: xs 13, sm 14 (body), md 15 (panel title), lg 16 (card title), xl 20.
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { createElement } from 'react';
import { variantColors } from './variant-colors.ts';

const gray: MantineColorsTuple = [
  '#f8f8f5',
  '#f1f1ec',
  '#e9eaed',
  '#e3e2db',
  '#cfcec6',
  '#aeb2ba',
  '#858a94',
  '#5f6878',
  '#465061',
  '#1b2029',
];
const dark: MantineColorsTuple = [
  '#eceef2',
  '#bcc3cf',
  '#9ca5b4',
  '#77808f',
  '#3d4552',
  '#2e343f',
  '#222730',
  '#1a1e25',
  '#15181e',
  '#13161b',
];

/** A colour that follows the scheme by itself needs only one shade. */
function token(name: string): MantineColorsTuple {
  const shade = `var(--bv-${name})`;
  return [shade, shade, shade, shade, shade, shade, shade, shade, shade, shade];
}

const chevron = createElement(IconChevronDown, { size: 16, 'aria-hidden': true });

export const theme = createTheme({
  colors: {
    gray,
    dark,
    accent: token('accent'),
    right: token('right'),
    wrong: token('wrong'),
    warning: token('warning'),
    neutral: token('neutral'),
  },
  primaryColor: 'accent',
  white: '#ffffff',
  black: '#1b2029',
  fontFamily: 'var(--bv-font)',
  fontFamilyMonospace: 'var(--bv-font-mono)',
  fontSizes: { tiny: '12px', xs: '13px', sm: '14px', md: '15px', lg: '16px', xl: '20px' },
  lineHeights: { tiny: '16px', xs: '18px', sm: '20px', md: '20px', lg: '22px', xl: '26px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontFamily: 'var(--bv-font)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '30px' },
      h2: { fontSize: '16px', lineHeight: '22px' },
      h3: { fontSize: '15px', lineHeight: '20px' },
      h4: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '14px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'var(--bv-shadow-rest)',
    sm: 'var(--bv-shadow-card)',
    md: 'var(--bv-shadow-floating)',
    lg: 'var(--bv-shadow-floating)',
    xl: 'var(--bv-shadow-floating)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusClassName: 'bv-focus',
  activeClassName: '',
  variantColorResolver: variantColors,
  components: {
    // A list scrolls by itself, not in a scroll area within: so it is the list that the field controls, and a
    // screen reader and the keyboard have hold of what scrolls (axe: scrollable-region-focusable).
    Autocomplete: { defaultProps: { withScrollArea: false } },
    MultiSelect: { defaultProps: { withScrollArea: false } },
    TagsInput: { defaultProps: { withScrollArea: false } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'neutral' } },
    Button: { defaultProps: { variant: 'default' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Menu: {
      defaultProps: {
        position: 'bottom-end',
        offset: 4,
        transitionProps: { duration: 120 },
        // What Mantine puts before the first choice for the focus to begin at has no place in a menu.
        withInitialFocusPlaceholder: false,
      },
    },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 180, transition: 'fade' } } },
    Popover: { defaultProps: { offset: 6, transitionProps: { duration: 120 } } },
    Select: {
      defaultProps: {
        checkIconPosition: 'right',
        rightSection: chevron,
        rightSectionPointerEvents: 'none',
        withScrollArea: false,
      },
    },
    Text: { defaultProps: { size: 'sm' } },
    Tooltip: {
      defaultProps: {
        openDelay: 300,
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 280,
      },
    },
  },
});

/** Mantine's own variables, told to be ours in either scheme. */
export const cssVariables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--bv-panel)',
    '--mantine-color-text': 'var(--bv-ink)',
    '--mantine-color-bright': 'var(--bv-ink)',
    '--mantine-color-dimmed': 'var(--bv-ink-2)',
    '--mantine-color-placeholder': 'var(--bv-ink-3)',
    '--mantine-color-anchor': 'var(--bv-accent-text)',
    '--mantine-color-error': 'var(--bv-wrong)',
    '--mantine-color-success': 'var(--bv-right)',
    '--mantine-color-default': 'var(--bv-panel)',
    '--mantine-color-default-hover': 'var(--bv-hover)',
    '--mantine-color-default-color': 'var(--bv-ink)',
    '--mantine-color-default-border': 'var(--bv-line-strong)',
    '--mantine-color-disabled': 'var(--bv-sunk)',
    '--mantine-color-disabled-color': 'var(--bv-ink-3)',
    '--mantine-color-disabled-border': 'var(--bv-line)',
    '--mantine-primary-color-contrast': 'var(--bv-accent-on)',
  };
  return { variables: {}, light: both, dark: both };
};
