import type { Import } from './imports.ts';

/** What the picture shows of one or several rooms that are drawn as one. */
export interface Box {
  /** Paths that the files in it begin with. */
  readonly holds: readonly string[];
  readonly name: string;
  /** What is in it, in a few words; a line each. */
  readonly text: readonly string[];
  /** Where it is drawn: boxes of one row stand beside each other, and arrows lead down or to the right. */
  readonly row: number;
  /** A box that reaches below all of the row above. */
  readonly wide?: boolean;
}

/** An arrow, from the box that imports to the box that is imported. */
export type Arrow = readonly [from: Box, to: Box];

/** The boxes of one integration above its webservice. */
function integration(at: string): Box[] {
  const operations = ['triggers', 'searches', 'creates'];
  return [
    { holds: [`${at}index.ts`, `${at}authentication.ts`], name: `${at}index.ts`, text: ['the integration on one screen'], row: 1 },
    {
      holds: operations.map((kind) => `${at}${kind}`),
      name: at === '' ? 'triggers/ searches/ creates/' : `${at}triggers/ …`,
      text: ['one operation per file'],
      row: 2,
    },
    { holds: [`${at}common`], name: `${at}common/`, text: ['what its operations share'], row: 3 },
  ];
}

/** All boxes in the order in which they stand in their rows. */
const boxes: readonly Box[] = [
  { holds: ['test'], name: 'test/', text: ['mirrors the tree'], row: 0 },
  { holds: ['bench'], name: 'bench/', text: ['measurements'], row: 0 },
  { holds: ['scripts'], name: 'scripts/', text: ['build, pages,', 'contract checker'], row: 0 },
  { holds: ['recipes'], name: 'recipes/', text: ['common Zaps as data'], row: 0 },
  { holds: ['sandbox'], name: 'sandbox/', text: ['accounts in a box,', 'a runner of Zaps'], row: 0 },
  ...integration(''),
  ...integration('copernica/'),
  { holds: ['mailingwork'], name: 'mailingwork/', text: ['the webservice,', 'without Zapier'], row: 4 },
  { holds: ['zapier'], name: 'zapier/', text: ['what operations of', 'any service need'], row: 4 },
  { holds: ['copernica/api'], name: 'copernica/api/', text: ['the webservice,', 'without Zapier'], row: 4 },
  { holds: ['webservice'], name: 'webservice/', text: ['what the client of any webservice needs'], row: 5, wide: true },
];

const boxOf = (path: string): Box | undefined => boxes.find(({ holds }) => holds.some((room) => path === room || path.startsWith(`${room}/`)));

/** The boxes that any of the files lies in. */
export function boxesOf(files: readonly string[]): Box[] {
  const used = new Set(files.map(boxOf));
  return boxes.filter((box) => used.has(box));
}

/** The arrows between boxes, without those that a way over other boxes replaces. */
export function arrowsOf(imports: readonly Import[]): Arrow[] {
  const targets = new Map<Box, Set<Box>>();
  for (const { from, to } of imports) {
    const [source, target] = [boxOf(from), boxOf(to)];
    if (source !== undefined && target !== undefined && source !== target) {
      targets.set(source, (targets.get(source) ?? new Set()).add(target));
    }
  }
  const leadsTo = (from: Box, to: Box): boolean => Array.from(targets.get(from) ?? []).some((next) => next === to || leadsTo(next, to));
  return Array.from(targets).flatMap(([source, all]) => {
    const others = Array.from(all);
    return others.filter((target) => !others.some((way) => way !== target && leadsTo(way, target))).map((target): Arrow => [source, target]);
  });
}
