import { describe, expect, it } from 'vitest';
import { layerOrder, styleLayers } from '../../../src/integrations/layers.ts';

const order = '@layer reset, tokens, base, components, utilities;';

/** What becomes of a style with that name on its way to the bundler; `undefined` if it stays. */
function transformed(code: string, id: string): string | undefined {
	type Setup = NonNullable<ReturnType<typeof styleLayers>['hooks']['astro:config:setup']>;
	let plugin: { transform(code: string, id: string): { code: string } | undefined } | undefined;
	const setup = {
		config: { root: new URL('../../../', import.meta.url) },
		updateConfig: (config: { vite: { plugins: [typeof plugin] } }) => {
			[plugin] = config.vite.plugins;
		},
	};
	styleLayers().hooks['astro:config:setup']?.(setup as unknown as Parameters<Setup>[0]);
	return plugin?.transform(code, id)?.code;
}

describe('the layers of styles', () => {
	it.each([
		'/site/src/components/Card.astro?astro&type=style&index=0&lang.css',
		'/site/src/layouts/Page.astro?type=style',
	])('hold that of a component, which is %s', (id) => {
		expect(transformed('p{color:red}', id)).toBe(`${order}@layer components{p{color:red}}`);
	});

	it.each(['/site/src/styles/base.css', '/site/src/styles/base.css?used'])(
		'are put in their order before the rules of %s, which say their own layer',
		(id) => {
			expect(transformed('@layer base{p{}}', id)).toBe(`${order}@layer base{p{}}`);
		},
	);

	it.each([
		['a style without layers', 'p{}', '/site/src/styles/base.css'],
		['a style that is text', '@layer base{p{}}', '/site/src/styles/base.css?raw'],
		['a style for scripts', '@layer base{p{}}', '/site/src/styles/base.css?inline'],
		['the rest of a component', 'const a = "@layer";', '/site/src/components/Card.astro'],
		['a script', 'const a = "@layer";', '/site/src/client/css.ts'],
		['a sheet of a package', '@layer base{p{}}', '/site/node_modules/temml/dist/temml.css'],
		['a component of a package', 'p{}', '/site/node_modules/x/X.astro?astro&type=style&lang.css'],
	])('are none of %s', (_, code, id) => {
		expect(transformed(code, id)).toBeUndefined();
	});

	it('are ordered in one statement, without which nothing is built', () => {
		expect(layerOrder(`/* one */\n${order}\n@layer a{}`)).toBe(order);
		expect(() => layerOrder('@layer a{}')).toThrow('layers.css');
	});
});
