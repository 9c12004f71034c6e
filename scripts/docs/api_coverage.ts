import { catalogue, isOffered } from '../../mailingwork/functions/catalogue.ts';
import type { AnyFunctionDefinition, Evidence } from '../../webservice/catalogue/define.ts';
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
export async function pageOfApiCoverage(): Promise<string> {
  // A part that can call everything, such as the action that calls a function by name, says nothing about a single function.
  const parts = (await usages()).filter(({ functions }) => functions.length < catalogue.length);
  const groups = [...new Set(catalogue.map(({ group }) => group))];
  return `${[
    '# Coverage of the MAILINGWORK webservice',
    'Generated from the catalogue in [mailingwork/functions](../mailingwork/functions) by `npm run docs`; changes made here by hand are lost.',
    summary(parts),
    explanation,
    ...groups.flatMap((group) => [
      `## ${group}`,
      table(
        ['Function', 'What it does', 'Known', 'Effect', 'Error codes', 'Assumed', 'Used by'],
        catalogue.filter((definition) => definition.group === group).map((definition) => row(definition, parts)),
      ),
    ]),
  ].join('\n\n')}\n`;
}

function summary(parts: readonly Usage[]): string {
  const known = (evidence: Evidence): number => catalogue.filter((definition) => definition.evidence === evidence).length;
  const used = catalogue.filter(({ name }) => parts.some(({ functions }) => functions.includes(name))).length;
  return [
    `* ${catalogue.length} functions are known: ${known('documented')} documented, ${known('seen')} seen in public clients, ${known('assumed')} assumed.`,
    `* ${used} are used by the connection, triggers, actions, searches and dropdowns.`,
    `* ${catalogue.filter(isOffered).length} can be called by name through the action \`call_function\`.`,
  ].join('\n');
}

const explanation = `**Known** says how well: *documented* on a page of MAILINGWORK itself, or *seen* in a public client for which it worked; the
sources follow below it. **Effect** also says whether calling it twice has the same result as calling it once. **Error codes** are those of the function;
0 (done) and 1 (login failed) are codes of all functions, and other codes may exist. **Assumed** is what no source shows. **Used by** is derived
from the code: each trigger, action and search is bundled alone, and the functions left in its bundle are those it can call.
In addition, *GetLists* may follow any call with many values whose login is refused: it distinguishes a form that was cut off from a wrong login.`;

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

function errorCodes({ errors }: AnyFunctionDefinition): string {
  return Object.entries(errors)
    .map(([code, { meaning }]) => ({ code: Number(code), meaning }))
    .sort((one, other) => one.code - other.code)
    .map(({ code, meaning }) => `${code}: ${meaning}`)
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
