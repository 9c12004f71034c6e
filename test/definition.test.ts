import { join } from 'node:path';
import { definitionSuite } from './suites/definition.ts';
import { frozenSuite } from './suites/frozen.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork/app_under_test.ts';

isolated();
definitionSuite(mailingwork);
frozenSuite(mailingwork, join(import.meta.dirname, 'frozen'));
