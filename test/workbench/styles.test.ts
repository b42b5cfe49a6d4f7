import { describe, expect, it } from 'vitest';
import { DEFAULT_STYLE, type Style } from '../../src/workbench/host/style';
import { fromUniverStyle, toUniverStyle } from '../../src/workbench/page/styles';

const STYLES: readonly (readonly [string, Partial<Style>])[] = [
  ['nothing of its own', {}],
  ['a number format', { numberFormat: 'yyyy-mm-dd' }],
  [
    'a fill and a font',
    { fill: '#FFC7CE', fontColor: '#9C0006', fontName: '宋体', fontSize: 14, bold: true },
  ],
  ['lines', { italic: true, underline: 'Single', strikethrough: true }],
  ['placing', { horizontal: 'Right', vertical: 'Top', wrapText: true }],
  [
    'borders',
    {
      borders: {
        EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' },
        EdgeLeft: { style: 'Dash', weight: 'Medium', color: '#000000' },
        EdgeBottom: { style: 'Double', weight: 'Thick', color: '#0F6B3C' },
      },
    },
  ],
];

describe('styles in the spreadsheet', () => {
  it.each(STYLES)('%s comes back as it was', (_, change) => {
    const style = { ...DEFAULT_STYLE, ...change };
    expect(fromUniverStyle(toUniverStyle(style), style)).toEqual(style);
  });

  it('keep what the spreadsheet does not know: locks and indents', () => {
    const style = { ...DEFAULT_STYLE, locked: false, indent: 2 };
    expect(fromUniverStyle(toUniverStyle({ ...style, bold: true }), style)).toEqual({ ...style, bold: true });
  });

  it('reads colours in every notation', () => {
    const colored = (rgb: string) => fromUniverStyle({ bg: { rgb } }, DEFAULT_STYLE).fill;
    expect(colored('rgb(15, 107, 60)')).toBe('#0F6B3C');
    expect(colored('#abc')).toBe('#AABBCC');
    expect(colored('#0f6b3cff')).toBe('#0F6B3C');
  });
});
