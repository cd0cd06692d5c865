/**
 * `npm run schemas [-- folder]`: writes `schemas/*.json`, or the same into another folder, by which editors complete,
 * explain and check frontmatter and records while they are typed. `.vscode/settings.json` says which is for which files.
 */
import './plainly.ts';

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apiSchema } from '../src/schemas/api.ts';
import { foreignKeys } from '../src/schemas/foreignKeys.ts';
import { frontmatterSchema } from '../src/schemas/frontmatter.ts';
import { gateSchema } from '../src/schemas/gate.ts';
import { kepSchema } from '../src/schemas/kep.ts';
import { releaseSchema } from '../src/schemas/release.ts';
import { termSchema } from '../src/schemas/term.ts';
import { foreignFieldWords, frontmatterFields } from '../src/strings/frontmatterFields.ts';
import {
	apiFields,
	gateFields,
	kepFields,
	releaseFields,
	termFields,
	recordValues as values,
} from '../src/strings/recordFields.ts';
import { editorSchema } from './schemas/editorSchema.ts';

const foreignFields = Object.fromEntries(foreignKeys.map((key) => [key, foreignFieldWords(key)]));

/** By the name of the file without `.json`. */
export const editorSchemas = {
	frontmatter: editorSchema(
		frontmatterSchema,
		{ fields: { ...foreignFields, ...frontmatterFields } },
		foreignKeys,
	),
	release: editorSchema(releaseSchema, { fields: releaseFields }),
	kep: editorSchema(kepSchema, { fields: kepFields, values: values.kep }),
	gate: editorSchema(gateSchema, { fields: gateFields, values: values.gate }),
	api: editorSchema(apiSchema, { fields: apiFields }),
	term: editorSchema(termSchema, { fields: termFields, values: values.term }),
} as const;

/** The folder of the schemas, with a closing slash. */
export const schemasFolder = fileURLToPath(new URL('../schemas/', import.meta.url));

if (import.meta.filename === process.argv[1]) {
	const folder = process.argv[2] ?? schemasFolder;
	mkdirSync(folder, { recursive: true });
	for (const [name, schema] of Object.entries(editorSchemas)) {
		writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(schema, null, '\t')}\n`);
	}
}
