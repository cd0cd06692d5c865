import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { catalogueLoader } from './loaders/catalogue.ts';
import { postsLoader } from './loaders/posts.ts';
import { writingLoader } from './loaders/writing.ts';
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
	posts: defineCollection({ loader: postsLoader(), schema: asWritten.pipe(postSchema) }),
	releases: defineCollection({ loader: catalogueLoader('releases'), schema: releaseSchema }),
	gates: defineCollection({ loader: catalogueLoader('gates'), schema: gateSchema }),
	apis: defineCollection({ loader: catalogueLoader('apis'), schema: apiSchema }),
	glossary: defineCollection({ loader: catalogueLoader('glossary'), schema: termSchema }),
	writing: defineCollection({ loader: writingLoader(), schema: writingSchema }),
	keps: defineCollection({ loader: catalogueLoader('keps'), schema: kepSchema }),
};
