/** Writes docs/check-codes.md. A test holds it current. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCodesPage } from '#build/check-codes.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'check-codes.md'), checkCodesPage());
