import type { HeldParts } from '../domain/parts.ts';
import { site } from '../site.ts';
import { absolute, urls } from '../urls.ts';
import { type DocumentKind, documentKinds, documents, kindsOf, olderKinds } from './documents.ts';
import { apiVersion } from './parts.ts';
import { fieldsMayFollow } from './write.ts';

/** Describes all documents as OpenAPI 3.1, from the schemas that they are written by. */

/** Where below `api/v1/` the documents of each kind stand; holes have the names of parameters. */
export const templates = {
	releases: 'releases.json',
	keps: 'keps.json',
	kep: 'keps/{number}.json',
	posts: 'posts.json',
	post: 'posts/{id}.json',
	sigs: 'sigs.json',
	sig: 'sigs/{sig}.json',
	gates: 'gates.json',
	apis: 'apis.json',
	glossary: 'glossary.json',
	comparison: 'compare/{from}...{to}.json',
	upgrade: 'upgrade/{from}...{to}.json',
} as const satisfies Record<DocumentKind, string>;

const version = { type: 'string', pattern: '^1\\.(0|[1-9]\\d*)$' };

/** What may stand in the holes. */
const parameters: Readonly<
	Record<string, { description: string; schema: object; example: string }>
> = {
	number: {
		description: 'The number of a KEP.',
		schema: { type: 'integer', minimum: 1 },
		example: '3329',
	},
	id: {
		description: 'The id of a post, as the list of posts has it; slashes in it stay as they are.',
		schema: { type: 'string' },
		example: 'v1.31.0',
	},
	sig: {
		description: 'The name of a SIG, as the list of SIGs has it.',
		schema: { type: 'string' },
		example: 'node',
	},
	from: { description: 'The older release.', schema: version, example: '1.31' },
	to: { description: 'The newer release.', schema: version, example: '1.37' },
	kind: {
		description: 'The kind of a document.',
		schema: { type: 'string', enum: documentKinds },
		example: 'kep',
	},
	olderKind: {
		description: 'The kind of a document that is older than versions.',
		schema: { type: 'string', enum: olderKinds },
		example: 'kep',
	},
};

function holesOf(template: string): string[] {
	return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

interface About {
	readonly operationId: string;
	readonly summary: string;
	readonly deprecated?: true;
	readonly description?: string;
}

/** One address; `answer` is the schema of what it gives. */
function pathItem(template: string, about: About, answer: object): object {
	const holes = holesOf(template).map((name) => ({
		...{ name, in: 'path', required: true },
		...parameters[name],
	}));
	return {
		get: {
			...about,
			...(holes.length > 0 && { parameters: holes }),
			responses: {
				'200': {
					description: about.summary,
					content: { 'application/json': { schema: answer } },
				},
				...(holes.length > 0 && { '404': { description: 'There is none: a page for people.' } }),
			},
		},
	};
}

function documentPath(kind: DocumentKind, isOlder: boolean): [string, object] {
	const summary = documents[kind].description ?? kind;
	const template = templates[kind];
	const path = `/api/${isOlder ? '' : `${apiVersion}/`}${template}`;
	const about = {
		operationId: isOlder ? `${kind}BeforeVersions` : kind,
		summary,
		...(isOlder && {
			deprecated: true as const,
			description: `The same bytes as /api/${apiVersion}/${template}, at the address from before versions.`,
		}),
	};
	return [path, pathItem(template, about, { $ref: `#/components/schemas/${kind}` })];
}

/** The OpenAPI document of the site’s data, as far as it has documents of a kind. */
export function openApiDocument(held: HeldParts): object {
	const kinds = kindsOf(documentKinds, held);
	const older = kindsOf(olderKinds, held);
	const schemaPath = 'schemas/{kind}.json';
	const schemas = kinds.map((kind): [string, object] => {
		const { $schema, ...schema } = fieldsMayFollow(documents[kind]) as Record<string, unknown>;
		return [kind, schema];
	});
	const ofSchemas = { operationId: 'schema', summary: 'The JSON Schema of a kind of document.' };
	const olderSchemas = pathItem(
		'schemas/{olderKind}.json',
		{ ...ofSchemas, operationId: 'schemaBeforeVersions', deprecated: true },
		{ type: 'object' },
	);
	return {
		openapi: '3.1.0',
		info: {
			title: site.name,
			version: apiVersion,
			description:
				'Static files: no key, readable from any origin. Within a version documents gain fields and lists gain words.',
		},
		externalDocs: { url: absolute(urls.api()) },
		servers: [{ url: absolute(site.base).replace(/\/$/, '') }],
		paths: Object.fromEntries([
			...kinds.map((kind) => documentPath(kind, false)),
			[`/api/${apiVersion}/${schemaPath}`, pathItem(schemaPath, ofSchemas, { type: 'object' })],
			...older.map((kind) => documentPath(kind, true)),
			...(older.length > 0 ? [['/api/schemas/{olderKind}.json', olderSchemas]] : []),
		]),
		components: { schemas: Object.fromEntries(schemas) },
	};
}
