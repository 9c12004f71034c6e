import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, root } from '../apps.ts';
import { hiddenPairs, type Pairs } from '../build/public_version.ts';
import { FOLDER as LOGOS } from '../logo/sources.ts';
import { type CheckId, checks, holdings, ownersTasks, remarks } from '../publishing/checks.ts';
import { type Listing, listings } from '../publishing/listings.ts';
import { table } from './markdown.ts';
import { withPart } from './markers.ts';
import { type Definition, titles, visibleOperations } from './operations.ts';

/** Where the page is, seen from the root. */
export const PAGE = 'docs/publishing.md';

/** The page on the way into Zapier, with what it takes from the code. */
export async function pageOfPublishing(): Promise<string> {
  const page = await readFile(join(root, PAGE), 'utf8');
  const sets = await Promise.all(listings.map(async ({ app, title }) => `**${title}**\n\n${await firstSet(app)}`));
  return [
    ['listings', listings.map(listingPart).join('\n\n')],
    ['first set', sets.join('\n\n')],
    ['checks', tableOfChecks()],
  ].reduce((text, [name = '', part = '']) => withPart(text, name, part), page);
}

function listingPart({ app, title, description, homepage, category, colour }: Listing): string {
  const rows = [
    ['Name', `\`${title}\``],
    ['Description', `\`${description}\``],
    ['Homepage', `\`${homepage}\``],
    ['Category', `${category.label} (\`${category.value}\`)`],
    ['Intended audience', 'private (`private`); for the directory: public'],
    ['Role', 'your own; for the directory: employee or contractor'],
    ['Logo', `[${LOGOS}/${app.name}.png](${LOGOS.replace('docs/', '')}/${app.name}.png)`],
    ['Primary colour', `\`${colour}\``],
  ];
  const folder = app.folder === root ? '' : `cd ${relative(root, app.folder)}\n`;
  const command = `npx zapier-platform register "${title}" --desc "${description}" --url ${homepage} --audience private --category ${category.value}`;
  return `**${title}**\n\n${table(['', ''], rows)}\n\n\`\`\`bash\n${folder}${command}\n\`\`\``;
}

/** The operations that the public version shows, by kind. */
async function firstSet({ folder, entry, visibleInPublicVersion: visible }: App): Promise<string> {
  const { default: definition }: { default: Definition & Pairs } = await import(pathToFileURL(join(folder, entry)).href);
  const hidden = hiddenPairs(definition, visible);
  const shown = visibleOperations(definition).map(({ kind, operations }) => ({
    kind,
    labels: operations.filter(({ key }) => (kind === 'findOrCreate' ? !hidden.includes(key) : visible.includes(key))).map(({ display }) => display.label ?? ''),
  }));
  return table(
    ['', ''],
    shown.filter(({ labels }) => labels.length > 0).map(({ kind, labels }) => [`${titles[kind]} (${labels.length})`, labels.join(', ')]),
  );
}

/** How each check of Zapier stands. */
function tableOfChecks(): string {
  const ids = Object.keys(checks).filter((id): id is CheckId => id in checks);
  return table(
    ['check', 'what it demands', 'how it stands'],
    ids.map((id) => [id, checks[id], [...testsOf(id), ...taskOf(id), ...remarksOn(id)].join('<br>')]),
  );
}

const testsOf = (id: CheckId): string[] =>
  holdings.filter(({ holds }) => holds.includes(id)).map(({ file, title }) => `held by the test “${title}” in [${basename(file)}](../${file})`);

function taskOf(id: CheckId): string[] {
  const task = ownersTasks[id];
  return task === undefined ? [] : [`to do by the owner: ${task}`];
}

function remarksOn(id: CheckId): string[] {
  const remark = remarks[id];
  const isOpen = testsOf(id).length === 0 && ownersTasks[id] === undefined;
  return [...(isOpen ? ['only Zapier can tell'] : []), ...(remark === undefined ? [] : [remark])];
}
