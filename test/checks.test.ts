import { publishingSuite } from './suites/publishing.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork.ts';

isolated();
publishingSuite(mailingwork);
