import type { PlainInputField, PlainOutputField } from 'zapier-platform-core';
import { optionalId } from '../../../zapier/inputs/ids.ts';
import { type Input, InputFailure } from '../../../zapier/inputs/input.ts';
import type { Engine, OfEngine } from '../../api/mailings/engines.ts';

const templateInput = { key: 'template', label: 'Template' };
const documentInput = { key: 'document', label: 'Document' };

/** What is sent: a template or a document. Which of the two is filled in tells the mail engine. */
export const contentInputs: readonly PlainInputField[] = [
  { ...templateInput, required: false, dynamic: 'all_templates.id.label', helpText: 'A drag-and-drop template. Leave empty to send a document.' },
  { ...documentInput, required: false, dynamic: 'all_documents.id.label', helpText: 'An HTML document. Leave empty to send a template.' },
];

/**
 * What is to be sent.
 *
 * @throws InputFailure where neither of the two is filled in, or both are
 */
export function contentIn(input: Input): OfEngine {
  const [template, document] = [optionalId(input, templateInput), optionalId(input, documentInput)];
  if (template !== undefined && document !== undefined) {
    throw new InputFailure('“Template” and “Document” are both filled in, so nothing was sent. Empty one of them.');
  }
  if (template !== undefined) {
    return { engine: 'dnd', id: template };
  }
  if (document !== undefined) {
    return { engine: 'html', id: document };
  }
  throw new InputFailure('Choose a “Template” or a “Document” to send.');
}

/** Output fields that say what a mailing is made of. */
export const contentPartOutputFields: PlainOutputField[] = [
  { key: 'template_id', label: 'Template ID', type: 'integer' },
  { key: 'document_id', label: 'Document ID', type: 'integer' },
];

/** That part of an output: one of the two ids is null. */
export const contentPart = (engine: Engine, id: number | null) => ({ template_id: engine === 'dnd' ? id : null, document_id: engine === 'html' ? id : null });
