import { fileURLToPath } from 'node:url';
import { type Import, readImports, sourceFiles } from './imports.ts';
import { type Arrow, arrowsOf, type Box, boxesOf } from './plan.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** In pixels of the picture, which is as wide as a README. */
const WIDTH = 860;
const MARGIN = 24;
const GAP = 30;
const BOX_HEIGHT = 70;
const ROW_HEIGHT = 112;
const TOP = 44;
const MAX_BOX_WIDTH = 264;
const LINE = 17;
/** Between the row of tools and the frame of what ships. */
const FRAME_GAP = 34;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The picture of this repository. */
export async function pictureOfHouse(): Promise<string> {
  return picture(sourceFiles(root), readImports(root));
}

/**
 * Draws a house as an SVG that suits light and dark pages: boxes are rooms, arrows imports.
 *
 * @param files all source files, from the root on
 */
export function picture(files: readonly string[], imports: readonly Import[]): string {
  const boxes = boxesOf(files);
  const places = placed(boxes);
  const height = TOP + 6 * ROW_HEIGHT + FRAME_GAP - (ROW_HEIGHT - BOX_HEIGHT) + MARGIN;
  const frameTop = TOP + ROW_HEIGHT + FRAME_GAP - 40;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">`,
    '<title id="title">The rooms of the house</title>',
    '<desc id="description">An arrow leads from a room to one that it imports. A room may also import what lies further along its arrows.</desc>',
    style,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0L10 5L0 10z"/></marker></defs>',
    label(MARGIN, TOP - 18, 'what builds and proves it'),
    `<rect class="frame" x="8" y="${frameTop}" width="${WIDTH - 16}" height="${height - frameTop - 8}" rx="14"/>`,
    label(MARGIN, frameTop + 24, 'what ships'),
    ...arrowsOf(imports).map((arrow) => drawnArrow(arrow, places)),
    ...boxes.map((box) => drawnBox(box, places)),
    '</svg>',
  ].join('\n')}\n`;
}

const style = `<style>
text{font-family:-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",Helvetica,Arial,sans-serif;text-anchor:middle;fill:#59636e;font-size:13px}
text.name{font-family:ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;font-weight:600;font-size:14px;fill:#1f2328}
text.label{text-anchor:start;font-size:12px;letter-spacing:.04em}
.box{fill:#ffffff;stroke:#8c959f;stroke-width:1.2}
.frame{fill:#f6f8fa;stroke:#d1d9e0}
.arrow{fill:none;stroke:#0969da;stroke-width:1.6}
.tip{fill:#0969da}
@media (prefers-color-scheme:dark){
text{fill:#9198a1}
text.name{fill:#f0f6fc}
.box{fill:#151b23;stroke:#656c76}
.frame{fill:#0d1117;stroke:#3d444d}
.arrow{stroke:#4493f8}
.tip{fill:#4493f8}
}
</style>`;

/** Boxes of one row are equally wide and share its width evenly. */
function placed(boxes: readonly Box[]): Map<Box, Place> {
  return new Map(
    Array.from(Map.groupBy(boxes, ({ row }) => row)).flatMap(([row, inRow]) => {
      const share = (WIDTH - 2 * MARGIN + GAP) / inRow.length;
      const y = TOP + row * ROW_HEIGHT + (row === 0 ? 0 : FRAME_GAP);
      return inRow.map((box, index): [Box, Place] => {
        const width = box.wide === true ? share - GAP : Math.min(share - GAP, MAX_BOX_WIDTH);
        return [box, { x: MARGIN - GAP / 2 + share * (index + 0.5) - width / 2, y, width }];
      });
    }),
  );
}

function placeOf(box: Box, places: ReadonlyMap<Box, Place>): Place {
  const place = places.get(box);
  if (place === undefined) {
    throw new Error(`${box.name} has no place in the picture`);
  }
  return place;
}

function drawnBox(box: Box, places: ReadonlyMap<Box, Place>): string {
  const { x, y, width } = placeOf(box, places);
  const first = y + BOX_HEIGHT / 2 - (box.text.length * LINE) / 2 + 5;
  const lines = [box.name, ...box.text].map((text, index) => {
    const kind = index === 0 ? ' class="name"' : '';
    return `<text${kind} x="${round(x + width / 2)}" y="${round(first + index * LINE + (index === 0 ? -2 : 2))}">${text}</text>`;
  });
  return [`<rect class="box" x="${round(x)}" y="${y}" width="${round(width)}" height="${BOX_HEIGHT}" rx="8"/>`, ...lines].join('\n');
}

function drawnArrow([from, to]: Arrow, places: ReadonlyMap<Box, Place>): string {
  const [start, end] = [placeOf(from, places), placeOf(to, places)];
  if (start.y === end.y) {
    const y = start.y + BOX_HEIGHT / 2;
    return `<path class="arrow" marker-end="url(#tip)" d="M${round(start.x + start.width)} ${y}H${round(end.x - 2)}"/>`;
  }
  const x = start.x + start.width / 2;
  const [top, bottom] = [start.y + BOX_HEIGHT, end.y - 2];
  const target = to.wide === true ? x : end.x + end.width / 2;
  const half = (top + bottom) / 2;
  return `<path class="arrow" marker-end="url(#tip)" d="M${round(x)} ${top}C${round(x)} ${half} ${round(target)} ${half} ${round(target)} ${bottom}"/>`;
}

const label = (x: number, y: number, text: string): string => `<text class="label" x="${x}" y="${y}">${text}</text>`;

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
