/** One point of a curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const WIDTH = 640;
const HEIGHT = 280;
const MARGIN = { left: 56, right: 96, top: 24, bottom: 48 };

/** Draws one curve as an SVG picture that can be read in light and dark pages. */
export function lineChart({ points, x, y }: { readonly points: readonly Point[]; readonly x: string; readonly y: string }): string {
  const maxX = Math.max(...points.map((point) => point.x));
  const maxY = niceMaximum(Math.max(...points.map((point) => point.y)));
  const left = (value: number): number => MARGIN.left + (value / maxX) * (WIDTH - MARGIN.left - MARGIN.right);
  const top = (value: number): number => HEIGHT - MARGIN.bottom - (value / maxY) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = top(part * maxY).toFixed(1);
    return `<line x1="${MARGIN.left}" y1="${at}" x2="${WIDTH - MARGIN.right}" y2="${at}" stroke="#888" stroke-opacity="0.3"/>
<text x="${MARGIN.left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${Number((part * maxY).toFixed(2))}</text>`;
  });
  const marks = points.map(
    (point) => `<circle cx="${left(point.x).toFixed(1)}" cy="${top(point.y).toFixed(1)}" r="4" fill="#2a78d6"/>
<text x="${left(point.x).toFixed(1)}" y="${(top(point.y) - 12).toFixed(1)}" text-anchor="middle">${point.y.toFixed(2)}</text>
<text x="${left(point.x).toFixed(1)}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${point.x}</text>`,
  );
  const path = points.map((point) => `${left(point.x).toFixed(1)},${top(point.y).toFixed(1)}`).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#777"><title>Milliseconds per call by number of operations</title>
${grid.join('\n')}
<polyline points="${path}" fill="none" stroke="#2a78d6" stroke-width="2"/>
${marks.join('\n')}
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
