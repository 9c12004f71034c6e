import type { Document, Template } from '../../account/mail_model.ts';
import type { Call, Handlers } from '../call.ts';
import { found, idIn } from '../lookups.ts';
import { paged } from '../paging.ts';
import { inSeconds, timeIn } from './filters.ts';
import { documentRow, documentTemplateRow, templateRow } from './rows.ts';

/** The templates of the Marketing Suite, and the documents and templates of the Publisher. */
export const contentHandlers: Handlers = {
  'GET /draganddrop/templates': (call) => paged(call, [...call.state.account.templates.values()].filter(isTemplateAskedFor(call)), templateRow),

  'GET /draganddrop/template/{template}': ({ state, path }) => Response.json(templateRow(found(state.account.templates.get(idIn(path, 'template'))))),

  'GET /html/documents': (call) => listDocuments(call, [...call.state.account.documents.values()]),

  'GET /html/document/{document}': ({ state, path }) => Response.json(documentRow(found(state.account.documents.get(idIn(path, 'document'))), true)),

  'GET /html/templates'(call) {
    return paged(call, [...call.state.account.documentTemplates.values()].filter(isArchivedAsAsked(call)), documentTemplateRow);
  },

  'GET /html/template/{template}/documents'(call) {
    const { id } = found(call.state.account.documentTemplates.get(idIn(call.path, 'template')));
    return listDocuments(
      call,
      [...call.state.account.documents.values()].filter(({ templateId }) => templateId === id),
    );
  },
};

function listDocuments(call: Call, documents: readonly Document[]): Response {
  const from = timeIn(call, 'modifiedfromdate') ?? Number.NEGATIVE_INFINITY;
  const to = timeIn(call, 'modifiedtodate') ?? Number.POSITIVE_INFINITY;
  // Documents of the box never change, so they were last modified when they were created.
  const kept = documents.filter(isArchivedAsAsked(call)).filter(({ created }) => inSeconds(created) > from && inSeconds(created) < to);
  return paged(call, kept, (document) => documentRow(document, call.query.flag('source', true)));
}

function isArchivedAsAsked({ query }: Call): (row: { readonly archived: boolean }) => boolean {
  const asked = query.text('archived') === undefined ? undefined : query.flag('archived');
  return ({ archived }) => asked === undefined || archived === asked;
}

/** The name is meant exactly (documented). A keyword is found in the name, because the templates of the box have none of their own. */
function isTemplateAskedFor(call: Call): (template: Template) => boolean {
  const { query } = call;
  const [name, keyword, type] = [query.text('name'), query.text('keyword'), query.text('type')];
  const after = timeIn(call, 'created_after') ?? Number.NEGATIVE_INFINITY;
  const before = timeIn(call, 'created_before') ?? Number.POSITIVE_INFINITY;
  return (template) =>
    (name === undefined || template.name === name) &&
    (keyword === undefined || template.name.toLowerCase().includes(keyword.toLowerCase())) &&
    (type === undefined || type === 'json') &&
    inSeconds(template.created) > after &&
    inSeconds(template.created) < before;
}
