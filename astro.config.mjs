import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { leadsAway } from './src/folders.ts';
import { buildLog } from './src/integrations/buildLog.ts';
import { contentBeside } from './src/integrations/content.ts';
import { editorFiles } from './src/integrations/editors.ts';
import { styleLayers } from './src/integrations/layers.ts';
import { siteOutput } from './src/integrations/output.ts';
import { modernPictures } from './src/integrations/pictures.ts';
import { placeIn } from './src/integrations/place.ts';
import { reportOverlay } from './src/integrations/report.ts';
import { searchIndex } from './src/integrations/search.ts';
import { site } from './src/site.ts';

export default defineConfig({
	site: site.origin,
	base: site.base,
	trailingSlash: 'always',
	// Of `npm run dev`, as of `npm start`; --port and --host on the command line come first.
	server: ({ command }) => (command === 'dev' ? placeIn(process.env) : {}),
	integrations: [
		...[buildLog(), mdx(), styleLayers(), reportOverlay(), searchIndex(), modernPictures()],
		...[contentBeside(), siteOutput(), editorFiles()],
	],
	// The policy of every page allows neither inline styles nor inline scripts.
	build: { inlineStylesheets: 'never' },
	vite: {
		build: { assetsInlineLimit: 0, cssCodeSplit: false },
		server: { watch: { ignored: [(file) => leadsAway(process.cwd(), file)] } },
	},
	// The default eats the space between inline elements on lines of their own.
	compressHTML: true,
	devToolbar: { enabled: false },
	// Writes into .astro/ which files editors hold against which schema: `schemas/frontmatter.json` for posts.
	experimental: { contentIntellisense: true },
});
