import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { loaderOf } from './loaders/collections.ts';
import { apiSchema } from './schemas/api.ts';
import { gateSchema } from './schemas/gate.ts';
import { kepSchema } from './schemas/kep.ts';
import { postSchema } from './schemas/post.ts';
import { releaseSchema } from './schemas/release.ts';
import { termSchema } from './schemas/term.ts';
import { writingSchema } from './schemas/writing.ts';

/** For editors a post is what its author writes above it, see `npm run schemas`; for pages it is the complete one. */
const asWritten = z.unknown().meta({ $ref: '../../schemas/frontmatter.json' });

export const collections = {
	posts: defineCollection({ loader: loaderOf('posts'), schema: asWritten.pipe(postSchema) }),
	releases: defineCollection({ loader: loaderOf('releases'), schema: releaseSchema }),
	gates: defineCollection({ loader: loaderOf('gates'), schema: gateSchema }),
	apis: defineCollection({ loader: loaderOf('apis'), schema: apiSchema }),
	glossary: defineCollection({ loader: loaderOf('glossary'), schema: termSchema }),
	writing: defineCollection({ loader: loaderOf('writing'), schema: writingSchema }),
	keps: defineCollection({ loader: loaderOf('keps'), schema: kepSchema }),
};
