import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { z } from 'zod';

/** The catalogue's records as their files hold them. */

/** Whether a field holds what its schema gives to a record that leaves it out. */
function isDefault(value: unknown, field: unknown): boolean {
	if (!(field instanceof z.ZodDefault)) return false;
	return JSON.stringify(value) === JSON.stringify(field.parse(undefined));
}

/** The fields of a record as its file holds them, in the schema's order; a default is left out. */
function fieldsOf(record: object, { shape }: z.ZodObject): [string, unknown][] {
	const values = record as Readonly<Record<string, unknown>>;
	return Object.entries(shape)
		.filter(([key, field]) => values[key] !== undefined && !isDefault(values[key], field))
		.map(([key]): [string, unknown] => [key, values[key]]);
}

/**
 * The text of a record. Strings that YAML would read as numbers are quoted; of the text before, comments
 * and the writing of what did not change stay.
 */
export function recordText(record: object, schema: z.ZodObject, before = ''): string {
	const document = parseDocument(before, { schema: 'core' });
	const fields = new Map(fieldsOf(record, schema));
	const { contents } = document;
	if (!isMap(contents)) return stringify(Object.fromEntries(fields), { lineWidth: 0 });
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
