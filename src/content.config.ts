import { defineCollection } from 'astro:content';
import { catalogueLoader } from './loaders/catalogue.ts';
import { postsLoader } from './loaders/posts.ts';
import { kepSchema } from './schemas/kep.ts';
import { postSchema } from './schemas/post.ts';
import { releaseSchema } from './schemas/release.ts';

export const collections = {
	posts: defineCollection({ loader: postsLoader(), schema: postSchema }),
	releases: defineCollection({ loader: catalogueLoader('releases'), schema: releaseSchema }),
	keps: defineCollection({ loader: catalogueLoader('keps'), schema: kepSchema }),
};
