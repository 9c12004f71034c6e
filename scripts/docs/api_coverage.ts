import { join, relative } from 'node:path';
import type { AnyFunctionDefinition, Evidence } from '../../webservice/catalogue/define.ts';
import { root } from '../apps.ts';
import type { AppFacts } from './facts/facts.ts';
import { table } from './markdown.ts';
import { type Usage, usages } from './usage.ts';

/** The names of the kinds of parts on the page. */
const kinds: readonly { readonly title: string; readonly holds: (part: Usage) => boolean }[] = [
  { title: 'Connection', holds: ({ folder }) => folder === '' },
  { title: 'Triggers', holds: ({ folder, key }) => folder === 'triggers' && !key.startsWith('all_') },
  { title: 'Actions', holds: ({ folder }) => folder === 'creates' },
  { title: 'Searches', holds: ({ folder }) => folder === 'searches' },
  { title: 'Dropdowns', holds: ({ folder, key }) => folder === 'triggers' && key.startsWith('all_') },
];

const effects = { read: 'reads', write: 'writes', destroy: 'destroys' } as const;

/** The page that says which functions of the webservice are known, how well, and which of them the integration uses. */
export async function pageOfApiCoverage(facts: AppFacts): Promise<string> {
  const { app, docs, catalogue, anyCall, words } = facts;
  const parts = (await usages(facts)).filter(({ key }) => key !== anyCall.key);
  const folder = relative(root, join(app.folder, app.catalogue));
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  return `${[
    `# ${words.coverage}`,
    `Generated from the catalogue in [${folder}](${relative(docs, folder)}) by \`npm run docs\`; changes made here by hand are lost.`,
    summary(facts, parts),
    words.columns,
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        [capitalized(words.noun), 'What it does', 'Known', 'Effect', words.errors, 'Assumed', 'Used by'],
        catalogue.filter((definition) => definition.group === group).map((definition) => row(definition, parts)),
      ),
    ]),
  ].join('\n\n')}\n`;
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function summary({ catalogue, anyCall, words }: AppFacts, parts: readonly Usage[]): string {
  const known = (evidence: Evidence): number => catalogue.filter((definition) => definition.evidence === evidence).length;
  const used = catalogue.filter(({ name }) => parts.some(({ functions }) => functions.includes(name))).length;
  return [
    `* ${catalogue.length} ${words.noun}s are known: ${known('documented')} documented, ${known('seen')} seen in public clients, ${known('assumed')} assumed.`,
    `* ${used} are used by the connection, triggers, actions, searches and dropdowns.`,
    `* ${anyCall.offered} can be called by name through the action \`${anyCall.key}\`.`,
  ].join('\n');
}

function row(definition: AnyFunctionDefinition, parts: readonly Usage[]): string[] {
  return [
    `\`${definition.name}\``,
    definition.purpose,
    [`*${definition.evidence}*`, ...definition.sources].join('\n'),
    `${effects[definition.effect]}, ${definition.repeatable ? 'safe to repeat' : 'not safe to repeat'}`,
    errorCodes(definition),
    definition.assumed.join('\n'),
    usedBy(definition, parts),
  ];
}

/** By code in ascending order, or by words in the order of their declaration. */
function errorCodes({ errors }: AnyFunctionDefinition): string {
  return Object.entries(errors)
    .sort(([one], [other]) => Number(one) - Number(other) || 0)
    .map(([code, { meaning }]) => (Number.isNaN(Number(code)) ? `“${code}”: ${meaning}` : `${code}: ${meaning}`))
    .join('\n');
}

function usedBy({ name }: AnyFunctionDefinition, parts: readonly Usage[]): string {
  const users = parts.filter(({ functions }) => functions.includes(name));
  return kinds
    .map(({ title, holds }) => ({ title, keys: users.filter(holds).map(({ folder, key }) => (folder === '' ? '' : ` \`${key}\``)) }))
    .filter(({ keys }) => keys.length > 0)
    .map(({ title, keys }) => `${title}${keys.join(',')}`)
    .join('\n');
}
