import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** One point of a series. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve, or one part of each column. */
export interface Series {
  readonly name: string;
  /** As an attribute of SVG takes it, such as `#c2571a` or `var(--good)`. */
  readonly colour: string;
  /** Whether its parts of columns are outlined, so that it does not differ by colour alone. */
  readonly hollow?: boolean;
  readonly points: readonly Point[];
}

/** What a chart shows and how. */
export interface Chart {
  /** What a screen reader says in place of the picture. */
  readonly title: string;
  /** Curves with their names and values, or columns in which the series stand on each other. */
  readonly shape: 'lines' | 'columns';
  readonly series: readonly Series[];
  /** What the axes count. */
  readonly x: string;
  readonly y: string;
  /** Where the horizontal axis has labels; at each point when missing. */
  readonly ticks?: readonly { readonly at: number; readonly text: string }[];
  /** The text of a chart without any value above 0. */
  readonly none: string;
  readonly size?: Size;
  /** The colours of texts and of the grid. */
  readonly ink?: { readonly text: string; readonly grid: string };
}

/** In the units of the picture, which takes the width it is given. */
export interface Size {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

const USUAL_SIZE: Size = { width: 640, height: 280, margin: { left: 56, right: 96, top: 24, bottom: 48 } };
/** Grey that can be read on light and dark pages. */
const USUAL_INK = { text: '#777', grid: '#8884' };
/** How much of its place a column fills. */
const COLUMN = 0.8;

/** Where values lie in the picture. */
interface Scale {
  readonly left: (x: number) => number;
  readonly top: (y: number) => number;
  readonly maxY: number;
  readonly size: Size;
}

/** Draws a chart as SVG that needs no style of a page. All texts are escaped. */
export function chart(asked: Chart): Html {
  const { title, shape, series, none, size = USUAL_SIZE, ink = USUAL_INK } = asked;
  const scale = scaleOf(asked, size);
  const { width, height, margin } = size;
  const isEmpty = series.every(({ points }) => points.every(({ y }) => y === 0));
  const middle = { x: (margin.left + width - margin.right) / 2, y: (margin.top + height - margin.bottom) / 2 };
  const said = html`<text x="${middle.x}" y="${middle.y}" text-anchor="middle">${none}</text>`;
  const drawn = shape === 'lines' ? series.map((one) => curve(one, scale)) : columns(series, scale);
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12" fill="${ink.text}"><title>${title}</title>
${axes(asked, scale, isEmpty, ink.grid)}
${isEmpty ? said : drawn}
</svg>
`;
}

function scaleOf({ shape, series }: Chart, size: Size): Scale {
  const { width, height, margin } = size;
  const points = series.flatMap((one) => one.points);
  const isColumns = shape === 'columns';
  const heights = isColumns ? [...heightsOf(series).values()] : points.map(({ y }) => y);
  // Columns show counts, so half of the highest value must be a whole number too.
  const maxY = isColumns ? niceMaximum(Math.max(2, ...heights), [2, 4, 10]) : niceMaximum(Math.max(0, ...heights) || 1, [1, 2, 4, 5, 10]);
  const maxX = isColumns ? Math.max(0, ...points.map(({ x }) => x)) + 1 : Math.max(0, ...points.map(({ x }) => x)) || 1;
  return {
    left: (x) => margin.left + (x / maxX) * (width - margin.left - margin.right),
    top: (y) => height - margin.bottom - (y / maxY) * (height - margin.top - margin.bottom),
    maxY,
    size,
  };
}

/** How high all series together are at each place. */
function heightsOf(series: readonly Series[]): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { x, y } of series.flatMap(({ points }) => points)) {
    heights.set(x, (heights.get(x) ?? 0) + y);
  }
  return heights;
}

function axes({ shape, series, x, y, ticks }: Chart, { left, top, maxY, size: { width, height, margin } }: Scale, isEmpty: boolean, grid: string): Html {
  const parts = isEmpty ? [0] : shape === 'lines' ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1];
  const lines = parts.map((part) => {
    const at = round(top(part * maxY));
    const value = isEmpty ? '' : Number((part * maxY).toFixed(2));
    return html`<line x1="${margin.left}" y1="${at}" x2="${width - margin.right}" y2="${at}" stroke="${grid}"/>
<text x="${margin.left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${value}</text>
`;
  });
  const values = new Set(series.flatMap(({ points }) => points.map((point) => point.x)));
  const labels = (ticks ?? Array.from(values, (at) => ({ at, text: String(at) }))).map(
    ({ at, text }) => html`<text x="${round(left(at))}" y="${height - margin.bottom + 18}" text-anchor="middle">${text}</text>
`,
  );
  return html`${lines}${labels}<text x="${margin.left}" y="12">${y}</text>
<text x="${(width - margin.right + margin.left) / 2}" y="${height - 10}" text-anchor="middle">${x}</text>`;
}

function curve({ name, colour, points }: Series, { left, top, size: { width, margin } }: Scale): Html {
  const at = points.map((point) => ({ x: round(left(point.x)), y: round(top(point.y)), above: round(top(point.y) - 10), value: point.y.toFixed(2) }));
  const marks = at.map(
    ({ x, y, above, value }) => html`<circle cx="${x}" cy="${y}" r="4" fill="${colour}"/>
<text x="${x}" y="${above}" text-anchor="middle">${value}</text>
`,
  );
  return html`<polyline points="${at.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>
${marks}<text x="${width - margin.right + 12}" y="${at.at(-1)?.y ?? 0}" dominant-baseline="middle" fill="${colour}">${name}</text>
`;
}

function columns(series: readonly Series[], { left, top }: Scale): Html[] {
  const below = new Map<number, number>();
  const width = left(1) - left(0);
  return series.map(({ colour, hollow = false, points }) => {
    const parts = points
      .filter(({ y }) => y > 0)
      .map(({ x, y }) => {
        const from = below.get(x) ?? 0;
        below.set(x, from + y);
        const place = {
          x: round(left(x) + (width * (1 - COLUMN)) / 2),
          y: round(top(from + y)),
          width: round(width * COLUMN),
          height: round(top(from) - top(from + y)),
        };
        return html`<rect x="${place.x}" y="${place.y}" width="${place.width}" height="${place.height}"/>`;
      });
    return html`<g fill="${colour}" fill-opacity="${hollow ? 0.15 : 1}" stroke="${colour}" stroke-width="${hollow ? 1.5 : 0}">${parts}</g>
`;
  });
}

/** The smallest round number that is not below a value. */
function niceMaximum(value: number, factors: readonly number[]): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return (factors.find((factor) => factor * power >= value) ?? 10) * power;
}

const round = (value: number): string => value.toFixed(1);
