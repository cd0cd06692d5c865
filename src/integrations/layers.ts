import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';

const layersFile = 'src/styles/layers.css';

/** The statement that orders the layers. */
export function layerOrder(css: string): string {
	const statement = /@layer [^;{]+;/.exec(css)?.[0];
	if (statement === undefined) throw new Error(`${layersFile} does not order the layers.`);
	return statement;
}

/**
 * Puts the style of each component into its layer, and the order of the layers before every style of
 * the site. The first style that a browser reads decides the order, and bundlers put whichever they
 * come across first: a component's, mostly.
 */
export function styleLayers(): AstroIntegration {
	return {
		name: 'style-layers',
		hooks: {
			'astro:config:setup': ({ config, updateConfig }) => {
				const order = layerOrder(readFileSync(new URL(layersFile, config.root), 'utf8'));
				const isOfComponent = /[?&]type=style\b/;
				const isSheet = /\.css(?:\?(?!raw|inline)|$)/;
				updateConfig({
					vite: {
						plugins: [
							{
								name: 'style-layers',
								enforce: 'pre',
								transform: (code: string, id: string) => {
									if (id.includes('/node_modules/')) return undefined;
									if (isOfComponent.test(id)) {
										return { code: `${order}@layer components{${code}}`, map: null };
									}
									return isSheet.test(id) && code.includes('@layer')
										? { code: `${order}${code}`, map: null }
										: undefined;
								},
							},
						],
					},
				});
			},
		},
	};
}
