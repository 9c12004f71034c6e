import { join } from 'node:path';
import { copernica } from '../../scripts/apps.ts';
import { shippedSuite } from '../suites/shipped.ts';
import { isolated } from '../support/app.ts';
import { copernica as underTest } from '../support/copernica/app_under_test.ts';

isolated();
shippedSuite(copernica, underTest, join(import.meta.dirname, 'golden'));
