import { join, resolve } from 'node:path';
import { mailingwork } from '../../../scripts/apps.ts';
import { shippedSuite } from '../../suites/shipped.ts';
import { isolated } from '../../support/app.ts';
import { mailingwork as underTest } from '../../support/mailingwork/app_under_test.ts';

isolated();
shippedSuite(mailingwork, underTest, join(resolve(import.meta.dirname, '../../..'), 'test/golden'));
