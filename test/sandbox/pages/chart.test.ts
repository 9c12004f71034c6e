import { describe, expect, test } from '@jest/globals';
import { XMLValidator } from 'fast-xml-parser';
import { type Chart, chart } from '../../../sandbox/pages/chart.ts';

const lines: Chart = {
  title: 'Speed',
  shape: 'lines',
  series: [{ name: 'plain', colour: '#c2571a', points: [10, 20].map((x) => ({ x, y: x / 10 })) }],
  x: 'operations',
  y: 'ms',
  none: 'nothing yet',
};
const ten = [0, 1, 2].map((x) => ({ x, y: 10 * x }));
const columns: Chart = {
  ...lines,
  shape: 'columns',
  series: [
    { name: 'good', colour: 'var(--good)', points: ten },
    { name: 'bad', colour: 'var(--bad)', hollow: true, points: ten },
  ],
  ticks: [{ at: 0, text: 'before' }],
};
const drawn = (asked: Chart) => String(chart(asked));
const attributes = (svg: string, name: string) => [...svg.matchAll(new RegExp(`<rect[^>]* ${name}="([^"]+)"`, 'g'))].map(([, value]) => Number(value));

describe('a chart', () => {
  test.each([lines, columns])('is a picture with a text in its place: $shape', (asked) => {
    const svg = drawn(asked);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>Speed</title>');
    expect(svg).not.toContain('style=');
    expect(svg).not.toContain('nothing yet');
  });

  test('writes the value of each point and the name of each curve', () => {
    const svg = drawn(lines);
    expect(svg).toContain('>1.00</text>');
    expect(svg).toContain('>2.00</text>');
    expect(svg).toContain('>plain</text>');
  });

  test('puts the series of a column on each other', () => {
    const svg = drawn(columns);
    const [top, height] = [attributes(svg, 'y'), attributes(svg, 'height')];
    expect(top).toHaveLength(4);
    expect(top[3]).toBeCloseTo((top[1] ?? 0) - (height[3] ?? 0), 0);
    expect(Math.min(...top)).toBe(24);
    expect(svg).toContain('>before</text>');
    expect(svg).toContain('fill="var(--bad)" fill-opacity="0.15"');
  });

  test.each(['lines', 'columns'] as const)('says so where there is nothing to show: %s', (shape) => {
    for (const points of [[], [{ x: 0, y: 0 }]]) {
      const svg = drawn({ ...lines, shape, series: [{ name: 'plain', colour: 'red', points }] });
      expect(svg).toContain('>nothing yet</text>');
      expect(svg).not.toMatch(/NaN|Infinity/);
    }
  });

  test('escapes every text', () => {
    const hostile = '<script>"&';
    const series = [{ name: hostile, colour: hostile, points: ten }];
    const asked = { ...lines, title: hostile, series, x: hostile, y: hostile, ticks: [{ at: 1, text: hostile }], ink: { text: hostile, grid: hostile } };
    for (const svg of [drawn(asked), drawn({ ...asked, shape: 'columns' }), drawn({ ...asked, series: [], none: hostile })]) {
      expect(svg).not.toContain('<script');
      expect(XMLValidator.validate(svg)).toBe(true);
    }
  });
});
