import { defineMiddleware } from 'astro:middleware';
import { isHeld } from './domain/parts.ts';
import { heldParts } from './queries/parts.ts';

/** In a build an answer without a body writes no file; one that is “not found” would write the page of that. */
const nothing = () => new Response(null, { status: import.meta.env.DEV ? 404 : 200 });

/** Tells every page which parts of the site hold something, and leaves out what belongs to the others. */
export const onRequest = defineMiddleware(async ({ locals, routePattern }, next) => {
	locals.held = await heldParts();
	return isHeld(routePattern, locals.held) ? next() : nothing();
});
