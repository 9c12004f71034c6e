import type { Import } from './imports.ts';

/** The packages of Zapier's platform, as a room that no file lies in. */
const PLATFORM = 'zapier-platform';

/**
 * The rooms of one integration.
 *
 * @param at its folder, with a slash at the end; empty for the root
 * @param api the folder of its webservice
 */
function integration(at: string, api: string): Record<string, readonly string[]> {
  const operations = ['triggers', 'searches', 'creates'].map((kind) => `${at}${kind}`);
  const parts = [`${at}common`, api, 'zapier', 'webservice', PLATFORM];
  return {
    [`${at}index.ts`]: [`${at}authentication.ts`, ...operations, ...parts],
    [`${at}authentication.ts`]: parts,
    ...Object.fromEntries(operations.map((room) => [room, parts])),
    [`${at}common`]: parts,
    [api]: [api, 'webservice'],
  };
}

const ships = { ...integration('', 'mailingwork'), ...integration('copernica/', 'copernica/api') };
const shared = { zapier: ['zapier', 'webservice', PLATFORM], webservice: ['webservice'] };
/** The rooms whose files can be in what is uploaded. */
export const shippedRooms: readonly string[] = [...Object.keys(ships), ...Object.keys(shared)];
/** The program that chooses whose account is in the box, and the boxes. */
const sandboxes = ['sandbox/main.ts', 'sandbox/mailingwork', 'sandbox/copernica'];
const recipes = ['recipes', 'recipes/mailingwork', 'recipes/copernica'];
const tools = [...shippedRooms, PLATFORM, 'sandbox', ...sandboxes, ...recipes, 'scripts'];
const contracts = ['scripts/contract/mailingwork', 'scripts/contract/copernica'];

/**
 * All rooms, and what the files of each may import. A file belongs to the most specific room that its path begins with. Files of one room may import each other
 * only where the room lists itself: an operation knows no other operation.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  ...ships,
  ...shared,
  sandbox: ['sandbox', PLATFORM],
  'sandbox/mailingwork': ['sandbox', 'sandbox/mailingwork'],
  'sandbox/copernica': ['sandbox', 'sandbox/copernica'],
  'sandbox/main.ts': ['sandbox', ...sandboxes],
  recipes: ['recipes', 'sandbox'],
  'recipes/mailingwork': ['recipes', 'recipes/mailingwork', 'sandbox', 'sandbox/mailingwork'],
  'recipes/copernica': ['recipes', 'recipes/copernica', 'sandbox', 'sandbox/copernica'],
  scripts: [...tools, ...contracts],
  'scripts/contract/mailingwork': withoutCopernica([...tools, ...contracts]),
  'scripts/contract/copernica': [...shared.zapier, 'sandbox', 'sandbox/copernica', 'scripts', 'scripts/contract/copernica', 'copernica/api'],
  bench: [...tools, ...contracts, 'bench'],
  test: [...tools, ...contracts, 'bench', 'test'],
};

function withoutCopernica(names: readonly string[]): string[] {
  return names.filter((name) => !name.includes('copernica'));
}

/** The room that a file or package belongs to; undefined where it has none. */
export function roomOf(path: string): string | undefined {
  if (path.startsWith('npm:zapier-platform-')) {
    return PLATFORM;
  }
  return Object.keys(rooms)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** The imports that point against the arrows, in words. Packages other than the platform's, and what is no source, may be imported anywhere. */
export function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const [room, known] = [roomOf(from), roomOf(to)];
    if (room === undefined) {
      return [`${from} lies in no room`];
    }
    const mayImport = known === undefined ? !to.endsWith('.ts') : rooms[room]?.includes(known) === true;
    return mayImport ? [] : [`${from} imports ${to}, but ${room} may not know ${known ?? 'what lies in no room'}`];
  });
}
