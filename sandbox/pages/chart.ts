/** One point of a curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const WIDTH = 640;
const HEIGHT = 280;
const MARGIN = { left: 56, right: 96, top: 24, bottom: 48 };

/** A curve with its name, which stands at its end. */
export interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly Point[];
}

/** Draws curves over the same x as an SVG picture that can be read in light and dark pages. */
export function lineChart({
  title,
  curves,
  x,
  y,
}: {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly x: string;
  readonly y: string;
}): string {
  const all = curves.flatMap(({ points }) => points);
  const maxX = Math.max(...all.map((point) => point.x));
  const maxY = niceMaximum(Math.max(...all.map((point) => point.y)));
  const left = (value: number): number => MARGIN.left + (value / maxX) * (WIDTH - MARGIN.left - MARGIN.right);
  const top = (value: number): number => HEIGHT - MARGIN.bottom - (value / maxY) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = top(part * maxY).toFixed(1);
    return `<line x1="${MARGIN.left}" y1="${at}" x2="${WIDTH - MARGIN.right}" y2="${at}" stroke="#888" stroke-opacity="0.3"/>
<text x="${MARGIN.left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${Number((part * maxY).toFixed(2))}</text>`;
  });
  const ticks = [...new Set(all.map((point) => point.x))].map(
    (value) => `<text x="${left(value).toFixed(1)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${value}</text>`,
  );
  const drawn = curves.map(({ name, colour, points }) => {
    const path = points.map((point) => `${left(point.x).toFixed(1)},${top(point.y).toFixed(1)}`).join(' ');
    const marks = points.map(
      (point) => `<circle cx="${left(point.x).toFixed(1)}" cy="${top(point.y).toFixed(1)}" r="4" fill="${colour}"/>
<text x="${left(point.x).toFixed(1)}" y="${(top(point.y) - 10).toFixed(1)}" text-anchor="middle">${point.y.toFixed(2)}</text>`,
    );
    const end = top(points.at(-1)?.y ?? 0).toFixed(1);
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>
${marks.join('\n')}
<text x="${WIDTH - MARGIN.right + 12}" y="${end}" dominant-baseline="middle" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#777"><title>${title}</title>
${[...grid, ...ticks, ...drawn].join('\n')}
<text x="${MARGIN.left}" y="12">${y}</text>
<text x="${(WIDTH - MARGIN.right + MARGIN.left) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${x}</text>
</svg>
`;
}

/** The next round number above. */
function niceMaximum(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}
