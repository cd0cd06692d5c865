import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { z } from 'zod';

/** Writes the catalogue's records, each in one step, so that an interrupted run leaves them whole. */

function isEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** The fields of a record as its file holds them, in the schema's order; an empty default is left out. */
function fieldsOf(record: object, { shape }: z.ZodObject): [string, unknown][] {
	const values = record as Readonly<Record<string, unknown>>;
	return Object.entries(shape)
		.map(([key, field]): [string, unknown] => [
			key,
			field instanceof z.ZodDefault && isEmpty(values[key]) ? undefined : values[key],
		])
		.filter(([, value]) => value !== undefined);
}

/** The text of a new record; strings that YAML would read as numbers are quoted. */
export function recordText(record: object, schema: z.ZodObject): string {
	return stringify(Object.fromEntries(fieldsOf(record, schema)), { lineWidth: 0 });
}

/** The text of a record with other values: comments, and the writing of what did not change, stay. */
export function updatedText(text: string, record: object, schema: z.ZodObject): string {
	const document = parseDocument(text, { schema: 'core' });
	const { contents } = document;
	if (!isMap(contents)) return recordText(record, schema);
	const fields = new Map(fieldsOf(record, schema));
	const order = Object.keys(schema.shape);
	for (const key of order) {
		if (!fields.has(key)) contents.delete(key);
		else if (JSON.stringify(document.toJS()[key]) !== JSON.stringify(fields.get(key))) {
			document.set(key, document.createNode(fields.get(key)));
		}
	}
	const place = ({ key }: { readonly key: unknown }) =>
		order.indexOf(String(isScalar(key) ? key.value : key));
	contents.items.sort((a, b) => place(a) - place(b));
	return document.toString({ lineWidth: 0 });
}

/** Writes files of the project, each put in its place only when it is complete. */
export function writeRecords(root: string, files: ReadonlyMap<string, string>): void {
	const staging = path.join(root, '.cache', 'catalogue');
	mkdirSync(staging, { recursive: true });
	for (const [file, text] of files) {
		const target = path.join(root, file);
		const waiting = path.join(staging, path.basename(file));
		writeFileSync(waiting, text);
		mkdirSync(path.dirname(target), { recursive: true });
		renameSync(waiting, target);
	}
}

export function textOf(root: string, file: string): string {
	return readFileSync(path.join(root, file), 'utf8');
}
