import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { documentKinds, documents, olderKinds } from '../../../src/api/documents.ts';
import { openApiDocument, templates } from '../../../src/api/openapi.ts';
import { schemaDocument } from '../../../src/api/write.ts';
import { site } from '../../../src/site.ts';
import { urls } from '../../../src/urls.ts';
import { allParts } from '../builders.ts';

interface Operation {
	readonly operationId: string;
	readonly deprecated?: boolean;
	readonly parameters?: readonly { readonly name: string }[];
	readonly responses: { readonly 200: { readonly content: object } };
}

interface Read {
	readonly openapi: string;
	readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
	readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

const read = JSON.parse(JSON.stringify(openApiDocument(allParts))) as Read;
const paths = Object.entries(read.paths);

it('the OpenAPI document is valid by the schema of OpenAPI 3.1', async () => {
	const result = await new Validator().validate(
		structuredClone<object>(read) as Record<string, unknown>,
	);
	expect(result).toEqual({ valid: true });
	expect(read.openapi).toMatch(/^3\.1\./);
});

it('a document that OpenAPI does not know is refused by the validator', async () => {
	const { info, ...rest } = structuredClone(read) as Read & { info: object };
	expect((await new Validator().validate(rest as Record<string, unknown>)).valid).toBe(false);
});

it('each kind has one address in the folder of its version, older kinds a deprecated one as well', () => {
	const current = paths.filter(([, { get }]) => get.deprecated !== true).map(([path]) => path);
	const older = paths.filter(([, { get }]) => get.deprecated === true).map(([path]) => path);
	expect(current).toEqual([
		...documentKinds.map((kind) => `/api/v1/${templates[kind]}`),
		'/api/v1/schemas/{kind}.json',
	]);
	expect(older).toEqual([
		...olderKinds.map((kind) => `/api/${templates[kind]}`),
		'/api/schemas/{olderKind}.json',
	]);
});

it('what stands in braces is described, and operations have different names', () => {
	for (const [path, { get }] of paths) {
		const holes = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		expect((get.parameters ?? []).map(({ name }) => name)).toEqual(holes);
	}
	const names = paths.map(([, { get }]) => get.operationId);
	expect(new Set(names).size).toBe(names.length);
});

it('the addresses are those that pages link', () => {
	const filled = (kind: keyof typeof templates, values: Readonly<Record<string, string>>) =>
		`${site.base}api/v1/${templates[kind].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')}`;
	const pair = { from: '1.31', to: '1.37' };
	expect(filled('kep', { number: '7' })).toBe(urls.kepJson(7));
	expect(filled('post', { id: 'a/b' })).toBe(urls.postJson('a/b'));
	expect(filled('sig', { sig: 'node' })).toBe(urls.sigJson('node'));
	expect(filled('comparison', pair)).toBe(urls.comparisonJson('1.31', '1.37'));
	expect(filled('upgrade', pair)).toBe(urls.upgradeJson('1.31', '1.37'));
	for (const kind of ['releases', 'keps', 'posts', 'sigs', 'gates', 'apis', 'glossary'] as const)
		expect(filled(kind, {})).toBe(urls.recordsJson(kind));
});

it('its schemas are the JSON Schemas of the documents', () => {
	expect(Object.keys(read.components.schemas)).toEqual(Object.keys(documents));
	for (const kind of documentKinds) {
		const { $id, $schema, ...schema } = schemaDocument(kind) as Record<string, unknown>;
		expect(read.components.schemas[kind]).toEqual(JSON.parse(JSON.stringify(schema)));
	}
});
