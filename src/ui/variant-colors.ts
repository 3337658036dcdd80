import type { VariantColorsResolver } from '@mantine/core';

/** Colours that have a tint and a text colour of their own among the tokens. */
const TONES = new Set(['accent', 'right', 'wrong', 'warning', 'neutral']);

/** The colours of a Mantine component by its variant; every one a token, so both schemes follow. */
export const variantColors: VariantColorsResolver = ({ color, variant, theme }) => {
  const tone = TONES.has(color ?? '') ? color : theme.primaryColor;
  const clear = '1px solid transparent';
  switch (variant) {
    case 'filled': {
      const background = `var(--bv-${tone})`;
      const hover =
        tone === 'accent' ? 'var(--bv-accent-hover)' : `color-mix(in srgb, ${background} 88%, var(--bv-ink))`;
      return { background, hover, color: `var(--bv-${tone}-on)`, border: clear };
    }
    case 'light':
      return {
        background: `var(--bv-${tone}-tint)`,
        hover: `color-mix(in srgb, var(--bv-${tone}-tint) 92%, var(--bv-ink))`,
        color: tone === 'accent' ? 'var(--bv-accent-text)' : `var(--bv-${tone})`,
        border: clear,
      };
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: variant === 'subtle' ? 'var(--bv-hover)' : 'transparent',
        color: tone === 'accent' || tone === 'neutral' ? 'var(--bv-ink-2)' : `var(--bv-${tone})`,
        border: clear,
      };
    default:
      return {
        background: 'var(--bv-panel)',
        hover: 'var(--bv-hover)',
        color: tone === 'accent' || tone === 'neutral' ? 'var(--bv-ink)' : `var(--bv-${tone})`,
        border: '1px solid var(--bv-line-strong)',
      };
  }
};
