import { scriptStrings } from '../strings/scripts.ts';

/** Where the site is served on an author's machine. */
interface Place {
	readonly port: number;
	readonly host: string;
}

/**
 * Where `npm run dev` serves the site: at `PORT` and `HOST` of the environment.
 * @throws Error in the author's words when `PORT` is none.
 */
export function developmentPlace({
	PORT: port = '4321',
	HOST: host = 'localhost',
}: Readonly<Record<string, string | undefined>>): Place {
	if (!/^\d+$/.test(port) || Number(port) > 65535) {
		// Its words are all there is to say; Astro would print where they were said as well.
		throw Object.assign(new Error(scriptStrings.badPort(port)), { stack: '' });
	}
	return { port: Number(port), host };
}
